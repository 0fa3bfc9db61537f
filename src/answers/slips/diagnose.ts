/**
 * @file Which one slip explains a wrong answer: by value, at every point. Slips are made in what the tables say and
 * undone in what was typed; the smallest explanation comes first, and two that give the same are both named.
 */
import { build } from '#derive/build.ts';
import { SINCE } from '#derive/gradient.ts';
import type { Derivation } from '#derive/derivation.ts';
import type { Tensor } from '#math/tensor.ts';
import { type Expr, children, substitute, sym, symbolsOf, withChildren } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { sameAxes } from '#notation/scope.ts';
import type { Bench } from '../bench.ts';
import { isCircular } from '../circular.ts';
import { later } from '../reader/message.ts';
import type { Side } from '../reader/read.ts';
import { canonical } from './canonical.ts';
import type { Edit, Editing } from './edit.ts';
import { edits } from './edits.ts';
import { enumerated, isEnumeration } from './enumerated.ts';
import { ORDER, type Slip, type SlipKind } from './kinds.ts';
import { candidates, leafExpr, leafOf } from './leaves.ts';
import { holdsAtOtherSizes } from './other-sizes.ts';
import { repairs } from './repairs.ts';
import { Trial } from './trial.ts';

/** Kinds of slips whose part stands in both lines, or belongs where nothing was typed. */
const MISSING: ReadonlySet<SlipKind> = new Set(['sign', 'dropped-term', 'dropped-factor', 'doubled-path']);
/** Kinds of slips that put one thing in the place of another. */
const INSTEAD: ReadonlySet<SlipKind> = new Set([
  'wrong-time',
  'wrong-quantity',
  'wrong-gate',
  'wrong-slope',
  'slope-argument',
  'wrong-constant',
]);
/** Kinds named at most: more would say nothing. */
const MOST_KINDS = 4;
/** Formulas tried at most for one answer; those that are longer count for more. */
const MOST_TRIED = 8_000;
/** Forms that are no longer than this are all looked at. */
const SHORT = 30;
/** The length of a formula that counts once. */
const USUAL = 25;

/** Slips that give exactly `values`, or whose undoing makes the answer right; none where no one slip does. */
export function diagnose(bench: Bench, side: Side, values: readonly Tensor[] | undefined): readonly Slip[] {
  const { q } = bench;
  // 0 is what many slips give, and what was typed for none of them
  const isZero = values?.every(({ data }) => data.every((x) => x === 0));
  const axes = values && !isZero ? side.axes : undefined;
  const times = [later(sym('t'), -1), later(sym('t'), 1)];
  const at: Editing = {
    d: q.d,
    times: q.timed ? [sym('t'), ...times] : [sym('T'), sym('t')],
    anyAxes: !side.axes || !bench.wanted(side.axes, side.at),
    indices: q.at,
    own: /^d(?=.)/.test(q.base) ? q.base.slice(1) : undefined,
  };
  const found: Named[] = [];
  const typed = partsOf(q.d, side.is);
  const text = canonical(side.is);
  let left = MOST_TRIED;
  const right = new Set(q.forms.map(({ is }) => plain(is)));
  const add = ({ kind, part, by, unlikely }: Edit): void => {
    const strange = unlikely === true || (INSTEAD.has(kind) && !partsOf(q.d, by ?? part).isSubsetOf(typed));
    const slip = { kind, part: right.has(plain(part)) ? side.is : part, strange };
    const known = found.findIndex((f) => f.kind === kind);
    if (known < 0) found.push(slip);
    else if (found[known]!.strange && !strange) found[known] = slip;
  };
  /** What is named of a slip made in the right line is what was typed, but for what is missing. */
  const asTyped = (e: Edit): Edit => ({ ...e, part: (!MISSING.has(e.kind) && e.by) || e.part });
  /** Slips made in a line of the tables that give what was typed. */
  const made = (form: Expr, slips: Iterable<Edit>): void => {
    const cost = costOf(form);
    const trial = new Trial(bench, q.at);
    for (const slip of slips) {
      if ((left -= cost) <= 0) return;
      if (found.some((f) => f.kind === slip.kind && !f.strange)) continue;
      // where axes do not fit there is no value, and the same text is the same slip
      const gives =
        axes && values && trial.axes(slip.expr)
          ? trial.gives(slip.expr, axes, values)
          : canonical(slip.expr) === text;
      if (gives && holdsAtOtherSizes(q, side, form, slip.expr, false)) add(asTyped(slip));
    }
  };
  if (isEnumeration(q.d, side.is))
    for (const { is } of q.forms) {
      const out = enumerated(is, at);
      if (out) made(out.form, out.slips());
    }
  if (found.length) return inOrder(found);
  const forms = formsFor(q, side.is).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const shortest = sizeOf(forms[0]!);
  for (const form of forms) {
    if (found.length && (sizeOf(form) > Math.max(2 * shortest, SHORT) || (folds(form) && !folds(forms[0]!))))
      break;
    made(form, edits(form, at));
    const [i, j] = side.at;
    if (i !== undefined && j !== undefined && q.axes[0] === q.axes[1])
      made(form, [{ kind: 'transposed-result', expr: turned(form, i, j), part: form }]);
    if (axes?.length === 2)
      made(form, [{ kind: 'transposed-result', expr: { kind: 'unary', op: 'T', of: form }, part: form }]);
  }
  const undone = new Trial(bench, side.at);
  const wanted = side.at.length ? [] : q.axes;
  left = Math.max(left, MOST_TRIED / 2);
  for (const slip of repairs(side.is, at)) {
    if ((left -= costOf(side.is)) <= 0) break;
    if (found.some((f) => f.kind === slip.kind && !f.strange)) continue;
    // what goes away when a factor is removed needs no other one
    if (slip.kind === 'dropped-factor' && found.some((f) => f.kind === 'extra-factor')) continue;
    if (
      undone.gives(slip.expr, wanted, bench.truth) &&
      !isCircular(q, slip.expr) &&
      holdsAtOtherSizes(q, side, side.is, slip.expr, true)
    )
      add({ ...slip, by: undefined });
  }
  if (!found.length)
    for (const { form, kind } of underOtherOptions(bench)) made(form, [{ kind, expr: form, part: form }]);
  left = Math.max(left, MOST_TRIED / 2);
  if (!found.length)
    for (const form of forms.flatMap((f) => writtenOut(f, bench))) {
      made(form, edits(form, at));
      if (found.length) break;
    }
  if (!found.length)
    for (const { id, axes: own, series } of candidates(q.d))
      if (sameAxes(own, wanted))
        for (const time of series ? at.times : [undefined]) {
          const leaf = leafExpr({ id, time, entry: undefined });
          made(leaf, [{ kind: 'wrong-quantity', expr: leaf, part: side.is }]);
        }
  return inOrder(found);
}

