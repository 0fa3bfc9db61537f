// A line that is written for other options only is not there, and neither is what belongs to it.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import type { Definition } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { givenNames, opening } from '#derive/given.ts';
import { present } from '#derive/present.ts';
import { type DerivationText, type PerOption, optionOf } from '#derive/text.ts';
import type { Rule } from '#optimizers/rule.ts';
import { RULES } from '#optimizers/rules.ts';
import { VARIANTS } from '#optimizers/variants.ts';
import { optionsOf } from '../settings.ts';

const optimizers = definitionOf('optimizers')!;

const TABLES: Readonly<Record<string, Rule>> = { ...RULES, ...VARIANTS };
/** The rules that take the gradient where they stand have a table of their own. */
const own = optionsOf(optimizers).filter(({ rule }) => TABLES[rule!] && !TABLES[rule!]!.text.at);

describe.each(own)('$rule', ({ rule }) => {
  const d = build(optimizers, { options: { rule: rule! } });
  const { text } = TABLES[rule!]!;

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

test.each(DERIVATIONS.map((d) => [d.id, d] as const))(
  'no option of %s belongs to two choices: a line is looked up by the option alone',
  (_, { text }) => {
    const options = Object.values(text.choices ?? {}).flat();
    expect(options).toEqual([...new Set(options)]);
  },
);

test('a parameter that no line reads is not there', () => {
  const parametersOf = (pooling: string): string[] =>
    build(definitionOf('text-cnn')!, { options: { pooling } })
      .given.filter((g) => g.role === 'parameter')
      .map((g) => g.id);
  expect(parametersOf('one-max')).toEqual(['E', 'W', 'b', 'U', 'd']);
  expect(parametersOf('k-max')).toEqual(['E', 'W', 'b', 'U_R', 'd']);
});

/** The lines of every table of a text, in whatever table. */
const linesOf = (text: DerivationText): unknown[] =>
  [text, ...(text.cells ?? (text.cell ? [text.cell] : []))].flatMap((part) =>
    ['parameters', 'given', 'forward', 'asides', 'backward', 'overTime', 'claims', 'jacobians'].flatMap(
      (table) => Object.values((part as unknown as Record<string, object | undefined>)[table] ?? {}),
    ),
  );

test('a text that says everything for the chosen options stays as it is, and no other does', () => {
  let partial = 0;
  for (const { text } of DERIVATIONS)
    for (const options of optionsOf({ text } as Definition)) {
      const whole = linesOf(text).every((line) => optionOf(line as PerOption<readonly unknown[]>, options));
      if (whole) expect(present(text, options)).toBe(text);
      else {
        expect(linesOf(present(text, options)).length).toBeLessThan(linesOf(text).length);
        partial++;
      }
    }
  expect(partial).toBeGreaterThan(10);
});
