/** @file Models as files: JSON, the same from the page and from the command line. Numbers are float32, in Base64. */
import * as v from 'valibot';
import { UNITS } from '#corpus/tokens.ts';
import { vocabularyOf } from '#corpus/vocabulary.ts';
import { Parameters, eachNumber } from '#kernels/parameters.ts';
import { type Model, type NetworkModel, rowsOf } from './model.ts';
import { Network } from './network.ts';
import { GRAMS } from './regression.ts';
import { type NetworkName, POOLS, type Spec, encoderOf, isNetwork, isRecurrent } from './spec.ts';

const FORMAT = 'gradient-notebook-classifier';
const VERSION = 1;

/** A file that is no model of ours; the message says what is wrong with it. */
export class NoModel extends Error {
  override readonly name = 'NoModel';
}

const CHUNK = 0x8000;
/** Sums of products of larger weights soon leave float32. */
const LARGEST = 1e6;

/** Little-endian, whatever the machine. */
function toBase64(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((x, i) => view.setFloat32(4 * i, x, true));
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

function fromBase64(text: string | undefined, length: number, what: string): Float32Array {
  if (text === undefined) throw new NoModel(`“${what}” is missing`);
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    throw new NoModel(`“${what}” is not Base64`);
  }
  if (bytes.length !== 4 * length)
    throw new NoModel(`“${what}” must hold ${length} numbers, not ${bytes.length / 4}`);
  const view = new DataView(Uint8Array.from(bytes, (c) => c.charCodeAt(0)).buffer);
  const numbers = Float32Array.from({ length }, (_, i) => view.getFloat32(4 * i, true));
  if (!numbers.every(Number.isFinite)) throw new NoModel(`“${what}” holds numbers that are not finite`);
  if (!numbers.every((x) => Math.abs(x) <= LARGEST))
    throw new NoModel(`“${what}” holds a number beyond ±${LARGEST}, to which no training leads`);
  return numbers;
}

export function saved(model: Model): string {
  const head = { format: FORMAT, version: VERSION, name: model.name };
  if (model.name === 'majority') return JSON.stringify({ ...head, probability: model.probability });
  if (model.name === 'ngrams') {
    const { rarity, weights, bias } = model.regression;
    return JSON.stringify({ ...head, bias, rarity: toBase64(rarity), weights: toBase64(weights) });
  }
  const { reading, spec, weights } = model;
  const { vocabulary, longest, padsRead, grams } = reading;
  const parameters: Record<string, string> = { vectors: toBase64(weights.table) };
  // what only fills up a panel is not saved
  for (const parameter of parametersOf(spec).all) {
    const numbers = new Float32Array(parameter.rows * parameter.blocks * parameter.width);
    let i = 0;
    eachNumber(parameter, (index) => (numbers[i++] = weights.theta[parameter.offset + index]!));
    parameters[parameter.name] = toBase64(numbers);
  }
  return JSON.stringify({
    ...head,
    spec,
    reading: {
      longest,
      padsRead,
      ...(grams && { grams }),
      unit: vocabulary.unit,
      stop: vocabulary.stop,
      tokens: vocabulary.tokens.slice(2),
      counts: vocabulary.counts,
    },
    parameters,
  });
}

const parametersOf = (spec: Spec): Parameters => new Network(spec, { examples: 1, steps: 1 }).parameters;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const weight = v.pipe(v.number(), v.minValue(-LARGEST), v.maxValue(LARGEST));

