/**
 * @file Every formula one edit away from another: what a slip of the pen does to it, or what undoes one. Long because it is
 * a list of edits, a few lines each.
 */
import {
  type Expr,
  type Of,
  binary,
  call,
  children,
  entry,
  num,
  substitute,
  sym,
  withChildren,
} from '#notation/expr.ts';
import type { Derivation } from '#derive/derivation.ts';
import { isOfSize } from '#notation/functions.ts';
import { plain } from '#notation/plain.ts';
import type { Edit, Editing } from './edit.ts';
import type { SlipKind } from './kinds.ts';
import { onesOf } from '../reader/meaning.ts';
import { later } from '../reader/message.ts';
import { alike } from './alike.ts';
import { brackets } from './brackets.ts';
import { otherEntries } from './entries.ts';
import { areGates, gatesBeside, leafExpr, leafOf, others } from './leaves.ts';
import { ALIKE, KINKED, SLOPES } from './functions.ts';
import { exchanges } from './exchanges.ts';
import { isShare, isSize } from './shares.ts';
import { slopeEdits } from './slopes.ts';
import { shift } from './times.ts';

type Local = (e: Expr) => Edit[];

/** The edits of `local` at every node that is algebra, in the whole. */
export function* everywhere(e: Expr, local: Local): Generator<Edit> {
  for (const edit of local(e)) yield { ...edit, by: edit.by ?? edit.expr };
  const parts = children(e);
  const places = e.kind === 'entry' || e.kind === 'fold' ? parts.slice(0, 1) : parts;
  for (const [i, child] of places.entries()) {
    // a quantity at a time is edited as one
    if (e.kind === 'entry' && child.kind === 'symbol') continue;
    for (const edit of everywhere(child, local)) {
      const whole = withChildren(
        e,
        parts.map((p, j) => (j === i ? edit.expr : p)),
      );
      yield { ...edit, expr: whole };
      if (e.kind === 'fold' && edit.kind === 'wrong-time') yield* shorter(whole as Of<'fold'>, edit);
    }
  }
}

/** A sum with a wrong time may leave out the term that does not exist. */
function shorter(e: Of<'fold'>, edit: Edit): Edit[] {
  const [first, ...rest] = e.over;
  return [
    { ...edit, expr: { ...e, over: [{ ...first!, from: later(first!.from, 1) }, ...rest] } },
    { ...edit, expr: { ...e, over: [{ ...first!, to: shift(first!.to, -1) }, ...rest] } },
  ];
}

/** All edits that change what is there, and add nothing. */
export function* edits(e: Expr, at: Editing): Generator<Edit> {
  yield* everywhere(e, (x) => [
    ...signs(x),
    ...products(x, at),
    ...calls(x, at),
    ...sums(x, at),
    ...numbers(x),
    ...brackets(x),
    ...slopeEdits(x, at),
  ]);
  yield* scaled(e, at);
  yield* everywhere(e, (x) => leafEdits(x, at));
  yield* everyOccurrence(e, at);
  yield* exchanges(e, at);
  yield* alike(e, at);
}

const minus = (of: Expr): Expr =>
  of.kind === 'unary' && of.op === '-' ? of.of : { kind: 'unary', op: '-', of };
const transposed = (of: Expr): Expr =>
  of.kind === 'unary' && of.op === 'T' ? of.of : { kind: 'unary', op: 'T', of };
const isNumber = (e: Expr, value?: number): boolean =>
  e.kind === 'number' && (value === undefined || e.value === value);

const isPower = (e: Expr): boolean => e.kind === 'binary' && e.op === '**';

function signs(e: Expr): Edit[] {
  if (e.kind === 'unary') return [{ kind: e.op === '-' ? 'sign' : 'lost-transpose', expr: e.of, part: e }];
  if (e.kind !== 'binary' || (e.op !== '+' && e.op !== '-')) return [];
  const { op, left, right } = e;
  const found: Edit[] = [
    { kind: 'sign', expr: binary(op === '+' ? '-' : '+', left, right), part: right },
    { kind: 'sign', expr: binary(op, minus(left), right), part: left },
    { kind: 'dropped-term', expr: op === '+' ? right : minus(right), part: left },
  ];
  if (!isNumber(right)) found.push({ kind: 'doubled-path', expr: binary(op, e, right), part: right });
  if (!isNumber(left)) found.push({ kind: 'doubled-path', expr: binary('+', e, left), part: left });
  // where of 1 − x the 1 is left, the factor is gone; and nobody writes 1 · x or 1 / x for it
  if (isNumber(left, 1)) found.push({ kind: 'dropped-term', expr: left, part: right, unlikely: true });
  else
    found.push(
      { kind: 'dropped-term', expr: left, part: right },
      { kind: 'wrong-operation', expr: binary('*', left, right), part: e },
      { kind: 'wrong-operation', expr: binary('/', left, right), part: e },
    );
  if (op === '-') {
    // 1 − x written x is the complement of a share, or the 1 forgotten with its sign
    if (isNumber(left, 1) && !isPower(right)) found.push({ kind: 'complement', expr: right, part: e });
    found.push({ kind: 'dropped-term', expr: right, part: left });
  }
  // of several terms one alone is left
  const terms = termsOf(e);
  if (terms.length > 2)
    for (const kept of terms)
      found.push({ kind: 'dropped-term', expr: kept, part: sumOf(terms.filter((x) => x !== kept)) });
  return found;
}

