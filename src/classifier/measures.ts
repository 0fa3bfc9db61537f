/** @file How good predictions are. */

export interface Measures {
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
  /** How many of each class were taken for which: [label][prediction]. */
  readonly confusion: readonly [readonly [number, number], readonly [number, number]];
}

/** Less than this is not believed of a probability when it is wrong: the loss stays a number. */
const LEAST = 1e-7;

/** Of the probabilities of the second class; 0.5 counts as the second. */
export function measuresOf(probabilities: ArrayLike<number>, labels: ArrayLike<number>): Measures {
  const confusion: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  let loss = 0;
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i] ? 1 : 0;
    const p = probabilities[i]!;
    confusion[y][p >= 0.5 ? 1 : 0]++;
    loss -= Math.log(Math.max(LEAST, y ? p : 1 - p));
  }
  const n = labels.length;
  return { accuracy: (confusion[0][0] + confusion[1][1]) / n, loss: loss / n, confusion };
}

/** Mean and standard deviation (of a sample; 0 of a single one). */
export function spread(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