const HEAD = v.object({ format: v.literal(FORMAT), version: v.number(), name: v.string() });
const MAJORITY = v.object({ probability: share });
const REGRESSION = v.object({ bias: weight, rarity: v.string(), weights: v.string() });
/** Sizes that a browser can hold; what the encoder is, its name says. */
const NETWORK = v.object({
  spec: v.object({
    rows: whole(2, 1 << 20),
    vector: whole(1, 1024),
    encoder: v.object({
      units: v.optional(whole(1, 1024)),
      filters: v.optional(whole(1, 1024)),
      pool: v.optional(v.picklist(POOLS)),
    }),
    dropout: share,
  }),
  reading: v.object({
    longest: whole(1, 10_000),
    padsRead: v.boolean(),
    grams: v.optional(v.object({ longest: whole(1, 10), buckets: whole(1, 1 << 20) })),
    unit: v.picklist(UNITS),
    stop: v.boolean(),
    tokens: v.array(v.string()),
    counts: v.array(v.number()),
  }),
  parameters: v.record(v.string(), v.string()),
});

function read<const Schema extends v.GenericSchema>(schema: Schema, file: unknown): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, file);
  if (success) return output;
  const [issue] = issues;
  const place = v.getDotPath(issue);
  throw new NoModel(`${place ? `“${place}”: ` : ''}${issue.message}`);
}

/** @throws {NoModel} */
export function loaded(text: string): Model {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new NoModel('it is not JSON');
  }
  if (!v.is(HEAD, file)) throw new NoModel('it was not saved here');
  const { name, version } = file;
  if (version !== VERSION) throw new NoModel(`its version is ${version}, not ${VERSION}`);
  if (name === 'majority') return { name, ...read(MAJORITY, file) };
  if (name === 'ngrams') {
    const { bias, rarity, weights } = read(REGRESSION, file);
    const part = (numbers: string, what: string) => fromBase64(numbers, GRAMS.buckets, what);
    return { name, regression: { bias, rarity: part(rarity, 'rarity'), weights: part(weights, 'weights') } };
  }
  if (!isNetwork(name)) throw new NoModel(`it names no model: “${name}”`);
  return networkModel(name, read(NETWORK, file));
}

/** @throws {NoModel} */
function networkModel(name: NetworkName, file: v.InferOutput<typeof NETWORK>): NetworkModel {
  const { longest, padsRead, grams, unit, stop, tokens, counts } = file.reading;
  const { rows, vector, encoder, dropout } = file.spec;
  if (name === 'fasttext' && !grams) throw new NoModel('“reading.grams” is missing, which “fasttext” needs');
  if (name !== 'fasttext' && grams)
    throw new NoModel(`“reading.grams” is given, but “${name}” reads no such n-grams`);
  // files from before there was a choice take the last state
  const { pool = 'last' } = encoder;
  if (pool !== 'last' && !isRecurrent(name))
    throw new NoModel(`“spec.encoder.pool” is “${pool}”, but “${name}” has no states`);
  const reading = { vocabulary: vocabularyOf(tokens, counts, { unit, stop }), longest, padsRead, grams };
  if (rows !== rowsOf(name, reading))
    throw new NoModel(`“spec.rows” is ${rows}, but its tokens need ${rowsOf(name, reading)}`);
  const spec = {
    rows,
    vector,
    encoder: encoderOf(name, encoder.units ?? encoder.filters ?? 0, pool),
    dropout,
  };
  let layout: Parameters;
  try {
    layout = parametersOf(spec);
  } catch (error) {
    throw new NoModel(`its sizes make no network: ${(error as Error).message}`);
  }
  const known = new Set(['vectors', ...layout.all.map((parameter) => parameter.name)]);
  const strange = Object.keys(file.parameters).find((key) => !known.has(key));
  if (strange !== undefined) throw new NoModel(`“${strange}” is no parameter of this network`);
  const theta = new Float32Array(layout.size);
  for (const parameter of layout.all) {
    const { rows, blocks, width } = parameter;
    const numbers = fromBase64(file.parameters[parameter.name], rows * blocks * width, parameter.name);
    let i = 0;
    eachNumber(parameter, (index) => (theta[parameter.offset + index] = numbers[i++]!));
  }
  const table = fromBase64(file.parameters['vectors'], rows * vector, 'vectors');
  return { name, reading, spec, weights: { theta, table } };
}