const sumOf = (terms: readonly Expr[]): Expr => terms.reduce((a, b) => binary('+', a, b));

/** The terms of a sum, each with its sign. */
const termsOf = (e: Expr): Expr[] =>
  e.kind === 'binary' && (e.op === '+' || e.op === '-')
    ? [...termsOf(e.left), ...(e.op === '+' ? termsOf(e.right) : termsOf(e.right).map(minus))]
    : [e];

function products(e: Expr, { d }: Editing): Edit[] {
  if (e.kind !== 'binary') return [];
  const { op, left, right } = e;
  const found: Edit[] = [];
  const drop = (kept: Expr, part: Expr): void => {
    found.push({ kind: 'dropped-factor', expr: kept, part });
    if (isConstant(d, part)) found.push({ kind: 'wrong-constant', expr: kept, part });
  };
  switch (op) {
    case '*':
      drop(left, right);
      drop(right, left);
      for (const other of ['/', '+', '-'] as const)
        found.push({ kind: 'wrong-operation', expr: binary(other, left, right), part: e });
      found.push({ kind: 'wrong-operation', expr: binary('/', right, left), part: e });
      found.push({ kind: 'elementwise-for-matmul', expr: binary('@', left, right), part: e });
      found.push({ kind: 'elementwise-for-matmul', expr: binary('@', right, left), part: e });
      found.push({ kind: 'elementwise-for-matmul', expr: binary('@', left, transposed(right)), part: e });
      break;
    case '@':
      drop(left, right);
      drop(right, left);
      found.push({ kind: 'swapped-factors', expr: binary('@', right, left), part: e });
      found.push({ kind: 'elementwise-for-matmul', expr: binary('*', left, right), part: e });
      // a b where a bᵀ belongs is read entry by entry
      for (const [turned, whole] of [
        [right, binary('*', left, transposed(right))],
        [left, binary('*', transposed(left), right)],
      ] as const)
        if (turned.kind === 'unary' && turned.op === 'T')
          found.push({ kind: 'lost-transpose', expr: whole, part: turned });
      // aᵀ b where a bᵀ belongs
      found.push({ kind: 'outer-order', expr: binary('@', transposed(left), transposed(right)), part: e });
      // (a bᵀ)ᵀ = b aᵀ, and both transposes in one wrong order
      found.push({ kind: 'outer-order', expr: binary('@', transposed(right), transposed(left)), part: e });
      found.push({ kind: 'wrong-operation', expr: binary('+', left, right), part: e });
      break;
    case '/':
      drop(left, binary('/', num(1), right));
      if (!isNumber(left, 1)) drop(binary('/', num(1), right), left);
      found.push({ kind: 'wrong-operation', expr: binary('*', left, right), part: e });
      found.push({ kind: 'wrong-operation', expr: binary('/', right, left), part: e });
      found.push({ kind: 'wrong-operation', expr: binary('-', left, right), part: e });
      break;
    case '**':
      found.push({ kind: 'lost-power', expr: left, part: e });
      for (const n of [2, 3, 4])
        found.push({ kind: 'lost-power', expr: binary('**', left, num(n)), part: e });
      found.push({ kind: 'wrong-operation', expr: binary('*', left, right), part: e });
      break;
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '==':
    case '!=': {
      const turned = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '==': '!=', '!=': '==' } as const;
      found.push({ kind: 'flipped-comparison', expr: binary(turned[op], left, right), part: e });
      break;
    }
    default:
  }
  return found;
}

/** A number or a size: what is lost with it is a constant. */
const isConstant = (d: Derivation, e: Expr): boolean =>
  e.kind === 'number' ||
  isSize(d, e) ||
  (e.kind === 'binary' && ['*', '/', '**'].includes(e.op) && isConstant(d, e.left) && isConstant(d, e.right));

