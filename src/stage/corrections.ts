/** @file The corrections of a page measured again at the numbers of the reader, below what was measured for everyone. */
import { inConvention } from '#derive/compare.ts';
import { type Measured, measure } from '#derive/correction.ts';
import type { CorrectionText } from '#derive/errata.ts';
import { whole } from '#figure/whole.ts';
import { build } from '#derive/build.ts';
import { errorText } from '#typeset/numerals.ts';
import { type Numbers, numbers } from './channel.ts';

/** What a correction on the page carries along. */
interface Live {
  readonly words: { readonly yours: string; readonly wrongShape: string; readonly absent: string };
  /** Missing where it speaks of the derivation of another lesson. */
  readonly text?: CorrectionText;
}

/** How long the numbers rest before anything is measured, in milliseconds. */
const REST = 200;
await whole();
const places = [...document.querySelectorAll<HTMLElement>('[data-correction][data-live]')];
let waiting: HTMLElement[] = [];
let now: Numbers | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Both statements at the reader's sizes and numbers, under the options that the statement is about; undefined where it
 * speaks of a time step that there is not.
 */
function measured(c: CorrectionText, { d, given }: Numbers): (Measured | undefined)[] | undefined {
  try {
    const there = build(d.definition, { sizes: d.sizes, options: c.options ?? {} });
    const values = inConvention(given, d.renaming, there.renaming);
    const { noted, corrected } = measure(c, d.definition, { d: there, values });
    return [noted, corrected].filter((m) => m !== undefined);
  } catch {
    return undefined;
  }
}

function show(place: HTMLElement, at: Numbers): void {
  const { words: w, text: c } = JSON.parse(place.dataset['live']!) as Live;
  const found = c && measured(c, at);
  const text = (m: Measured | undefined): string =>
    m && 'error' in m ? (Number.isNaN(m.error) ? w.absent : errorText(m.error)) : w.wrongShape;
  let line = place.querySelector<HTMLElement>('.live');
  if (!line) {
    line = document.createElement('p');
    line.className = 'live';
    place.querySelector('dl')?.after(line);
  }
  line.textContent = `${w.yours} ${found ? found.map(text).join(' | ') : w.absent}`;
}

const later: (f: () => void) => void =
  'requestIdleCallback' in window
    ? (f) => requestIdleCallback(f, { timeout: 1000 })
    : (f) => setTimeout(f, REST);

/** One correction at a time: a network of the largest size takes a while to differentiate by differences. */
function next(): void {
  const place = now && waiting.shift();
  if (!place) return;
  show(place, now!);
  later(next);
}

numbers.hear((told) => {
  now = told;
  clearTimeout(timer);
  waiting = [];
  if (told.opening) for (const place of places) place.querySelector('.live')?.remove();
  else
    timer = setTimeout(() => {
      waiting = [...places];
      later(next);
    }, REST);
});
