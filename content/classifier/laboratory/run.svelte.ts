/**
 * @file A run of the laboratory: its commands, its history, its checkpoint in the reader's browser, and its result. Long
 * because each command may come in every phase, and what it then does must be read side by side.
 */
import type { News } from '#classifier/drive.ts';
import { type Measures, measuresOf } from '#classifier/measures.ts';
import type { Checkpoint } from '#classifier/checkpoint.ts';
import type { EpochReport } from '#classifier/tally.ts';
import type { Point } from '#figure/plot/marks.ts';
import type { Ask } from './model-thread.ts';
import { Baselines, type Marks } from './baselines.ts';
import { type Clock, leftOf, shareOf, started, ticked } from './clock.ts';
import { grown } from './curve.ts';
import type { Training, OpenTraining } from './training-thread.ts';
import { type Material, labelsOf, partsOf, sourceOf, taken } from './material.ts';
import { type Setup, choiceOf, engineOf } from './setup.ts';
import { soundRun } from './kept.ts';
import { Stored } from './stored.ts';

export type Phase = 'none' | 'opening' | 'running' | 'paused' | 'measuring' | 'ended';

/** What a model is worth on reviews that had no part in it. */
export interface Outcome {
  readonly model: string;
  readonly cancelled: boolean;
  /** On the test part, in its order. */
  readonly probabilities: Float64Array;
  readonly measures: Measures;
}

export type EngineName = Extract<News, { kind: 'ready' }>['engine'];

/** A run as the browser keeps it; its reviews lie beside it. */
interface Kept {
  readonly began: number;
  readonly setup: Setup;
  readonly engine: EngineName | undefined;
  readonly batches: number;
  readonly losses: readonly Point[];
  readonly reports: readonly EpochReport[];
  readonly marks: Marks | undefined;
  readonly checkpoint: Checkpoint | undefined;
  readonly outcome: Outcome | undefined;
}

const now = (): number => performance.now();

export class Run {
  /** When it began, as a date. */
  began = 0;
  setup = $state.raw<Setup | undefined>(undefined);
  material = $state.raw<Material | undefined>(undefined);
  phase = $state<Phase>('none');
  engine = $state<EngineName | undefined>(undefined);
  /** How far skip-gram is while a run opens. */
  vectorShare = $state<number | undefined>(undefined);
  /** In an epoch; 0 while that is not known. */
  batches = $state(0);
  /** Loss of batches, by the epochs that are done. */
  losses = $state.raw<readonly Point[]>([]);
  reports = $state.raw<readonly EpochReport[]>([]);
  marks = $state.raw<Marks | undefined>(undefined);
  outcome = $state.raw<Outcome | undefined>(undefined);
  problem = $state('');
  /** It comes from an earlier visit. */
  restored = $state(false);
  /** False when the browser refuses to keep anything. */
  keeps = $state(true);

  /** What networks are measured against. */
  readonly baselines: Baselines;
  #clock = $state.raw<Clock>(started(0, 0));
  #checkpoint: Checkpoint | undefined;
  #training: Training | undefined;
  /** Which run the news are of: what an earlier one still says is not heard. */
  #turn = 0;
  readonly #ask: Ask;
  readonly #openTraining: OpenTraining;
  readonly #ended: (run: Run) => void;
  readonly #stored = new Stored<Kept>('run', () => (this.keeps = false));
  readonly #reviews = new Stored<Material>('reviews', () => (this.keeps = false));

  /** `ended` is called with every run that comes to its end here. */
  constructor(openTraining: OpenTraining, ask: Ask, ended: (run: Run) => void = () => undefined) {
    this.#ended = ended;
    this.#openTraining = openTraining;
    this.#ask = ask;
    this.baselines = new Baselines(ask);
  }

  /** From 0 to 1. */
  get share(): number {
    return this.#clock.share;
  }

  /** Something of it is still to come. */
  get open(): boolean {
    return this.phase !== 'none' && this.phase !== 'ended';
  }

  /** The one under way, from 1. */
  get epoch(): number {
    return Math.min(this.reports.length + 1, this.setup?.epochs ?? 1);
  }