/** Activations without a kink, which stand in another lesson where this one has a maximum. */
const smooth = [...SLOPES.keys()].filter((fn) => !KINKED.has(fn));

/** exp(z) where softmax(z) belongs lacks its divisor, and is no other function. */
const ofSoftmax = new Set(['softmaxexp', 'expsoftmax']);

function calls(e: Expr, { d }: Editing): Edit[] {
  if (e.kind !== 'call' || !e.args.length) return [];
  const [x] = e.args as [Expr];
  const found: Edit[] = [];
  if (!isOfSize(e.fn)) found.push({ kind: 'lost-function', expr: x, part: e });
  const rows = e.fn === 'softmax' && leafOf(d, x) ? d.scope(leafOf(d, x)!.id)!.axes[0] : undefined;
  if (rows !== undefined) {
    const total = entry(binary('@', transposed(sym(onesOf(rows))), call('exp', [x])), [num(0), num(0)]);
    found.push({ kind: 'dropped-factor', expr: call('exp', [x]), part: binary('/', num(1), total) });
  }
  if (ALIKE.includes(e.fn)) found.push({ kind: 'sign', expr: call(e.fn, [minus(x)]), part: x });
  if (ALIKE.includes(e.fn))
    for (const fn of ALIKE)
      if (fn !== e.fn && !ofSoftmax.has(e.fn + fn))
        found.push({ kind: 'wrong-slope', expr: call(fn, [x]), part: e });
  if (e.fn === 'max' || e.fn === 'min')
    found.push(
      { kind: 'flipped-comparison', expr: call(e.fn === 'max' ? 'min' : 'max', e.args), part: e },
      ...smooth.map((fn): Edit => ({ kind: 'wrong-slope', expr: call(fn, [x]), part: e })),
    );
  return found;
}

function sums(e: Expr, at: Editing): Edit[] {
  if (e.kind !== 'fold') return [];
  const found: Edit[] = [];
  e.over.forEach((o, i) => {
    const range = (from: Expr, to: Expr): Expr => ({
      ...e,
      over: e.over.map((x, j) => (j === i ? { ...x, from, to } : x)),
    });
    for (const [a, b] of [
      [1, 0],
      [-1, 0],
      [0, -1],
      [0, 1],
      // range(T) for range(1, T + 1)
      [-1, -1],
      [1, 1],
    ] as const)
      found.push({ kind: 'wrong-range', expr: range(shift(o.from, a), shift(o.to, b)), part: e });
    for (const from of [num(0), num(1), sym('t')])
      if (plain(from) !== plain(o.from))
        found.push({ kind: 'wrong-range', expr: range(from, o.to), part: e });
    found.push({ kind: 'overwritten-sum', expr: range(shift(o.to, -1), o.to), part: e, by: e.body });
    // one term, as it stands inside the sum, at the first index or at the time of the step
    const rest = e.over.filter((_, j) => j !== i);
    const one = (at: Expr): Expr => {
      const body = substitute(e.body, (id) => (id === o.index ? at : undefined));
      return rest.length ? { ...e, body, over: rest } : body;
    };
    for (const place of [o.from, sym('t'), shift(o.to, -1), ...(at.indices ?? []).map(sym)])
      found.push({ kind: 'missing-sum', expr: one(place), part: e });
    // the column itself, where the sum of its entries belongs
    const { body } = e;
    if (body.kind === 'entry' && body.index.length === 2 && plain(body.index[0]!) === o.index && !rest.length)
      found.push({ kind: 'missing-sum', expr: body.of, part: e });
    if (e.op === 'sum') found.push({ kind: 'wrong-operation', expr: { ...e, op: 'prod' }, part: e });
    if (e.op === 'prod') found.push({ kind: 'wrong-operation', expr: { ...e, op: 'sum' }, part: e });
  });
  return found;
}

function numbers(e: Expr): Edit[] {
  if (e.kind !== 'number') return [];
  return [0, 1, 2, 0.5, 3, 4, 1 / 3, 0.25, e.value + 1, e.value - 1]
    .filter((n) => n !== e.value)
    .map((n) => ({ kind: 'wrong-constant', expr: num(n), part: e }));
}

