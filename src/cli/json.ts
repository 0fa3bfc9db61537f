/** @file The answer as JSON: what a program reads, and what --input reads back. */
import type { Tensor } from '#math/tensor.ts';
import type { Derivation } from '#derive/derivation.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import { boundsOf } from '#derive/setting.ts';
import type { Values } from '#notation/values.ts';
import type { Nested } from '#derive/text.ts';
import { type GivenSymbol, symbolsOf } from './describe.ts';
import type { Check, Measured } from './measure.ts';
import { openText } from './open.ts';

/** Nested arrays with the axes of the tensor; a bare number for a scalar. */
export function nested({ shape, data }: Tensor, axis = 0, at = 0): Nested {
  if (axis === shape.length) return data[at]! + 0; // −0 + 0 = 0
  const n = shape[axis]!;
  return Array.from({ length: n }, (_, i) => nested({ shape, data }, axis + 1, at * n + i));
}

export function answerJson(d: Derivation, given: Values, { values, checks }: Measured): string {
  return text({
    id: d.id,
    sizes: d.sizes,
    options: d.options,
    given: Object.fromEntries(symbolsOf(d).map((s) => [s.symbol, whole(s, given)])),
    values: Object.fromEntries(Object.entries(values).map(([id, x]) => [id, nested(x)])),
    checks: checks.map(checkJson),
  });
}

/** A series is given whole, as a list over t. */
const whole = ({ ids, series }: GivenSymbol, given: Values): Nested =>
  series ? ids.map((id) => nested(given[id]!)) : nested(given[ids[0]!]!);

function checkJson(c: Check): object {
  const { step, claim, witness, error, tolerance, ok, open } = c;
  return {
    step,
    claim,
    witness,
    error,
    tolerance,
    ok,
    ...(open ? { open: openText(open) } : {}),
    ...(c.witness === 'autodiff' ? { worst: c.worst } : {}),
  };
}

export function descriptionJson(d: Derivation): string {
  return text({
    id: d.id,
    sizes: Object.fromEntries(
      Object.keys(d.sizes).map((s) => [s, { value: d.sizes[s], ...boundsOf(d.text, s) }]),
    ),
    options: Object.fromEntries(
      Object.entries(d.text.choices ?? {}).map(([choice, among]) => [
        choice,
        { value: d.options[choice], among },
      ]),
    ),
    given: symbolsOf(d).map(({ symbol, axes, series, domain, role }) => ({
      symbol,
      axes,
      shape: axes.map((a) => sizeOfAxis(a, d.sizes)),
      series,
      domain,
      role,
    })),
    presets: Object.keys(d.text.presets ?? {}),
    gradients: d.steps.flatMap((s) => (s.gradientOf ? [s.id] : [])),
  });
}

export const text = (x: unknown): string => `${JSON.stringify(x, null, 1).replace(FLAT, oneLine)}\n`;

/** An innermost array: a row of numbers, which reads better in one line. */
const FLAT = /\[[^[\]{}]*\]/g;
const oneLine = (s: string): string =>
  s.includes('"') ? s : s.replace(/\s+/g, ' ').replace(/\[ | \]/g, (b) => b.trim());
