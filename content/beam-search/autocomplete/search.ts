/** @file Beam search over the characters to come, step by step with what was cut; and the exact best, where it can be had. */
import { END, type Model } from './model.ts';

/** Characters that are said at most, the end not counted. */
export const LONGEST = 40;

export interface Kept {
  readonly character: string;
  /** log P of all that was said, from the beginning of the search. */
  readonly log: number;
  /** Its place in the column before; −1 in the first. */
  readonly from: number;
  /** It has said the end. */
  readonly ended: boolean;
}

export interface Column {
  /** The W best of this step, best first. */
  readonly kept: readonly Kept[];
  /** The best of those that were cut. */
  readonly cut: Kept | undefined;
}

export interface Found {
  readonly text: readonly string[];
  readonly log: number;
  /** Characters said, the end counted. */
  readonly length: number;
  /** log P / length^α. */
  readonly score: number;
  /** Whether it said the end, or was stopped at {@link LONGEST}. */
  readonly ended: boolean;
}

export interface Search {
  readonly columns: readonly Column[];
  readonly found: Found;
  /** The place of what was found in each column, from the first. */
  readonly way: readonly number[];
  /** Beginnings that were tried: all that could follow all that were kept. */
  readonly tried: number;
}

/** By which a text of this length is judged; the smaller α, the more a short one is favoured. */
export const scored = (log: number, length: number, alpha: number): number => log / length ** alpha;

/**
 * The W best beginnings of each length, until none that goes on can win: log P only falls, and no text is longer than
 * {@link LONGEST} and its end.
 */
export function search(model: Model, prefix: readonly string[], W: number, alpha: number): Search {
  const columns: Column[] = [];
  let live: { text: readonly string[]; log: number; place: number }[] = [{ text: prefix, log: 0, place: -1 }];
  let best: { found: Found; at: number } | undefined;
  let tried = 0;
  const said = (text: readonly string[]): readonly string[] => text.slice(prefix.length);
  const offer = (found: Found, at: number): void => {
    if (!best || found.score > best.found.score) best = { found, at };
  };
  for (let length = 1; live.length && length <= LONGEST + 1; length++) {
    const all = live
      .flatMap(({ text, log, place }) =>
        // no more than W + 1 of one beginning can be among the W + 1 best
        first(W + 1, model.next(model.stateOf(text))).map((n) => ({
          character: n.character,
          log: log + n.log,
          from: place,
          ended: n.character === END,
          text,
        })),
      )
      .sort((x, y) => y.log - x.log);
    tried += live.length * model.size;
    const kept = all.slice(0, W);
    columns.push({ kept, cut: all[W] });
    live = [];
    for (const [place, { text, character, log, ended }] of kept.entries()) {
      if (ended) offer({ text: said(text), log, length, score: scored(log, length, alpha), ended }, place);
      else live.push({ text: [...text, character], log, place });
    }
    // what goes on can at best keep its log P and be as long as it may
    const hope = Math.max(...live.map(({ log }) => scored(log, LONGEST + 1, alpha)));
    if (best && best.found.score >= hope) break;
  }
  if (!best)
    for (const { text, log, place } of live) {
      const length = text.length - prefix.length;
      offer({ text: said(text), log, length, score: scored(log, length, alpha), ended: false }, place);
    }
  const { found, at } = best!;
  const way = [at];
  for (let t = found.length - 1; t > 0; t--) way.unshift(columns[t]!.kept[way[0]!]!.from);
  return { columns, found, way, tried };
}

function first<X>(n: number, of: Iterable<X>): X[] {
  const found: X[] = [];
  for (const x of of) {
    found.push(x);
    if (found.length === n) break;
  }
  return found;
}

/** Texts of a length there are. */
export const allAsLong = (size: number, length: number): number => size ** length;

/** States opened at most: more would keep the reader waiting. */
const PATIENCE = 20_000;

/**
 * The most probable text of all that begin so, without a rule of length: from the most probable beginning to the next, and
 * of those that end alike only the best, since the model sees no more of them (Dijkstra 1959). `known` is a log P that has
 * been reached. Undefined where it takes too long.
 */
export function exact(model: Model, prefix: readonly string[], known: number): Found | undefined {
  interface Open {
    readonly text: readonly string[];
    readonly log: number;
  }
  const heap: Open[] = [];
  const done = new Set<string>();
  push(heap, { text: prefix, log: 0 });
  for (let opened = 0; heap.length && opened < PATIENCE;) {
    const { text, log } = pop(heap)!;
    if (text.at(-1) === END) {
      const said = text.slice(prefix.length, -1);
      return { text: said, log, length: said.length + 1, score: log, ended: true };
    }
    const state = model.stateOf(text);
    if (done.has(state)) continue;
    done.add(state);
    opened++;
    for (const n of model.next(state)) {
      // best first: what follows is less probable still
      if (log + n.log < known - 1e-9) break;
      push(heap, { text: [...text, n.character], log: log + n.log });
    }
  }
  return undefined;
}

/** A heap whose first is the most probable. */
function push<X extends { readonly log: number }>(heap: X[], x: X): void {
  let at = heap.push(x) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap[above]!.log >= x.log) break;
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = x;
}

function pop<X extends { readonly log: number }>(heap: X[]): X | undefined {
  const first = heap[0];
  const x = heap.pop();
  if (!x || !heap.length) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && heap[below + 1]!.log > heap[below]!.log) below++;
    if (x.log >= heap[below]!.log) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = x;
  return first;
}
