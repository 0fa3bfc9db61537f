/** @file Whether a formula reads the very quantity that is asked for: no answer, however it is dressed. */
import { reads } from '#derive/run.ts';
import type { Expr } from '#notation/expr.ts';
import type { Question } from './question.ts';
import { atTime } from './work.ts';

/** Whether `e` reads what `q` asks for, at the same time. */
export const isCircular = (q: Question, e: Expr): boolean =>
  q.places.some(({ id, t }) => reads(atTime(e, t, q.d.sizes), q.d.sizes).has(id));
