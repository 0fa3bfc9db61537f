// What stands beside the roads of a drawing is what stands beside the gradient in the tables.
import { expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { roads as gru } from '../../content/gru/roads.ts';
import { roads as lstm } from '../../content/lstm/roads.ts';
import { labelOf } from '#typeset/road-label.ts';
import type { RoadsPlan } from '#typeset/roads.ts';
import { derivationAt } from '#typeset/roles.ts';
import { lessonOf } from '#words/course.ts';

const labels = (id: string, plan: RoadsPlan): string[] =>
  plan.roads.map(({ from, to, label }) => {
    const d = derivationAt(lessonOf(course, id)!.definition);
    return `${from} → ${to}: ${typeof label === 'string' ? label : labelOf(d, label)}`;
  });

test('the roads of the LSTM', () => {
  const all = labels('lstm', lstm);
  expect(all).toContain('C+ → C: ⊙ f_{t+1}');
  expect(all).toContain('C → C-: ⊙ f_{t}');
  expect(all).toContain('z_i → h-: W_{i}^{⊤}');
  expect(all).toContain('h → C: ⊙ o_{t} ⊙ (1 − tanh² C_{t})');
  expect(all).toContain('C → z_f: ⊙ C_{t−1}');
  expect(all).toContain('h → z_o: ⊙ tanh C_{t}');
});

test('the roads of the GRU', () => {
  const all = labels('gru', gru);
  expect(all).toContain('h → h-: ⊙ (1 − u_{t})');
  expect(all).toContain('h → u: ⊙ (n_{t} − h_{t−1}) ⊙ u_{t} ⊙ (1 − u_{t})');
  expect(all).toContain('h → n: ⊙ u_{t} ⊙ (1 − n_{t}^{2})');
});

test('a gradient that a line does not read is refused', () => {
  const d = derivationAt(lessonOf(course, 'lstm')!.definition);
  expect(() => labelOf(d, { lines: ['df'], reads: 'dh' })).toThrow('No term of df in lstm reads dh');
});