/** The lines of the tables, those that name a running total aside where the answer names none. */
function formsFor({ forms, base }: Bench['q'], typed: Expr): Expr[] {
  const all = forms.map((f) => f.is);
  const names = (e: Expr): boolean => symbolsOf(e).some((id) => id.endsWith(SINCE));
  const others = base.endsWith(SINCE) || names(typed) ? all : all.filter((e) => !names(e));
  return others.length ? others : all;
}

/** Whether a line is unrolled over the steps. */
const folds = (e: Expr): boolean => e.kind === 'fold' || children(e).some(folds);

interface Named extends Slip {
  /** Unlikely, or says that something was typed which was not. */
  readonly strange: boolean;
}

/** The likeliest first; what was not typed at all is named where nothing else explains. */
const inOrder = (found: readonly Named[]): readonly Slip[] =>
  found
    .filter((f) => !f.strange || f.kind === 'wrong-constant' || found.every((x) => x.strange))
    .toSorted(
      (a, b) => Number(a.strange) - Number(b.strange) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    )
    .slice(0, MOST_KINDS)
    .map(({ kind, part }) => ({ kind, part }));

/** The quantities and functions that stand in `e`. */
function partsOf(d: Derivation, e: Expr): Set<string> {
  const found = new Set<string>();
  const walk = (x: Expr): void => {
    const leaf = leafOf(d, x);
    if (leaf) found.add(plain(leafExpr({ ...leaf, entry: undefined })));
    else if (x.kind === 'call') found.add(`${x.fn}()`);
    if (!leaf) children(x).forEach(walk);
  };
  walk(e);
  return found;
}

/** A formula for entries with its two indices exchanged. */
const turned = (e: Expr, i: string, j: string): Expr =>
  substitute(e, (id) => (id === i ? sym(j) : id === j ? sym(i) : undefined));

const sizeOf = (e: Expr): number => children(e).reduce((n, c) => n + sizeOf(c), 1);

/** What trying a formula costs: it is built anew along the way to each edit. */
const costOf = (e: Expr): number => Math.max(1, (sizeOf(e) / USUAL) ** 1.5);

const ACTIVATIONS = ['tanh', 'sigmoid', 'relu', 'leaky', 'prelu'];

/** What the line says under another option: the slope of another function, or another convention. */
function underOtherOptions({ q: { d, base } }: Bench): { readonly form: Expr; readonly kind: SlipKind }[] {
  return Object.entries(d.text.choices ?? {}).flatMap(([choice, options]) =>
    options
      .filter((option) => d.options[choice] !== option && !d.text.further?.includes(option))
      .flatMap((option) => {
        try {
          const other = build(d.definition, { options: { ...d.options, [choice]: option } });
          const kind: SlipKind = ACTIVATIONS.includes(option) ? 'wrong-slope' : 'wrong-side';
          return (other.statements.get(base)?.forms ?? []).map(({ is }) => ({ form: is, kind }));
        } catch {
          return []; // lines that only the chosen option has are left in the text, and do not fit another
        }
      }),
  );
}

/** `form` with one of its quantities written out by its own line. */
function writtenOut(form: Expr, { q: { d } }: Bench): Expr[] {
  const leaves = new Map<string, Expr>();
  const walk = (e: Expr): void => {
    const leaf = leafOf(d, e);
    if (leaf && !leaf.entry) leaves.set(plain(e), e);
    else children(e).forEach(walk);
  };
  walk(form);
  const found: Expr[] = [];
  for (const [key, e] of leaves) {
    const leaf = leafOf(d, e)!;
    const stated = d.statements.get(leaf.id);
    if (!stated || stated.at.length || stated.timed !== (leaf.time !== undefined)) continue;
    for (const { is } of stated.forms.slice(0, 2)) {
      const by = leaf.time ? substitute(is, (id) => (id === 't' ? leaf.time : undefined)) : is;
      const put = (x: Expr): Expr => (plain(x) === key ? by : withChildren(x, children(x).map(put)));
      found.push(put(form));
    }
  }
  return found;
}
