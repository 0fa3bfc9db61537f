/** @file What a gradient is multiplied by on a road of the drawing, read off the lines of the tables. */
import type { Derivation } from '#derive/derivation.ts';
import { COMPARISONS, type Expr, children, termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Factor } from './roads.ts';

/** `⊙ o_{t} ⊙ (1 − tanh² C_{t})`, or `W_{f}^{⊤}` of a matrix. @throws when no term of the line reads that gradient. */
export function labelOf(d: Derivation, { lines, reads, earlier }: Factor): string {
  const factors = lines.flatMap((line, i) => factorsOf(d, line, i === 0 ? reads : lines[i - 1]!));
  const isMatrix = factors.some((e) => e.kind === 'unary' && e.op === 'T');
  const label = factors.map((e) => text(e, d, true)).join(' ⊙ ');
  const now = isMatrix ? label : `⊙ ${label}`;
  return earlier ? now.replace(/\{t\}/g, '{t−1}').replace(/\{t\+1\}/g, '{t}') : now;
}

/** The factors beside the gradient `reads` in the line that states `line`. */
function factorsOf(d: Derivation, line: string, reads: string): readonly Expr[] {
  const forms = d.statements.get(line)?.forms.filter((f) => f.by !== 'path-products') ?? [];
  const isRead = (e: Expr): boolean =>
    (e.kind === 'symbol' && e.id === reads) || (e.kind === 'entry' && isRead(e.of));
  const has = (e: Expr): boolean => isRead(e) || children(e).some(has);
  const term = forms.at(-1) && termsOf(forms.at(-1)!.is).find((t) => has(t.term));
  if (!term)
    throw new Error(`No term of ${line} in ${d.id} reads ${reads}: name another line in its roads.ts.`);
  return product(term.term).filter((e) => !isRead(e));
}

const product = (e: Expr): Expr[] =>
  e.kind === 'binary' && (e.op === '*' || e.op === '@') ? [...product(e.left), ...product(e.right)] : [e];

/** A formula as the text of a drawing: `_{…}` is set low and `^{…}` high. */
function text(e: Expr, d: Derivation, isFactor = false): string {
  const inside = (x: Expr): string => text(x, d);
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'symbol':
      return nameOf(d, e.id, undefined);
    case 'entry':
      if (e.of.kind !== 'symbol') break;
      return nameOf(d, e.of.id, e.index.map((i) => plain(i)).join(','));
    case 'unary':
      return e.op === 'T' ? `${inside(e.of)}^{⊤}` : `−${inside(e.of)}`;
    case 'call':
      return `${e.fn} ${e.args.map(inside).join(', ')}`;
    case 'binary': {
      if (e.op === '**' && e.left.kind === 'call')
        return `${e.left.fn}² ${e.left.args.map(inside).join(', ')}`;
      if (e.op === '**') return `${inside(e.left)}^{${inside(e.right)}}`;
      if (COMPARISONS.includes(e.op)) break;
      const sign = { '-': '−', '*': '⊙', '@': '' }[e.op as '-'] ?? e.op;
      const whole = `${inside(e.left)} ${sign} ${inside(e.right)}`;
      return isFactor ? `(${whole})` : whole;
    }
    case 'fold':
  }
  throw new Error(`A drawing has no text for ${plain(e)}.`);
}

/** `W_{f}`, `C_{t−1}`, with the letters of the derivation. */
function nameOf(d: Derivation, id: string, time: string | undefined): string {
  const tex = d.names.tex(id, time, []);
  return tex
    .replace(/_(\w)$/, '_{$1}')
    .replace(/\s+/g, '')
    .replace(/-/g, '−');
}
