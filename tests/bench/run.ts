// npm run bench: the arithmetic and the weight of the pages; npm run bench -- values | laboratory | race | train | weights | growth | lighthouse | touch: one of them.
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  values: () => import('./values.ts'),
  laboratory: () => import('./laboratory.ts'),
  race: () => import('./race.ts'),
  train: () => import('./train.ts'),
  weights: () => import('./weights.ts'),
  growth: () => import('./growth.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  touch: () => import('./touch.ts'),
};
const [asked] = process.argv.slice(2);
if (asked !== undefined && !Object.hasOwn(benches, asked)) {
  console.error(`There is no bench “${asked}”. Benches: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  // Lighthouse takes half a minute for every page, and training beside others and a book of 500 lessons some minutes: they wait to be asked
  for (const name of asked === undefined ? ['values', 'laboratory', 'race', 'weights'] : [asked])
    await benches[name]?.();
}

export {};
