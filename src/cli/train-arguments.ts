/** @file The words after `train` → what is asked for. */
import { type Choice, DEFAULTS } from '#classifier/choice.ts';
import { SCHEDULES, type Schedule } from '#classifier/settings.ts';
import {
  BASELINES,
  type BaselineName,
  NETWORKS,
  type NetworkName,
  POOLS,
  isRecurrent,
} from '#classifier/spec.ts';
import { UNITS } from '#corpus/tokens.ts';
import { type RuleId, TRAINING_RULES } from '#optimizers/rules.ts';
import { among, number, panels, whole } from './flag-values.ts';
import { onlyFlagsIn } from './flags.ts';
import { refuse } from './refusal.ts';

export type ModelName = NetworkName | BaselineName;
export const MODELS: readonly ModelName[] = [...BASELINES, ...NETWORKS];

export interface Training {
  readonly kind: 'train';
  /** Paths; without data the built-in reviews are read. */
  readonly data: string | undefined;
  readonly test: string | undefined;
  readonly csv: Csv;
  /** Share of the data that is no training data but the test part; 0 for none. */
  readonly holdOut: number;
  readonly save: string | undefined;
  readonly models: readonly ModelName[];
  readonly seeds: readonly number[];
  readonly choice: Omit<Choice, 'name'>;
  readonly threads: number;
  /** `random`, `skip-gram`, or a path. */
  readonly vectors: string;
  readonly json: boolean;
}

/** How a file of reviews is to be read, where it does not say so itself. */
export interface Csv {
  readonly columns: { readonly label: string | undefined; readonly review: string | undefined };
  readonly labels: readonly [bad: string, good: string] | undefined;
}

/** A saved model is measured on a file. */
export interface Assessment {
  readonly kind: 'assess';
  readonly load: string;
  readonly test: string;
  readonly csv: Csv;
  readonly json: boolean;
}

const { settings: S, ...D } = DEFAULTS;

export const TRAIN_HELP = `train: trains a classifier of reviews, without a browser.

  npm run -s train -- --model lstm                        on the built-in reviews
  npm run -s train -- --data FILE --model gru --test FILE  on a CSV with the columns label and review
  npm run -s train -- --data FILE --all --seeds 3          every model, mean and spread of three seeds
  npm run -s train -- --load MODEL --test FILE             measures a model that was saved

Models   ${MODELS.join(', ')}
Options
  --data FILE          reviews to train on; a tenth of them, by the seed, is the validation part
  --test FILE          reviews that are looked at once, after training
  --label NAME         the column of the labels, where it is not label; --review NAME that of the reviews
  --labels BAD,GOOD    how the two labels are written, where they are not 0,1 or another plain pair
  --hold-out SHARE     in place of --test: that share of the data, the same for every seed and model
  --model NAME         the model (default lstm); --all trains every one of them
  --seed N             seed of everything that is chance (default ${S.seed}); --seeds N takes N seeds from there on
  --epochs N           times that every review is seen (default ${S.epochs}); --patience N stops N epochs after the best
  --optimizer NAME     one of ${TRAINING_RULES.join(', ')}
                       (default ${S.rule}); --rate X is its learning rate
  --schedule NAME      ${SCHEDULES.join(', ')} (default ${S.schedule})
  --batch N            reviews in a batch (default ${S.batch}); --clip X shortens gradients to X (default ${S.clip}, 0: none)
  --unit NAME          characters or words (default ${D.unit}); --minimum N drops rarer tokens (default ${D.minimum})
  --longest N          tokens of a review that are read (default ${D.longest})
  --vectors SOURCE     where word vectors begin: random (default), skip-gram (from the reviews), or a word2vec text file
  --vector N           length of a word vector (default ${D.vector}); --units N of a state or filter bank (default ${D.units})
  --pool NAME          what becomes of the states of a recurrent network: ${POOLS.join(' or ')} (default ${D.pool})
  --ngrams N           of fasttext: words of the longest n-gram (default ${D.grams.longest}, 1: words alone)
  --buckets N          of fasttext: rows that its n-grams share by their hash (default ${D.grams.buckets})
  --dropout X          share that training silences (default ${D.dropout})
  --threads 2          two threads, each with half of every batch: other roundings, and other dropout, than with one
  --forget-bias X      what the biases of an LSTM's forget gates begin with (default ${S.forgetBias})
  --pads-read          repeats the mistake of reading pads as words
  --save FILE          writes the model; the page reads it, and --load does
  --json               print JSON
  --help               print this

The epoch with the best validation accuracy is kept. The same words give the same model.
Exit code  0, or 2 when the question cannot be answered: one line says why.
`;

