/** @file What a run is made with: the settings of the laboratory as one record, as runs are kept and compared by it. */
import type { Choice } from '#classifier/choice.ts';
import { type EngineName, engineFor } from '#classifier/engines.ts';
import { RULES } from '#optimizers/rules.ts';
import { HYPER_NAMES, type LabState, laboratory } from './figure.ts';

export interface Setup extends Omit<LabState, 'seeds' | (typeof HYPER_NAMES)[number]> {
  /** All hyper-parameters of the rule. */
  readonly hyper: Readonly<Record<string, number>>;
}

export const setupOf = (s: LabState): Setup => ({
  model: s.model,
  pool: s.pool,
  unit: s.unit,
  minimum: s.minimum,
  longest: s.longest,
  pads: s.pads,
  vectors: s.vectors,
  file: s.file,
  vector: s.vector,
  units: s.units,
  ngrams: s.ngrams,
  buckets: s.buckets,
  dropout: s.dropout,
  rule: s.rule,
  hyper: Object.fromEntries(
    HYPER_NAMES.filter((name) => name in RULES[s.rule].text.hyper).map((name) => [name, s[name]]),
  ),
  schedule: s.schedule,
  clip: s.clip,
  batch: s.batch,
  epochs: s.epochs,
  patience: s.patience,
  forgetBias: s.forgetBias,
  seed: s.seed,
  threads: s.threads,
  engine: s.engine,
});

/** By what its gradients are found; runs of earlier years do not say. */
export const engineOf = ({ model, engine }: Setup): EngineName => engineFor(model, engine ?? 'kernels');

/** A run as settings of the laboratory. */
export const stateOf = ({ hyper, ...rest }: Setup): Partial<LabState> => ({ ...rest, ...hyper });

export const OPENING = setupOf(laboratory.opening);

/** The nearest setup to what is said, name by name, hyper-parameters among them; what cannot be used is as it opens. */
export const settle = (said: Readonly<Record<string, unknown>>): Setup =>
  setupOf(laboratory.change(laboratory.opening, said as Partial<LabState>));

/** What differs from the setup the page opens with; '' when nothing does. */
export const differences = (setup: Setup): string =>
  laboratory.write(laboratory.change(laboratory.opening, stateOf(setup)));

/** The same to be read. */
export const difference = (setup: Setup): string =>
  decodeURIComponent(differences(setup)).replaceAll(',', ', ');

export const choiceOf = (s: Setup): Choice => ({
  name: s.model,
  unit: s.unit,
  minimum: s.minimum,
  longest: s.longest,
  padsRead: s.pads === 'read',
  vector: s.vector,
  units: s.units,
  pool: s.pool,
  grams: { longest: s.ngrams, buckets: s.buckets },
  dropout: s.dropout,
  settings: {
    seed: s.seed,
    epochs: s.epochs,
    batch: s.batch,
    rule: s.rule,
    hyper: s.hyper,
    schedule: s.schedule,
    clip: s.clip,
    patience: s.patience,
    forgetBias: s.forgetBias,
  },
});
