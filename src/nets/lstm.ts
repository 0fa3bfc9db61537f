/** @file The LSTM of the lesson `lstm`: gates f, i, o, candidate a; C = f C_prev + i a, h = o tanh C. */
import { type Net, addToGate, drive, emptyGate, perGate, startOf } from './cell.ts';
import { addProduct, addTransposedProduct } from './products.ts';
import { logistic } from './slopes.ts';

export const LSTM_GATES = ['f', 'i', 'o', 'a'] as const;
export type LstmGate = (typeof LSTM_GATES)[number];

export const lstm: Net<LstmGate> = {
  gates: LSTM_GATES,
  forward(gate, x, h0, c0, sizes) {
    const { B, H } = sizes;
    const h = [h0];
    const c = [c0 ?? new Float64Array(B * H)];
    const values = perGate(LSTM_GATES, (): Float64Array[] => []);
    for (const [t, input] of x.entries()) {
      const z = perGate(LSTM_GATES, (g) => {
        const sum = drive(gate[g], input, sizes);
        addProduct(sum, gate[g].W, h[t]!, H, H, B);
        return sum;
      });
      const C = new Float64Array(B * H);
      const state = new Float64Array(B * H);
      for (let k = 0; k < C.length; k++) {
        const f = (z.f[k] = logistic(z.f[k]!));
        const i = (z.i[k] = logistic(z.i[k]!));
        const o = (z.o[k] = logistic(z.o[k]!));
        const a = (z.a[k] = Math.tanh(z.a[k]!));
        C[k] = f * c[t]![k]! + i * a;
        state[k] = o * Math.tanh(C[k]!);
      }
      for (const g of LSTM_GATES) values[g].push(z[g]);
      c.push(C);
      h.push(state);
    }
    return { sizes, x, h, c, gate: values };
  },
  backward(gate, { sizes, x, h, c, gate: values }, external) {
    const { T, B, H } = sizes;
    const grad = perGate(LSTM_GATES, () => emptyGate(sizes));
    const dh: Float64Array[] = [];
    const dc: Float64Array[] = [];
    dh[T] = startOf(external, T, B * H);
    dc[T] = new Float64Array(B * H);
    const dz = perGate(LSTM_GATES, () => new Float64Array(B * H));
    for (let t = T; t >= 1; t--) {
      const before = new Float64Array(B * H);
      for (let k = 0; k < B * H; k++) {
        const f = values.f[t - 1]![k]!;
        const i = values.i[t - 1]![k]!;
        const o = values.o[t - 1]![k]!;
        const a = values.a[t - 1]![k]!;
        const q = Math.tanh(c[t]![k]!);
        const g = dh[t]![k]!;
        // the cell is reached through the state of its step and through the cell after it
        const dC = (dc[t]![k]! += g * o * (1 - q * q));
        dz.f[k] = dC * c[t - 1]![k]! * f * (1 - f);
        dz.i[k] = dC * a * i * (1 - i);
        dz.o[k] = g * q * o * (1 - o);
        dz.a[k] = dC * i * (1 - a * a);
        before[k] = dC * f;
      }
      dc[t - 1] = before;
      dh[t - 1] = startOf(external, t - 1, B * H);
      for (const g of LSTM_GATES) {
        addToGate(grad[g], dz[g], h[t - 1]!, x[t - 1]!, sizes);
        addTransposedProduct(dh[t - 1]!, gate[g].W, dz[g], H, H, B);
      }
    }
    return { h: dh, c: dc, gate: grad };
  },
};
