/** @file The GRU of the lesson `gru`: u weighs the candidate n, and r acts before the product. */
import { type Net, addToGate, drive, emptyGate, perGate, startOf } from './cell.ts';
import { addProduct, addTransposedProduct } from './products.ts';
import { logistic } from './slopes.ts';

export const GRU_GATES = ['u', 'r', 'n'] as const;
export type GruGate = (typeof GRU_GATES)[number];

/** What the candidate gets to see of the state before: r h_prev. */
const reset = (r: Float64Array, h: Float64Array): Float64Array => r.map((x, k) => x * h[k]!);

export const gru: Net<GruGate> = {
  gates: GRU_GATES,
  forward(gate, x, h0, _, sizes) {
    const { B, H } = sizes;
    const h = [h0];
    const values = perGate(GRU_GATES, (): Float64Array[] => []);
    for (const [t, input] of x.entries()) {
      const before = h[t]!;
      const u = drive(gate.u, input, sizes);
      const r = drive(gate.r, input, sizes);
      addProduct(u, gate.u.W, before, H, H, B);
      addProduct(r, gate.r.W, before, H, H, B);
      for (let k = 0; k < u.length; k++) {
        u[k] = logistic(u[k]!);
        r[k] = logistic(r[k]!);
      }
      const n = drive(gate.n, input, sizes);
      addProduct(n, gate.n.W, reset(r, before), H, H, B);
      const state = new Float64Array(B * H);
      for (let k = 0; k < n.length; k++) {
        n[k] = Math.tanh(n[k]!);
        state[k] = (1 - u[k]!) * before[k]! + u[k]! * n[k]!;
      }
      values.u.push(u);
      values.r.push(r);
      values.n.push(n);
      h.push(state);
    }
    return { sizes, x, h, c: [], gate: values };
  },
  backward(gate, { sizes, x, h, gate: values }, external) {
    const { T, B, H } = sizes;
    const grad = perGate(GRU_GATES, () => emptyGate(sizes));
    const dh: Float64Array[] = [];
    dh[T] = startOf(external, T, B * H);
    const dz = perGate(GRU_GATES, () => new Float64Array(B * H));
    const dq = new Float64Array(B * H);
    for (let t = T; t >= 1; t--) {
      const before = h[t - 1]!;
      const u = values.u[t - 1]!;
      const r = values.r[t - 1]!;
      const n = values.n[t - 1]!;
      const down = (dh[t - 1] = startOf(external, t - 1, B * H));
      for (let k = 0; k < B * H; k++) {
        const g = dh[t]![k]!;
        dz.n[k] = g * u[k]! * (1 - n[k]! * n[k]!);
        dz.u[k] = g * (n[k]! - before[k]!) * u[k]! * (1 - u[k]!);
        down[k]! += g * (1 - u[k]!);
      }
      dq.fill(0);
      addTransposedProduct(dq, gate.n.W, dz.n, H, H, B);
      for (let k = 0; k < B * H; k++) {
        dz.r[k] = dq[k]! * before[k]! * r[k]! * (1 - r[k]!);
        down[k]! += dq[k]! * r[k]!;
      }
      for (const g of ['u', 'r'] as const) {
        addToGate(grad[g], dz[g], before, x[t - 1]!, sizes);
        addTransposedProduct(down, gate[g].W, dz[g], H, H, B);
      }
      addToGate(grad.n, dz.n, reset(r, before), x[t - 1]!, sizes);
    }
    return { h: dh, c: [], gate: grad };
  },
};
