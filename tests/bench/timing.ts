/** Many short rounds: on a busy machine some of them are undisturbed. */
const ROUNDS = 101;
const ROUND_MS = 5;
const WARM_UP_MS = 300;

/** Median and least milliseconds per call, over rounds after a warm-up. */
export function milliseconds(f: () => unknown): { median: number; least: number } {
  const once = (calls: number): number => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) f();
    return (performance.now() - start) / calls;
  };
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) f();
  let calls = 1;
  while (once(calls) * calls < ROUND_MS) calls *= 2;
  const rounds = Array.from({ length: ROUNDS }, () => once(calls)).sort((a, b) => a - b);
  return { median: rounds[Math.floor(ROUNDS / 2)]!, least: rounds[0]! };
}

export const ms = (x: number): string => `${x.toPrecision(3)} ms`;
