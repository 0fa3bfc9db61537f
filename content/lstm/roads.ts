/** @file The ways of the gradient in the lesson `lstm`, as a drawing. */
import type { RoadsPlan } from '#typeset/roads.ts';

const GATES = ['f', 'i', 'a', 'o'] as const;
const row = (k: number): number => 152 + 54 * k;
const fan = (time: string, name: string, x: number): RoadsPlan['nodes'] =>
  Object.fromEntries(
    GATES.map((g, k) => [`z_${g}${name}`, { symbol: `dz_${g}`, label: `dz_{${g},${time}}`, x, y: row(k) }]),
  );
const into = (name: string, to: string): RoadsPlan['roads'] =>
  GATES.map((g, k) => ({
    from: `z_${g}${name}`,
    to,
    label: { lines: ['dh'], reads: `dz_${g}` },
    symbol: `W_${g}`,
    at: 0.3,
    shift: [0, k < 2 ? -8 : 20],
  }));

export const roads: RoadsPlan = {
  width: 744,
  height: 416,
  nodes: {
    'C+': { symbol: 'dC', label: 'dC_{t+1}', x: 700, y: 40 },
    ...fan('t+1', '+', 700),
    h: { symbol: 'dh', label: 'dh_{t}', x: 512, y: 233 },
    s: { symbol: 'ds', label: 'ds_{t}', x: 512, y: 346 },
    C: { symbol: 'dC', label: 'dC_{t}', x: 404, y: 40 },
    ...fan('t', '', 232),
    'h-': { symbol: 'dh', label: 'dh_{t−1}', x: 44, y: 233 },
    'C-': { symbol: 'dC', label: 'dC_{t−1}', x: 44, y: 40 },
  },
  roads: [
    {
      from: 'C+',
      to: 'C',
      label: { lines: ['dC'], reads: 'dC' },
      symbol: 'f',
      at: 0.5,
      shift: [0, -12],
      main: true,
    },
    {
      from: 'C',
      to: 'C-',
      label: { lines: ['dC'], reads: 'dC', earlier: true },
      symbol: 'f',
      at: 0.5,
      shift: [0, -12],
      main: true,
    },
    ...into('+', 'h'),
    { from: 's', to: 'h', label: { lines: ['dh'], reads: 'ds' }, symbol: 'V', at: 0.5, shift: [20, 6] },
    {
      from: 'h',
      to: 'C',
      label: { lines: ['dC'], reads: 'dh' },
      symbol: 'o',
      at: 0.7,
      shift: [104, 4],
    },
    { from: 'C', to: 'z_f', label: { lines: ['df'], reads: 'dC' }, symbol: 'C', at: 0.5, shift: [-46, 2] },
    { from: 'C', to: 'z_i', label: { lines: ['di'], reads: 'dC' }, symbol: 'a', at: 0.84, shift: [0, 5] },
    { from: 'C', to: 'z_a', label: { lines: ['da'], reads: 'dC' }, symbol: 'i', at: 0.66, shift: [30, 10] },
    { from: 'h', to: 'z_o', label: { lines: ['do'], reads: 'dh' }, symbol: 'C', at: 0.5, shift: [30, 26] },
    ...into('', 'h-'),
  ],
  times: [
    ['t − 1', 44],
    ['t', 372],
    ['t + 1', 700],
  ],
};
