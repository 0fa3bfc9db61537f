/** @file The command `train`: the classifier of the page without a browser. */
import { openAsBlob, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Choice } from '../classifier/choice.ts';
import type { Start } from '../classifier/drive.ts';
import { type Source, assess, train } from '../classifier/experiment.ts';
import { NoModel, loaded, saved } from '../classifier/file.ts';
import { type Measures, spread } from '../classifier/measures.ts';
import { engineOpener } from '../classifier/open.ts';
import { type DistantPartner, partnerAt } from '../classifier/partner.ts';
import { isNetwork } from '../classifier/spec.ts';
import { BUILT_IN } from '../corpus/built-in.ts';
import { type Labelled, countsOf, keyOf, majorityRate } from '../corpus/labelled.ts';
import { loadCorpus } from '../corpus/load.ts';
import { WrongFile } from '../corpus/report.ts';
import { type Split, split } from '../corpus/split.ts';
import { LONGEST, WrongVectors, readTable } from '../corpus/word2vec.ts';
import { compiledKernels } from '../kernels/compile.ts';
import { ownPath } from './paths.ts';
import { Refusal, refuse } from './refusal.ts';
import { columns } from './table.ts';
import { threadEnd } from './thread-end.ts';
import {
  type Assessment,
  type ModelName,
  TRAIN_HELP,
  type Training,
  readTraining,
} from './train-arguments.ts';

const REFUSED = 2;
/** Share of the reviews by which the best epoch is chosen. */
const VALIDATION = 0.1;
/** The seed by which a test part is held out, whatever the seeds of the runs. */
const HOLD_OUT_SEED = 2026;

interface Result {
  readonly model: ModelName;
  readonly seed: number;
  readonly validation: Measures;
  readonly test: Measures | undefined;
  readonly seconds: number;
}

const openEngine = engineOpener(compiledKernels);

async function main(words: readonly string[]): Promise<string> {
  const command = readTraining(words);
  if (command.kind === 'help') return TRAIN_HELP;
  return command.kind === 'assess' ? measured(command) : trained(command);
}

async function measured({ load, test, json }: Assessment): Promise<string> {
  let model;
  try {
    model = loaded(await readFile(ownPath(load), 'utf8'));
  } catch (error) {
    if (error instanceof NoModel) refuse(`“${load}” is no model: ${error.message}.`);
    return unreadable(load, error);
  }
  const examples = await reviews(test);
  const measures = await assess(model, examples, openEngine);
  if (json) return `${JSON.stringify({ model: model.name, test: measures })}\n`;
  return `${model.name}: accuracy ${percent(measures.accuracy)} on the ${examples.length} reviews of ${test}\n`;
}

async function trained(training: Training): Promise<string> {
  const { data, test, save, models, seeds, choice, json, threads } = training;
  const { examples, tested } = await material(training);
  const source = await vectors(training.vectors);
  say(
    `${examples.length} reviews${data ? '' : ', built in: too few to measure a model by'}; always saying the same is right for ${percent(majorityRate(countsOf(examples)))}.`,
  );
  if (tested && test !== undefined) {
    const known = new Set(examples.map(({ text }) => keyOf(text)));
    const both = tested.filter(({ text }) => known.has(keyOf(text))).length;
    if (both) say(`${both} of the ${tested.length} reviews of ${test} also stand in the training data.`);
  }
  const results: Result[] = [];
  for (const model of models)
    for (const seed of seeds) {
      const parts = split(examples, { seed, validation: VALIDATION, test: 0 });
      const start = performance.now();
      const own = { ...choice, settings: { ...choice.settings, seed } };
      const second =
        threads > 1 && isNetwork(model)
          ? secondThread(examples, parts, { ...own, name: model }, source)
          : undefined;
      const run = await train(
        model,
        examples,
        parts,
        own,
        openEngine,
        (at) => {
          if (at.kind !== 'epoch') return;
          const { epoch, loss, validation, seconds, tokens } = at.report;
          say(
            `${model}, seed ${seed}, epoch ${epoch} of ${choice.settings.epochs}: loss ${loss.toFixed(4)}, validation ${percent(validation.accuracy)}, ${seconds.toFixed(2)} s, ${Math.round(tokens / seconds / 1000)} thousand tokens/s`,
          );
        },
        { partner: second, source },
      );
      const seconds = (performance.now() - start) / 1000;
      const onTest = tested && (await assess(run.model, tested, openEngine));
      results.push({ model, seed, validation: run.validation, test: onTest, seconds });
      if (save !== undefined) write(save, saved(run.model));
    }
  if (json) return `${JSON.stringify({ reviews: countsOf(examples), seeds, choice, results })}\n`;
  return `${columns([heading(results), ...models.map((model) => row(model, results))]).join('\n')}\n`;
}

