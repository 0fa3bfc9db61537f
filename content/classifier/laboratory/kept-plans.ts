/** @file Plans that a reader's browser gives back, checked like those of a stranger. */
import * as v from 'valibot';
import { KEPT_SETUP } from './kept.ts';
import { PLANS } from './plan.ts';

const plan = v.looseObject({
  id: v.number(),
  kind: v.picklist(PLANS),
  setups: v.pipe(v.array(KEPT_SETUP), v.minLength(1)),
  data: v.optional(v.string()),
  rows: v.number(),
});
const plans = v.object({
  plans: v.object(v.entriesFromList(PLANS, v.optional(plan))),
  active: v.optional(v.picklist(PLANS)),
});

/** Whether plans can be gone on with. */
export const soundPlans = (x: unknown): boolean => v.is(plans, x);
