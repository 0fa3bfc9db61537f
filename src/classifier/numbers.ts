/** @file What a network has learnt, or its gradients, out of the memory: without what fills up a width. */
import type { Engine } from '#kernels/engine.ts';
import { type Parameter, eachNumber } from '#kernels/parameters.ts';
import type { Network } from './network.ts';

/** The numbers of each parameter by its name, row after row, the gates side by side. */
export function parameterNumbers(
  { parameters }: Network,
  { floats }: Engine,
  what: 'values' | 'gradients',
): Record<string, Float32Array> {
  const placeOf = what === 'values' ? parameters.of : parameters.gradientOf;
  const numbers = (parameter: Parameter): Float32Array => {
    const found = new Float32Array(parameter.rows * parameter.blocks * parameter.width);
    let i = 0;
    eachNumber(parameter, (index) => (found[i++] = floats[placeOf(parameter) / 4 + index]!));
    return found;
  };
  return Object.fromEntries(parameters.all.map((p) => [p.name, numbers(p)]));
}

/** Puts gradients where the kernels would have put them; by the name of the parameter, as {@link parameterNumbers} has them. */
export function writeGradients(
  { parameters }: Network,
  { floats }: Engine,
  named: Readonly<Record<string, Float32Array>>,
): void {
  for (const parameter of parameters.all) {
    const numbers = named[parameter.name]!;
    const at = parameters.gradientOf(parameter) / 4;
    let i = 0;
    eachNumber(parameter, (index) => (floats[at + index] = numbers[i++]!));
  }
}

/** The vectors, rows × vector; or the gradient by them, which is zero where an id does not occur. */
export function vectorNumbers(
  { table, occurring: [first], spec: { rows, vector } }: Network,
  { floats, integers }: Engine,
  what: 'values' | 'gradients',
): Float32Array {
  if (what === 'values') return Float32Array.from(floats.subarray(table / 4, table / 4 + rows * vector));
  const found = new Float32Array(rows * vector);
  for (let slot = 0; slot < first.count; slot++) {
    const from = first.rows / 4 + slot * vector;
    found.set(floats.subarray(from, from + vector), integers[first.ids / 4 + slot]! * vector);
  }
  return found;
}
