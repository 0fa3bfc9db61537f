/** Runs competitors in turns, so that what disturbs the machine disturbs them all. */

/** Gives the milliseconds of each of some calls. */
export type Runner = (calls: number) => Promise<readonly number[]>;

/** How many calls a runner makes in its turn. */
export interface Competitor {
  readonly run: Runner;
  readonly calls: number;
}

/** A clock of a browser is coarse: what takes less than this is timed in groups. */
const LEAST_MS = 10;

/** Times calls of a function. */
export const timed =
  (call: () => unknown): Runner =>
  async (calls) => {
    const times: number[] = [];
    for (let group = 1; calls > 0; calls -= group) {
      const start = performance.now();
      for (let i = 0; i < group; i++) await call();
      const each = (performance.now() - start) / group;
      times.push(...Array<number>(Math.min(group, calls)).fill(each));
      group = Math.max(1, Math.ceil(LEAST_MS / Math.max(each, 0.01)));
    }
    return times;
  };

/** The first quartile: on a busy machine a quarter of the calls is undisturbed. */
const quartile = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 2]!;

/** Milliseconds of a call, by competitor. */
export async function race<K extends string>(
  competitors: Readonly<Record<K, Competitor>>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(competitors) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  // the first round warms up
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const measured = await competitors[name].run(competitors[name].calls);
      if (round) times[name].push(...measured);
    }
  return Object.fromEntries(names.map((name) => [name, quartile(times[name])])) as Record<K, number>;
}
