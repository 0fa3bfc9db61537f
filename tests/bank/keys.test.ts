// Keys of the generators, computed again from the printed question in another way: by counting, by steps, by differences.
import { describe, expect, test } from 'vitest';
import { attentionByHand, attentionCounts } from '#bank/generators/attention.ts';
import { initScale, parabola, sigmoidGraph } from '#bank/generators/descent.ts';
import { connections, separable, stackedKernels } from '#bank/generators/kernels.ts';
import { beamTree, chainCounts, mixtureStep, tableCounts } from '#bank/generators/sequences.ts';
import type { Question, Source } from '#bank/question.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The numbers in the groups of `pattern`. */
const found = (q: Question, pattern: RegExp): number[] => {
  const match = pattern.exec(q.asks.en);
  if (!match) throw new Error(`${pattern} is not in: ${q.asks.en}`);
  return match.slice(1).map(Number);
};
const keys = (q: Question): number[] => q.parts.flatMap((p) => (p.form === 'number' ? [p.right] : []));
const list = (text: string): number[] => text.split(/,(?:\\,)?/).map(Number);

const CHECKS: readonly (readonly [make: (lesson: string) => Source, again: (q: Question) => number[]])[] = [
  [
    attentionByHand,
    (q) => {
      const [K, V] = [...q.asks.en.matchAll(/pmatrix\} (.*?) \\end/g)].map(([, rows]) =>
        rows!
          .split(' \\\\ ')
          .map((row) =>
            row.split(' & ').map((x) => (x.startsWith('\\ln') ? Math.log(Number(x.slice(4))) : Number(x))),
          ),
      ) as [number[][], number[][]];
      const e = K.map((k) => k.reduce((s, x) => s + x, 0) / Math.sqrt(4));
      const all = e.reduce((s, x) => s + Math.exp(x), 0);
      const alpha = e.map((x) => Math.exp(x) / all);
      return [...e, ...alpha, ...[0, 1].map((c) => alpha.reduce((s, a, i) => s + a * V[i]![c]!, 0))];
    },
  ],
  [
    attentionCounts,
    (q) => {
      const [n, d, h] = found(q, /over (\d+) tokens with \$d = (\d+)\$ and (\d+) heads/) as [
        number,
        number,
        number,
      ];
      let left = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) left += +(j <= i);
      return [d / h, 4 * d * d, h * n * n, h * n * n * (d / h), left, 8 * d * d + 5 * d];
    },
  ],
  [
    parabola,
    (q) => {
      const [start, rate] = found(q, /\\theta_0 = (-?\d+)\$ at the rate \$\\eta = ([\d.]+)/) as [
        number,
        number,
      ];
      const [, sign, s] = /\\theta ([+-]) (\d+)\)/.exec(q.asks.en) ?? [];
      const f = (x: number): number => (x - (s ? (sign === '-' ? 1 : -1) * Number(s) : 0)) ** 2;
      const slope = (x: number): number => (f(x + 1) - f(x - 1)) / 2; // exact for a parabola
      const plain = [start];
      for (let i = 0; i < 3; i++) plain.push(plain[i]! - rate * slope(plain[i]!));
      const one = start - rate * slope(start);
      return [...plain.slice(1), one, one + (one - start) / 2 - rate * slope(one)];
    },
  ],
  [
    sigmoidGraph,
    (q) => {
      const at = found(q, /w_0 = (\S+)\$, \$x_0 = (\S+)\$, \$w_1 = (\S+)\$, \$x_1 = (\S+)\$/);
      const [, minus, n] = /w_2 = (-?)\\ln (\d)/.exec(q.asks.en)!;
      const point = [...at, (minus ? -1 : 1) * Math.log(Number(n))];
      const s = (p: readonly number[]): number => p[0]! * p[1]! + p[2]! * p[3]! + p[4]!;
      const f = (p: readonly number[]): number => 1 / (1 + Math.exp(-s(p)));
      const by = (k: number): number => {
        const moved = (h: number): number => f(point.map((x, i) => (i === k ? x + h : x)));
        return (moved(1e-5) - moved(-1e-5)) / 2e-5;
      };
      return [s(point), f(point), by(4), ...[0, 1, 2, 3, 4].map(by)];
    },
  ],
  [
    initScale,
    (q) => {
      const [n, m, s] = found(q, /has (\d+) inputs and (\d+) units.*deviation ([\d.]+):/) as [
        number,
        number,
        number,
      ];
      return [2 / n, (2 / n) ** 0.5, 2 / (n + m), n * s * s, (n * s * s) ** 2];
    },
  ],
  [
    stackedKernels,
    (q) => {
      const [n, c] = found(q, /^(\d).*after the other, (\d+) channels/) as [number, number];
      const seen = Array.from({ length: n }).reduce<number>((side) => side + 2, 1);
      return [seen, n * 9 * c * c, seen * seen * c * c, n];
    },
  ],
  [
    separable,
    (q) => {
      const [side, c, m, k] = found(
        q,
        /\$(\d+) \\times.*with (\d+) channels become (\d+) .*convolution \$(\d+)/,
      ) as [number, number, number, number];
      return [k * k * c * m, k * k * c, c * m, k * k * c * m * side ** 2, (k * k + m) * c * side ** 2];
    },
  ],
  [
    connections,
    (q) => {
      const [m, k, stride, n, c] = found(
        q,
        /with (\d+) filters of \$(\d+) .*stride (\d+).*input \$(\d+) \\times \d+ \\times (\d+)/,
      ) as [number, number, number, number, number];
      let out = 0;
      for (let at = 0; at + k <= n; at += stride) out++;
      return [out, out * out * m, k * k * c * m + m, out * out * m * k * k * c, n * n * c * out * out * m];
    },
  ],
  [
    beamTree,
    (q) => {
      const [first, ...next] = [...q.asks.en.matchAll(/= \(([\d., ]+)\)/g)].map(([, p]) =>
        list(p!.replaceAll(' ', '')),
      );
      const all = first!.flatMap((p, i) => next[i]!.map((r) => ({ i, p: p * r })));
      const kept = [...first!]
        .sort((a, b) => b - a)
        .slice(0, 2)
        .map((p) => first!.indexOf(p));
      const best = (of: typeof all): number => Math.max(...of.map(({ p }) => p));
      return [
        best(all.filter(({ i }) => i === kept[0])),
        best(all.filter(({ i }) => kept.includes(i))),
        best(all),
      ];
    },
  ],
  [
    mixtureStep,
    (q) => {
      const [x, r] = [...q.asks.en.matchAll(/= \((-?[\d.]+(?:,\\, -?[\d.]+)+)\)/g)].map(([, t]) =>
        list(t!),
      ) as [number[], number[]];
      const sum = (f: (i: number) => number): number => x.reduce((s, _, i) => s + f(i), 0);
      const n = sum((i) => r[i]!);
      const mean = sum((i) => r[i]! * x[i]!) / n;
      // the variance as the mean of squares less the square of the mean
      return [
        n,
        n / x.length,
        mean,
        sum((i) => (1 - r[i]!) * x[i]!) / (x.length - n),
        sum((i) => r[i]! * x[i]! ** 2) / n - mean ** 2,
      ];
    },
  ],
  [
    chainCounts,
    (q) => {
      const [h, v, t] = found(q, /with (\d+) states and (\d+) symbols, and a sequence of (\d+)/) as [
        number,
        number,
        number,
      ];
      let products = h;
      for (let step = 2; step <= t; step++) products += h * h + h;
      return [h ** t, h * (1 + h + v), h * (1 + h + v) - (1 + 2 * h), products];
    },
  ],
  [
    tableCounts,
    (q) => {
      const [words, size, k] = found(
        q,
        /with (\d+) words and vectors of (\d+) entries.* and (\d+) negative/,
      ) as [number, number, number];
      return [2 * words * size, words * size, size + k * size, Math.log2(words) * size, words - 1];
    },
  ],
];

describe.each(CHECKS.map(([make, again]) => [make('x').id, make, again] as const))('%s', (_, make, again) => {
  test('has keys that another way gives too, at every seed', () => {
    for (const seed of SEEDS) {
      const q = make('x').make(seed);
      const right = again(q);
      expect(keys(q).length).toBe(right.length);
      keys(q).forEach((key, i) => expect(key, `seed ${seed}, part ${i + 1}`).toBeCloseTo(right[i]!, 7));
    }
  });
});
