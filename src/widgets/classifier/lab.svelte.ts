/** @file The state of the laboratory: what is set, the reviews, the run, and the model that is open. */
import type { Counts } from '../../corpus/labelled.ts';
import { Asker } from './asker.ts';
import { openLine } from './line.ts';
import { enough } from './material.ts';
import { Run } from './run.svelte.ts';
import { OPENING, type Setup, changed, differences, parse } from './setup.ts';
import { Source } from './source.svelte.ts';

export class Lab {
  setup = $state.raw<Setup>(OPENING);
  /** There are too few reviews for a run. */
  scarce = $state(false);
  readonly asker = new Asker();
  readonly run = new Run(openLine, this.asker.ask);
  readonly source: Source;

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
    if (!this.scarce) this.run.begin(this.setup, material);
  };

  readonly leave = (): void => {
    this.source.leave();
    this.run.leave();
    this.asker.leave();
  };
}
