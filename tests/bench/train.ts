// How fast a batch is trained: our kernels on one thread and on two, tf.layers on its WebAssembly backend, and PyTorch
// where there is one, in turns; in Node, and then in Chromium. Ratios hold from machine to machine; times do not.
import { cpus } from 'node:os';
import { openChromium } from './train/in-chromium.ts';
import { firstEpochInNode, nodePlace } from './train/in-node.ts';
import { type Measured, measure } from './train/measure.ts';
import { peakModules } from './train/peak.ts';
import { type Build, type TorchName, bestOf, openTorch } from './train/torch.ts';
import { BENCHMARKED, type Benchmarked, SHAPE } from './train/training.ts';
import { table } from './table.ts';

/** How many times faster than tf.layers: on one thread, and on two. */
const FASTER: Readonly<Record<Benchmarked, readonly [number, number?]>> = {
  rnn: [12],
  gru: [12],
  lstm: [10, 20],
  cnn: [14],
};
/** At most so many times what PyTorch takes, with as many threads. */
const OF_TORCH: Readonly<Record<Benchmarked, readonly [number, number?]>> = {
  rnn: [1, 1],
  gru: [1, 1],
  lstm: [1.3, 1],
  cnn: [1],
};
/** Share of the peak that the products of a recurrent model reach. */
const SHARE = 0.65;
const FIRST_EPOCH_MS = 2000;
const FIRST_EPOCHS = ['lstm', 'lstm-2-bi'] as const;

const missed: string[] = [];
/** A goal, and whether it is reached. */
function goal(what: string, value: number, to: number | undefined, by: 'least' | 'most', unit = ''): string {
  if (to === undefined) return '';
  const reached = by === 'least' ? value >= to : value <= to;
  if (!reached) missed.push(what);
  return `${by === 'least' ? '≥' : '≤'} ${to}${unit} ${reached ? 'yes' : 'NO'}`;
}
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;
const nameOf = (model: Benchmarked): string => (model === 'cnn' ? 'text-CNN*' : model.toUpperCase());

type Results = readonly (readonly [Benchmarked, Measured])[];

function againstLayers(where: string, results: Results): void {
  const rows = results.map(([model, { times: t }]) => {
    const [one, two] = [t.layers / t.one, t.layers / t.two];
    const [goalOne, goalTwo] = FASTER[model];
    return [
      nameOf(model),
      ...[t.one, t.two, t.layers].map(ms),
      times(one),
      goal(`${where}: ${nameOf(model)} on one thread`, one, goalOne, 'least'),
      times(two),
      goal(`${where}: ${nameOf(model)} on two threads`, two, goalTwo, 'least'),
    ];
  });
  table([[where, 'one thread', 'two', 'tf.layers', 'faster', 'goal', 'on two', 'goal'], ...rows]);
}

function ofThePeak(where: string, results: Results): void {
  const plain = Math.max(...results.map(([, { peak }]) => peak));
  const relaxed = Math.max(...results.map(([, { relaxed }]) => relaxed ?? 0));
  const best = Math.max(plain, relaxed);
  const giga = (x: number): string => (x / 1e9).toFixed(1);
  const rows = results
    .filter(([model]) => model !== 'cnn')
    .map(([model, { times: t, operations }]) => {
      const [products, step] = [t.products, t.one].map((time) => (1000 * operations) / time) as [
        number,
        number,
      ];
      const share = products / best;
      return [
        nameOf(model),
        giga(products),
        `${(100 * share).toFixed(0)} %`,
        goal(`${where}: ${nameOf(model)}, share of the peak`, 100 * share, 100 * SHARE, 'least', ' %'),
        giga(step),
        `${((100 * step) / best).toFixed(0)} %`,
      ];
    });
  const fused = relaxed ? `, fused ones ${giga(relaxed)}` : '';
  console.log(
    `${where}: multiply-adds on registers alone reach ${giga(plain)} GFLOP/s${fused}; the peak is the greater.`,
  );
  table([['GFLOP/s', 'products', 'of peak', 'goal', 'whole step', 'of peak'], ...rows]);
}

function againstTorch(build: Build, results: readonly (readonly [Benchmarked, Measured<TorchName>])[]): void {
  const rows = results.map(([model, { times: t }]) => [
    nameOf(model),
    ...([1, 2] as const).flatMap((threads) => {
      const { mode, ms: theirs } = bestOf(t, threads);
      const ratio = (threads === 1 ? t.one : t.two) / theirs;
      const what = `${nameOf(model)} beside PyTorch, threads: ${threads}`;
      return [`${ms(theirs)} ${mode}`, times(ratio), goal(what, ratio, OF_TORCH[model][threads - 1], 'most')];
    }),
  ]);
  console.log(
    `PyTorch ${build.version}, vectors ${build.vectors}, matrices ${build.blas}` +
      (build.blas.startsWith('blas/') ? ': not its best, which is with OpenBLAS (Debian: libopenblas0)' : ''),
  );
  table([['PyTorch', 'one thread', 'ours takes', 'goal', 'two', 'ours takes', 'goal'], ...rows]);
}

async function firstEpochs(
  where: string,
  epoch: (name: (typeof FIRST_EPOCHS)[number]) => Promise<number>,
): Promise<string> {
  const said: string[] = [];
  for (const name of FIRST_EPOCHS) {
    const time = Math.min(await epoch(name), await epoch(name));
    said.push(
      `${name} ${(time / 1000).toFixed(2)} s, ${goal(`${where}: first epoch of ${name}`, time / 1000, FIRST_EPOCH_MS / 1000, 'most', ' s')}`,
    );
  }
  return `${where}: from “train” to the end of the first epoch on the built-in reviews: ${said.join('; ')}.`;
}

const { rows, vector, units, steps, batch } = SHAPE;
console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors; Node ${process.version}\n` +
    `batch ${batch}, ${steps} tokens, vocabulary ${rows}, vectors ${vector}, units ${units}, float32, Adam; first quartiles\n`,
);
const peaks = await peakModules();
const node = `Node ${process.versions.node.split('.')[0]}`;
const epochs = [await firstEpochs(node, firstEpochInNode)];

const torch = await openTorch();
const place = await nodePlace(peaks);
const inNode: [Benchmarked, Measured<TorchName>][] = [];
for (const model of BENCHMARKED) inNode.push([model, await measure(model, place, torch?.competitors(model))]);
torch?.stop();
againstLayers(node, inNode);
ofThePeak(node, inNode);
if (torch) againstTorch(torch.build, inNode);
else console.log('No PyTorch: neither python3 nor /usr/bin/python3 can import torch.\n');

const browser = await openChromium(peaks);
if (browser) {
  const where = browser.version.split('.')[0]!;
  const inBrowser: [Benchmarked, Measured][] = [];
  for (const model of BENCHMARKED) inBrowser.push([model, await browser.measure(model)]);
  epochs.push(await firstEpochs(where, browser.firstEpoch));
  await browser.stop();
  againstLayers(where, inBrowser);
  ofThePeak(where, inBrowser);
} else console.log('No Chromium: the browser is left out.\n');

console.log(
  '* tf.layers with its transposed products patched; dense and sparse: Adam for all, or SparseAdam for the vectors',
);
console.log(epochs.join('\n'));
console.log(missed.length ? `Not reached: ${missed.join('; ')}.` : 'Every goal is reached.');
process.exit();
