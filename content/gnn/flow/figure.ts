/** @file What the figure of the flow may be set to: the graph with its edges, the node that is asked, and how deep. */
import { type StateOf, figure } from '#figure/figure.ts';
import { type Kind, among, dial, own } from '#figure/kinds.ts';
import { type Edge, GRAPHS, type GraphName, nodesOf } from '../graphs.ts';
import { RULES } from '../network.ts';

/** Pairs of nodes, `0-4.3-7`, each with its smaller number first. */
export const pairs = (): Kind<readonly string[]> => {
  const valid = (pair: unknown): boolean => {
    const found = typeof pair === 'string' ? /^(0|[1-9]\d?)-(0|[1-9]\d?)$/.exec(pair) : null;
    return found !== null && Number(found[1]) < Number(found[2]);
  };
  const kept = (all: readonly string[]): readonly string[] | undefined =>
    all.every(valid) ? [...new Set(all)].sort() : undefined;
  return {
    opening: [],
    control: { as: 'none' },
    allowed: '0-4.3-7',
    write: (value) => value.join('.'),
    read: (text) => (text === '' ? [] : kept(text.split('.'))),
    settle: (value) => (Array.isArray(value) ? kept(value as readonly string[]) : undefined),
  };
};

export const pairOf = (i: number, j: number): string => `${Math.min(i, j)}-${Math.max(i, j)}`;
export const edgeOf = (pair: string): Edge => pair.split('-').map(Number) as [number, number];

/** The node that is asked when a graph opens. */
const ASKED: Readonly<Record<GraphName, number>> = { path: 0, star: 1, pupils: 0, karate: 0 };
const LARGEST = Math.max(...GRAPHS.map(nodesOf)) - 1;

export const flow = figure(
  'flow',
  {
    graph: among(GRAPHS, 'pupils', 'buttons'),
    layers: among([0, 1, 2, 3, 4], 2, 'slider'),
    rule: among(RULES, 'symmetric'),
    node: own(dial(0, { least: 0, most: LARGEST, step: 1 })),
    /** Pairs that are joined though the graph has them apart, or the other way. */
    turned: own(pairs()),
    /** Nodes are numbered anew by chance; 0 is as they came. */
    order: own(dial(0, { least: 0, most: 999, step: 1 })),
  },
  {
    leads: ['graph'],
    opens: ({ graph }) => ({ node: ASKED[graph], turned: [], order: 0 }),
    agree: (s) => {
      const N = nodesOf(s.graph);
      return {
        ...s,
        node: Math.min(s.node, N - 1),
        turned: s.turned.filter((pair) => edgeOf(pair)[1] < N),
      };
    },
    view: ['order'],
  },
);
export type State = StateOf<typeof flow>;