  /** Milliseconds to the end, if it is known. */
  get left(): number | undefined {
    return this.phase === 'running' ? leftOf(this.#clock) : undefined;
  }

  get best(): EpochReport | undefined {
    return this.reports.findLast(({ best }) => best);
  }

  /** Seconds of training, without the pauses. */
  get seconds(): number {
    return this.reports.reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** Takes up what an earlier visit left. */
  async restore(): Promise<void> {
    const [kept, material] = await Promise.all([this.#stored.load(), this.#reviews.load()]);
    if (!kept || !material || this.phase !== 'none' || !soundRun(kept, material)) return;
    this.began = kept.began;
    this.setup = kept.setup;
    this.material = material;
    this.engine = kept.engine;
    this.losses = kept.losses;
    this.reports = kept.reports;
    this.batches = kept.batches;
    this.marks = kept.marks;
    this.outcome = kept.outcome;
    this.#checkpoint = kept.checkpoint;
    if (kept.outcome) this.#clock = started(1, now());
    else this.#rewind();
    this.phase = kept.outcome ? 'ended' : 'paused';
    this.restored = true;
  }

  readonly begin = (setup: Setup, material: Material): void => {
    this.#forget();
    this.began = Date.now();
    this.setup = setup;
    this.material = material;
    this.#reviews.save(material);
    this.#keep();
    this.#dial();
    void this.#compare();
  };

  readonly pause = (): void => this.#training?.send('pause');

  readonly resume = (): void => {
    if (this.phase !== 'paused') return;
    this.#clock = started(this.share, now());
    if (this.#training) {
      this.#training.send('go');
      this.phase = 'running';
    } else this.#dial();
    if (!this.marks) void this.#compare();
  };

  /** The best model so far is the result. Of a run that stands still since an earlier visit, its thread is begun first. */
  readonly cancel = (): void => {
    if (!this.#training && this.phase === 'paused') this.#dial();
    this.#training?.send('cancel');
  };

  /** Forgets the run, here and in the browser. */
  readonly clear = (): void => {
    this.#forget();
    this.#stored.save(undefined);
    this.#reviews.save(undefined);
  };

  readonly leave = (): void => {
    this.#turn++;
    this.#training?.end();
    this.#training = undefined;
  };

  #forget(): void {
    this.leave();
    this.setup = undefined;
    this.material = undefined;
    this.phase = 'none';
    this.engine = undefined;
    this.batches = 0;
    this.losses = [];
    this.reports = [];
    this.marks = undefined;
    this.outcome = undefined;
    this.problem = '';
    this.restored = false;
    this.#checkpoint = undefined;
    this.#clock = started(0, now());
  }

  #dial(): void {
    const { setup, material } = this;
    if (!setup || !material) return;
    const turn = ++this.#turn;
    this.problem = '';
    this.vectorShare = undefined;
    this.phase = 'opening';
    this.#rewind();
    this.#training = this.#openTraining(
      {
        kind: 'start',
        examples: material.examples,
        parts: partsOf(material, setup.seed),
        choice: choiceOf(setup),
        by: engineOf(setup),
        source: sourceOf(setup, material),
        ...(this.#checkpoint && { checkpoint: this.#checkpoint }),
      },
      engineOf(setup) === 'kernels' ? setup.threads : 1,
      (news) => {
        if (turn === this.#turn) this.#hear(news);
      },
    );
  }

  #hear(news: News): void {
    switch (news.kind) {
      case 'vectors':
        this.vectorShare = news.share;
        break;
      case 'ready':
        this.engine = news.engine;
        this.batches = news.batches;
        this.#clock = started(this.share, now());
        this.phase = 'running';
        break;
      case 'progress': {
        const { epoch, done, loss } = news;
        this.losses = grown(this.losses, [epoch - 1 + done, loss]);
        this.#clock = ticked(this.#clock, shareOf(epoch, done, this.setup!.epochs), now());
        break;
      }
      case 'epoch':
        this.reports = [...this.reports, news.report];
        this.#clock = ticked(this.#clock, shareOf(news.report.epoch, 1, this.setup!.epochs), now());
        this.#checkpoint = news.checkpoint;
        this.#keep();
        break;
      case 'paused':
        this.phase = 'paused';
        this.#checkpoint = news.checkpoint;
        this.#keep();
        break;
      case 'end':
        this.#training?.end();
        this.#training = undefined;
        void this.#measure(news.model, news.cancelled);
        break;
      case 'failed':
        this.leave();
        this.problem = news.message;
        this.phase = this.#checkpoint ? 'paused' : 'none';
    }
  }

  /** The test part is looked at once, when there is nothing more to choose. */
  async #measure(model: string, cancelled: boolean): Promise<void> {
    const turn = this.#turn;
    this.phase = 'measuring';
    const test = taken(this.material!, partsOf(this.material!, this.setup!.seed).test);
    try {
      const probabilities = await this.#ask({
        kind: 'predict',
        model,
        texts: test.map(({ text }) => text),
      });
      if (turn !== this.#turn) return;
      const measures = measuresOf(probabilities, labelsOf(test));
      this.outcome = { model, cancelled, probabilities, measures };
      this.#checkpoint = undefined;
      this.#clock = ticked(this.#clock, 1, now());
      this.phase = 'ended';
      this.#keep();
      this.#ended(this);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.problem = error instanceof Error ? error.message : String(error);
      this.phase = this.#checkpoint ? 'paused' : 'none';
    }
  }

  /** Fits the baselines to the same training part, beside the run. */
  async #compare(): Promise<void> {
    const { setup, material } = this;
    if (!setup || !material) return;
    try {
      const marks = await this.baselines.of(material, setup.seed);
      if (setup !== this.setup) return;
      this.marks = marks;
      if (this.phase === 'ended') this.#keep();
    } catch {
      // a chart without baselines is still a chart
    }
  }

  /** Back to the checkpoint, in what is shown as well. */
  #rewind(): void {
    const { epoch, batch, reports } = this.#checkpoint ?? { epoch: 0, batch: 0, reports: [] };
    const done = this.batches ? batch / this.batches : 0;
    this.reports = reports;
    this.losses = this.losses.filter(([x]) => x <= epoch + done);
    this.#clock = started(shareOf(epoch + 1, done, this.setup!.epochs), now());
  }

  #keep(): void {
    this.#stored.save({
      began: this.began,
      setup: this.setup!,
      engine: this.engine,
      batches: this.batches,
      losses: this.losses,
      reports: this.reports,
      marks: this.marks,
      checkpoint: this.#checkpoint,
      outcome: this.outcome,
    });
  }
}
