/** @file Weights of one sigmoid unit: a gate of two or three digits, or the proof that no unit is that gate. */
import { oneOf } from '#bank/chance.ts';
import { GATES, rowsOf, whyNot } from '#bank/generators/gates.ts';
import type { WeightsFamily } from '#bank/lesson-bank.ts';

export const finds: readonly WeightsFamily[] = [
  {
    id: 'gate',
    draw: (rng) => {
      const gate = oneOf(GATES, rng);
      const rows = rowsOf(gate.reads);
      const y = rows.map(gate.of);
      return {
        asks: [
          `One sigmoid unit reads the rows of X (the first column is the bias, the others are the digits). Find θ so that f > 1/2 where this holds, and f < 1/2 elsewhere: ${gate.name.en}.`,
          `一个 sigmoid 单元读入 X 的各行（第一列是偏置，其余是数位）。求 θ，使 f > 1/2 当且仅当下面的条件成立，其余各行 f < 1/2：${gate.name.zh}。`,
        ],
        sizes: { N: rows.length, D: gate.reads + 1 },
        given: { X: rows.map((row) => [1, ...row]), y },
        free: ['theta'],
        wants: rows.map((row, n) => [
          `f[${n}, 0] ${y[n] === 1 ? '> 0.5' : '< 0.5'}`,
          `(${row.join(', ')}) must give ${y[n]}`,
          `(${row.join(', ')}) 应输出 ${y[n]}`,
        ]),
        ...(gate.weights ? { right: { theta: [...gate.weights] } } : { impossible: whyNot(gate) }),
      };
    },
  },
];
