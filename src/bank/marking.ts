/** @file Marks for what was answered: partial credit per step, and an error of before carried forward. */
import { judge } from '#answers/answer.ts';
import { isRight, typedNumber } from './closed.ts';
import { typedMatrix } from './matrix.ts';
import type { Marking } from './scheme.ts';
import type {
  ChoicePart,
  FormulaPart,
  MatrixPart,
  NumberPart,
  OrderPart,
  Part,
  Question,
  ShapePart,
  ValuesPart,
  WordPart,
} from './question.ts';

/** What a reader gave: text, one of two, some of a list, or a text for each name. */
export type Answer = string | boolean | readonly number[] | Readonly<Record<string, string>> | undefined;

export type Verdict = 'right' | 'partly' | 'carried' | 'wrong' | 'unreadable' | 'empty';

export interface Marked {
  readonly verdict: Verdict;
  readonly got: number;
  readonly of: number;
}

/** A wrong truth value costs half its marks, a wrong single choice a quarter, under `minus`. */
const COST = { truth: 0.5, choice: 0.25 } as const;

/** The marks of every part of a question; a question never has less than 0 in all, but for what `minus` takes off. */
export function markQuestion(
  question: Question,
  answers: readonly Answer[],
  marking: Marking = 'plain',
): readonly Marked[] {
  const typed = new Map<number, number>();
  return question.parts.map((part, i) => {
    const answer = answers[i];
    const marked = markPart(part, answer, marking, typed);
    if (part.form === 'number' && typeof answer === 'string') {
      const value = typedNumber(answer);
      if (value !== undefined) typed.set(i, value);
    }
    return marked;
  });
}

export const sumOf = (marked: readonly Marked[]): number => marked.reduce((sum, { got }) => sum + got, 0);

function markPart(
  part: Part,
  answer: Answer,
  marking: Marking,
  earlier: ReadonlyMap<number, number>,
): Marked {
  const give = (share: number, verdict?: Verdict): Marked => ({
    verdict: verdict ?? (share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong'),
    // half marks are the smallest that are given
    got: share >= 1 ? part.marks : Math.floor(share * part.marks * 2) / 2,
    of: part.marks,
  });
  if (isEmpty(answer) && !(part.form === 'choice' && part.several && answer !== undefined))
    return { verdict: 'empty', got: 0, of: part.marks };
  switch (part.form) {
    case 'truth': {
      if (answer === part.right) return give(1);
      return { ...give(0), got: marking === 'minus' ? -COST.truth * part.marks : 0 };
    }
    case 'choice':
      return markChoice(part, answer, marking, give);
    case 'number':
      return markNumber(part, String(answer), earlier, give);
    case 'matrix':
      return markMatrix(part, String(answer), give);
    case 'formula':
      return markFormula(part, String(answer), give);
    case 'shape':
      return give(sameShape(part, String(answer)) ? 1 : 0);
    case 'word':
      return give(sameWord(part, String(answer)) ? 1 : 0);
    case 'points':
      return give(Array.isArray(answer) ? answer.length / part.points.length : 0);
    case 'order':
      return give(orderShare(part, answer));
    case 'values':
      return markValues(part, answer, give);
  }
}

type Give = (share: number, verdict?: Verdict) => Marked;

function isEmpty(answer: Answer): boolean {
  if (answer === undefined || answer === '') return true;
  if (typeof answer === 'string') return !answer.trim();
  if (typeof answer === 'boolean') return false;
  return Array.isArray(answer) ? answer.length === 0 : Object.values(answer).every((x) => !String(x).trim());
}

function markChoice(part: ChoicePart, answer: Answer, marking: Marking, give: Give): Marked {
  const ticked = new Set(Array.isArray(answer) ? (answer as readonly number[]) : []);
  const right = new Set(part.right);
  const agreed = part.options.filter((_, i) => ticked.has(i) === right.has(i)).length;
  if (agreed === part.options.length) return give(1);
  if (!part.several) {
    const cost = marking === 'minus' ? -COST.choice * part.marks : 0;
    return { ...give(0), got: cost };
  }
  // each option is a decision; a wrong one undoes a right one
  const share = (2 * agreed - part.options.length) / part.options.length;
  return give(marking === 'strict' ? 0 : Math.max(0, share));
}

function markNumber(
  part: NumberPart,
  text: string,
  earlier: ReadonlyMap<number, number>,
  give: Give,
): Marked {
  if (isRight(text, part.right, part.whole)) return give(1);
  if (typedNumber(text) === undefined) return give(0, 'unreadable');
  if (part.follows && earlier.size) {
    const carried = part.follows(earlier);
    if (carried !== undefined && Number.isFinite(carried) && isRight(text, carried, part.whole))
      return give(1, 'carried');
  }
  return give(0);
}

function markMatrix(part: MatrixPart, text: string, give: Give): Marked {
  const found = typedMatrix(text);
  if (!found) return give(0, 'unreadable');
  const fits =
    found.length === part.right.length && found.every((row, i) => row.length === part.right[i]!.length);
  if (!fits) return give(0);
  const all = part.right.flat();
  const right = found.flat().filter((x, i) => Math.abs(x - all[i]!) < 0.006).length;
  return give(right / all.length);
}

function markFormula(part: FormulaPart, text: string, give: Give): Marked {
  const verdict = judge(part.judged(), text);
  if (verdict.verdict === 'right') return give(1);
  if (verdict.verdict === 'unreadable') return give(0, 'unreadable');
  // one slip away is worth half
  return give(verdict.slips.length ? 0.5 : 0);
}

const sizesIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[()[\]{}\s]/g, '')
    .replace(/×|\\times|x(?=[A-Z\d])/g, ',')
    .split(',')
    .filter(Boolean);

