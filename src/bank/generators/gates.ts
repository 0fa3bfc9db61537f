/** @file Truth tables: what one unit can decide about two or three digits, with weights that do it, and what no unit can. */
import type { Said } from '#words/lesson.ts';
import { said } from '../question.ts';

export interface Gate {
  readonly name: Said;
  /** How many digits it reads. */
  readonly reads: number;
  readonly of: (x: readonly number[]) => 0 | 1;
  /** Bias and weights of one threshold unit; undefined where no unit can do it. */
  readonly weights: readonly number[] | undefined;
}

const bit = (is: boolean): 0 | 1 => (is ? 1 : 0);
const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
const two = (en: string, zh: string, of: (a: number, b: number) => boolean, weights?: number[]): Gate => ({
  name: said(en, zh),
  reads: 2,
  of: ([a, b]) => bit(of(a!, b!)),
  weights,
});
const three = (en: string, zh: string, of: (sum: number) => boolean, weights?: number[]): Gate => ({
  name: said(en, zh),
  reads: 3,
  of: (x) => bit(of(sum(x))),
  weights,
});

export const XOR = two('x₁ XOR x₂', 'x₁ 异或 x₂', (a, b) => a !== b);
export const XNOR = two('x₁ XNOR x₂ (both the same)', 'x₁ 同或 x₂（两者相同）', (a, b) => a === b);

/** Gates of two or three digits. */
export const GATES: readonly Gate[] = [
  two('x₁ AND x₂', 'x₁ 与 x₂', (a, b) => a === 1 && b === 1, [-3, 2, 2]),
  two('x₁ OR x₂', 'x₁ 或 x₂', (a, b) => a === 1 || b === 1, [-1, 2, 2]),
  two('x₁ NAND x₂', 'x₁ 与非 x₂', (a, b) => !(a === 1 && b === 1), [3, -2, -2]),
  two('x₁ NOR x₂', 'x₁ 或非 x₂', (a, b) => a === 0 && b === 0, [1, -2, -2]),
  two('x₁ AND NOT x₂', 'x₁ 与（非 x₂）', (a, b) => a === 1 && b === 0, [-1, 2, -2]),
  two('NOT x₁ AND x₂', '（非 x₁）与 x₂', (a, b) => a === 0 && b === 1, [-1, -2, 2]),
  two('x₁ implies x₂', 'x₁ 蕴含 x₂', (a, b) => a === 0 || b === 1, [1, -2, 2]),
  XOR,
  XNOR,
  three('all three are 1', '三个都为 1', (s) => s === 3, [-5, 2, 2, 2]),
  three('at least one of three is 1', '三个中至少一个为 1', (s) => s > 0, [-1, 2, 2, 2]),
  three('at least two of three are 1 (majority)', '三个中至少两个为 1（多数）', (s) => s > 1, [-3, 2, 2, 2]),
  three('at most one of three is 1', '三个中至多一个为 1', (s) => s < 2, [3, -2, -2, -2]),
  three('exactly one of three is 1', '三个中恰有一个为 1', (s) => s === 1),
  three('an odd number of three is 1 (parity)', '三个中有奇数个为 1（奇偶校验）', (s) => s % 2 === 1),
];

/** Every way to set `n` digits, counted in binary. */
export const rowsOf = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, k) => Array.from({ length: n }, (_, i) => (k >> (n - 1 - i)) & 1));

/** Why no unit can: z is affine, and two pairs of corners have the same sum. */
export function whyNot({ reads, of }: Gate): readonly [en: string, zh: string] {
  const rest = reads > 2 ? ', 0' : '';
  const wanted = of(reads > 2 ? [0, 1, 0] : [0, 1]) === 1;
  const [en, zh] = reads > 2 ? ['Keep the third digit at 0. ', '令第三个数位为 0。'] : ['', ''];
  return [
    `${en}As z = b + w₁x₁ + w₂x₂, always z(0, 1${rest}) + z(1, 0${rest}) = z(0, 0${rest}) + z(1, 1${rest}). The two on the left would have to be ${wanted ? 'positive' : 'negative'}, the two on the right ${wanted ? 'negative' : 'positive'}: a sum of positive numbers would be a sum of negative ones.`,
    `${zh}因为 z = b + w₁x₁ + w₂x₂，恒有 z(0, 1${rest}) + z(1, 0${rest}) = z(0, 0${rest}) + z(1, 1${rest})。左边两个须都为${wanted ? '正' : '负'}，右边两个须都为${wanted ? '负' : '正'}：两个正数之和不可能等于两个负数之和。`,
  ];
}