const FLAGS = {
  data: { type: 'string' },
  test: { type: 'string' },
  label: { type: 'string' },
  review: { type: 'string' },
  labels: { type: 'string' },
  'hold-out': { type: 'string' },
  model: { type: 'string' },
  all: { type: 'boolean' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
  epochs: { type: 'string' },
  patience: { type: 'string' },
  optimizer: { type: 'string' },
  rate: { type: 'string' },
  schedule: { type: 'string' },
  batch: { type: 'string' },
  clip: { type: 'string' },
  unit: { type: 'string' },
  minimum: { type: 'string' },
  longest: { type: 'string' },
  vector: { type: 'string' },
  units: { type: 'string' },
  pool: { type: 'string' },
  ngrams: { type: 'string' },
  buckets: { type: 'string' },
  dropout: { type: 'string' },
  'forget-bias': { type: 'string' },
  threads: { type: 'string' },
  vectors: { type: 'string' },
  'pads-read': { type: 'boolean' },
  save: { type: 'string' },
  load: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof onlyFlagsIn<typeof FLAGS>>;

/** @throws {Refusal} */
export function readTraining(words: readonly string[]): Training | Assessment | { readonly kind: 'help' } {
  const values = onlyFlagsIn(words, FLAGS);
  if (values.help) return { kind: 'help' };
  const json = values.json ?? false;
  if (values.load !== undefined) {
    const other = Object.keys(values).find(
      (flag) => !['load', 'test', 'json', 'label', 'review', 'labels'].includes(flag),
    );
    if (other) refuse(`A loaded model is only measured: --load does not go with --${other}.`);
    if (values.test === undefined) refuse('--load needs --test FILE, the reviews to measure the model on.');
    return { kind: 'assess', load: values.load, test: values.test, csv: csvOf(values), json };
  }
  const holdOut = number('hold-out', values['hold-out'], 0, 0.9, 0);
  if (holdOut && values.test !== undefined)
    refuse('There is one test part: take --test FILE or --hold-out SHARE, not both.');
  if (values.all && values.model !== undefined) refuse('--all trains every model: leave --model out.');
  const models = values.all ? MODELS : [among('model', values.model, MODELS, 'lstm' as ModelName)];
  const pool = among('pool', values.pool, POOLS, D.pool);
  if (values.pool !== undefined && !models.some(isRecurrent))
    refuse(`--pool is for networks with states, such as lstm: ${models[0]} has none.`);
  for (const flag of ['ngrams', 'buckets'] as const)
    if (values[flag] !== undefined && !models.includes('fasttext'))
      refuse(`--${flag} goes with --model fasttext, not with ${models[0]}.`);
  const grams = {
    longest: whole('ngrams', values.ngrams, 1, 5, D.grams.longest),
    buckets: whole('buckets', values.buckets, 1, 500_000, D.grams.buckets),
  };
  const first = whole('seed', values.seed, 0, 2 ** 32 - 1, S.seed);
  const seeds = Array.from({ length: whole('seeds', values.seeds, 1, 100, 1) }, (_, i) => first + i);
  if (values.save !== undefined && (models.length > 1 || seeds.length > 1))
    refuse('--save keeps one model: name one, and one seed.');
  const rule = among<RuleId>('optimizer', values.optimizer, TRAINING_RULES, S.rule);
  const rate = values.rate === undefined ? undefined : number('rate', values.rate, 1e-8, 100, 0);
  return {
    kind: 'train',
    data: values.data,
    test: values.test,
    csv: csvOf(values),
    holdOut,
    save: values.save,
    models,
    seeds,
    vectors: values.vectors ?? 'random',
    threads: whole('threads', values.threads, 1, 2, 1),
    json,
    choice: {
      unit: among('unit', values.unit, UNITS, D.unit),
      minimum: whole('minimum', values.minimum, 1, 1000, D.minimum),
      longest: whole('longest', values.longest, 1, 1000, D.longest),
      padsRead: values['pads-read'] ?? false,
      vector: panels('vector', values.vector, D.vector),
      units: panels('units', values.units, D.units),
      pool,
      grams,
      dropout: number('dropout', values.dropout, 0, 0.95, D.dropout),
      settings: {
        seed: first,
        epochs: whole('epochs', values.epochs, 1, 1000, S.epochs),
        batch: whole('batch', values.batch, 1, 1024, S.batch),
        rule,
        // the rate that was tried belongs to the optimizer that it was tried with
        hyper: rate !== undefined ? { eta: rate } : rule === S.rule ? S.hyper : {},
        schedule: among<Schedule>('schedule', values.schedule, SCHEDULES, S.schedule),
        clip: number('clip', values.clip, 0, 1e6, S.clip),
        patience: whole('patience', values.patience, 0, 1000, S.patience),
        forgetBias: number('forget-bias', values['forget-bias'], -10, 10, S.forgetBias),
      },
    },
  };
}

/** How the files are read. @throws {Refusal} for flags that say so where there is no file, and for names that cannot be. */
function csvOf(values: Values): Csv {
  for (const flag of ['label', 'review', 'labels'] as const) {
    if (values[flag] === undefined) continue;
    if (values.data === undefined && values.test === undefined)
      refuse(`--${flag} says how a file is read: name the file with --data FILE or --test FILE.`);
    if (!values[flag].trim()) refuse(`--${flag} needs a name.`);
  }
  const labels = values.labels?.split(',').map((label) => label.trim());
  if (labels && (labels.length !== 2 || !labels[0] || !labels[1] || labels[0] === labels[1]))
    refuse(`--labels must name bad and good, such as --labels 1,5, not “${values.labels}”.`);
  const { label = 'label', review = 'review' } = values;
  if (label === review) refuse(`--label and --review must name two columns, not “${label}” twice.`);
  return {
    columns: { label: values.label, review: values.review },
    labels: labels as [string, string] | undefined,
  };
}
