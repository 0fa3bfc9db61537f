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

test('a line beside the loss stands under its own option only', () => {
  const pooling = definitionOf('pooling')!;
  const asides = (kind: string) =>
    [...build(pooling, { options: { kind } }).statements.values()]
      .filter((s) => s.phase === 'aside')
      .map((s) => s.base);
  expect(asides('max')).toEqual(['C', 'alone']);
  expect(asides('average')).toEqual(['C']);
});

/** Derivations with lines that some options do not have. */
const PARTIAL = [
  'batch-norm',
  'classifier',
  'dropout',
  'optimizers',
  'pooling',
  'regularization',
  'schedules-noise',
  'second-order',
  'text-cnn',
];

test('a parameter that no line reads is not there', () => {
  const parametersOf = (pooling: string): string[] =>
    build(definitionOf('text-cnn')!, { options: { pooling } })
      .given.filter((g) => g.role === 'parameter')
      .map((g) => g.id);
  expect(parametersOf('one-max')).toEqual(['E', 'W', 'b', 'U', 'd']);
  expect(parametersOf('k-max')).toEqual(['E', 'W', 'b', 'U_R', 'd']);
});

test('a text that says everything for every option stays as it is', () => {
  for (const definition of DERIVATIONS.filter(({ id }) => !PARTIAL.includes(id)))
    for (const options of optionsOf(definition))
      expect(present(definition.text, options)).toBe(definition.text);
});
