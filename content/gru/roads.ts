/** @file The ways of the gradient in the lesson `gru`, as a drawing. */
import type { RoadsPlan } from '#typeset/roads.ts';

export const roads: RoadsPlan = {
  width: 744,
  height: 408,
  nodes: {
    h: { symbol: 'dh', label: 'dh_{t}', x: 694, y: 160 },
    s: { symbol: 'ds', label: 'ds_{t}', x: 694, y: 300 },
    u: { symbol: 'dz_u', label: 'dz_{u,t}', x: 400, y: 44 },
    n: { symbol: 'dz_n', label: 'dz_{n,t}', x: 520, y: 270 },
    q: { symbol: 'dz_n', label: 'q_{t}', x: 340, y: 270 },
    r: { symbol: 'dz_r', label: 'dz_{r,t}', x: 180, y: 350 },
    'h-': { symbol: 'dh', label: 'dh_{t−1}', x: 50, y: 160 },
  },
  roads: [
    { from: 's', to: 'h', label: { lines: ['dh'], reads: 'ds' }, symbol: 'V', at: 0.5, shift: [18, 5] },
    {
      from: 'h',
      to: 'h-',
      label: { lines: ['dh'], reads: 'dh', earlier: true },
      symbol: 'u',
      at: 0.5,
      shift: [0, -10],
      main: true,
    },
    {
      from: 'h',
      to: 'u',
      label: { lines: ['du', 'dz_u'], reads: 'dh' },
      symbol: 'n',
      at: 0.62,
      shift: [86, -22],
    },
    {
      from: 'u',
      to: 'h-',
      label: { lines: ['dh'], reads: 'dz_u' },
      symbol: 'W_u',
      at: 0.45,
      shift: [-6, -10],
    },
    {
      from: 'h',
      to: 'n',
      label: { lines: ['dn', 'dz_n'], reads: 'dh' },
      symbol: 'u',
      at: 0.55,
      shift: [-76, -2],
    },
    { from: 'n', to: 'q', label: 'W_{n}^{⊤}', symbol: 'W_n', at: 0.5, shift: [0, -9] },
    { from: 'q', to: 'h-', label: '⊙ r_{t}', symbol: 'r', at: 0.45, shift: [16, -12] },
    { from: 'q', to: 'r', label: '⊙ h_{t−1} ⊙ r_{t} ⊙ (1 − r_{t})', symbol: 'h', at: 0.5, shift: [92, 18] },
    { from: 'r', to: 'h-', label: { lines: ['dh'], reads: 'dz_r' }, symbol: 'W_r', at: 0.5, shift: [-22, 8] },
  ],
  times: [
    ['t − 1', 50],
    ['t', 430],
  ],
};
