// A line that is written for other options only is not there, and neither is what belongs to it.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../src/derivations/all.ts';
import { build } from '../../src/derive/derivation.ts';
import { givenNames, opening } from '../../src/derive/given.ts';
import { present } from '../../src/derive/present.ts';
import { RULES } from '../../src/optimizers/rules.ts';
import { optionsOf } from '../settings.ts';

const optimizers = definitionOf('optimizers')!;

describe.each(optionsOf(optimizers))('$rule', ({ rule }) => {
  const d = build(optimizers, { options: { rule: rule! } });
  const { text } = RULES[rule as keyof typeof RULES];

  test('has the lines of its table, the parameter, and no others', () => {
    const stated = [...d.statements.values()].filter((s) => s.phase === 'forward').map((s) => s.base);
    expect(new Set(stated)).toEqual(new Set([...Object.keys(text.lines), 'theta', 'loss']));
  });

  test('starts its own memories and takes its own settings', () => {
    const names = givenNames(d).filter((name) => name !== 'gbar');
    const starts = [...text.states, 'theta'].map((state) => `${state}0`);
    expect(new Set(names)).toEqual(new Set([...starts, ...Object.keys(text.hyper), 'r', 'g']));
  });

  test('opens with every preset', () => {
    for (const preset of Object.keys(optimizers.text.presets!))
      expect(() => opening(d, preset)).not.toThrow();
  });
});

test('a text that says everything for every option stays as it is', () => {
  const partial = ['optimizers', 'schedules-noise', 'second-order'];
  for (const definition of DERIVATIONS.filter(({ id }) => !partial.includes(id)))
    for (const options of optionsOf(definition))
      expect(present(definition.text, options)).toBe(definition.text);
});
