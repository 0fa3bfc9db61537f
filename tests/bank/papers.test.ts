// Papers: the same request gives the same paper for ever, fits its time, repeats nothing, and mixes as exams do.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { digest } from '#bank/chance.ts';
import { isRight, shownNumber, typedNumber } from '#bank/closed.ts';
import { correlate, outputSize, receptiveField, transposed } from '#bank/generators/windows.ts';
import { DEFAULT_MIX, KINDS } from '#bank/kinds.ts';
import { LinkError, linkOf, requestOf } from '#bank/link.ts';
import { markQuestion, sumOf } from '#bank/marking.ts';
import { typedMatrix } from '#bank/matrix.ts';
import { isAsked, paper } from '#bank/paper.ts';
import { proseHtml } from '#bank/paper/prose.ts';
import { USUAL, VERSION } from '#bank/request.ts';
import type { PaperRequest } from '#bank/request.ts';
import type { Question, Source } from '#bank/question.ts';
import { sourcesOf } from '#bank/sources.ts';
import { banks } from '../../content/banks.ts';
import { rightAnswer } from './answers.ts';

const topics = Object.keys(banks);
let all: readonly Source[] = [];
beforeAll(async () => {
  all = (await Promise.all(Object.values(banks).map((load) => load()))).flatMap(sourcesOf);
});

const request = (more: Partial<PaperRequest> = {}): PaperRequest => ({ ...USUAL, topics, seed: 1, ...more });

/** What makes a question the same: its numbers and its order, not its wording. */
const trace = (q: Question): string =>
  JSON.stringify([
    q.marks,
    q.parts.map((p) => [
      p.form,
      p.form === 'formula'
        ? p.step
        : p.form === 'number'
          ? +p.right.toPrecision(9)
          : 'right' in p
            ? p.right
            : '',
    ]),
  ]);

describe.each([1, 2, 3])('version %i', (version) => {
  const file = new URL(`version-${version}.json`, import.meta.url);
  const REQUESTS: readonly Partial<PaperRequest>[] = [
    { seed: 1 },
    { seed: 2, minutes: 90 },
    { seed: 7, topics: ['lstm', 'gru'] },
    { seed: 7, topics: ['conv-dense', 'pooling'], minutes: 45, levels: [1, 2] },
    { seed: 3, mix: { derive: 5, choice: 0.2 } },
  ];
  interface Recorded {
    /** The lessons of this version. One that came later is in no older link, and joins here with RECORD_PAPERS and the number of the version. */
    readonly topics: readonly string[];
    readonly papers: readonly (readonly string[])[];
    readonly sources: readonly string[];
  }
  const state = (of: readonly string[]): Recorded => ({
    topics: of,
    papers: REQUESTS.map((r) =>
      paper(request({ topics: of, version, ...r }), all).questions.map(
        (q) => `${q.source} ${digest(trace(q))}`,
      ),
    ),
    sources: all
      .filter((s) => of.includes(s.lesson) && isAsked(s, version))
      .map((s) => s.id)
      .toSorted(),
  });

  test('gives the papers that were recorded', () => {
    if (process.env.RECORD_PAPERS === String(version))
      writeFileSync(file, `${JSON.stringify(state(topics), null, 1)}\n`);
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
    const now = state(recorded.topics);
    expect(recorded.sources.filter((id) => !now.sources.includes(id))).toEqual([]);
    // what came later has to say since which version it may be asked
    expect(now.sources.filter((id) => !recorded.sources.includes(id))).toEqual([]);
    expect(now.papers).toEqual(recorded.papers);
  });
});

