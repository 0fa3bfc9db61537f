/** @file What would make a wrong answer right: an edit undone, or something put back. Each is named by the slip it undoes. */
import type { Derivation } from '#derive/derivation.ts';
import { type Expr, binary, call, children, num, sym, symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { onesOf } from '../reader/meaning.ts';
import { plain } from '#notation/plain.ts';
import { ALIKE, OF_ONE, functionsIn } from './functions.ts';
import type { Edit, Editing } from './edit.ts';
import { edits, everywhere } from './edits.ts';
import type { SlipKind } from './kinds.ts';
import { candidates, leafExpr, leafOf } from './leaves.ts';
import { isShare, isSize } from './shares.ts';

/** An edit that is undone has the opposite name: what is removed was too much. */
const OPPOSITE: Partial<Readonly<Record<SlipKind, SlipKind>>> = {
  'dropped-term': 'extra-term',
  'dropped-factor': 'extra-factor',
  'lost-power': 'extra-factor',
  'lost-transpose': 'extra-transpose',
  'extra-transpose': 'lost-transpose',
  'lost-function': 'wrong-quantity',
  'doubled-path': 'wrong-constant',
  'overwritten-sum': 'extra-term',
  'missing-sum': 'extra-term',
  'slope-argument': 'slope-argument',
};

/** Answers one repair away from `e`, each with the slip that it undoes. */
export function* repairs(e: Expr, at: Editing): Generator<Edit> {
  for (const edit of edits(e, at)) yield { ...edit, kind: OPPOSITE[edit.kind] ?? edit.kind };
  yield* restored(e, at);
}

/** a bᵀ or aᵀ b. */
const isOuter = (e: Expr): boolean =>
  e.kind === 'binary' && e.op === '@' && [e.left, e.right].some((x) => x.kind === 'unary' && x.op === 'T');

const T = (of: Expr): Expr => ({ kind: 'unary', op: 'T', of });

function* restored(e: Expr, at: Editing): Generator<Edit> {
  const apt = functionsIn(at.d);
  yield { kind: 'transposed-result', expr: T(e), part: e };
  yield* summed(e, at.d);
  yield* everywhere(e, (x) => {
    const found: Edit[] = [];
    const add = (kind: SlipKind, expr: Expr): void => void found.push({ kind, expr, part: x });
    const isLeaf = leafOf(at.d, x) !== undefined;
    if (isSize(at.d, x)) return found;
    if (isLeaf) {
      add('lost-transpose', T(x));
      add('lost-power', binary('**', x, num(2)));
      for (const fn of OF_ONE) if (apt.has(fn)) add('lost-function', call(fn, [x]));
    } else if (x.kind === 'binary' || x.kind === 'call' || x.kind === 'fold') {
      // the whole transposed, or a product with one, is named by its own kind
      if (x !== e && !isOuter(x)) add('lost-transpose', T(x));
      add('lost-power', binary('**', x, num(2)));
      for (const fn of ALIKE) if (apt.has(fn)) add('lost-function', call(fn, [x]));
      if (isShare(at.d, x)) add('complement', binary('-', num(1), x));
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
  if (!Object.hasOwn(d.sizes, 'T') || !symbolsOf(e).includes('t')) return overEntries;
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
      const found: Edit[] = [];
      const put = (expr: Expr, lost: Expr): void =>
        void found.push({ kind: 'dropped-factor', expr, part: lost });
      if (entrywise) {
        put(binary('*', part, x), x);
        // to divide by what was typed takes it away
        const isTyped = reads(part, x);
        found.push({
          kind: isTyped ? 'extra-factor' : 'dropped-factor',
          expr: binary('/', part, x),
          part: isTyped ? x : binary('/', num(1), x),
        });
        const other = binary('-', num(1), x);
        if (isShare(at.d, x)) put(binary('*', part, other), other);
      }
      if (axes.length === 2)
        for (const lost of [x, T(x)]) {
          put(binary('@', part, lost), lost);
          put(binary('@', lost, part), lost);
        }
      return found;
    });
}

const reads = (e: Expr, x: Expr): boolean => plain(e) === plain(x) || children(e).some((c) => reads(c, x));

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
