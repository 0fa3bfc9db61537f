// The faces of an equation: KaTeX sets all of them, and the numbers come to the value of the entry.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { shapeOf } from '#derive/axes.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { only } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { decimal, entryOf, numbersFace, setTex, shapesFace, symbolsFace } from '#stage/equation.ts';
import { plainDecimal } from '#stage/decimals.ts';
import { settingsOf, told } from '../settings.ts';

const set = new Set<string>();
/** What KaTeX says against a formula. One that differs in its digits alone from another is set as that one is. */
function faultOf(tex: string): string[] {
  const digits = tex.replace(/\d+/g, '0');
  if (set.has(digits)) return [];
  try {
    setTex(tex, true);
  } catch (error) {
    return [String(error)];
  }
  set.add(digits);
  return [];
}

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  test.each(settingsOf(definition, [1, 3]).map((s) => [told(s), s] as const))('%s', (_, setting) => {
    const d = build(definition, setting);
    const values = run(d, draw(d, 7));
    const faults: string[] = [];
    for (const step of d.steps) {
      if (step.at.length) continue;
      const shape = shapeOf(d, step.axes);
      const at = shape.map((n) => n - 1);
      for (const form of step.forms) {
        const where = `${step.id} by ${form.by}`;
        const numbers = numbersFace(d, step, form, at, values);
        for (const tex of [symbolsFace(d, step, form), shapesFace(d, step, form), numbers])
          faults.push(...faultOf(tex).map((fault) => `${where}: ${fault}`));
        // a negative number alone between brackets has no second pair
        const unlinked = numbers.replace(/\\htmlData\{[^{}]*\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1');
        if (/\\left\(\\left\([^()]*\\right\)\\right\)/.test(unlinked)) faults.push(`${where}: ${unlinked}`);
        if (form.relation !== '=') continue;
        const data = values[step.id]!.data;
        const value = only(evaluate(entryOf(d, step, form.is, at), values));
        if (!(Math.abs(value - data.at(-1)!) < 1e-9 * Math.max(1, Math.abs(value))))
          faults.push(`${where}: ${value} is not ${data.at(-1)}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

test('a number is three digits, without a negative zero', () => {
  expect([0, -0, 1, -0.5, 0.123456, 1234.5].map(plainDecimal)).toEqual([
    '0',
    '0',
    '1',
    '−0.500',
    '0.123',
    '1235',
  ]);
  expect([NaN, Infinity, -Infinity].map(plainDecimal)).toEqual(['NaN', '∞', '−∞']);
  expect(decimal(-1e-9)).toBe('-1.00 \\cdot 10^{-9}');
});
