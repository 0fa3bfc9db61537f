// An explanation by a size has to hold at other sizes: D is 2 on the page, and no 2 that was forgotten.
import { expect, test } from 'vitest';
import { Bench } from '#answers/bench.ts';
import { questionOf } from '#answers/question.ts';
import { holdsAtOtherSizes } from '#answers/slips/other-sizes.ts';
import { build } from '#derive/build.ts';
import { parse } from '#notation/parse.ts';
import { definitionOf } from '../../content/course.ts';

test('what a size explains by chance is no explanation', () => {
  const q = questionOf(build(definitionOf('rnn')!), 'do')!;
  const typed = parse('(yhat[t] - y[t]) / 2');
  const side = { is: typed, axes: q.axes, at: [], misfit: undefined };
  const bench = new Bench(q);
  for (const [text, holds] of [
    ['(yhat[t] - y[t]) / 2 * D', false],
    ['(yhat[t] - y[t]) / 2 * 2', true],
  ] as const) {
    const repaired = parse(text);
    expect(bench.gives(repaired, [], bench.truth), text).toBe(true);
    expect(holdsAtOtherSizes(q, side, typed, repaired, true), text).toBe(holds);
  }
});
