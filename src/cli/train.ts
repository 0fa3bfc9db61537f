/** @file The command `train`: the classifier of the page without a browser. */
import { openAsBlob, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Choice } from '#classifier/choice.ts';
import type { Start } from '#classifier/drive.ts';
import { type Source, assess, train } from '#classifier/experiment.ts';
import { NoModel, loaded, saved } from '#classifier/file.ts';
import { type Measures, spread } from '#classifier/measures.ts';
import { TooLarge, engineOpener } from '#classifier/open.ts';
import { type DistantPartner, partnerAt } from '#classifier/partner.ts';
import { isNetwork } from '#classifier/spec.ts';
import { BUILT_IN } from '#corpus/built-in.ts';
import { LEAST, type Labelled, countsOf, distinctOf, keyOf, majorityRate } from '#corpus/labelled.ts';
import { loadCorpus } from '#corpus/load.ts';
import { WrongFile } from '#corpus/report.ts';
import { type Split, split } from '#corpus/split.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { DONE, type Terminal, runAsProcess } from './command.ts';
import { blobOfFile, mustBeWritable, textOfFile, unreadable } from './files.ts';
import { ownPath } from './paths.ts';
import { refuse } from './refusal.ts';
import { reportLines, wrongText } from './reviews-text.ts';
import { columns } from './table.ts';
import { threadEnd } from './thread-end.ts';
import {
  type Assessment,
  type Csv,
  type ModelName,
  TRAIN_HELP,
  type Training,
  readTraining,
} from './train-arguments.ts';
import { vectorSource } from './train-vectors.ts';

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

type Say = Terminal['say'];

/** Exit codes: see TRAIN_HELP. @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const command = readTraining(words);
  try {
    return await done(command, terminal);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return refuse(`${error.message}: take fewer units, shorter vectors, a smaller batch or shorter reviews.`);
  }
}

async function done(command: ReturnType<typeof readTraining>, terminal: Terminal): Promise<number> {
  if (command.kind === 'help') terminal.print(TRAIN_HELP);
  else
    terminal.print(
      await (command.kind === 'assess' ? measured(command, terminal) : trained(command, terminal.say)),
    );
  return DONE;
}

async function measured({ load, test, csv, json }: Assessment, { input, say }: Terminal): Promise<string> {
  let model;
  try {
    model = loaded(await textOfFile(load, input));
  } catch (error) {
    if (error instanceof NoModel) refuse(`“${load}” is no model: ${error.message}.`);
    throw error;
  }
  const examples = await reviews(test, csv, say);
  const measures = await assess(model, examples, openEngine);
  if (json) return `${JSON.stringify({ model: model.name, test: measures })}\n`;
  return `${model.name}: accuracy ${percent(measures.accuracy)} on the ${examples.length} reviews of ${test}\n`;
}

async function trained(training: Training, say: Say): Promise<string> {
  const { data, test, save, models, seeds, choice, json, threads } = training;
  if (save !== undefined) mustBeWritable(save, [data, test, training.vectors]);
  const { examples, tested } = await material(training, say);
  const asked = { ...choice, shares: { seed: seeds[0]!, validation: VALIDATION, test: 0 } };
  const source = await vectorSource(training.vectors, examples, asked, say);
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
async function material(
  { data, test, csv, holdOut }: Training,
  say: Say,
): Promise<{
  readonly examples: readonly Labelled[];
  readonly tested: readonly Labelled[] | undefined;
}> {
  const name = data === undefined ? 'The built-in file' : `“${data}”`;
  const all = trainable(await reviews(data, csv, say), `${name} holds`);
  const second = { ...csv, columns: { ...csv.columns, plainToo: data !== undefined } };
  if (!holdOut)
    return { examples: all, tested: test === undefined ? undefined : await reviews(test, second, say) };
  const parts = split(all, { seed: HOLD_OUT_SEED, validation: 0, test: holdOut });
  if (!parts.test.length)
    refuse(`--hold-out ${holdOut} of ${all.length} reviews is none: take a larger share.`);
  const part = (which: readonly number[]): readonly Labelled[] => which.map((i) => all[i]!);
  say(`${parts.test.length} of ${all.length} reviews are held out and looked at once.`);
  const rest = trainable(part(parts.train), `--hold-out ${holdOut} leaves`);
  return { examples: rest, tested: part(parts.test) };
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
async function reviews(path: string | undefined, csv: Csv, say: Say): Promise<readonly Labelled[]> {
  try {
    if (path === undefined) return (await loadCorpus(await openAsBlob(fileURLToPath(BUILT_IN)))).examples;
    const { examples, report } = await loadCorpus(await blobOfFile(path), csv);
    for (const line of reportLines(path, report)) say(line);
    if (!examples.length) refuse(`No row of “${path}” is a review with a label.`);
    return examples;
  } catch (error) {
    if (error instanceof WrongFile)
      refuse(`“${path}” is no CSV of reviews: ${wrongText(error, csv.columns)}.`);
    return unreadable(path ?? 'the built-in reviews', error);
  }
}

/**
 * `held` says whose they are: `“FILE” holds`.
 * @throws {Refusal} when the reviews are too few of either label to train on; copies of a review count once.
 */
function trainable(examples: readonly Labelled[], held: string): readonly Labelled[] {
  const all = countsOf(examples);
  if (!all.positive || !all.negative)
    refuse(`${held} ${all.positive ? 'good' : 'bad'} reviews only: there is nothing to tell apart.`);
  const { positive, negative } = distinctOf(examples);
  if (Math.min(positive, negative) < LEAST)
    refuse(
      `${held} ${negative} bad and ${positive} good reviews, copies counted once: at least ${LEAST} of each label are needed.`,
    );
  return examples;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(ownPath(path), text);
  } catch (error) {
    refuse(`“${path}” cannot be written: ${(error as Error).message}.`);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

if (import.meta.main) await runAsProcess('train', main);
