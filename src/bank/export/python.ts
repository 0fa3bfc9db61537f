/** @file A derivation as a program: its lines in NumPy, in order, each with an assertion that it gives the number of the page. */
import { code } from '#notation/code.ts';
import { shapeOf } from '#derive/axes.ts';
import type { Derivation, Form, Step } from '#derive/derivation.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

/** What the lines need besides NumPy. The empty product of matrices is the identity, of whatever size. */
export const PREAMBLE = `import math
import numpy as np


class Identity:
    """The empty product of matrices, or a multiple of it."""
    __array_ufunc__ = None

    def __init__(self, factor=1):
        self.factor = factor

    def __rmul__(self, factor):
        return Identity(factor * self.factor)

    def __matmul__(self, other):
        return self.factor * other

    def __rmatmul__(self, other):
        return other * self.factor

    @property
    def T(self):
        return self


def chain(matrices):
    product = Identity()
    for matrix in matrices:
        product = product @ matrix
    return product


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


def agrees(ours, page):
    assert np.allclose(ours, page, rtol=1e-7, atol=1e-9), (ours, page)`;

export interface Cell {
  /** `given`, `forward`, `backward`; with the time where there is one. */
  readonly phase: 'given' | 'forward' | 'backward';
  readonly t: number | undefined;
  readonly lines: readonly string[];
}

/** The numbers of a tensor as Python; at most 15 digits, which is what a page holds. */
export function numbers({ shape, data }: Tensor): string {
  const one = (x: number): string =>
    Number.isFinite(x) ? String(+x.toPrecision(15)) : x > 0 ? 'np.inf' : x < 0 ? '-np.inf' : 'np.nan';
  if (shape.length < 2) return one(data[0]!);
  const columns = shape[1]!;
  const rows = Array.from(
    { length: shape[0]! },
    (_, r) => `[${[...data.slice(r * columns, (r + 1) * columns)].map(one).join(', ')}]`,
  );
  return `np.array([${rows.join(', ')}])`;
}

/** Names that hold a value for each time: `h` of `h[2]`, and `dh` of a gradient that only the initial state has. */
export const seriesOf = (d: Derivation): string[] => [
  ...new Set([...d.given, ...d.steps].flatMap(({ id }) => /^(.+)\[\d+\]$/.exec(id)?.[1] ?? [])),
];

/** What arrays are called in each language: one of a value everywhere, and one of lists of entries. */
const ARRAYS = {
  numpy: { full: (of: string) => `np.full(${of})`, entries: 'np.array' },
  // of a whole number it would make whole numbers
  torch: { full: (of: string) => `torch.full(${of}, dtype=torch.float64)`, entries: 'stacked' },
} as const;

/** One form as code; entry by entry where the step is written so, and a bare number as large as its step. */
export function formCode(
  d: Derivation,
  step: Pick<Step, 'at' | 'axes'>,
  form: Form,
  language: keyof typeof ARRAYS = 'numpy',
): string {
  const { full, entries } = ARRAYS[language];
  const text = code(form.is, language);
  const shape = shapeOf(d, step.axes);
  if (form.is.kind === 'number' && shape.length) return full(`(${shape.join(', ')}), ${text}`);
  if (!step.at.length) return text;
  return `${entries}(${step.at.reduceRight(
    (inner, index, i) => `[${inner} for ${index} in range(${shape[i]!})]`,
    text,
  )})`;
}

/** The cells of a program that computes everything at `values`. */
export function cellsOf(d: Derivation, values: Values): Cell[] {
  const series = seriesOf(d);
  const cells: Cell[] = [
    {
      phase: 'given',
      t: undefined,
      lines: [
        ...Object.entries(d.sizes).map(([letter, n]) => `${letter} = ${n}`),
        ...series.map((name) => `${name} = {}`),
        ...d.given.map((g) => `${g.id} = ${numbers(values[g.id]!)}`),
      ],
    },
  ];
  let at: { phase: Cell['phase']; t: number | undefined; lines: string[] } | undefined;
  for (const step of d.steps) {
    const phase = step.phase === 'backward' ? 'backward' : 'forward';
    if (at?.phase !== phase || at.t !== step.t) cells.push((at = { phase, t: step.t, lines: [] }));
    const value = values[step.id]!;
    at.lines.push(`${step.id} = ${formCode(d, step, step.forms[0]!)}`);
    if (value.data.every(Number.isFinite)) at.lines.push(`agrees(${step.id}, ${numbers(value)})`);
    for (const form of step.forms.slice(1))
      if (form.relation === '=') at.lines.push(`agrees(${formCode(d, step, form)}, ${step.id})`);
  }
  return cells;
}