function leafEdits(e: Expr, at: Editing): Edit[] {
  const leaf = leafOf(at.d, e);
  if (!leaf) return [];
  const found: Edit[] = [];
  const add = (kind: SlipKind, expr: Expr): void => void found.push({ kind, expr, part: e });
  const counts = isSize(at.d, e);
  for (const other of others(at.d, leaf, at.times, at.anyAxes)) {
    // the quantity by which is derived is no other gate, though its letter may be one
    if (other.id === at.own) add('wrong-quantity', leafExpr(other));
    add(
      areGates(at.d, leaf.id, other.id) ? 'wrong-gate' : counts ? 'wrong-constant' : 'wrong-quantity',
      leafExpr(other),
    );
  }
  if (leaf.time) for (const time of timesBeside(leaf.time)) add('wrong-time', leafExpr({ ...leaf, time }));
  if (leaf.entry)
    for (const { kind, index, lost } of otherEntries(leaf.entry))
      found.push({ kind, expr: leafExpr({ ...leaf, entry: index }), part: lost ?? e });
  if (isShare(at.d, e)) add('complement', binary('-', num(1), e));
  if (leaf.time && !leaf.entry)
    for (const gate of gatesBeside(at.d, leaf.id))
      add('complement', binary('-', num(1), leafExpr({ ...leaf, id: gate })));
  if (!leaf.entry && at.d.scope(leaf.id)!.axes.length)
    for (const size of Object.keys(at.d.sizes)) add('wrong-quantity', sym(size));
  add('dropped-factor', num(1));
  if (!leaf.entry && at.d.scope(leaf.id)!.axes.length === 2) add('extra-transpose', transposed(e));
  return found;
}

const timesBeside = (time: Expr): Expr[] => {
  const near = [1, -1, 2, -2].map((by) => shift(time, by));
  const named = [num(0), num(1), sym('T'), sym('t'), later(sym('t'), -1), later(sym('t'), 1)];
  const own = plain(time);
  return [...near, ...named].filter(
    (x, i, all) => plain(x) !== own && all.findIndex((y) => plain(y) === plain(x)) === i,
  );
};

/** A quantity taken for another wherever it stands. */
function* everyOccurrence(e: Expr, at: Editing): Generator<Edit> {
  const places = new Map<string, Expr[]>();
  const walk = (x: Expr): void => {
    if (!leafOf(at.d, x)) return children(x).forEach(walk);
    const key = plain(x);
    places.set(key, [...(places.get(key) ?? []), x]);
  };
  walk(e);
  for (const found of places.values()) {
    if (found.length < 2) continue;
    const here = new Set(found);
    const put = (x: Expr, by: Expr): Expr => {
      if (here.has(x)) return by;
      const parts = children(x);
      const changed = parts.map((c) => put(c, by));
      return changed.some((c, i) => c !== parts[i]) ? withChildren(x, changed) : x;
    };
    for (const edit of leafEdits(found[0]!, at)) yield { ...edit, expr: put(e, edit.expr), by: edit.expr };
  }
}

/** A whole term, or all, times a constant. */
function scaled(e: Expr, at: Editing): Edit[] {
  const sizes = Object.keys(at.d.sizes).map(sym);
  const local = (x: Expr): Edit[] => [
    ...[num(2), num(0.5), ...sizes].map((c): Edit => ({
      kind: 'wrong-constant',
      expr: binary('*', c, x),
      part: x,
    })),
    ...sizes.map((c): Edit => ({ kind: 'wrong-constant', expr: binary('/', x, c), part: x })),
    { kind: 'sign', expr: minus(x), part: x, by: minus(x) },
  ];
  const terms = (x: Expr): Edit[] => {
    const found = local(x);
    if (x.kind === 'binary' && (x.op === '+' || x.op === '-')) {
      found.push(...terms(x.left).map((m) => ({ ...m, expr: { ...x, left: m.expr } })));
      found.push(...terms(x.right).map((m) => ({ ...m, expr: { ...x, right: m.expr } })));
    }
    if (x.kind === 'fold') found.push(...terms(x.body).map((m) => ({ ...m, expr: { ...x, body: m.expr } })));
    if (x.kind === 'unary') found.push(...terms(x.of).map((m) => ({ ...m, expr: { ...x, of: m.expr } })));
    if (x.kind === 'binary' && (x.op === '*' || x.op === '@' || x.op === '/')) {
      const sum = (y: Expr): boolean => y.kind === 'binary' && (y.op === '+' || y.op === '-');
      if (sum(x.left)) found.push(...terms(x.left).map((m) => ({ ...m, expr: { ...x, left: m.expr } })));
      if (sum(x.right)) found.push(...terms(x.right).map((m) => ({ ...m, expr: { ...x, right: m.expr } })));
    }
    return found;
  };
  return terms(e);
}
