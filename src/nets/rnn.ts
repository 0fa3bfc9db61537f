/** @file The recurrent network of the lesson `rnn`: h = φ(W h_prev + U x + b). */
import { type Net, addToGate, drive, emptyGate, startOf } from './cell.ts';
import { addProduct, addTransposedProduct } from './products.ts';
import { type Squash, slope, squash } from './slopes.ts';

export function rnn(phi: Squash): Net<'z'> {
  const f = squash[phi];
  const df = slope[phi];
  return {
    gates: ['z'],
    forward(gate, x, h0, _, sizes) {
      const { B, H } = sizes;
      const h = [h0];
      for (const [i, input] of x.entries()) {
        const z = drive(gate.z, input, sizes);
        addProduct(z, gate.z.W, h[i]!, H, H, B);
        for (let k = 0; k < z.length; k++) z[k] = f(z[k]!);
        h.push(z);
      }
      return { sizes, x, h, c: [], gate: { z: h.slice(1) } };
    },
    backward(gate, { sizes, x, h }, external) {
      const { T, B, H } = sizes;
      const grad = emptyGate(sizes);
      const dh: Float64Array[] = [];
      dh[T] = startOf(external, T, B * H);
      const dz = new Float64Array(B * H);
      for (let t = T; t >= 1; t--) {
        for (let k = 0; k < dz.length; k++) dz[k] = dh[t]![k]! * df(h[t]![k]!);
        addToGate(grad, dz, h[t - 1]!, x[t - 1]!, sizes);
        dh[t - 1] = startOf(external, t - 1, B * H);
        addTransposedProduct(dh[t - 1]!, gate.z.W, dz, H, H, B);
      }
      return { h: dh, c: [], gate: { z: grad } };
    },
  };
}
