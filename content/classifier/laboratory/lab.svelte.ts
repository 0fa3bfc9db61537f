/** @file The state of the laboratory: what is set, the reviews, the run, and the model that is open. */
import type { Counts } from '#corpus/labelled.ts';
import { FigureState } from '#figure/state.svelte.ts';
import { ModelThread } from './model-thread.ts';
import { type LabState, laboratory } from './figure.ts';
import { openTraining } from './training-thread.ts';
import { type Material, enough, languageOf } from './material.ts';
import { type Plan, type PlanKind, SETUPS, alike, doneOf, leftOfPlan, missingOf } from './plan.ts';
import { levelsOf, recordOf } from './record.ts';
import { Records } from './records.svelte.ts';
import { Run } from './run.svelte.ts';
import { Series } from './series.svelte.ts';
import { type Setup, setupOf, stateOf } from './setup.ts';
import { Source } from './source.svelte.ts';
import { VectorFile } from './vector-file.svelte.ts';

/** A model with the name it is shown by. */
interface Opened {
  readonly file: string;
  readonly name: string;
}

/** What the settings are used for: one model, or an experiment. */
export const TABS = ['run', 'pads', 'note'] as const;
export type Tab = (typeof TABS)[number];

export class Lab {
  tab = $state<Tab>('run');
  /** The settings. */
  readonly live = new FigureState(laboratory);
  readonly setup: Setup = $derived(setupOf(this.live.now));
  /** How many seeds in a row, where several are asked for. */
  readonly seeds = $derived(this.live.now.seeds);
  /** There are too few reviews for a run. */
  scarce = $state(false);
  /** What the reader put into the box for a review. */
  review = $state<string | undefined>(undefined);
  /** How often a review was put there from elsewhere on the page. */
  looked = $state(0);
  readonly models = new ModelThread();
  readonly records = new Records();
  readonly series = new Series();
  readonly run = new Run(openTraining, this.models.ask, () => this.#ended());
  /** A model that was opened from the table or a file. */
  opened = $state.raw<Opened | undefined>(undefined);
  readonly source: Source;
  readonly vectors = new VectorFile();

  constructor(builtIn: Counts) {
    this.source = new Source(builtIn);
  }

  /** The run on the page is one of other settings. */
  get differs(): boolean {
    return this.run.setup !== undefined && !alike(this.run.setup, this.setup);
  }

  readonly set = (part: Partial<LabState>): void => this.live.set(part);

  /** Takes over the settings of a run. */
  readonly use = (setup: Setup): void => this.set(stateOf(setup));

  /** A run may begin. */
  get free(): boolean {
    return !this.run.open && this.source.share === undefined;
  }

  readonly train = async (): Promise<void> => {
    const { setup } = this;
    const material = await this.#materialFor(setup);
    if (!material) return;
    this.series.end();
    this.run.begin(setup, material);
  };

  /** Takes up what an earlier visit left, and where it was begun. */
  readonly resume = async (): Promise<void> => {
    await Promise.all([this.run.restore(), this.records.load(), this.series.load()]);
    const kind = this.plan?.kind ?? 'seeds';
    if (kind !== 'seeds') this.tab = kind;
  };

  /** Several runs with these settings, one after the other. */
  readonly trainAll = async (kind: PlanKind): Promise<void> => {
    const setups = SETUPS[kind](this.setup, this.seeds);
    const [first] = setups;
    const material = first && (await this.#materialFor(first));
    if (!material) return;
    const { name: data, examples } = material;
    this.series.begin({ id: Date.now(), kind, setups, data, rows: examples.length });
    this.run.begin(first, material);
  };

  /** What a plan that was broken off still misses. */
  readonly trainMissing = async (plan: Plan): Promise<void> => {
    const [setup] = missingOf(plan, this.records.all);
    const material = setup && (await this.#materialFor(setup));
    if (!material || !this.fits(plan)) return;
    this.series.begin(plan);
    this.run.begin(setup, material);
  };

  /** It was made for the reviews that are chosen. */
  fits({ data, rows }: Plan): boolean {
    return data === this.source.own?.name && rows === this.source.counts.rows;
  }

  /** The plan under way, unless the run on the page is another one. */
  get plan(): Plan | undefined {
    return this.run.open ? this.#owner : undefined;
  }

  /** How many runs of it are done, and the milliseconds to its end, if they are known. */
  get planned(): { readonly done: number; readonly left: number | undefined } | undefined {
    const { plan, run } = this;
    if (!plan) return undefined;
    const done = doneOf(plan, this.records.all);
    const waiting = missingOf(plan, this.records.all).length - 1;
    const times = done.map(({ seconds }) => 1000 * seconds);
    return { done: done.length, left: leftOfPlan(times, run, waiting) };
  }

  /** Forgets the run; the plan it belongs to ends with it. */
  readonly clear = (): void => {
    this.series.end();
    this.run.clear();
  };

  readonly look = (review: string): void => {
    this.review = review;
    this.looked++;
  };

  /** In which language the reviews of the run are, as far as their writing tells; of an opened file nothing is known. */
  get language(): 'zh' | 'en' | 'other' {
    return this.opened ? 'other' : languageOf(this.run.material?.examples ?? []);
  }

  /** The model that reads what is typed. */
  get model(): string | undefined {
    return this.opened?.file ?? this.run.outcome?.model;
  }

  /** Opens a file if it is a model; the reason why it is none otherwise. */
  readonly open = async (file: string, name: string): Promise<string | undefined> => {
    try {
      await this.models.ask({ kind: 'predict', model: file, texts: ['…'] });
      this.opened = { file, name };
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  /** The plan that the run on the page belongs to. */
  get #owner(): Plan | undefined {
    const { plan } = this.series;
    const { setup } = this.run;
    return setup && plan?.setups.some((one) => alike(one, setup)) ? plan : undefined;
  }

  /** The reviews that are chosen, if they are enough, with the vectors of the file that the setup begins with. */
  async #materialFor({ vectors, file }: Setup): Promise<Material | undefined> {
    const material = await this.source.material();
    if (!material) return undefined;
    this.scarce = !enough(material);
    if (this.scarce) return undefined;
    if (vectors !== 'file') return material;
    const table = await this.vectors.tableFor(material.examples, file);
    return table && { ...material, vectors: table };
  }

  #ended(): void {
    const { run, records } = this;
    const { setup, material, outcome } = run;
    const plan = this.#owner;
    const record = recordOf(run, plan?.id);
    this.opened = undefined;
    if (!record || !setup || !material) return;
    records.add(record);
    if (!record.levels)
      run.baselines.of(material, setup.seed).then(
        (marks) => records.level(record.id, levelsOf(marks)),
        () => undefined,
      );
    const [next] = plan && !outcome?.cancelled ? missingOf(plan, records.all) : [];
    if (next) run.begin(next, material);
    else this.series.end();
  }

  readonly leave = (): void => {
    this.source.leave();
    this.vectors.leave();
    this.run.leave();
    this.models.leave();
  };
}
