/** @file What a reader's browser gives back of a run is checked like a file from a stranger: an older build may have put it there. */
import * as v from 'valibot';
import { NETS } from './figure.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** A loss may have left the numbers. */
const measure = v.union([v.number(), v.nan()]);
const ofEach = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.object({ rnn: schema, lstm: schema, gru: schema } satisfies Record<(typeof NETS)[number], Schema>);

const task = v.object({ letters: whole(1, 100), alphabet: whole(2, 100), delay: whole(0, 1000) });
const numbers = v.instance(Float64Array);
const learner = v.looseObject({ name: v.picklist(NETS) });

/** A run of the copy-memory task that can be gone on with. */
export const KEPT = v.looseObject({
  checkpoint: v.looseObject({
    plan: v.object({
      settings: v.looseObject({ seed: v.number(), clip: v.number(), T: whole(1, 1000), H: whole(1, 64) }),
      task,
      rate: v.pipe(v.number(), v.minValue(0)),
    }),
    iteration: whole(0, 1_000_000),
    learners: v.pipe(v.array(learner), v.length(NETS.length)),
  }),
  losses: ofEach(v.array(measure)),
  latest: ofEach(
    v.looseObject({
      loss: measure,
      right: measure,
      norm: measure,
      gradient: v.union([v.array(measure), numbers]),
    }),
  ),
});