function sameShape({ right }: ShapePart, text: string): boolean {
  const typed = sizesIn(text);
  const wanted = right.map((axis) => axis.replace(/\s/g, ''));
  // a column may be named by its length alone
  if (typed.length === 1 && wanted[1] === '1') return typed[0] === wanted[0];
  return typed.length === wanted.length && typed.every((t, i) => t === wanted[i]);
}

const RAISED: Readonly<Record<string, string>> = {
  ...{ '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' },
  ...{ '⁻': '-', '⁺': '+', ᵀ: 't', ⁿ: 'n', ᵗ: 't' },
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'eps', η: 'eta', θ: 'theta', λ: 'lambda', μ: 'mu' },
  ...{ σ: 'sigma', τ: 'tau', φ: 'phi', '√': 'sqrt', '‖': '||', '∥': '||' },
};

/** A word or a short formula without what may be written in several ways: spaces, brackets, signs of products and powers. */
const wordOf = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵀⁿᵗ]+/g, (raised) => `^${[...raised].map((c) => RAISED[c]).join('')}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\*\*/g, '^')
    .replace(/[−–—]/g, '-')
    .replace(/[αβγδεηθλμστφ√‖∥]/g, (c) => LETTERS[c]!)
    .replace(/\bepsilon\b/g, 'eps')
    .replace(/[\s$\\{}()“”"'.,，。*·×⋅_]/g, '')
    .replace(/^the(?=.)/, '');

const sameWord = ({ accepts }: WordPart, text: string): boolean =>
  wordOf(text) !== '' && [...accepts.en, ...accepts.zh].some((word) => wordOf(word) === wordOf(text));

/** The share of neighbours that stand one right after the other. */
function orderShare({ right, valid }: OrderPart, answer: Answer): number {
  if (!Array.isArray(answer) || answer.length !== right.length) return 0;
  if (new Set(answer).size === right.length && valid?.(answer as readonly number[])) return 1;
  const rank = new Map(right.map((line, i) => [line, i]));
  const places = answer.map((line: number) => rank.get(line) ?? -1);
  if (places.every((p, i) => p === i)) return 1;
  const pairs = places.slice(1).filter((p, i) => p === places[i]! + 1).length;
  return pairs / Math.max(1, right.length - 1) / 2;
}

function markValues(part: ValuesPart, answer: Answer, give: Give): Marked {
  if (typeof answer !== 'object' || Array.isArray(answer)) return give(0, 'unreadable');
  const typed: Record<string, number[]> = {};
  for (const [id, text] of Object.entries(answer as Readonly<Record<string, string>>)) {
    const rows = typedMatrix(text);
    if (!rows) return give(0, 'unreadable');
    typed[id] = rows.flat();
  }
  return give(part.trial(typed) ? 0 : 1);
}
