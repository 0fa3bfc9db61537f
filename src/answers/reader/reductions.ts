/** @file What NumPy gathers from whole arrays, over all entries or along some axes: sums, means, the largest entry. */
import { NotationError } from '#notation/error.ts';
import { type Expr, binary, entry, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Axes } from '#notation/scope.ts';
import { type Resolved, type Scene, onesOf } from './meaning.ts';
import { beside, plainly, single } from './products.ts';
import type { Surface, SurfaceOf } from './surface.ts';

type Call = SurfaceOf<'call'>;
type Gathers = 'sum' | 'mean' | 'max' | 'min';

/** The axes that a call names, `axis=-1`, `dim=(0, 2)`, or gives as `second`; undefined for all of them. */
function axesNamed(s: Call, second?: Surface): number[] | undefined {
  const named = s.named['axis'] ?? s.named['dim'];
  const given = second?.kind === 'number' ? String(second.value) : undefined;
  const text = named ?? given;
  return text === undefined || text === 'None' ? undefined : text.split(',').map(Number);
}

/** The largest or smallest entry, of all or along some axes. */
export function extremeOf(fn: 'max' | 'min', s: Call, a: Resolved, scene: Scene): Resolved {
  const axes = a.axes ?? [];
  if (!axes.length) return a;
  return folded(fn, a, axes, axesNamed(s) ?? axes.map((_, i) => i), s, scene);
}

/** Entries gathered over the axes at the places `along`; what is left is the column or tensor that is asked for. */
function folded(
  fn: Gathers,
  a: Resolved,
  axes: Axes,
  along: readonly number[],
  s: Call,
  scene: Scene,
): Resolved {
  const gone = along.map((i) => (i < 0 ? i + axes.length : i));
  const left = axes.filter((axis, i) => !gone.includes(i) && axis !== '1');
  const { at } = scene;
  const fits = left.length === 0 || (at.length === 2 && left.length === 1) || at.length === left.length;
  if (!fits || gone.some((i) => axes[i] === undefined))
    throw new NotationError(
      'What is left along these axes cannot be read here.',
      scene.source,
      s.at,
      'Write one entry, as a sum or max over an index.',
    );
  const letters = at.filter((_, i) => i < left.length);
  const index = axes.map((axis, i): Expr => {
    if (gone.includes(i)) return axis === '1' ? num(0) : sym(`${RUNNING}${i}`);
    return axis === '1' ? num(0) : sym(letters.shift()!);
  });
  const taken = entry(a.e, index);
  const ranges = gone
    .filter((i) => axes[i] !== '1')
    .map((i) => ({ index: `${RUNNING}${i}`, from: num(0), to: parse(axes[i]!) }));
  if (!ranges.length) return { e: taken, axes: [] };
  const minus = (of: Expr): Expr => ({ kind: 'unary', op: '-', of });
  const fold = (op: 'sum' | 'max', body: Expr): Expr => ({ kind: 'fold', op, body, over: ranges });
  if (fn === 'max') return { e: fold('max', taken), axes: [] };
  if (fn === 'min') return { e: minus(fold('max', minus(taken))), axes: [] };
  const total = fold('sum', taken);
  if (fn === 'sum') return { e: total, axes: [] };
  const count = ranges.map((r) => r.to).reduce((x, y) => binary('*', x, y));
  return { e: binary('/', total, count), axes: [] };
}

/** An index that no reader writes. */
const RUNNING = 'r_';

/** The sum or mean of all entries, or over some of the axes. */
export function over(fn: 'sum' | 'mean', s: Call, a: Resolved, scene: Scene): Resolved {
  const along = axesNamed(s, s.args[1]);
  if (a.axes!.length !== 2 || (along && along.length !== 1))
    return folded(fn, a, a.axes!, along ?? a.axes!.map((_, i) => i), s, scene);
  const [rows, columns] = a.axes as [string, string];
  const axis = along?.[0];
  const column = (of: string): Resolved =>
    of === '1' ? { e: num(1), axes: [] } : { e: sym(onesOf(of)), axes: [of, '1'] };
  const row = (of: string): Resolved =>
    of === '1' ? column(of) : { e: { kind: 'unary', op: 'T', of: sym(onesOf(of)) }, axes: ['1', of] };
  const size = (of: string): Resolved => ({ e: parse(of), axes: [] });
  const keeps = s.named['keepdims'] === 'True' || s.named['keepdim'] === 'True';
  let total: Resolved;
  let count: Resolved;
  if (axis === undefined) {
    total = beside(beside(row(rows), a, s.at, scene), column(columns), s.at, scene);
    count = plainly('*', size(rows), size(columns), s.at, scene);
  } else if (axis === 0) {
    // what is left of the columns is a column again, or a row: NumPy's result is flat
    if (!keeps) scene.met.alternatives.add('flat-is-row');
    total =
      keeps || scene.chosen.has('flat-is-row')
        ? beside(row(rows), a, s.at, scene)
        : beside(
            { e: { kind: 'unary', op: 'T', of: a.e }, axes: [columns, rows] },
            column(rows),
            s.at,
            scene,
          );
    count = size(rows);
  } else {
    total = beside(a, column(columns), s.at, scene);
    if (!keeps) scene.met.alternatives.add('flat-is-row');
    if (!keeps && scene.chosen.has('flat-is-row') && total.axes)
      total = { e: { kind: 'unary', op: 'T', of: total.e }, axes: total.axes.toReversed() };
    count = size(columns);
  }
  const summed = single(total);
  return fn === 'mean' ? plainly('/', summed, count, s.at, scene) : summed;
}
