/** @file A paper as the end of an address: `?topics=lstm,gru&seed=7&v=1`, only what differs from the usual. */
import { KINDS, type Kind } from './kinds.ts';
import { MARKINGS, type Marking } from './scheme.ts';
import { LEVELS, type PaperRequest, USUAL, VERSION } from './request.ts';
import type { Difficulty } from './question.ts';

export const LONGEST_PAPER = 240;
export const LARGEST_SEED = 4294967295;

export function linkOf(r: PaperRequest): string {
  const parts = [`topics=${r.topics.join(',')}`, `seed=${r.seed}`];
  if (r.minutes !== USUAL.minutes) parts.push(`minutes=${r.minutes}`);
  const mix = mixText(r.mix);
  if (mix) parts.push(`mix=${mix}`);
  if (r.marking !== USUAL.marking) parts.push(`marking=${r.marking}`);
  if (r.levels.length !== LEVELS.length) parts.push(`levels=${r.levels.join(',')}`);
  return `?${parts.join('&')}&v=${r.version}`;
}

export const mixText = (mix: PaperRequest['mix']): string =>
  KINDS.filter((kind) => mix[kind] !== undefined && mix[kind] !== 1)
    .map((kind) => `${kind}:${mix[kind]}`)
    .join(',');

/** What is wrong with a word of a request: the word, and what would do. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  constructor(word: string, found: string, wanted: string) {
    super(`${word} must be ${wanted}, not “${found}”.`);
  }
}

/** @throws {LinkError} for a number that is none, or out of range. */
export function wholeIn(word: string, text: string, least: number, most: number): number {
  const n = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(n >= least && n <= most)) throw new LinkError(word, text, `a whole number from ${least} to ${most}`);
  return n;
}

/** `derive:3,choice:0`, or with `=`. @throws {LinkError} */
export function mixIn(text: string): PaperRequest['mix'] {
  const mix: Partial<Record<Kind, number>> = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', times = ''] = part.split(/[:=]/);
    const kind = KINDS.find((k) => k === name);
    if (!kind) throw new LinkError('mix', name, `made of the kinds ${KINDS.join(', ')}`);
    if (!/^\d{1,3}(\.\d{1,3})?$/.test(times))
      throw new LinkError('mix', part, 'like derive:3,choice:0.5, a number from 0 to 999 for each kind');
    if (mix[kind] !== undefined) throw new LinkError('mix', text, 'a list that names each kind once');
    mix[kind] = Number(times);
  }
  return mix;
}

export function markingIn(text: string): Marking {
  const found = MARKINGS.find((m) => m === text);
  if (!found) throw new LinkError('marking', text, `one of ${MARKINGS.join(', ')}`);
  return found;
}

/** @throws {LinkError} */
export function levelsIn(text: string): readonly Difficulty[] {
  const found = LEVELS.filter((l) => text.split(',').includes(String(l)));
  if (!found.length || found.length !== text.split(',').length)
    throw new LinkError('levels', text, 'some of 1, 2, 3 with commas between');
  return found;
}

/** The request of an address; what is missing is as usual. @throws {LinkError} */
export function requestOf(search: string, known: readonly string[]): PaperRequest {
  const at = new URLSearchParams(search);
  const topics = (at.get('topics') ?? '').split(',').filter(Boolean);
  const strange = topics.find((t) => !known.includes(t));
  if (strange !== undefined) throw new LinkError('topics', strange, `made of ${known.join(', ')}`);
  return {
    topics: topics.length ? [...new Set(topics)] : known,
    seed: wholeIn('seed', at.get('seed') ?? '1', 0, LARGEST_SEED),
    minutes: wholeIn('minutes', at.get('minutes') ?? String(USUAL.minutes), 5, LONGEST_PAPER),
    mix: mixIn(at.get('mix') ?? ''),
    marking: markingIn(at.get('marking') ?? USUAL.marking),
    levels: at.has('levels') ? levelsIn(at.get('levels')!) : LEVELS,
    version: wholeIn('v', at.get('v') ?? String(VERSION), 1, VERSION),
  };
}
