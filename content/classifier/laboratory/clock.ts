/** @file How far a run is, and how long it will still take. */
import { fill } from '#words/fill.ts';

/** A stretch without a pause: which share of the run was done when it began, and at the last word. */
export interface Clock {
  readonly from: number;
  readonly since: number;
  readonly share: number;
  readonly now: number;
}

/** The share of a run that is done when some epochs (the last of them in part) are. */
export const shareOf = (epoch: number, done: number, epochs: number): number =>
  Math.min(1, (epoch - 1 + done) / epochs);

export const started = (share: number, now: number): Clock => ({ from: share, since: now, share, now });

export const ticked = (clock: Clock, share: number, now: number): Clock => ({ ...clock, share, now });

/** Milliseconds, if it goes on as it did in this stretch; undefined before anything is known of it. */
export function leftOf({ from, since, share, now }: Clock): number | undefined {
  return share > from && now > since ? ((1 - share) * (now - since)) / (share - from) : undefined;
}

/** A time in words, rounded up to seconds. */
export function timeOf(ms: number, w: { readonly seconds: string; readonly minutes: string }): string {
  const s = Math.ceil(ms / 1000);
  return s < 60 ? fill(w.seconds, { s }) : fill(w.minutes, { m: Math.floor(s / 60), s: s % 60 });
}
