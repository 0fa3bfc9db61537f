/** @file The state of a figure on the page: opened, changed by its controls, taken from an address and put into a link. */
import type { Figure, Refused } from './figure.ts';
import { copyAddress, tell } from './link.ts';

/** How long the reader is told that the link is copied. */
const TOLD_MS = 2000;

export class FigureState<S, P extends string = string> {
  readonly figure: Figure<S, P>;
  now = $state.raw() as S;
  /** What the address asked for and could not have. */
  refused = $state.raw<readonly Refused[]>([]);
  copied = $state<'no' | 'yes' | 'in the address'>('no');
  /** What the address said of this figure when it was last asked or told. */
  #told: string | null = null;

  constructor(figure: Figure<S, P>) {
    this.figure = figure;
    this.now = figure.opening;
  }

  set(part: Partial<S>): void {
    this.now = this.figure.change(this.now, part);
    this.refused = [];
  }

  choose(preset: P): void {
    this.now = this.figure.preset(preset, this.now);
    this.refused = [];
  }

  /** Whether the settings are those of the preset. */
  is(preset: P): boolean {
    return this.figure.is(preset, this.now);
  }

  reset(): void {
    this.now = this.figure.opening;
    this.refused = [];
  }

  /** Takes over what an address says of this figure, if it says anything. */
  restore(search: string): void {
    const said = new URLSearchParams(search).get(this.figure.name);
    this.#told = said;
    if (said === null) return;
    const { state, refused } = this.figure.read(said);
    this.now = state;
    this.refused = refused;
  }

  /** The way back or forth: what has been changed since stays, unless the address now says something else. */
  follow(search: string): void {
    const said = new URLSearchParams(search).get(this.figure.name);
    if (said !== null && said !== this.#told) this.restore(search);
  }

  /** Puts the state into the address bar, and the figure, if it is named. */
  tell(anchor?: string): void {
    tell(this.figure.name, this.figure.write(this.now), anchor);
    this.#told = new URLSearchParams(location.search).get(this.figure.name);
  }

  async copy(): Promise<void> {
    const { anchor } = this.figure;
    this.tell(anchor);
    const held = await copyAddress();
    this.copied = held ? 'yes' : 'in the address';
    setTimeout(() => (this.copied = 'no'), TOLD_MS);
  }
}
