/** @file Slips in the indices of an entry: x[i - u, j - v] for x[i + u, j + v], A[j, i] for A[i, j]. */
import { type Expr, binary, num } from '#notation/expr.ts';
import type { SlipKind } from './kinds.ts';

interface OtherEntry {
  readonly kind: SlipKind;
  readonly index: readonly Expr[];
  /** The term or factor that was left out. */
  readonly lost?: Expr | undefined;
}

interface Change {
  readonly kind: SlipKind;
  readonly to: Expr;
  readonly lost?: Expr;
}

/** The entry with a term or factor of one index left out or its sign turned, or two indices exchanged. */
export function otherEntries(index: readonly Expr[]): OtherEntry[] {
  const found: OtherEntry[] = [];
  const changes = index.map(changesOf);
  const put = (kind: SlipKind, at: (i: number) => Expr, lost?: Expr): void =>
    void found.push({ kind, index: index.map((_, i) => at(i)), lost });
  index.forEach((e, i) => {
    for (const { kind, to, lost } of changes[i]!) put(kind, (j) => (j === i ? to : index[j]!), lost);
    if (e.kind === 'symbol') put('dropped-term', (j) => (j === i ? num(0) : index[j]!), e);
  });
  // the same slip in every index that is built alike
  const built = changes.filter((c) => c.length > 0);
  const [first] = built;
  if (built.length > 1 && built.every((c) => c.length === first!.length))
    first!.forEach(({ kind, lost }, k) => put(kind, (i) => changes[i]![k]?.to ?? index[i]!, lost));
  if (index.length === 2)
    for (const kind of ['extra-transpose', 'dropped-term'] as const) put(kind, (i) => index[1 - i]!);
  return found;
}

/** An index one slip away, in an order that the way it is built decides. */
function changesOf(e: Expr): Change[] {
  if (e.kind !== 'binary') return [];
  const { op, left, right } = e;
  const found: Change[] = [];
  if (op === '+' || op === '-')
    found.push(
      { kind: 'dropped-term', to: left, lost: right },
      { kind: 'dropped-term', to: right, lost: left },
      { kind: 'sign', to: binary(op === '+' ? '-' : '+', left, right) },
    );
  if (op === '*')
    found.push(
      { kind: 'dropped-factor', to: left, lost: right },
      { kind: 'dropped-factor', to: right, lost: left },
    );
  found.push(
    ...changesOf(left).map((c) => ({ ...c, to: binary(op, c.to, right) })),
    ...changesOf(right).map((c) => ({ ...c, to: binary(op, left, c.to) })),
  );
  return found;
}
