/** @file Models as files: JSON, the same from the page and from the command line. Numbers are float32, in Base64. */
import { vocabularyOf } from '../corpus/vocabulary.ts';
import { Parameters, eachNumber } from '../kernels/parameters.ts';
import type { Model } from './model.ts';
import { Network } from './network.ts';
import { GRAMS } from './regression.ts';
import { type Spec, isNetwork } from './spec.ts';

const FORMAT = 'gradient-notebook-classifier';
const VERSION = 1;

/** A file that is no model of ours; the message says what is wrong with it. */
export class NoModel extends Error {
  override readonly name = 'NoModel';
}

const CHUNK = 0x8000;

/** Little-endian, whatever the machine. */
function toBase64(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((x, i) => view.setFloat32(4 * i, x, true));
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

function fromBase64(text: unknown, length: number, what: string): Float32Array {
  if (typeof text !== 'string') throw new NoModel(`“${what}” is missing`);
  let bytes: string;
  try {
    bytes = atob(text);
  } catch {
    throw new NoModel(`“${what}” is not Base64`);
  }
  if (bytes.length !== 4 * length)
    throw new NoModel(`“${what}” must hold ${length} numbers, not ${bytes.length / 4}`);
  const view = new DataView(Uint8Array.from(bytes, (c) => c.charCodeAt(0)).buffer);
  return Float32Array.from({ length }, (_, i) => view.getFloat32(4 * i, true));
}

export function saved(model: Model): string {
  const head = { format: FORMAT, version: VERSION, name: model.name };
  if (model.name === 'majority') return JSON.stringify({ ...head, probability: model.probability });
  if (model.name === 'ngrams') {
    const { rarity, weights, bias } = model.regression;
    return JSON.stringify({ ...head, bias, rarity: toBase64(rarity), weights: toBase64(weights) });
  }
  const { reading, spec, weights } = model;
  const { vocabulary, longest, padsRead } = reading;
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
      unit: vocabulary.unit,
      stop: vocabulary.stop,
      tokens: vocabulary.tokens.slice(2),
      counts: vocabulary.counts,
    },
    parameters,
  });
}

const parametersOf = (spec: Spec): Parameters => new Network(spec, { examples: 1, steps: 1 }).parameters;

/** @throws {NoModel} */
export function loaded(text: string): Model {
  let file: Record<string, never>;
  try {
    file = JSON.parse(text) as Record<string, never>;
  } catch {
    throw new NoModel('it is not JSON');
  }
  if (typeof file !== 'object' || file === null || file['format'] !== FORMAT)
    throw new NoModel('it was not saved here');
  if (file['version'] !== VERSION)
    throw new NoModel(`its version is ${String(file['version'])}, not ${VERSION}`);
  const name = String(file['name']);
  if (name === 'majority') return { name, probability: Number(file['probability']) };
  if (name === 'ngrams') {
    const part = (what: string): Float32Array => fromBase64(file[what], GRAMS.buckets, what);
    return {
      name,
      regression: { bias: Number(file['bias']), rarity: part('rarity'), weights: part('weights') },
    };
  }
  if (!isNetwork(name)) throw new NoModel(`it names no model: “${name}”`);
  const { spec, reading, parameters } = file as unknown as {
    spec: Spec;
    reading: {
      longest: number;
      padsRead: boolean;
      unit: 'characters' | 'words';
      stop: boolean;
      tokens: string[];
      counts: number[];
    };
    parameters: Record<string, unknown>;
  };
  let layout: Parameters;
  try {
    layout = parametersOf(spec);
  } catch (error) {
    throw new NoModel(`its sizes make no network: ${(error as Error).message}`);
  }
  const theta = new Float32Array(layout.size);
  for (const parameter of layout.all) {
    const { rows, blocks, width } = parameter;
    const numbers = fromBase64(parameters[parameter.name], rows * blocks * width, parameter.name);
    let i = 0;
    eachNumber(parameter, (index) => (theta[parameter.offset + index] = numbers[i++]!));
  }
  const { longest, padsRead, unit, stop, tokens, counts } = reading;
  return {
    name,
    reading: { vocabulary: vocabularyOf(tokens, counts, { unit, stop }), longest, padsRead },
    spec,
    weights: { theta, table: fromBase64(parameters['vectors'], spec.rows * spec.vector, 'vectors') },
  };
}
