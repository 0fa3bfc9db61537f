// Cells that no lesson has: what they say is all that the writer knows of them.
import { define } from '#derive/derivation.ts';
import type { ChainText, DerivationText } from '#derive/text.ts';

type Cell = NonNullable<DerivationText['cell']>;

/** A lesson round the lines of a cell with some gates: parameters, the head and its gradients are as in every lesson. */
function around(id: string, gates: readonly string[], lines: Pick<Cell, 'forward' | 'backward'>) {
  const parameters = Object.fromEntries(
    gates.flatMap((g) => [
      [`W_${g}`, [`W_${g}`, 'H H']],
      [`U_${g}`, [`U_${g}`, 'H D']],
      [`b_${g}`, [`b_${g}`, 'H 1']],
    ]),
  ) as DerivationText['parameters'];
  const linear = (expression: string): ChainText => [[expression, 'linear-map']];
  const fromGates = gates.flatMap((g): [string, ChainText][] => [
    [`U_${g}`, linear(`dz_${g} @ x.T`)],
    [`b_${g}`, linear(`dz_${g}`)],
  ]);
  return define(id, {
    sizes: { T: 3, D: 2, H: 3, K: 2 },
    largest: { T: 24, D: 16, H: 32, K: 16 },
    choices: { loss: ['total', 'last'] },
    parameters: { ...parameters, V: ['V', 'K H'], c: ['c', 'K 1'] },
    given: { h0: ['h_0', 'H 1'] },
    cell: {
      given: { x: ['x_{#}', 'D 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
      states: { h_prev: 'h' },
      forward: {
        ...lines.forward,
        s: ['s_{#}', 'V @ h + c'],
        yhat: ['\\hat{y}_{#}', 'softmax(s)'],
        L: ['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
      },
      backward: {
        yhat: { total: [['-y / yhat', 'chain-rule']], last: [['(t == T) * (-y / yhat)', 'chain-rule']] },
        s: { total: [['yhat - y', 'one-hot']], last: [['(t == T) * (yhat - y)', 'one-hot']] },
        h: [['V.T @ ds + dh_next', 'sum-over-paths']],
        ...lines.backward,
        x: linear(gates.map((g) => `U_${g}.T @ dz_${g}`).join(' + ')),
        ...Object.fromEntries(fromGates),
        V: linear('ds @ h.T'),
        c: linear('ds'),
      },
    },
    forward: {
      loss: { total: ['L', 'sum(L[t] for t in range(1, T + 1))'], last: ['L', 'L[T]'] },
    },
    loss: 'loss',
    backward: {},
  });
}

const by = (expression: string): ChainText => [[expression, 'chain-rule']];

/** The minimal gated unit (Zhou et al., 2016): one gate forgets and resets. */
export const minimalGatedUnit = around('mgu', ['f', 'n'], {
  forward: {
    z_f: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + b_f'],
    f: ['f_{#}', 'sigmoid(z_f)'],
    z_n: ['z_{n,#}', 'W_n @ (f * h_prev) + U_n @ x + b_n'],
    n: ['n_{#}', 'tanh(z_n)'],
    h: ['h_{#}', '(1 - f) * h_prev + f * n'],
  },
  backward: {
    n: by('dh * f'),
    z_n: by('dn * (1 - n**2)'),
    f: by('dh * (n - h_prev) + (W_n.T @ dz_n) * h_prev'),
    z_f: by('df * f * (1 - f)'),
    W_f: by('dz_f @ h_prev.T'),
    W_n: by('dz_n @ (f * h_prev).T'),
    h_prev: by('dh * (1 - f) + f * (W_n.T @ dz_n) + W_f.T @ dz_f'),
  },
});

/** Three products one after the other: on the way back, gates are read after their place was taken by a gradient. */
export const threePasses = around('three', ['r', 'q', 'n'], {
  forward: {
    z_r: ['z_{r,#}', 'W_r @ h_prev + U_r @ x + b_r'],
    r: ['r_{#}', 'sigmoid(z_r)'],
    z_q: ['z_{q,#}', 'W_q @ (r * h_prev) + U_q @ x + b_q'],
    q: ['q_{#}', 'sigmoid(z_q)'],
    z_n: ['z_{n,#}', 'W_n @ (q * r * h_prev) + U_n @ x + b_n'],
    n: ['n_{#}', 'tanh(z_n)'],
    h: ['h_{#}', '(1 - q) * r * h_prev + q * n'],
  },
  backward: {
    n: by('dh * q'),
    z_n: by('dn * (1 - n**2)'),
    q: by('dh * (n - r * h_prev) + (W_n.T @ dz_n) * r * h_prev'),
    z_q: by('dq * q * (1 - q)'),
    r: by('dh * (1 - q) * h_prev + (W_n.T @ dz_n) * q * h_prev + (W_q.T @ dz_q) * h_prev'),
    z_r: by('dr * r * (1 - r)'),
    W_r: by('dz_r @ h_prev.T'),
    W_q: by('dz_q @ (r * h_prev).T'),
    W_n: by('dz_n @ (q * r * h_prev).T'),
    h_prev: by('dh * (1 - q) * r + q * r * (W_n.T @ dz_n) + r * (W_q.T @ dz_q) + W_r.T @ dz_r'),
  },
});

/** A gate that feeds two others, an activation that is not 0 at 0, and lines that are written out otherwise. */
export const softSigned = around('soft', ['g', 'n'], {
  forward: {
    z_g: ['z_{g,#}', 'W_g @ h_prev + U_g @ x + b_g'],
    g: ['g_{#}', 'exp(-z_g**2)'],
    z_n: ['z_{n,#}', 'g * (W_n @ h_prev) + U_n @ x + b_n'],
    n: ['n_{#}', 'z_n / (1 + abs(z_n))'],
    h: ['h_{#}', 'g * h_prev - n'],
  },
  backward: {
    n: by('-dh'),
    z_n: by('dn / (1 + abs(z_n))**2'),
    g: by('dh * h_prev + dz_n * (W_n @ h_prev)'),
    z_g: by('-2 * dg * z_g * exp(-z_g**2)'),
    W_g: by('dz_g @ h_prev.T'),
    W_n: by('(g * dz_n) @ h_prev.T'),
    h_prev: by('dh * g + W_n.T @ (g * dz_n) + W_g.T @ dz_g'),
  },
});

/** An activation that is made of two others: softplus, log(1 + exp z). */
export const softPlus = around('plus', ['n'], {
  forward: {
    z_n: ['z_{n,#}', 'W_n @ h_prev + U_n @ x + b_n'],
    n: ['n_{#}', 'log(1 + exp(z_n))'],
    h: ['h_{#}', 'min(n, 2 * h_prev + 4) / 2'],
  },
  backward: {
    n: by('dh * (n < 2 * h_prev + 4) / 2'),
    z_n: by('dn * sigmoid(z_n)'),
    W_n: by('dz_n @ h_prev.T'),
    h_prev: by('dh * (n >= 2 * h_prev + 4) + W_n.T @ dz_n'),
  },
});