/** What is trained on, and what is looked at once. */
async function material({ data, test, holdOut }: Training): Promise<{
  readonly examples: readonly Labelled[];
  readonly tested: readonly Labelled[] | undefined;
}> {
  const all = await reviews(data);
  if (!holdOut) return { examples: all, tested: test === undefined ? undefined : await reviews(test) };
  const parts = split(all, { seed: HOLD_OUT_SEED, validation: 0, test: holdOut });
  if (!parts.test.length)
    refuse(`--hold-out ${holdOut} of ${all.length} reviews is none: take a larger share.`);
  const part = (which: readonly number[]): readonly Labelled[] => which.map((i) => all[i]!);
  say(`${parts.test.length} of ${all.length} reviews are held out and looked at once.`);
  return { examples: part(parts.train), tested: part(parts.test) };
}

/** Another thread that takes half of every batch. It ends when it is told to stop. */
function secondThread(
  examples: readonly Labelled[],
  parts: Pick<Split, 'train' | 'validation'>,
  choice: Choice,
  source: Source,
): DistantPartner {
  const { port1, port2 } = new MessageChannel();
  const start: Start = { kind: 'start', examples, parts, choice, source };
  new Worker(new URL('./second-thread.ts', import.meta.url), {
    workerData: { start, port: port2 },
    transferList: [port2],
  });
  return partnerAt(threadEnd(port1), 0);
}

const heading = ([first]: readonly Result[]): string[] => [
  'model',
  'validation',
  ...(first?.test ? ['test'] : []),
  'seconds',
];

function row(model: ModelName, results: readonly Result[]): string[] {
  const own = results.filter((r) => r.model === model);
  const told = (values: readonly number[]): string => {
    const { mean, deviation } = spread(values);
    return values.length > 1 ? `${percent(mean)} ± ${percent(deviation)}` : percent(mean);
  };
  const tests = own.flatMap(({ test }) => (test ? [test.accuracy] : []));
  return [
    model,
    told(own.map((r) => r.validation.accuracy)),
    ...(tests.length ? [told(tests)] : []),
    spread(own.map((r) => r.seconds)).mean.toFixed(1),
  ];
}

/** The reviews of a file, or those built in. @throws {Refusal} */
async function reviews(path: string | undefined): Promise<readonly Labelled[]> {
  try {
    const file = path === undefined ? fileURLToPath(BUILT_IN) : ownPath(path);
    // a folder opens, and fails only when it is read
    const { examples, report } = await loadCorpus(await openAsBlob(file));
    if (report.rejected) say(`${report.rejected} rows of ${path} hold no review with a label.`);
    if (new Set(examples.map(({ label }) => label)).size < 2)
      refuse(`“${path}” holds reviews of one label only: there is nothing to tell apart.`);
    return examples;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof WrongFile) refuse(`“${path}” is no CSV of reviews: ${WRONG[error.why]}.`);
    return unreadable(path ?? 'the built-in reviews', error);
  }
}

/** A word2vec file is read when the vocabulary is known; here it is only seen whether there is one. @throws {Refusal} */
async function vectors(named: string): Promise<Source> {
  if (named === 'random' || named === 'skip-gram') return named;
  try {
    // in memory: a blob of a file on disk does not go over to another thread
    const file = new Blob([await readFile(ownPath(named))]);
    const { rows, faults, findings } = await readTable(file, () => false);
    if (faults)
      say(
        `${faults} of ${rows + faults} lines of ${named} are no vectors, the first is line ${findings[0]!.line}.`,
      );
    return file;
  } catch (error) {
    if (error instanceof WrongVectors)
      refuse(`“${named}” is no file of word vectors: ${WRONG_VECTORS[error.why](error)}.`);
    return unreadable(named, error);
  }
}

const WRONG: Readonly<Record<WrongFile['why'], string>> = {
  empty: 'it is empty',
  binary: 'it is not text',
  html: 'it is a web page',
  header: 'its first line does not name the columns label and review',
  'no-rows': 'no row below its first line is a review with a label',
  'other-file': 'it is another file',
};

const WRONG_VECTORS: Readonly<Record<WrongVectors['why'], (wrong: WrongVectors) => string>> = {
  empty: () => 'it is empty',
  binary: () => 'it is not text',
  row: ({ line, found }) => `line ${line} is not a word and its numbers, parted by spaces: “${found}”`,
  'no-rows': () => 'no line holds a word and its numbers',
  long: ({ found }) => `its vectors have ${found} entries, more than ${LONGEST}`,
};

function unreadable(path: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ERR_INVALID_ARG_VALUE') refuse(`There is no file “${path}”.`);
  return refuse(`“${path}” cannot be read: ${message}.`);
}

function write(path: string, text: string): void {
  try {
    writeFileSync(ownPath(path), text);
  } catch (error) {
    refuse(`“${path}” cannot be written: ${(error as Error).message}.`);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** One line on standard error. */
const say = (message: string): void => void process.stderr.write(`train: ${message.replace(/\s+/g, ' ')}\n`);

// a reader such as head may close the pipe when it has seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = REFUSED;
}
