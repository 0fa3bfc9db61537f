/** @file A lesson as a Jupyter notebook, nbformat 4.5: each equation above the lines that compute and check it. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';
import { digest } from '../chance.ts';
import { formTex, gradientsOf, forwardOf, keyOf, leftTex } from '../sources/lines.ts';
import { type Cell, PREAMBLE, cellsOf } from './python.ts';
import { torchCellsOf, torchPreamble } from './torch.ts';

interface NotebookCell {
  readonly cell_type: 'markdown' | 'code';
  readonly id: string;
  readonly metadata: Readonly<Record<string, never>>;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly never[];
}

export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly NotebookCell[];
}

export interface NotebookWords {
  readonly given: string;
  readonly forward: string;
  readonly backward: string;
  readonly step: (t: number) => string;
  readonly torch: string;
  /** What the part in PyTorch does. */
  readonly torchWhat: string;
  readonly autograd: string;
  /** Printed where PyTorch is not installed. */
  readonly noTorch: string;
  /** One sentence that says what the notebook does. */
  readonly what: string;
}

/** Lines of a source as nbformat keeps them: each with its line break, but the last. */
const linesOf = (text: string): string[] =>
  text.split('\n').map((l, i, all) => (i < all.length - 1 ? `${l}\n` : l));

export function notebook(d: Derivation, values: Values, title: string, w: NotebookWords): Notebook {
  let n = 0;
  const id = (): string => `${d.id}-${n++}-${digest(`${d.id} ${n}`).toString(16)}`.slice(0, 64);
  const prose = (text: string): NotebookCell => ({
    cell_type: 'markdown',
    id: id(),
    metadata: {},
    source: linesOf(text),
  });
  const program = (text: string): NotebookCell => ({
    cell_type: 'code',
    id: id(),
    metadata: {},
    source: linesOf(text),
    execution_count: null,
    outputs: [],
  });
  const heading = ({ phase, t }: { phase: Cell['phase'] | 'autograd'; t: number | undefined }): string =>
    `## ${w[phase]}${t === undefined ? '' : `, ${w.step(t)}`}`;
  const equations = (phase: Cell['phase']): string =>
    (phase === 'forward' ? forwardOf(d) : gradientsOf(d))
      .map((s) => `$$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$$`)
      .join('\n\n');
  const seen = new Set<string>();
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    cells: [
      prose(`# ${title}\n\n${w.what}`),
      program(PREAMBLE),
      ...cellsOf(d, values).flatMap((cell) => {
        const first = cell.phase !== 'given' && !seen.has(cell.phase);
        seen.add(cell.phase);
        const all = first ? [prose(`# ${w[cell.phase]}\n\n${equations(cell.phase)}`)] : [];
        return [...all, prose(heading(cell)), program(cell.lines.join('\n'))];
      }),
      prose(`# ${w.torch}\n\n${w.torchWhat}`),
      program(torchPreamble(w.noTorch)),
      ...torchCellsOf(d, values).flatMap((cell) => [prose(heading(cell)), program(cell.lines.join('\n'))]),
    ],
  };
}
