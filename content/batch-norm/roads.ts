/** @file The ways of the gradient in the lesson `batch-norm`, as a drawing. */
import type { RoadsPlan } from '#typeset/roads.ts';

// one column: the straight way, and the two ways through its statistics
export const roads: RoadsPlan = {
  width: 744,
  height: 352,
  nodes: {
    y: { symbol: 'dy', label: 'dy', x: 698, y: 176 },
    xhat: { symbol: 'dxhat', label: 'dx̂', x: 548, y: 176 },
    s: { symbol: 'ds', label: 'ds', x: 424, y: 50 },
    v: { symbol: 'dv', label: 'dσ^{2}', x: 236, y: 50 },
    mu: { symbol: 'dmu', label: 'dμ', x: 330, y: 302 },
    z: { symbol: 'dz', label: 'dz', x: 50, y: 176 },
  },
  roads: [
    { from: 'y', to: 'xhat', label: 'γ', symbol: 'gamma', at: 0.5, shift: [0, -10] },
    { from: 'xhat', to: 'z', label: '1/s', symbol: 's', at: 0.5, shift: [0, -12], main: true },
    { from: 'xhat', to: 's', label: 'Σ, −x̂/s', symbol: 'xhat', at: 0.5, shift: [64, 4] },
    { from: 's', to: 'v', label: '1/(2s)', symbol: 's', at: 0.5, shift: [0, -12] },
    { from: 'v', to: 'z', label: '2(z − μ)/N', symbol: 'z', at: 0.5, shift: [-62, -6] },
    { from: 'xhat', to: 'mu', label: 'Σ, −1/s', symbol: 's', at: 0.5, shift: [62, 14] },
    { from: 'mu', to: 'z', label: '1/N', symbol: 'N', at: 0.5, shift: [-30, 22] },
  ],
  times: [],
};
