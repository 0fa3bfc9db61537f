/**
 * @file Additive attention over the states of each text, forward and back: one score per state, a softmax over the states of
 * the text, and their weighted mean (Bahdanau, Cho and Bengio 2015, equations 5 and 6, with a learnt bias in the place of the
 * decoder's state).
 *
 * m_t = tanh(W h_t + c), e_t = v · m_t, α = softmax(e) over t < length, out = Σ α_t h_t. Scores and products are kernels; the
 * softmax over each text and the weighted sums are plain TypeScript over the memory of any engine.
 *
 * Rows lie step after step, the longest text first (`steps.ts`): a pad has no row, so its weight is 0 without a mask.
 */
import type { Engine, Layout, Place } from './engine.ts';
import type { Parameter, Parameters } from './parameters.ts';
import type { Room, Rows, Steps } from './steps.ts';

export class AttentionPooling {
  /** Wᵀ in memory: states × width of the score, both the width of a state. */
  readonly W: Parameter;
  readonly c: Parameter;
  readonly v: Parameter;
  /** α of each row, between the ways forward and back. */
  readonly weights: Place;
  /** The gradient by the states, after the way back. */
  readonly dh: Rows;

  readonly #width: number;
  readonly #parameters: Parameters;
  /** m, and on the way back the gradient by W h + c in its place. */
  readonly #m: Place;
  readonly #dScores: Place;
  readonly #packed: Place;
  readonly #packedGradient: Place;
  /** Of each text the largest score, and the sum of the exponentials; on the way back α · dα. */
  readonly #most: Float64Array;
  readonly #sums: Float64Array;

  /** For states of `width` numbers, a multiple of 8. */
  constructor(parameters: Parameters, layout: Layout, name: string, width: number, { examples, rows }: Room) {
    this.#width = width;
    this.#parameters = parameters;
    this.W = parameters.add(`${name}.W`, width, 1, width);
    this.c = parameters.add(`${name}.c`, 1, 1, width);
    this.v = parameters.add(`${name}.v`, 1, 1, width);
    this.weights = layout.take(rows);
    this.dh = { at: layout.take(rows * width), row: width };
    this.#m = layout.take(rows * width);
    this.#dScores = layout.take(rows);
    this.#packed = layout.take(width * width);
    this.#packedGradient = layout.take(rows * width);
    this.#most = new Float64Array(examples);
    this.#sums = new Float64Array(examples);
  }

  /** out = the weighted mean of the states of each text, texts × width. */
  forward({ floats: f, kernels }: Engine, steps: Steps, h: Rows, out: Rows): void {
    const width = this.#width;
    const parameters = this.#parameters;
    const total = steps.starts[steps.count]!;
    const m = this.#m;
    kernels.pack(width, width, parameters.of(this.W), width, this.#packed);
    kernels.fillRows(total, width, parameters.of(this.c), m, width);
    kernels.product(total, width, width, h.at, h.row, this.#packed, m, width, true);
    kernels.scoresForward(total, width, m, parameters.of(this.v), this.weights);

    const texts = steps.starts[1]!;
    const most = this.#most.fill(-Infinity, 0, texts);
    const sums = this.#sums.fill(0, 0, texts);
    const alpha = this.weights >> 2;
    eachRow(steps, (row, text) => {
      most[text] = Math.max(most[text]!, f[alpha + row]!);
    });
    eachRow(steps, (row, text) => {
      f[alpha + row] = Math.exp(f[alpha + row]! - most[text]!);
      sums[text]! += f[alpha + row]!;
    });
    for (let text = 0; text < texts; text++) kernels.clear(width, out.at + 4 * text * out.row);
    eachRow(steps, (row, text) => {
      const weight = f[alpha + row]! / sums[text]!;
      f[alpha + row] = weight;
      const [from, to] = [(h.at >> 2) + row * h.row, (out.at >> 2) + text * out.row];
      for (let k = 0; k < width; k++) f[to + k]! += weight * f[from + k]!;
    });
  }

  /** Writes {@link dh}, and adds to the gradients of the parameters; `dout` is the gradient by what {@link forward} gave. */
  backward({ floats: f, kernels }: Engine, steps: Steps, h: Rows, dout: Rows): void {
    const width = this.#width;
    const parameters = this.#parameters;
    const { dh } = this;
    const total = steps.starts[steps.count]!;
    const m = this.#m;
    const alpha = this.weights >> 2;
    const de = this.#dScores >> 2;
    const means = this.#sums.fill(0, 0, steps.starts[1]);
    // dα_t = dout · h_t, and dout reaches h_t by its weight
    eachRow(steps, (row, text) => {
      const weight = f[alpha + row]!;
      const [state, to, by] = [
        (h.at >> 2) + row * h.row,
        (dh.at >> 2) + row * width,
        (dout.at >> 2) + text * dout.row,
      ];
      let dAlpha = 0;
      for (let k = 0; k < width; k++) {
        dAlpha += f[by + k]! * f[state + k]!;
        f[to + k] = weight * f[by + k]!;
      }
      f[de + row] = dAlpha;
      means[text]! += weight * dAlpha;
    });
    // de = α ⊙ (dα − α · dα)
    eachRow(steps, (row, text) => {
      f[de + row] = f[alpha + row]! * (f[de + row]! - means[text]!);
    });
    kernels.scoresBackward(
      total,
      width,
      m,
      parameters.of(this.v),
      this.#dScores,
      parameters.gradientOf(this.v),
    );
    kernels.sumRows(total, width, m, width, parameters.gradientOf(this.c));
    kernels.pack(total, width, m, width, this.#packedGradient);
    kernels.addTransposedProduct(
      width,
      width,
      total,
      h.at,
      h.row,
      this.#packedGradient,
      parameters.gradientOf(this.W),
      width,
    );
    kernels.packTransposed(width, width, parameters.of(this.W), width, this.#packed);
    kernels.product(total, width, width, m, width, this.#packed, dh.at, dh.row, true);
  }
}

/** Calls with each row of a batch, and the text it is of. */
function eachRow({ count, starts }: Steps, visit: (row: number, text: number) => void): void {
  for (let t = 0; t < count; t++)
    for (let first = starts[t]!, row = first; row < starts[t + 1]!; row++) visit(row, row - first);
}
