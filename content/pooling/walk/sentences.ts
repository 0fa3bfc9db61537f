/** @file What the pooling walk says of one cell: what it reads, and what it gets or hands on. */
import { fill } from '#words/fill.ts';
import type { State } from './figure.ts';
import { type Cell, type Walked, paidAt } from './walk.ts';
import type { PoolingWords } from './words.ts';

export const rounded = (v: number): number => Number(v.toFixed(2));
/** With a true minus sign. */
export const signed = (v: number): string => String(rounded(v)).replace('-', '−');
const term = (v: number): string => (v < 0 ? `(${signed(v)})` : signed(v));
const shareText = (share: number): string => (share === 1 ? '' : `1/${Math.round(1 / share)}`);
const inBrackets = (sum: string, many: boolean): string => (many ? `(${sum})` : sum);

/** `x[1, 2]`, by another name if one is given. */
export const nameOf = ({ columns }: Walked, part: Cell['part'], at: number, of: string = part): string =>
  `${of}[${Math.floor(at / columns[part])}, ${at % columns[part]}]`;

export const sentencesOf = (s: State, walked: Walked, cell: Cell, w: PoolingWords): readonly string[] =>
  cell.part === 'y' ? ofOutput(s, walked, cell, w) : [ofInput(s, walked, cell, w)];

/** `y[0, 1] = max(…) = 8`, and where its gradient goes. */
function ofOutput(s: State, walked: Walked, cell: Cell, w: PoolingWords): readonly string[] {
  const { at } = cell;
  const values = walked.cells[at]!.map((k) => s.x[k]!);
  const sum =
    s.kind === 'max'
      ? `max(${values.map(signed).join(', ')})`
      : `(${values.map(term).join(' + ')}) / ${values.length}`;
  const paid = paidAt(walked, cell);
  const share = shareText(paid[0]?.share ?? 1);
  const names = paid.map((r) => nameOf(walked, 'x', r.input)).join(', ');
  return [
    fill(w.read, { left: nameOf(walked, 'y', at), sum, value: signed(walked.y[at]!) }),
    fill(w.handed, {
      output: nameOf(walked, 'y', at, 'δ'),
      value: signed(s.dy[at]!),
      cells: share ? fill(w.each, { share, cells: names }) : names,
    }),
  ];
}

/** `∂L/∂x[2, 2] = δ[0, 0] + δ[0, 1] = 4 + (−3) = 1`; a share that all have stands before the brackets. */
function ofInput(s: State, walked: Walked, cell: Cell, w: PoolingWords): string {
  const { at } = cell;
  const paid = paidAt(walked, cell);
  const covered = walked.cells.some((c) => c.includes(at));
  if (!paid.length) return fill(covered ? w.lost : w.unseen, { cell: nameOf(walked, 'x', at) });
  const same = paid.every((r) => r.share === paid[0]!.share);
  const share = same ? shareText(paid[0]!.share) : '';
  const by = share && `${share} · `;
  const terms = paid.map((r) => {
    const own = same ? '' : shareText(r.share);
    return own ? `${own} · ${term(s.dy[r.output]!)}` : term(s.dy[r.output]!);
  });
  const many = by !== '' && paid.length > 1;
  const from = paid.map((r) => nameOf(walked, 'y', r.output, 'δ')).join(' + ');
  const name = nameOf(walked, 'x', at, '∂L/∂x');
  return fill(w.read, {
    left: same ? `${name} = ${by}${inBrackets(from, many)}` : name,
    sum: `${by}${inBrackets(terms.join(' + '), many)}`,
    value: signed(walked.dx[at]!),
  });
}

export const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
