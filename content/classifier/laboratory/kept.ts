/** @file What a reader's browser gives back is checked like a file from a stranger: an older build may have put it there. */
import * as v from 'valibot';
import { OPENING, settle } from './setup.ts';

const number = v.pipe(v.number(), v.finite());
/** A measure may have nothing to measure by. */
const measure = v.union([v.number(), v.nan()]);

/** A setup that this build could have made itself: settled, it is what it was. */
export const KEPT_SETUP = v.custom<object>((x) => {
  if (typeof x !== 'object' || x === null) return false;
  // runs of earlier years were all by the kernels and by the last state, and none was fastText
  const { engine, pool, ngrams, buckets } = OPENING;
  const said = { engine, pool, ngrams, buckets, ...x } as Record<string, unknown>;
  if (!Object.keys(OPENING).every((key) => key in said)) return false;
  try {
    // hyper-parameters are said one by one
    const settled = settle({ ...said, ...(said['hyper'] as object) }) as unknown as Record<string, unknown>;
    return Object.keys(OPENING).every((key) => JSON.stringify(settled[key]) === JSON.stringify(said[key]));
  } catch {
    return false;
  }
});

const held = v.looseObject({ validation: measure, test: measure });
const levels = v.looseObject({ majority: held, ngrams: held });
const report = v.looseObject({ validation: v.looseObject({ accuracy: measure }), loss: measure });

/** A run that is open or has ended. */
export const KEPT_RUN = v.looseObject({
  began: number,
  setup: KEPT_SETUP,
  batches: number,
  losses: v.array(v.unknown()),
  reports: v.array(report),
});

/** The reviews of a run. */
export const KEPT_REVIEWS = v.looseObject({
  name: v.optional(v.string()),
  examples: v.pipe(v.array(v.looseObject({ text: v.string(), label: v.picklist([0, 1]) })), v.minLength(1)),
});

/** One line of the table of runs. */
const record = v.looseObject({
  id: number,
  plan: v.optional(number),
  setup: KEPT_SETUP,
  data: v.optional(v.string()),
  rows: number,
  validation: v.optional(measure),
  test: measure,
  f1: measure,
  curve: v.array(measure),
  levels: v.optional(levels),
  seconds: number,
  cancelled: v.boolean(),
  saved: v.boolean(),
});

/** Lines that are whole; the others are left out. */
export const soundRecords = (x: unknown): unknown[] =>
  Array.isArray(x) ? x.filter((line) => v.is(record, line)) : [];

/** Whether a run and its reviews can be gone on with. */
export const soundRun = (run: unknown, reviews: unknown): boolean =>
  v.is(KEPT_RUN, run) && v.is(KEPT_REVIEWS, reviews);
