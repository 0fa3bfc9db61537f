/** @file Judges a typed answer: right, wrong and why, or not to be read and how to write it. */
import { drawing } from '#derive/drawing.ts';
import { type Axes, showAxes } from '#notation/scope.ts';
import { type Gaps, NotationError } from '#notation/error.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { tex } from '#notation/tex.ts';
import { Bench, isFinite, isNoValue } from './bench.ts';
import { isCircular } from './circular.ts';
import { type Question, asked } from './question.ts';
import { axisOfOnes } from './reader/meaning.ts';
import { type Reading, type Side, readings } from './reader/read.ts';
import { atOtherSizes } from './sizes.ts';
import { diagnose } from './slips/diagnose.ts';
import type { Slip } from './slips/kinds.ts';
import { atTime } from './work.ts';

/** A sentence with its gaps open, looked up in the language of the reader. */
export interface Said {
  readonly sentences: readonly [problem: string, remedy: string];
  readonly gaps: Gaps;
}

export type Verdict =
  | { readonly verdict: 'right'; readonly read: string }
  | {
      readonly verdict: 'wrong';
      readonly read: string;
      /** Slips each of which alone gives exactly what was typed, the likeliest first. */
      readonly slips: readonly Slip[];
      /** What is wrong before any value is compared: the axes, the quantity itself, no number. */
      readonly because: Said | undefined;
    }
  | ({ readonly verdict: 'unreadable'; readonly at: number } & Said);

/** Judges `source` as an answer to `q`; the same answer gets the same verdict. */
export function judge(q: Question, source: string): Verdict {
  const tried: Reading[] = [];
  try {
    for (const reading of readings(source, asked(q))) {
      tried.push(reading);
      if (reading.sides.every((side) => isRight(q, side)))
        return { verdict: 'right', read: texOf(q, reading.sides.at(-1)!.is) };
    }
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    return { verdict: 'unreadable', at: error.at, sentences: error.sentences, gaps: error.gaps };
  }
  const first = wrongAs(q, tried[0]!);
  if (named(first)) return first;
  // a slip in what was meant is named though it was read in another way first
  for (const reading of tried.slice(1, MOST_READINGS)) {
    const other = wrongAs(q, reading);
    if (named(other)) return other;
  }
  return first;
}

/** Ways to read one answer that slips are looked for in. */
const MOST_READINGS = 3;

const named = (v: Verdict): boolean => v.verdict === 'wrong' && v.slips.length > 0;

function wrongAs(q: Question, { sides }: Reading): Verdict {
  const side = sides.find((s) => !isRight(q, s)) ?? sides[0]!;
  // what is right by the sizes at hand alone shows its slip at others
  return wrong(isRightHere(q, side) ? (atOtherSizes(q, side.is) ?? q) : q, side);
}

function isRight(q: Question, side: Side): boolean {
  if (!isRightHere(q, side)) return false;
  const other = atOtherSizes(q, side.is);
  return !other || isRightHere(other, side);
}

function isRightHere(q: Question, side: Side): boolean {
  if (!side.axes || unreadable(q, side) || isCircular(q, side.is)) return false;
  const bench = benchFor(q, side.is);
  return (
    (bench.wanted(side.axes, side.at) || isNumber(side.is)) && bench.gives(side.is, side.at, bench.truth)
  );
}

/** Made of numbers alone: one number stands for a whole tensor, as 0 does. */
const isNumber = (e: Expr): boolean => symbolsOf(e).length === 0;

const benches = new WeakMap<Question, [Bench, Bench]>();

/** An answer that names a time is meant at one place only. */
function benchFor(q: Question, e: Expr): Bench {
  let pair = benches.get(q);
  if (!pair) benches.set(q, (pair = [new Bench(q), new Bench(q, false)]));
  return q.timed && namesTime(q, e) && !symbolsOf(e).includes('t') ? pair[1] : pair[0];
}

