/** @file What NumPy does to whole arrays: columns of ones, other shapes, the largest entry, the spread of all entries. */
import { NotationError } from '#notation/error.ts';
import { type Expr, binary, call, entry, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { type Resolved, type Scene, onesOf } from './meaning.ts';
import { plainly } from './products.ts';
import type { Surface, SurfaceOf } from './surface.ts';

type Read = (s: Surface, scene: Scene) => Resolved;
type Call = SurfaceOf<'call'>;

const transposed = (of: Expr): Expr => ({ kind: 'unary', op: 'T', of });

/** The axes that the sizes in `args` are: ones((N, 1)), ones(1, N), ones(N); undefined where one is no axis here. */
function axesIn(args: readonly Surface[], scene: Scene, read: Read): string[] | undefined {
  const sizes = args.flatMap((a) => (a.kind === 'list' ? a.items : [a]));
  const known = new Set(scene.d.names.ids().flatMap((id) => scene.d.names.axes(id)));
  const axes = sizes.map((s) => {
    const { e } = read(s.kind === 'group' ? s.of : s, { ...scene, inIndex: true });
    const text = plain(e).replaceAll(' ', '');
    return text === '1' || known.has(text) || Object.hasOwn(scene.d.sizes, text) ? text : undefined;
  });
  return axes.every((a) => a !== undefined) ? axes : undefined;
}

/** A column, row or matrix of ones; the number 1 where no size is said that is known here. */
export function ones(s: Call, scene: Scene, read: Read): Resolved {
  const axes = axesIn(s.args, scene, read);
  if (!axes?.length) return { e: num(1), axes: [] };
  const [rows, columns = '1'] = axes as [string, string?];
  if (rows === '1' && columns === '1') return { e: num(1), axes: [] };
  const column = (axis: string): Expr => sym(onesOf(axis));
  if (columns === '1') return { e: column(rows), axes: [rows, '1'] };
  if (rows === '1') return { e: transposed(column(columns)), axes: ['1', columns] };
  return { e: binary('@', column(rows), transposed(column(columns))), axes: [rows, columns] };
}

/** The same numbers in another shape: as column or row, or a column as the matrix that is asked for. */
export function reshaped(s: Call, scene: Scene, read: Read): Resolved {
  const [of, ...to] = s.args;
  const x = read(of!, scene);
  const { axes } = x;
  if (axes?.length !== 2 || (axes[0] === '1' && axes[1] === '1')) return x;
  const sizes = to.flatMap((a) => (a.kind === 'list' ? a.items : [a]));
  const isRest = (a: Surface | undefined): boolean =>
    a?.kind === 'negative' && a.of.kind === 'number' && a.of.value === 1;
  const isOne = (a: Surface | undefined): boolean => a?.kind === 'number' && a.value === 1;
  const isVector = axes.includes('1');
  const toRow = sizes.length === 2 && isOne(sizes[0]);
  const toColumn = sizes.length < 2 || isOne(sizes[1]);
  if (isVector && (toRow || toColumn)) {
    const isRow = axes[0] === '1';
    return isRow === toRow ? x : { e: transposed(x.e), axes: axes.toReversed() };
  }
  const [i, j] = scene.at;
  if (toColumn && i !== undefined && scene.at.length === 2) {
    // row after row: the entry (r, c) stands at r · columns + c
    const place = parse(`${i} == (${axes[1]}) * r_ + c_`);
    const over = [
      { index: 'r_', from: num(0), to: parse(axes[0]!) },
      { index: 'c_', from: num(0), to: parse(axes[1]!) },
    ];
    const body = binary('*', place, entry(x.e, [sym('r_'), sym('c_')]));
    return { e: { kind: 'fold', op: 'sum', body, over }, axes: [] };
  }
  if (sizes.some(isRest)) return refuse(s, scene);
  const wanted = axesIn(to, scene, read);
  if (wanted?.join() === axes.join()) return x;
  if (axes[1] === '1' && wanted?.length === 2 && i !== undefined && j !== undefined)
    return { e: entry(x.e, [parse(`(${wanted[1]}) * ${i} + ${j}`), num(0)]), axes: [] };
  return refuse(s, scene);
}

function refuse(s: Call, scene: Scene): never {
  throw new NotationError(
    'What becomes of the entries in this shape cannot be read here.',
    scene.source,
    s.at,
    'Write one entry, as in x[Q * i + j, 0].',
  );
}

/** The variance of all entries, or its root; `mean` is the mean of all entries. */
export function spread(s: Call, a: Resolved, mean: (x: Resolved) => Resolved, scene: Scene): Resolved {
  const away = plainly('-', a, mean(a), s.at, scene);
  const v = mean(plainly('**', away, { e: num(2), axes: [] }, s.at, scene));
  return s.fn === 'std' ? { e: call('sqrt', [v.e]), axes: v.axes } : v;
}
