// The field that answers back: its step is the lesson's, its two roads together are differences, and the text says what is so.
import { describe, expect, test } from 'vitest';
import { seq2seqAttention } from '../../../content/seq2seq-attention/derivation.ts';
import { descended, roads, sceneOf } from '../../../content/seq2seq-attention/roads/figure.ts';
import type { State } from '../../../content/seq2seq-attention/roads/figure.ts';
import {
  type Point,
  differences,
  lossOf,
  plus,
  stepOf,
  stepsOf,
  summed,
} from '../../../content/seq2seq-attention/roads/roads.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { random } from '#math/random.ts';

const open = roads.opening;

test('a step is that of the lesson, at the preset of the plane', () => {
  const { sizes, options } = seq2seqAttention.text.presets.plane;
  const d = build(seq2seqAttention, { sizes, options });
  const values = run(d, opening(d, 'plane'));
  const of = (id: string): readonly number[] => [...values[id]!.data];
  const column = (id: string, i: number): Point => [of(id)[i]!, of(id)[4 + i]!];
  const scene = {
    annotations: [0, 1, 2, 3].map((i) => column('G', i)),
    queries: [of('q[1]') as unknown as Point],
    falls: [of('dc[1]').map((x) => -x) as unknown as Point],
  };
  const { weights, context, pushes, byValue, byScore } = stepOf(scene, 0);
  of('alpha[1]').forEach((a, i) => expect(weights[i]).toBeCloseTo(a, 12));
  of('c[1]').forEach((c, i) => expect(context[i]).toBeCloseTo(c, 12));
  of('de[1]').forEach((e, i) => expect(pushes[i]).toBeCloseTo(-e, 12));
  byValue.forEach((v, i) =>
    plus(v, byScore[i]!).forEach((x, n) => expect(x).toBeCloseTo(-column('dG', i)[n]!, 12)),
  );
  // and the figure opens with it, to a hundredth
  const opened = stepOf(sceneOf(open), 0);
  opened.weights.forEach((a, i) => expect(a).toBeCloseTo(weights[i]!, 12));
  opened.pushes.forEach((p, i) => expect(p).toBeCloseTo(pushes[i]!, 2));
});

test('wherever things stand: pushes add up to 0, and both roads together are the differences', () => {
  const rng = random(3);
  const anywhere = (xs: readonly number[]): number[] => xs.map(() => 4 * rng() - 2);
  for (let draw = 0; draw < 50; draw++) {
    const { annotations, queries, falls } = open;
    const scene = sceneOf({
      ...open,
      annotations: anywhere(annotations),
      queries: anywhere(queries),
      falls: anywhere(falls),
    });
    const steps = stepsOf(scene);
    for (const { pushes } of steps) expect(pushes.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
    const [value, score] = [summed(steps, 'byValue'), summed(steps, 'byScore')];
    differences(scene).forEach((d, i) =>
      plus(value[i]!, score[i]!).forEach((x, n) => expect(d[n]).toBeCloseTo(x, 7)),
    );
  }
});

describe('what the text says of the figure', () => {
  const steps = (state: State) => stepsOf(sceneOf(state));

  test('at the second annotation the two arrows stand nearly at right angles', () => {
    const { byValue, byScore } = steps(open)[0]!;
    const [a, b] = [byValue[1]!, byScore[1]!];
    const cosine = (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));
    expect(Math.abs(cosine)).toBeLessThan(0.26);
  });

  test('both roads lead down faster than one', () => {
    const after = (constant: boolean): number => {
      const start = roads.change(open, { constant });
      return lossOf(sceneOf(roads.change(start, descended(start))));
    };
    const before = lossOf(sceneOf(open));
    expect(after(true)).toBeLessThan(before);
    expect(after(false)).toBeLessThan(after(true));
  });

  test('who is sure receives small pushes', () => {
    const largest = (state: State): number =>
      Math.max(...steps(state).flatMap(({ pushes }) => pushes.map(Math.abs)));
    const sure = roads.preset('sure', open);
    for (const { weights } of steps(sure)) expect(Math.max(...weights)).toBeGreaterThan(0.9);
    expect(largest(sure)).toBeLessThan(largest(open) / 2);
  });
});
