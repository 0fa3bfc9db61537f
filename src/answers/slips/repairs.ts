/** @file What would make a wrong answer right: an edit undone, or something put back. Each is named by the slip it undoes. */
import type { Derivation } from '#derive/derivation.ts';
import { type Expr, binary, call, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { onesOf } from '../reader/meaning.ts';
import { ALIKE, OF_ONE } from './functions.ts';
import type { Edit, Editing } from './edit.ts';
import { edits, everywhere } from './edits.ts';
import type { SlipKind } from './kinds.ts';
import { candidates, leafExpr, leafOf } from './leaves.ts';

/** An edit that is undone has the opposite name: what is removed was too much. */
const OPPOSITE: Partial<Readonly<Record<SlipKind, SlipKind>>> = {
  'dropped-term': 'extra-term',
  'dropped-factor': 'extra-factor',
  'lost-power': 'extra-factor',
  'lost-transpose': 'extra-transpose',
  'extra-transpose': 'lost-transpose',
  'lost-function': 'wrong-quantity',
  'doubled-path': 'dropped-term',
  'overwritten-sum': 'extra-term',
  'missing-sum': 'extra-term',
  'slope-argument': 'slope-argument',
};

/** Answers one repair away from `e`, each with the slip that it undoes. */
export function* repairs(e: Expr, at: Editing): Generator<Edit> {
  for (const edit of edits(e, at)) yield { ...edit, kind: OPPOSITE[edit.kind] ?? edit.kind };
  yield* restored(e, at);
}

const T = (of: Expr): Expr => ({ kind: 'unary', op: 'T', of });

function* restored(e: Expr, at: Editing): Generator<Edit> {
  yield { kind: 'transposed-result', expr: T(e), part: e };
  yield* summed(e, at.d);
  yield* everywhere(e, (x) => {
    const found: Edit[] = [];
    const add = (kind: SlipKind, expr: Expr): void => void found.push({ kind, expr, part: x });
    const isLeaf = leafOf(at.d, x) !== undefined;
    if (isLeaf) {
      add('lost-transpose', T(x));
      add('lost-power', binary('**', x, num(2)));
      for (const fn of OF_ONE) add('lost-function', call(fn, [x]));
    } else if (x.kind === 'binary' || x.kind === 'call' || x.kind === 'fold') {
      add('lost-transpose', T(x));
      add('lost-power', binary('**', x, num(2)));
      for (const fn of ALIKE) add('lost-function', call(fn, [x]));
      add('complement', binary('-', num(1), x));
    }
    return found;
  });
  yield* at.anyAxes ? inserted(e, at) : multiplied(e, at);
}

/** A sum put round an answer that gives one of its terms. */
function summed(e: Expr, d: Derivation): Edit[] {
  // the sum over all entries of a column, and over all of what one entry is taken of
  const leaf = leafOf(d, e);
  const whole = leaf?.entry ? leafExpr({ ...leaf, entry: undefined }) : e;
  const columns = new Set(candidates(d).flatMap(({ axes }) => (axes.length === 2 ? axes : [])));
  const ones = [...columns].map((axis) => sym(onesOf(axis)));
  const overEntries = ones.flatMap((one): Edit[] => [
    { kind: 'missing-sum', expr: binary('@', T(one), whole), part: e },
    ...(leaf?.entry ? ones : []).map((other): Edit => ({
      kind: 'missing-sum',
      expr: binary('@', binary('@', T(one), whole), other),
      part: e,
    })),
  ]);
  if (!Object.hasOwn(d.sizes, 'T')) return overEntries;
  return [
    ...overEntries,
    {
      kind: 'missing-sum',
      expr: { kind: 'fold', op: 'sum', body: e, over: [{ index: 't', from: num(1), to: parse('T + 1') }] },
      part: e,
    },
  ];
}

/** A matrix or column put back into a product whose axes do not fit without it. */
function inserted(e: Expr, at: Editing): Iterable<Edit> {
  const local = byFactors(at, false);
  return everywhere(e, (x) => (x.kind === 'number' ? [] : local(x)));
}

/** Every product of a part with a quantity, on either side. */
function byFactors(at: Editing, entrywise: boolean): (part: Expr) => Edit[] {
  const factors = candidates(at.d).flatMap(({ id, series, axes }) =>
    (series ? at.times : [undefined]).map((time) => ({ x: leafExpr({ id, time, entry: undefined }), axes })),
  );
  return (part) =>
    factors.flatMap(({ x, axes }): Edit[] => {
      const forms: Expr[] = entrywise
        ? [binary('*', part, x), binary('/', part, x), binary('*', part, binary('-', num(1), x))]
        : [];
      if (axes.length === 2)
        forms.push(
          binary('@', part, x),
          binary('@', part, T(x)),
          binary('@', x, part),
          binary('@', T(x), part),
        );
      return forms.map((expr) => ({ kind: 'dropped-factor', expr, part: x }));
    });
}

/** A term times a factor that was left out, on either side. */
function multiplied(e: Expr, at: Editing): Edit[] {
  const local = byFactors(at, true);
  const found = local(e);
  const terms = (x: Expr, put: (by: Expr) => Expr): void => {
    if (x.kind === 'fold') {
      found.push(...local(x.body).map((m) => ({ ...m, expr: put({ ...x, body: m.expr }) })));
      return terms(x.body, (by) => put({ ...x, body: by }));
    }
    if (x.kind !== 'binary' || (x.op !== '+' && x.op !== '-')) return;
    for (const side of ['left', 'right'] as const) {
      found.push(...local(x[side]).map((m) => ({ ...m, expr: put({ ...x, [side]: m.expr }) })));
      terms(x[side], (by) => put({ ...x, [side]: by }));
    }
  };
  terms(e, (by) => by);
  return found;
}