function namesTime(q: Question, e: Expr): boolean {
  if (
    e.kind === 'entry' &&
    e.of.kind === 'symbol' &&
    q.d.scope(e.of.id)?.series &&
    e.index[0]!.kind === 'number'
  )
    return true;
  return children(e).some((c) => namesTime(q, c));
}

/** Why `side` has no value at all, if it has none. */
function unreadable(q: Question, { is, at }: Side): Said | undefined {
  const [place] = q.places;
  const settled = atTime(is, place!.t, q.d.sizes);
  const bench = benchFor(q, is);
  if (bench.workOf(settled, at) > bench.mostWork)
    return {
      sentences: [
        'This answer asks for more than {most} steps of arithmetic.',
        'Use ranges of the sizes of the page.',
      ],
      gaps: { most: bench.mostWork },
    };
  const free = symbolsOf(settled).filter(
    (id) => !q.d.scope(id) && axisOfOnes(id) === undefined && !at.includes(id) && id !== 't',
  );
  if (free.length)
    return {
      sentences: ['The index {index} has no value.', 'Sum over it, or write a number.'],
      gaps: { index: free[0]! },
    };
  return undefined;
}

function wrong(q: Question, side: Side): Verdict {
  const refused = unreadable(q, side);
  if (refused) return { verdict: 'unreadable', at: 0, ...refused };
  const read = texOf(q, side.is);
  const said = (problem: string, remedy: string, gaps: Gaps = {}): Said => ({
    sentences: [problem, remedy],
    gaps,
  });
  const bench = benchFor(q, side.is);
  if (isCircular(q, side.is))
    return {
      verdict: 'wrong',
      read,
      slips: diagnose(bench, side, undefined),
      because: said('This reads the quantity that is asked for.', 'Write it out by other quantities.'),
    };
  let values;
  const fits = side.axes && (bench.wanted(side.axes, side.at) || isNumber(side.is));
  let because: Said | undefined;
  if (!fits) because = aboutAxes(q, side);
  else
    try {
      values = bench.values(side.is, side.at);
      if (!isFinite(values)) {
        if (!symbolsOf(side.is).length)
          return {
            verdict: 'unreadable',
            at: 0,
            ...said('This is not a finite number.', 'Check what is divided by.'),
          };
        because = said(
          'At some values this is not a finite number.',
          'Check what is divided by, and the logarithms.',
        );
        values = undefined;
      }
    } catch (error) {
      if (!isNoValue(error)) throw error;
      because =
        error instanceof ReferenceError
          ? said(
              'A quantity is read at a time at which it has no value.',
              'The steps are t = 1…T; the state is there at 0 too.',
            )
          : said('An index runs out of its range.', 'Entries are counted from 0, times from 1.');
    }
  const slips = diagnose(bench, side, values);
  return { verdict: 'wrong', read, slips, because };
}

function aboutAxes(q: Question, side: Side): Said {
  const wanted = showAxes(side.at.length ? [] : q.axes);
  if (side.axes)
    return {
      sentences: ['The shape is {found}, but {wanted} is asked for.', 'Check which axes are summed over.'],
      gaps: { found: showAxes(side.axes), wanted },
    };
  const { a, op, b } = side.misfit ?? { a: [] as Axes, op: '', b: [] as Axes };
  return {
    sentences: [
      'The axes do not fit: {a} {op} {b}.',
      'Check each factor: transposed, in another order, another quantity?',
    ],
    gaps: { a: showAxes(a), op: op || ',', b: showAxes(b) },
  };
}

/** What was read, in LaTeX. */
export function texOf(q: Question, e: Expr): string {
  const draw = drawing(q.d, { link: false });
  return tex(e, {
    ...draw,
    scope: (id) => {
      const ones = axisOfOnes(id);
      return ones === undefined ? draw.scope(id) : { axes: [ones, '1'], series: false };
    },
    name: (id, time, index) => (axisOfOnes(id) === undefined ? draw.name(id, time, index) : '\\mathbf{1}'),
  });
}
