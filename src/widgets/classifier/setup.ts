/** @file What the reader sets before a run, as one flat record, and as one parameter of the address: `run=model:gru`. */
import { type Choice, DEFAULTS } from '../../classifier/choice.ts';
import { SCHEDULES, type Schedule } from '../../classifier/settings.ts';
import { NETWORKS, type NetworkName } from '../../classifier/spec.ts';
import { UNITS, type Unit } from '../../corpus/tokens.ts';
import { RULES, type RuleId, TRAINING_RULES } from '../../optimizers/rules.ts';
import { dialsOf } from '../parts/address.ts';

export const PARAMETER = 'run';

export const PADS = ['masked', 'read'] as const;
export const VECTORS = ['random', 'skip-gram', 'file'] as const;

export interface Setup {
  readonly model: NetworkName;
  readonly unit: Unit;
  readonly minimum: number;
  readonly longest: number;
  /** Masked as they should be, or read as if they were words. */
  readonly pads: (typeof PADS)[number];
  readonly vectors: (typeof VECTORS)[number];
  /** Name of the file of word vectors, as {@link fileName} writes it; '' without one. */
  readonly file: string;
  readonly vector: number;
  readonly units: number;
  readonly dropout: number;
  readonly rule: RuleId;
  /** All hyper-parameters of the rule. */
  readonly hyper: Readonly<Record<string, number>>;
  readonly schedule: Schedule;
  readonly clip: number;
  readonly batch: number;
  readonly epochs: number;
  readonly patience: number;
  readonly forgetBias: number;
  readonly seed: number;
  readonly threads: number;
}

/** A number that may be set; only multiples of `step`, where there is one. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const LIMITS = {
  minimum: { least: 1, most: 20, step: 1 },
  longest: { least: 8, most: 200, step: 1 },
  vector: { least: 8, most: 256, step: 8 },
  units: { least: 8, most: 256, step: 8 },
  dropout: { least: 0, most: 0.9, step: 0.05 },
  clip: { least: 0, most: 1e4, step: 0 },
  batch: { least: 1, most: 512, step: 1 },
  epochs: { least: 1, most: 200, step: 1 },
  patience: { least: 0, most: 50, step: 1 },
  forgetBias: { least: -4, most: 4, step: 0.5 },
  seed: { least: 0, most: 9999, step: 1 },
  threads: { least: 1, most: 2, step: 1 },
} satisfies Readonly<Record<string, Range>>;
export type Dial = keyof typeof LIMITS;

/** How many seeds in a row, where several are asked for; they are no part of a single run. */
export const SEEDS = { least: 1, most: 10, step: 1, opening: 3 };

/** The hyper-parameters a rule begins with; the rate that was tried belongs to the rule that it was tried with. */
export const hyperOf = (rule: RuleId): Readonly<Record<string, number>> => ({
  ...RULES[rule].defaults,
  ...(rule === DEFAULTS.settings.rule ? DEFAULTS.settings.hyper : {}),
});

const { settings: S, ...D } = DEFAULTS;
export const OPENING: Setup = {
  model: 'lstm',
  unit: D.unit,
  minimum: D.minimum,
  longest: D.longest,
  pads: 'masked',
  vectors: 'random',
  file: '',
  vector: D.vector,
  units: D.units,
  dropout: D.dropout,
  rule: S.rule,
  hyper: hyperOf(S.rule),
  schedule: S.schedule,
  clip: S.clip,
  batch: S.batch,
  epochs: S.epochs,
  patience: S.patience,
  forgetBias: S.forgetBias,
  seed: S.seed,
  threads: 1,
};

const numberFrom = (said: unknown): number =>
  typeof said === 'number' || (typeof said === 'string' && said.trim()) ? Number(said) : NaN;

const among = <X extends string>(said: unknown, all: readonly X[], opening: X): X =>
  all.find((x) => x === said) ?? opening;

function within(said: unknown, { least, most, step }: Range, opening: number): number {
  const x = numberFrom(said);
  if (!Number.isFinite(x)) return opening;
  const inside = Math.min(most, Math.max(least, x));
  return step ? Number((Math.round(inside / step) * step).toPrecision(6)) : inside;
}

/** A name as it can stand in an address: there these characters part one thing from another. */
export const fileName = (name: unknown): string =>
  typeof name === 'string' ? name.replace(/[\s,:;&#%+?=/\\]+/g, '_').slice(0, 80) : '';

/** The nearest setup to what is said, name by name, hyper-parameters among them; what cannot be read is as it opens. */
export function settle(said: Readonly<Record<string, unknown>>): Setup {
  const number = (dial: Dial): number => within(said[dial], LIMITS[dial], OPENING[dial]);
  const rule = among(said['rule'], TRAINING_RULES, OPENING.rule);
  const plain = hyperOf(rule);
  const vectors = among(said['vectors'], VECTORS, OPENING.vectors);
  return {
    model: among(said['model'], NETWORKS, OPENING.model),
    unit: among(said['unit'], UNITS, OPENING.unit),
    minimum: number('minimum'),
    longest: number('longest'),
    pads: among(said['pads'], PADS, OPENING.pads),
    vectors,
    file: vectors === 'file' ? fileName(said['file']) : '',
    vector: number('vector'),
    units: number('units'),
    dropout: number('dropout'),
    rule,
    hyper: Object.fromEntries(
      Object.entries(RULES[rule].text.hyper).map(([name, range]) => [
        name,
        within(said[name], { least: range.least, most: range.most, step: 0 }, plain[name]!),
      ]),
    ),
    schedule: among(said['schedule'], SCHEDULES, OPENING.schedule),
    clip: number('clip'),
    batch: number('batch'),
    epochs: number('epochs'),
    patience: number('patience'),
    forgetBias: number('forgetBias'),
    seed: number('seed'),
    threads: number('threads'),
  };
}

/** With some of it changed; another rule brings its own hyper-parameters. */
export function changed(setup: Setup, part: Readonly<Record<string, unknown>>): Setup {
  const { hyper, ...rest } = setup;
  const own = part['rule'] === undefined || part['rule'] === setup.rule ? hyper : {};
  return settle({ ...rest, ...own, ...part });
}

/** What differs from the setup the page opens with; '' when nothing does. */
export function differences({ hyper, ...rest }: Setup): string {
  const plain = { ...OPENING, ...hyperOf(rest.rule) } as Readonly<Record<string, unknown>>;
  return Object.entries({ ...rest, ...hyper })
    .filter(([name, value]) => value !== plain[name])
    .map(([name, value]) => `${name}:${typeof value === 'number' ? Number(value.toPrecision(6)) : value}`)
    .join(',');
}

/** The inverse. */
export const parse = (text: string): Setup => settle(dialsOf(text));

export const seedsFrom = (text: string): number => within(dialsOf(text)['seeds'], SEEDS, SEEDS.opening);

/** The same for the address; '' for as many as the page opens with. */
export const seedsSaid = (seeds: number): string => (seeds === SEEDS.opening ? '' : `seeds:${seeds}`);

export const choiceOf = (s: Setup): Choice => ({
  name: s.model,
  unit: s.unit,
  minimum: s.minimum,
  longest: s.longest,
  padsRead: s.pads === 'read',
  vector: s.vector,
  units: s.units,
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
