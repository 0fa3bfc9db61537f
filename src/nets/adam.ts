/** @file Adam (Kingma and Ba, 2015), epsilon outside the root, on a list of flat arrays. */

export interface Adam {
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Steps taken. */
  step: number;
  /** First and second moments, one for each array. */
  readonly m: readonly Float64Array[];
  readonly v: readonly Float64Array[];
}

export const adam = (parameters: readonly Float64Array[], rate: number): Adam => ({
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  step: 0,
  m: parameters.map((p) => new Float64Array(p.length)),
  v: parameters.map((p) => new Float64Array(p.length)),
});

/** One update of the parameters in place, for gradients of the same shapes, each multiplied by `factor` first. */
export function update(
  state: Adam,
  parameters: readonly Float64Array[],
  gradients: readonly Float64Array[],
  factor = 1,
): void {
  state.step++;
  const { beta1, beta2, epsilon } = state;
  const correct1 = 1 - beta1 ** state.step;
  const correct2 = 1 - beta2 ** state.step;
  for (const [i, p] of parameters.entries()) {
    const [m, v, g] = [state.m[i]!, state.v[i]!, gradients[i]!];
    for (let k = 0; k < p.length; k++) {
      const x = factor * g[k]!;
      m[k] = beta1 * m[k]! + (1 - beta1) * x;
      v[k] = beta2 * v[k]! + (1 - beta2) * x * x;
      p[k]! -= (state.rate * m[k]!) / correct1 / (Math.sqrt(v[k]! / correct2) + epsilon);
    }
  }
}
