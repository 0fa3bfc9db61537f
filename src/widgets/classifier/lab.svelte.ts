/** @file The state of the laboratory: what is set, the reviews, the run, and the model that is open. */
import type { Counts } from '../../corpus/labelled.ts';
import { Asker } from './asker.ts';
import { openLine } from './line.ts';
import { enough } from './material.ts';
import { Records, recordOf } from './records.svelte.ts';
import { Run } from './run.svelte.ts';
import { OPENING, type Setup, changed, differences, parse } from './setup.ts';
import { Source } from './source.svelte.ts';
import { VectorFile } from './vectors.svelte.ts';

/** A model with the name it is shown by. */
interface Opened {
  readonly file: string;
  readonly name: string;
}

export class Lab {
  setup = $state.raw<Setup>(OPENING);
  /** There are too few reviews for a run. */
  scarce = $state(false);
  /** What the reader put into the box for a review. */
  review = $state<string | undefined>(undefined);
  /** How often a review was put there from elsewhere on the page. */
  looked = $state(0);
  readonly asker = new Asker();
  readonly records = new Records();
  readonly run = new Run(openLine, this.asker.ask, (run) => {
    const record = recordOf(run);
    if (record) this.records.add(record);
    this.opened = undefined;
  });
  /** A model that was opened from the table or a file. */
  opened = $state.raw<Opened | undefined>(undefined);
  readonly source: Source;
  readonly vectors = new VectorFile();

  constructor(builtIn: Counts) {
    this.source = new Source(builtIn);
  }

  /** What the address says. */
  get address(): string {
    return differences(this.setup);
  }

  /** The run on the page is one of other settings. */
  get differs(): boolean {
    return this.run.setup !== undefined && differences(this.run.setup) !== this.address;
  }

  readonly set = (part: Readonly<Record<string, unknown>>): void => {
    this.setup = changed(this.setup, part);
  };

  readonly read = (text: string): void => {
    this.setup = parse(text);
  };

  readonly reset = (): void => {
    this.setup = OPENING;
  };

  readonly train = async (): Promise<void> => {
    const material = await this.source.material();
    if (!material) return;
    this.scarce = !enough(material);
    if (this.scarce) return;
    if (this.setup.vectors !== 'file') {
      this.run.begin(this.setup, material);
      return;
    }
    const vectors = await this.vectors.tableFor(material.examples, this.setup.file);
    if (vectors) this.run.begin(this.setup, { ...material, vectors });
  };

  readonly look = (review: string): void => {
    this.review = review;
    this.looked++;
  };

  /** The model that reads what is typed. */
  get model(): string | undefined {
    return this.opened?.file ?? this.run.outcome?.model;
  }

  /** Opens a file if it is a model; the reason why it is none otherwise. */
  readonly open = async (file: string, name: string): Promise<string | undefined> => {
    try {
      await this.asker.ask({ kind: 'predict', model: file, texts: ['…'] });
      this.opened = { file, name };
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  readonly leave = (): void => {
    this.source.leave();
    this.vectors.leave();
    this.run.leave();
    this.asker.leave();
  };
}
