/** @file The network trained on dates: Adam on small batches, and after each pass how many unseen dates it says right. */
import { random, integer } from '#math/random.ts';
import { constantsAt } from '#kernels/updates.ts';
import { updateArraysOf } from '#kernels/plain/updates.ts';
import { RULES } from '#optimizers/rules.ts';
import { type Day, drawn, rightWord, sourceOf, targetOf } from './dates.ts';
import type { Arrays } from './arrays.ts';
import { drawnNetwork, emptyLike, learn, say } from './network.ts';
import type { Encoder, Network } from './reader.ts';

export interface Plan {
  readonly encoder: Encoder;
  /** Dates to learn from, and how often each of them is seen. */
  readonly pairs: number;
  readonly passes: number;
  readonly seed: number;
}
export interface Pass {
  /** From 1. */
  readonly pass: number;
  /** Mean loss of an answer during this pass, in nats. */
  readonly loss: number;
  /** Share of unseen dates whose whole answer is right. */
  readonly right: number;
  /** Share of their characters that copy a source word and look at it most; none without attention. */
  readonly aligned: number | undefined;
  /** Trained so far; whoever keeps it must copy it. */
  readonly network: Network;
}

export const H = 32;
const BATCH = 8;
const RATE = 0.005;
/** Dates that are never learnt from. */
export const UNSEEN = 100;
/** A longer gradient is cut to this length. */
const LONGEST_GRADIENT = 5;

const update = updateArraysOf('adam');
const constants = constantsAt(RULES.adam);

/** What a network makes of some dates. */
export function judged(network: Network, dates: readonly Day[]): Pick<Pass, 'right' | 'aligned'> {
  const looks: boolean[] = [];
  let right = 0;
  for (const date of dates) {
    const { characters, weights } = say(network, sourceOf(date));
    if (characters.join() === targetOf(date).join()) right++;
    weights.forEach((at, t) => {
      const word = rightWord(date, t);
      if (at.length && word !== undefined) looks.push(at.indexOf(Math.max(...at)) === word);
    });
  }
  const aligned = looks.length ? looks.filter(Boolean).length / looks.length : undefined;
  return { right: right / dates.length, aligned };
}

/** One pass after the other. */
export function* trained({ encoder, pairs, passes, seed }: Plan): Generator<Pass> {
  const rng = random(seed);
  const dates = drawn(rng, pairs + UNSEEN);
  const [learnt, unseen] = [dates.slice(0, pairs), dates.slice(pairs)];
  const network = drawnNetwork(encoder, H, rng);
  const { parameters } = network;
  const names = Object.keys(parameters);
  const [m, v] = [emptyLike(parameters), emptyLike(parameters)];
  let steps = 0;
  const step = (gradient: Arrays, scale: number): void => {
    const length = scale * Math.hypot(...names.map((id) => Math.hypot(...gradient[id]!)));
    const now = constants({ eta: RATE }, ++steps);
    const shorter = scale * Math.min(1, LONGEST_GRADIENT / length);
    for (const id of names) update(parameters[id]!, gradient[id]!, [m[id]!, v[id]!], shorter, now);
  };
  for (let pass = 1; pass <= passes; pass++) {
    for (let i = learnt.length - 1; i > 0; i--) {
      const j = integer(rng, i + 1);
      [learnt[i], learnt[j]] = [learnt[j]!, learnt[i]!];
    }
    let loss = 0;
    for (let from = 0; from < learnt.length; from += BATCH) {
      const batch = learnt.slice(from, from + BATCH);
      const gradient = emptyLike(parameters);
      for (const date of batch) loss += learn(network, sourceOf(date), targetOf(date), gradient);
      step(gradient, 1 / batch.length);
    }
    yield { pass, loss: loss / learnt.length, ...judged(network, unseen), network };
  }
}
