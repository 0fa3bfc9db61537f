/** @file What the labels of a file mean: which of its two is bad and which is good, or that it has others. */
import { LEAST, type Label } from './labelled.ts';
import { WrongFile } from './report.ts';

/** Pairs that mean bad and good wherever they are met. */
const PAIRS: readonly (readonly [bad: string, good: string])[] = [
  ['0', '1'],
  ['-1', '1'],
  ['false', 'true'],
  ['f', 't'],
  ['no', 'yes'],
  ['n', 'y'],
  ['neg', 'pos'],
  ['negative', 'positive'],
  ['bad', 'good'],
  ['差评', '好评'],
  ['负面', '正面'],
  ['消极', '积极'],
  ['负', '正'],
  ['差', '好'],
  ['否', '是'],
];

/** Words of labels that nobody calls a column: `pos` may be one of parts of speech. */
const PLAIN = PAIRS.flat().filter((form) => form.length > 3 || /^\p{Script=Han}{2}$/u.test(form));

/** Where such a word stands in the first line of a file, that is a row. */
export const isPlain = (name: string): boolean => PLAIN.includes(labelForm(name));

/** Stars or classes counted from 1: what one of them alone means, nobody says. */
const COUNTED = ['1', '2'] as const;

/** Rows with another label than the two, as a share, that are slips of rows and not a third label; one row always is. */
const SLIPS = 0.05;
/** One that is as frequent as this share, and could be trained on, is a label of its own. */
const OWN = 0.01;
/** Labels that a refusal names. */
const MOST_NAMED = 6;

/** A label as it is compared: `１`, `1.0` and ` 1` are 1. */
export const labelForm = (said: string): string =>
  said
    .normalize('NFKC')
    .trim()
    .replace(/^\+(?=\d)/, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/\.0+$/, '')
    .toLowerCase();

/**
 * Bad and good among the labels counted, each in its {@link labelForm}; `said` is what the reader says they are.
 * @throws {WrongFile} that names the labels, where they are not two that have this meaning.
 */
export function pairOf(
  counts: ReadonlyMap<string, number>,
  said?: readonly [bad: string, good: string],
): readonly [bad: string, good: string] {
  if (said) return [labelForm(said[0]), labelForm(said[1])];
  const all = [...counts].filter(([form]) => form !== '');
  const rows = all.reduce((n, [, count]) => n + count, 0);
  const covers = (pair: readonly string[]): boolean => {
    const known = pair.reduce((n, form) => n + (counts.get(form) ?? 0), 0);
    const third = all.some(([form, count]) => !pair.includes(form) && count >= Math.max(LEAST, OWN * rows));
    return known > 0 && !third && rows - known <= Math.max(known > 3 ? 1 : 0, SLIPS * rows);
  };
  // of −1/1 and 0/1 the one whose two labels are both there
  const found = PAIRS.filter(covers).toSorted(
    (a, b) => b.filter((form) => counts.has(form)).length - a.filter((form) => counts.has(form)).length,
  )[0];
  if (found) return found;
  if (COUNTED.every((form) => counts.has(form)) && covers(COUNTED)) return COUNTED;
  if (!rows) return PAIRS[0]!;
  const named = all
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([form, count]) => `${form} (${count})`);
  throw new WrongFile('labels', `${named.join(', ')}${all.length > MOST_NAMED ? ', …' : ''}`);
}

/** The label of one row; undefined where it is neither. */
export const labelOf = (form: string, [bad, good]: readonly [string, string]): Label | undefined =>
  form === good ? 1 : form === bad ? 0 : undefined;
