/**
 * @file One batch three times: by tf.layers, by tf.layers with our layer in it, and by our kernels alone, from the same
 * parameters; what each finds, and how long it takes.
 */
import { type Batch, type Examples, arranged, dealt } from '#classifier/batches.ts';
import { DEFAULTS } from '#classifier/choice.ts';
import { readTexts, rowsOf } from '#classifier/model.ts';
import { Network } from '#classifier/network.ts';
import { parameterNumbers, vectorNumbers } from '#classifier/numbers.ts';
import { type RecurrentEncoder, encoderOf } from '#classifier/spec.ts';
import type { OpenEngine } from '#classifier/open.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { buildVocabulary } from '#corpus/vocabulary.ts';
import type { ClassifierNumbers, ClassifierSizes, Texts } from '#kernels/tfjs/model.ts';
import { random } from '#math/random.ts';
import {
  type CellName,
  type Comparison,
  type Found,
  PARTS,
  type Part,
  type Setting,
  WAYS,
  type Way,
} from './ways.ts';

/** What has to be loaded: tfjs and what of ours runs inside of it, and the engine. */
export interface Means {
  readonly examples: readonly Labelled[];
  readonly model: typeof import('#kernels/tfjs/model.ts');
  readonly kernels: () => Promise<BufferSource>;
  readonly openEngine: OpenEngine;
}

const REVIEWS = 64;
const SEED = 1;
/** Passes of each in a round; they take turns, so that what else the machine does meets all of them. */
const TURNS: Readonly<Record<Way, number>> = { theirs: 1, ours: 4, alone: 12 };
const ROUNDS = 3;

/** What is known so far, again and again, until all of it is known. */
export async function* compare(
  cell: CellName,
  { examples, model, kernels, openEngine }: Means,
): AsyncGenerator<Comparison> {
  const { unit, minimum, longest, vector, units } = DEFAULTS;
  const texts = examples.map(({ text }) => text);
  const vocabulary = buildVocabulary(texts, { unit, stop: false, minimum });
  const reading = { vocabulary, longest, padsRead: false };
  const labels = Uint8Array.from(examples, ({ label }) => label);
  const all = readTexts(cell, reading, texts, labels);
  const which = dealt(all.lengths, REVIEWS, random(SEED)).find((batch) => batch.length === REVIEWS)!;
  const batch = arranged(all, which, 'time', 1);

  const rows = rowsOf(cell, reading);
  const encoder = encoderOf(cell, units) as RecurrentEncoder;
  const network = new Network(
    { rows, vector, encoder, dropout: 0 },
    { examples: REVIEWS, steps: batch.steps },
  );
  const engine = await openEngine(network.layout.bytes);
  network.initialise(engine, random(SEED), 1);
  const numbers = (what: 'values' | 'gradients'): ClassifierNumbers => ({
    ...parameterNumbers(network, engine, what),
    table: vectorNumbers(network, engine, what),
  });

  const opened = await model.ready(kernels);
  const setting: Setting = {
    reviews: REVIEWS,
    longest: batch.steps,
    tokens: batch.rows,
    vocabulary: rows,
    kernels: opened && engine.kind === 'wasm' ? 'wasm' : 'plain',
  };
  const sizes: ClassifierSizes = { encoder, vocabulary: rows, vector };
  const rectangle = rectangleOf(all, which, batch);
  const parameters = numbers('values');
  const [theirs, ours] = (['theirs', 'ours'] as const).map((recurrent) =>
    model.classifierModel(recurrent, sizes, parameters, rectangle),
  ) as [ReturnType<typeof model.classifierModel>, ReturnType<typeof model.classifierModel>];
  const pass: Record<Way, () => unknown> = {
    theirs: theirs.pass,
    ours: ours.pass,
    alone: () => network.gradients(engine, batch),
  };

  yield { setting, rows: {} };
  const truth = theirs.gradients();
  const found: Partial<Record<Way, Found>> = { theirs: { loss: truth.loss, passes: 0 } };
  yield { setting, rows: { ...found } };
  const inside = ours.gradients();
  const loss = network.gradients(engine, batch);
  const alone = { loss, by: numbers('gradients') };
  for (const [way, { loss, by }] of [
    ['ours', inside],
    ['alone', alone],
  ] as const)
    found[way] = { loss, gaps: gapsOf(by, truth.by), passes: 0 };
  yield { setting, rows: { ...found } };

  const times: Record<Way, number[]> = { theirs: [], ours: [], alone: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      for (let turn = 0; turn < TURNS[way]; turn++) {
        const start = performance.now();
        pass[way]();
        times[way].push(performance.now() - start);
      }
      found[way] = { ...found[way]!, ms: median(times[way]), passes: times[way].length };
    }
    yield { setting, rows: { ...found } };
  }
}

/** The examples as tf.layers reads them: one after the other, filled up to the longest. */
function rectangleOf({ ids, T, labels }: Examples, which: readonly number[], { steps }: Batch): Texts {
  const rectangle = new Int32Array(which.length * steps);
  for (const [row, i] of which.entries()) rectangle.set(ids.subarray(i * T, i * T + steps), row * steps);
  return { ids: rectangle, steps, labels: which.map((i) => labels[i]!) };
}

/** What a parameter is called in a network. */
const nameOf = (part: Part): string => (part === 'table' ? part : `layer1.forward.${part}`);

const gapsOf = (ours: ClassifierNumbers, theirs: ClassifierNumbers): Record<Part, number> =>
  Object.fromEntries(
    PARTS.map((part) => [part, gapOf(ours[nameOf(part)]!, theirs[nameOf(part)]!)]),
  ) as Record<Part, number>;

/** max |a − b| / max |b|. */
export function gapOf(a: Float32Array, b: Float32Array): number {
  let [gap, size] = [0, 0];
  for (let k = 0; k < b.length; k++) {
    gap = Math.max(gap, Math.abs(a[k]! - b[k]!));
    size = Math.max(size, Math.abs(b[k]!));
  }
  return gap / size;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
