/** @file The graph of a derivation without time: from left to right, as far as each quantity is from the input. */
import type { Derivation } from '#derive/derivation.ts';
import { reads } from '#derive/run.ts';
import { expand } from '#notation/expand.ts';
import { factorsOf } from './factors.ts';
import type { Edge, Graph, Node } from './graph.ts';

const COLUMN = 64;
const ROW = 44;
const MARGIN = 34;
/** Least number of rows: so few nodes are not drawn larger. */
const ROWS = 3;
/** How far neighbours stand above and below the middle where an arrow passes one of them by. */
const ASIDE = 20;
/** Width to height of the pane. */
const ASPECT = 2.05;

export function flatLayout(d: Derivation): Graph {
  const forward = d.steps.filter((s) => s.phase === 'forward');
  const inputs = d.given.filter((g) => g.role === 'given' && d.stepOf(`d${g.id}`));
  const known = new Set([...inputs, ...forward].map(({ id }) => id));
  const from = new Map(
    forward.map((s) => [s.id, [...reads(s.forms[0]!.is, d.sizes)].filter((id) => known.has(id))]),
  );
  const depth = new Map(inputs.map((g) => [g.id, 0]));
  for (const s of forward)
    depth.set(s.id, Math.max(inputs.length ? 0 : -1, ...from.get(s.id)!.map((id) => depth.get(id)!)) + 1);
  const inColumn = new Map<number, string[]>();
  for (const [id, n] of depth) inColumn.set(n, [...(inColumn.get(n) ?? []), id]);
  const columns = Math.max(...depth.values()) + 1;
  const tallest = Math.max(ROWS, ...[...inColumn.values()].map((ids) => ids.length));
  const passing = forward.some((s) => from.get(s.id)!.some((id) => depth.get(s.id)! - depth.get(id)! > 1));

  const height = tallest * ROW + MARGIN;
  const width = Math.max(ASPECT * height, (columns - 1) * COLUMN + 2 * MARGIN);
  const nodes = [...inputs, ...forward].map(({ id, base, t }): Node => {
    const n = depth.get(id)!;
    const mates = inColumn.get(n)!;
    const aside = passing && mates.length === 1 ? (n % 2 ? -ASIDE : ASIDE) : 0;
    return {
      id,
      base,
      t,
      x: columns > 1 ? MARGIN + (n * (width - 2 * MARGIN)) / (columns - 1) : width / 2,
      y: height / 2 + (mates.indexOf(id) - (mates.length - 1) / 2) * ROW + aside,
    };
  });
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const edges = forward.flatMap((s) => {
    const factors = factorsOf(d, expand(s.forms[0]!.is, d.sizes));
    return from
      .get(s.id)!
      .map((id): Edge => ({ from: byId.get(id)!, to: byId.get(s.id)!, by: factors.get(id), via: [] }));
  });
  return { nodes, edges, width, height, columns: [] };
}
