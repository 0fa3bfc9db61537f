/**
 * @file Whether an answer is right by the sizes at hand alone, as 1/C for 1/2 where C is 2: the same question at other
 * sizes tells.
 */
import { build } from '#derive/build.ts';
import { SettingError } from '#derive/setting.ts';
import { type Expr, children } from '#notation/expr.ts';
import { type Question, questionOf } from './question.ts';

const cache = new WeakMap<Question, Map<string, Question | undefined>>();

/**
 * The question at other sizes, where the answer `e` calculates with a size; undefined where it does not, or where it is
 * written out for these sizes and says nothing of others.
 */
export function atOtherSizes(q: Question, e: Expr): Question | undefined {
  const letters = Object.keys(q.d.sizes).filter(
    (letter) => calculatesWith(e, letter) || (letter === 'T' && q.timed && readsLast(e)),
  );
  if (!letters.length || isWrittenOut(e)) return undefined;
  let known = cache.get(q);
  if (!known) cache.set(q, (known = new Map()));
  const key = letters.join();
  if (!known.has(key)) known.set(key, other(q, letters));
  return known.get(key);
}

function other(q: Question, letters: readonly string[]): Question | undefined {
  const { definition, options, sizes } = q.d;
  for (const by of [1, -1]) {
    try {
      const changed = Object.fromEntries(letters.map((letter) => [letter, sizes[letter]! + by]));
      return questionOf(build(definition, { options, sizes: { ...sizes, ...changed } }), q.base);
    } catch (error) {
      if (!(error instanceof SettingError)) throw error; // no such size: the other way, or none
    }
  }
  return undefined;
}

/** Whether a size stands in `e` as a number, and not only in indices and bounds. */
function calculatesWith(e: Expr, letter: string): boolean {
  switch (e.kind) {
    case 'symbol':
      return e.id === letter;
    case 'entry':
      return calculatesWith(e.of, letter);
    case 'fold':
      return calculatesWith(e.body, letter);
    case 'call':
      return e.fn !== 'ones' && e.fn !== 'eye' && e.args.some((x) => calculatesWith(x, letter));
    default:
      return children(e).some((x) => calculatesWith(x, letter));
  }
}

/** Whether something is read at the time T, which is t + 1 where there are few steps. */
const readsLast = (e: Expr): boolean =>
  (e.kind === 'entry' && e.index.some((x) => calculatesWith(x, 'T'))) || children(e).some(readsLast);

/** Whether entries, times or bounds are named by numbers. */
function isWrittenOut(e: Expr): boolean {
  const isNumbered = (x: Expr): boolean => x.kind === 'number' && x.value > 1;
  if (e.kind === 'entry' && e.index.some((x) => x.kind === 'number' && x.value > 0)) return true;
  if (e.kind === 'fold' && e.over.some(({ from, to }) => isNumbered(from) || isNumbered(to))) return true;
  return children(e).some(isWrittenOut);
}