test('a letter with something below it is set as mathematics in every question', () => {
  const texts = all.flatMap((source) => {
    const { asks, parts, hints, solution } = source.make(1);
    const labels = parts.flatMap((p) => [
      p.label,
      ...(p.form === 'choice'
        ? p.options
        : p.form === 'order'
          ? p.lines
          : p.form === 'points'
            ? p.points
            : []),
    ]);
    return [asks, ...labels, ...hints, ...solution].flatMap(({ en, zh }) => [en, zh]);
  });
  const isBare = (text: string): boolean => /\p{L}_[{\p{L}\d]/u.test(text);
  const written = [...new Set(texts)].filter((text) => isBare(text.replace(/\$[^$]*\$|`[^`]*`/g, '')));
  expect(written.length).toBeGreaterThan(0);
  const shown = (text: string): string => proseHtml(text).replace(/<(code)[^]*?<\/\1>|<[^>]*>/g, '');
  expect(written.filter((text) => isBare(shown(text)))).toEqual([]);
});

test('what a version no longer asks is not in its papers', () => {
  const retired = all.filter((s) => s.until !== undefined && s.until < VERSION);
  expect(retired.length).toBeGreaterThan(0);
  for (let seed = 0; seed < 6; seed++)
    for (const q of paper(request({ seed, minutes: 120 }), all).questions)
      expect(retired.map((s) => s.id)).not.toContain(q.source);
});

describe('a paper', () => {
  test.each([10, 30, 60, 120])('of %i minutes is filled and not longer', (minutes) => {
    const made = paper(request({ minutes, seed: 5 }), all);
    expect(made.minutes).toBeLessThanOrEqual(minutes);
    expect(made.minutes).toBeGreaterThan(minutes - 5);
    expect(made.marks).toBe(made.questions.reduce((sum, q) => sum + q.marks, 0));
    expect(new Set(made.questions.map((q) => q.source)).size).toBe(made.questions.length);
  });

  test('mixes the kinds as real exams do', () => {
    const papers = Array.from({ length: 8 }, (_, seed) => paper(request({ minutes: 120, seed }), all));
    const asked = papers.flatMap((p) => p.questions);
    for (const kind of KINDS) {
      const found = asked.filter((q) => q.kind === kind).length / asked.length;
      expect(Math.abs(found - DEFAULT_MIX[kind] / 1000), kind).toBeLessThan(0.05);
    }
  });

  test('keeps to the kinds, topics and levels it is told', () => {
    const made = paper(
      request({ topics: ['rnn'], mix: { derive: 0, choice: 0, truth: 0 }, levels: [2] }),
      all,
    );
    for (const q of made.questions) {
      expect(q.lesson).toBe('rnn');
      expect(['derive', 'choice', 'truth']).not.toContain(q.kind);
      expect(q.difficulty).toBe(2);
    }
  });

  test('has a link that leads back to it', () => {
    const r = request({
      topics: ['lstm', 'gru'],
      seed: 7,
      minutes: 45,
      mix: { derive: 3 },
      marking: 'minus',
      levels: [1, 3],
    });
    expect(requestOf(linkOf(r), topics)).toEqual(r);
  });

  test.each([
    ['?topics=lstn', 'topics'],
    ['?seed=-1', 'seed'],
    ['?minutes=9999', 'minutes'],
    ['?mix=derivation:2', 'mix'],
    ['?mix=derive:many', 'mix'],
    ['?marking=kind', 'marking'],
    ['?levels=4', 'levels'],
    [`?v=${VERSION + 1}`, 'v'],
  ])('of the link %s is refused, and the word named', (link, word) => {
    expect(() => requestOf(link, topics)).toThrow(LinkError);
    expect(() => requestOf(link, topics)).toThrow(word);
  });
});

describe('marks', () => {
  test('follow an error that is carried forward', () => {
    const q = all.find((s) => s.id === 'two-layer/numbers/relu')!.make(1);
    const answers = q.parts.map(rightAnswer);
    // the first pre-activation wrong, the rest rightly computed from it
    const typed = new Map<number, number>([[0, 5]]);
    const carried = q.parts.map((p, i) => {
      if (i === 0) return '5';
      const x = p.form === 'number' ? p.follows!(typed)! : NaN;
      typed.set(i, +x.toFixed(4));
      return x.toFixed(4);
    });
    const marked = markQuestion(q, carried);
    expect(marked[0]!.got).toBe(0);
    expect(marked.slice(1).every((m) => m.got === m.of)).toBe(true);
    expect(marked.some((m) => m.verdict === 'carried')).toBe(true);
    expect(sumOf(markQuestion(q, answers))).toBe(q.marks);
  });

  test('take off what a scheme says, and nothing for a blank', () => {
    const truth = all.find((s) => s.id === 'lstm/truth/right-1')!.make(1);
    expect(sumOf(markQuestion(truth, [false], 'plain'))).toBe(0);
    expect(sumOf(markQuestion(truth, [false], 'minus'))).toBe(-1);
    expect(sumOf(markQuestion(truth, [undefined], 'minus'))).toBe(0);
  });

  test('give half for a formula one slip away', () => {
    const q = all.find((s) => s.id === 'lstm/fill/dz_f')!.make(1);
    expect(sumOf(markQuestion(q, ['df * f']))).toBe(q.marks / 2);
    expect(markQuestion(q, ['df * )'])[0]!.verdict).toBe('unreadable');
  });
});

describe('a word in a gap', () => {
  const typed = (source: string, part: number, word: string): string => {
    const q = all.find((s) => s.id === source)!.make(1);
    return markQuestion(
      q,
      q.parts.map((_, i) => (i === part ? word : undefined)),
    )[part]!.verdict;
  };

  test.each([
    ['hmm-viterbi/blanks/1', 0, 'TH²'],
    ['hmm-viterbi/blanks/1', 0, 'T · H^2'],
    ['hmm-viterbi/blanks/1', 1, 'Hᵀ'],
    ['batch-norm/blanks/1', 0, '\\sqrt{v + ε}'],
    ['batch-norm/blanks/1', 0, 'sqrt(v + epsilon)'],
    ['gradient-vanishing/blanks/1', 0, 'tau / ||g||'],
    ['second-order/blanks/1', 0, 'H^{-1} g'],
    ['rnn/blanks/2', 0, 'h_{t-1}'],
    ['dropout/blanks/1', 0, '1−p'],
  ])('of %s, part %i, may be written %s', (source, part, word) => {
    expect(typed(source, part, word)).toBe('right');
  });

  test.each([
    ['gradient-vanishing/blanks/1', 0, 'g'],
    ['hmm-viterbi/blanks/1', 0, 'T H'],
    ['rnn/blanks/2', 0, 'h_t'],
    ['second-order/blanks/1', 0, 'H g'],
    ['dropout/blanks/1', 0, 'p'],
  ])('of %s, part %i, is not %s', (source, part, word) => {
    expect(typed(source, part, word)).toBe('wrong');
  });
});

describe('a number', () => {
  test.each([
    ['ln 2', Math.LN2],
    ['-1/2 ln 3', -Math.log(3) / 2],
    ['−½ ln 3', -Math.log(3) / 2],
    ['3/5', 0.6],
    ['\\frac{3}{5}', 0.6],
    ['√2', Math.SQRT2],
    ['0,25', 0.25],
    ['e^-1', Math.exp(-1)],
    ['2 ln 3', 2 * Math.log(3)],
  ])('typed as %s is read', (text, value) => {
    expect(typedNumber(text)).toBeCloseTo(value, 10);
  });

  test('is right as far as it was rounded, and to two decimals at least', () => {
    expect(isRight('0.69', Math.LN2, false)).toBe(true);
    expect(isRight('0.693', Math.LN2, false)).toBe(true);
    expect(isRight('0.7', Math.LN2, false)).toBe(false);
    expect(isRight('0.72', Math.LN2, false)).toBe(false);
    expect(isRight('12', 12, true)).toBe(true);
    expect(isRight('12.4', 12, true)).toBe(false);
    expect(isRight('', 0, false)).toBe(false);
  });

  test('is shown in closed form where it has one', () => {
    expect(shownNumber(0.6)).toBe('\\tfrac{3}{5} \\approx 0.6000');
    expect(shownNumber(-Math.log(3) / 2)).toContain('-\\tfrac{1}{2}\\ln 3');
    expect(shownNumber(4)).toBe('4');
  });

  test('in a matrix is read in rows', () => {
    expect(typedMatrix('1 2; 3 4')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(typedMatrix('[[1, 2], [3, −4]]')).toEqual([
      [1, 2],
      [3, -4],
    ]);
    expect(typedMatrix('1 x')).toBeUndefined();
  });
});

describe('the arithmetic of windows', () => {
  test('counts the places of a window that fit, one by one', () => {
    for (const kernel of [1, 2, 3, 5])
      for (const stride of [1, 2, 3])
        for (const dilation of [1, 2])
          for (const padding of [0, 1, 2])
            for (const n of [11, 16]) {
              let places = 0;
              for (let at = -padding; at + dilation * (kernel - 1) <= n - 1 + padding; at += stride) places++;
              expect(outputSize(n, { kernel, stride, padding, dilation })).toBe(places);
            }
  });

  test('finds the receptive field by following which inputs move an output', () => {
    const layers = [
      { kernel: 3, stride: 2, padding: 0, dilation: 1 },
      { kernel: 3, stride: 1, padding: 0, dilation: 2 },
      { kernel: 2, stride: 2, padding: 0, dilation: 1 },
    ];
    const ones = (k: number): number[][] => [Array(k).fill(1) as number[]];
    let reached = 0;
    for (let at = 0; at < 64; at++) {
      let x = [Array.from({ length: 64 }, (_, i) => +(i === at))];
      for (const { kernel, ...w } of layers) x = correlate(x, ones(kernel), { ...w });
      if (x[0]![0]! > 0) reached++;
    }
    expect(receptiveField(layers)).toBe(reached);
  });

  test('transposes: ⟨Cx, y⟩ = ⟨x, Cᵀy⟩', () => {
    const x = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 10],
    ];
    const w = [
      [1, -1],
      [2, 3],
    ];
    const y = [
      [2, 1],
      [-1, 4],
    ];
    const dot = (a: number[][], b: number[][]) => a.flat().reduce((s, v, i) => s + v * b.flat()[i]!, 0);
    expect(dot(correlate(x, w, { stride: 1, padding: 0, dilation: 1 }), y)).toBe(dot(x, transposed(y, w, 1)));
  });
});
