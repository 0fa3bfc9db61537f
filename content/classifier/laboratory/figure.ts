/** @file What the reader sets before a run, as a figure: one description of its settings, and links to them. */
import { DEFAULTS } from '#classifier/choice.ts';
import { ENGINES, hasEngines } from '#classifier/engines.ts';
import { SCHEDULES } from '#classifier/settings.ts';
import { NETWORKS, POOLS, isRecurrent } from '#classifier/spec.ts';
import { UNITS } from '#corpus/tokens.ts';
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, own, text, whole } from '#figure/kinds.ts';
import { RULES, type RuleId, TRAINING_RULES } from '#optimizers/rules.ts';

/** Masked as they should be, or read as if they were words. */
export const PADS = ['masked', 'read'] as const;
export const VECTORS = ['random', 'skip-gram', 'file'] as const;

export const LIMITS = { longest: { least: 8, most: 200 }, seed: { least: 0, most: 9999 } } as const;
/** Kernels take numbers by fours, and by eights where two directions stand side by side. */
const WIDTHS = Array.from({ length: 32 }, (_, i) => 8 * (i + 1));

/** Rows for the n-grams of fastText: powers of two, to half a million. */
const BUCKETS = Array.from({ length: 12 }, (_, i) => 2 ** (i + 8));

const { settings: S, ...D } = DEFAULTS;
const OPENING_RULE = 'adam';

/** The hyper-parameters a rule begins with; the rate that was tried belongs to the rule that it was tried with. */
export const hyperOf = (rule: RuleId): Readonly<Record<string, number>> => ({
  ...RULES[rule].defaults,
  ...(rule === S.rule ? S.hyper : {}),
});

/** A hyper-parameter of the rules that have it; for the others it stands as it opens in the first of them. */
function hyper(name: string) {
  const rule = [S.rule, ...TRAINING_RULES].find((id) => name in RULES[id].text.hyper)!;
  const { least, most, log = false } = RULES[rule].text.hyper[name]!;
  return dial(hyperOf(rule)[name]!, { least, most, log, near: !log && most < 1, step: 0.01 });
}
export const HYPER_NAMES = ['eta', 'beta', 'beta1', 'beta2', 'rho', 'eps', 'decay'] as const;
const HYPER = {
  eta: hyper('eta'),
  beta: hyper('beta'),
  beta1: hyper('beta1'),
  beta2: hyper('beta2'),
  rho: hyper('rho'),
  eps: hyper('eps'),
  decay: hyper('decay'),
} satisfies Readonly<Record<(typeof HYPER_NAMES)[number], unknown>>;

/** A name as it can stand in an address: there these characters part one thing from another. */
export const fileName = (name: unknown): string =>
  typeof name === 'string' ? [...name.replace(/[\s,:;&#%+?=/\\]+/g, '_')].slice(0, 80).join('') : '';

export const laboratory = figure(
  'run',
  {
    model: among(NETWORKS, 'lstm'),
    /** Of a network with states. */
    pool: among(POOLS, D.pool),
    pads: among(PADS, 'masked'),
    epochs: dial(S.epochs, { least: 1, most: 200, step: 1 }),
    seed: dial(S.seed, { ...LIMITS.seed, step: 1 }),
    /** How many seeds in a row, where several are asked for; they are no part of a single run. */
    seeds: dial(3, { least: 1, most: 10, step: 1 }),
    /** By what gradients are found, of a network that leaves a choice. */
    engine: among(ENGINES, 'kernels'),
    unit: among(UNITS, D.unit),
    minimum: dial(D.minimum, { least: 1, most: 20, step: 1 }),
    longest: dial(D.longest, { ...LIMITS.longest, step: 1 }),
    vectors: own(among(VECTORS, 'random')),
    vector: among(WIDTHS, D.vector, 'slider'),
    units: among(WIDTHS, D.units, 'slider'),
    /** Of `fasttext`: words of the longest n-gram, and rows for all of them. */
    ngrams: whole(1, 5, D.grams.longest),
    buckets: among(BUCKETS, D.grams.buckets, 'slider'),
    dropout: dial(D.dropout, { least: 0, most: 0.9, step: 0.05, offAt: 0 }),
    forgetBias: dial(S.forgetBias, { least: -4, most: 4, step: 0.5 }),
    rule: among(TRAINING_RULES, OPENING_RULE),
    schedule: among(SCHEDULES, S.schedule),
    ...HYPER,
    /** 0 lets every gradient pass. */
    clip: own(dial(S.clip, { least: 0, most: 1e4 })),
    batch: dial(S.batch, { least: 1, most: 512, step: 1 }),
    patience: dial(S.patience, { least: 0, most: 50, step: 1, offAt: 0 }),
    threads: whole(1, 2, 1),
    /** Name of the file of word vectors, as {@link fileName} writes it; '' without one. */
    file: own(text('')),
  },
  {
    anchor: 'classifier-lab',
    opens: ({ rule }) => hyperOf(rule),
    leads: ['rule'],
    agree(s) {
      const has = RULES[s.rule].text.hyper;
      const without = HYPER_NAMES.filter((name) => !(name in has));
      return {
        ...s,
        ...Object.fromEntries(without.map((name) => [name, HYPER[name].opening])),
        file: s.vectors === 'file' ? fileName(s.file) : '',
      };
    },
    off: ({ model, engine }) => [
      ...(isRecurrent(model) ? [] : (['pool'] as const)),
      ...(hasEngines(model) ? [] : (['engine'] as const)),
      ...(engine === 'kernels' ? [] : (['threads'] as const)),
    ],
    // the name of the file stood between others then, and held no comma
    old: (said) =>
      /(?:^|,)file:[^,]*,/.test(said)
        ? Object.fromEntries(said.split(',').map((part) => part.split(':', 2)))
        : undefined,
  },
);
export type LabState = StateOf<typeof laboratory>;
