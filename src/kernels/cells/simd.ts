/** @file Writes the passes of a cell in AssemblyScript: four units side by side. */
import { ENTRYWISE } from '#notation/entrywise.ts';
import { type Language, codeOf, local } from './code.ts';
import { exportName } from './exports.ts';
import { type Pass, type Plan, gateIndex, isGate } from './plan.ts';

const OPERATIONS: Readonly<Record<string, string>> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' };
const COMPARISONS: Readonly<Record<string, string>> = {
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  '==': 'eq',
  '!=': 'ne',
};
/** Those of `assembly/`, and those that the machine has. */
const FUNCTIONS = new Map(ENTRYWISE.flatMap(({ name, simd }) => (simd ? [[name, simd]] : [])));

const LANGUAGE: Language = {
  number: (value) => `f32x4.splat(${value})`,
  negative: (of) => `f32x4.neg(${of})`,
  operation(op, left, right) {
    if (op in OPERATIONS) return `f32x4.${OPERATIONS[op]}(${left}, ${right})`;
    return `v128.and(f32x4.${COMPARISONS[op]}(${left}, ${right}), f32x4.splat(1))`;
  },
  call(fn, args) {
    const known = FUNCTIONS.get(fn);
    if (!known)
      throw new Error(`There is no ${fn} of four numbers; there are ${[...FUNCTIONS.keys()].join(', ')}.`);
    return `${known}(${args.join(', ')})`;
  },
};

/** States of a whole layer may lie in wider rows than its units take. */
const step = (vector: string): string => (vector === 'h' ? 'hStep' : 'width');

function kernel(name: string, { gates }: Plan, pass: Pass): string {
  const at = (vector: string): string => {
    if (!isGate(vector)) return `at_${vector} + k`;
    const index = gateIndex(vector);
    return index ? `gate + ${index} * width` : 'gate';
  };
  const lines = [
    ...pass.loads.map(([id, vector]) => `const ${local(id)} = v128.load(${at(vector)});`),
    ...codeOf(pass, LANGUAGE),
    ...pass.stores.map(([id, vector]) => `v128.store(${at(vector)}, ${local(id)});`),
  ];
  const pointers = pass.vectors.map((vector) => `at_${vector}: usize`);
  const moves = [`z += ${gates.length} * width;`, ...pass.vectors.map((v) => `at_${v} += ${step(v)};`)];
  return `
export function ${name}(${['rows: i32', 'units: i32', 'hRow: i32', 'z: usize', ...pointers].join(', ')}): void {
  const width = (<usize>units) << 2;
  const hStep = (<usize>hRow) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const gate = z + k;
      ${lines.join('\n      ')}
    }
    ${moves.join(' ')}
  }
}`;
}

/** The source of the module `cells`. */
export const cellsSource = (plans: Readonly<Record<string, Plan>>): string =>
  [
    `import { Exponential } from './exponential';`,
    `import { Vector } from './vector';`,
    ...Object.entries(plans).flatMap(([cell, plan]) => [
      ...plan.forward.map((pass, p) => kernel(exportName(cell, 'forward', p), plan, pass)),
      ...plan.backward.map((pass, p) => kernel(exportName(cell, 'backward', p), plan, pass)),
    ]),
  ].join('\n');
