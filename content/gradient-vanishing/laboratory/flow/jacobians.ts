/**
 * @file Jacobians of one step, from what a forward pass left behind; one sequence, numerator layout.
 *
 * For the LSTM the state has two parts, and a step has four blocks:
 * dC_t = diag(f) dC + A dh,  dh_t = diag(E f) dC + (diag(tanh C · o(1−o)) W_o + diag(E) A) dh,  E = o (1 − tanh² C).
 */
import type { Gate, Tape } from '../nets/cell.ts';
import type { GruGate, LstmGate } from '../nets/networks.ts';
import { product } from '#math/products.ts';
import { type Squash, slope } from '#math/slopes.ts';

/** ∂h_t/∂h_{t−1} of the RNN: diag(φ′) W. */
export function rnnJacobian(phi: Squash, gate: Readonly<Record<'z', Gate>>, { h }: Tape<'z'>, t: number) {
  const H = h[t]!.length;
  const d = h[t]!.map(slope[phi]);
  return gate.z.W.map((w, k) => d[Math.floor(k / H)]! * w);
}

/** ∂h_t/∂h_{t−1} of the GRU; {@link https://arxiv.org/abs/1406.1078 Cho et al. (2014)}, derived in the lesson `gru`. */
export function gruJacobian(gate: Readonly<Record<GruGate, Gate>>, tape: Tape<GruGate>, t: number) {
  const before = tape.h[t - 1]!;
  const H = before.length;
  const u = tape.gate.u[t - 1]!;
  const r = tape.gate.r[t - 1]!;
  const n = tape.gate.n[t - 1]!;
  // r h as a function of h: diag(r) + diag(h r(1−r)) W_r
  const inner = gate.r.W.map((w, k) => {
    const i = Math.floor(k / H);
    return before[i]! * r[i]! * (1 - r[i]!) * w + (i === k % H ? r[i]! : 0);
  });
  const through = product(new Float64Array(H * H), gate.n.W, inner, H, H, H);
  return through.map((x, k) => {
    const i = Math.floor(k / H);
    return (
      (i === k % H ? 1 - u[i]! : 0) +
      u[i]! * (1 - n[i]! ** 2) * x +
      (n[i]! - before[i]!) * u[i]! * (1 - u[i]!) * gate.u.W[k]!
    );
  });
}

/** The four blocks of one LSTM step; the two diagonal ones by their diagonals. */
export interface LstmBlocks {
  /** ∂C_t/∂C_{t−1}, diagonal. */
  readonly cc: Float64Array;
  /** ∂C_t/∂h_{t−1}. */
  readonly ch: Float64Array;
  /** ∂h_t/∂C_{t−1}, diagonal. */
  readonly hc: Float64Array;
  /** ∂h_t/∂h_{t−1}, with C_{t−1} held. */
  readonly hh: Float64Array;
}

export function lstmBlocks(
  gate: Readonly<Record<LstmGate, Gate>>,
  tape: Tape<LstmGate>,
  t: number,
): LstmBlocks {
  const old = tape.c[t - 1]!;
  const H = old.length;
  const f = tape.gate.f[t - 1]!;
  const i = tape.gate.i[t - 1]!;
  const o = tape.gate.o[t - 1]!;
  const a = tape.gate.a[t - 1]!;
  const q = tape.c[t]!.map(Math.tanh);
  const byF = f.map((x, k) => old[k]! * x * (1 - x));
  const byI = i.map((x, k) => a[k]! * x * (1 - x));
  const byA = i.map((x, k) => x * (1 - a[k]! ** 2));
  const byO = o.map((x, k) => q[k]! * x * (1 - x));
  const E = o.map((x, k) => x * (1 - q[k]! ** 2));
  const ch = new Float64Array(H * H);
  const hh = new Float64Array(H * H);
  for (let k = 0; k < H; k++)
    for (let at = k * H; at < (k + 1) * H; at++) {
      ch[at] = byF[k]! * gate.f.W[at]! + byI[k]! * gate.i.W[at]! + byA[k]! * gate.a.W[at]!;
      hh[at] = byO[k]! * gate.o.W[at]! + E[k]! * ch[at]!;
    }
  return { cc: f, ch, hc: f.map((x, k) => E[k]! * x), hh };
}
