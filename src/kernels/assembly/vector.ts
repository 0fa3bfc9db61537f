/** @file Functions of four float32 side by side. All errors stay below 1e-6; the tests say where. */

/**
 * tanh as a ratio of an odd and an even polynomial: their coefficients, highest first (those of Eigen's `ptanh`, MPL 2.0).
 * They are read from memory, since a constant in a loop takes V8 three instructions every time.
 */
const ODD = memory.data<f32>([
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8,
  1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
]);
const EVEN = memory.data<f32>([
  1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);
/** Beyond these float32 tanh is −1 or 1. */
const FLAT = memory.data<f32>([-7.90531110763549805, 7.90531110763549805]);

export class Vector {
  /** a b + c: two instructions, since fused ones round differently on every machine. */
  @inline static mulAdd(a: v128, b: v128, c: v128): v128 {
    return f32x4.add(f32x4.mul(a, b), c);
  }

  /** The i-th number of a table, four times. */
  @inline private static at(table: usize, i: usize): v128 {
    return v128.load32_splat(table + 4 * i);
  }

  @inline static tanh(argument: v128): v128 {
    const x = f32x4.pmax(f32x4.pmin(argument, Vector.at(FLAT, 1)), Vector.at(FLAT, 0));
    const square = f32x4.mul(x, x);
    let odd = Vector.mulAdd(square, Vector.at(ODD, 0), Vector.at(ODD, 1));
    odd = Vector.mulAdd(square, odd, Vector.at(ODD, 2));
    odd = Vector.mulAdd(square, odd, Vector.at(ODD, 3));
    odd = Vector.mulAdd(square, odd, Vector.at(ODD, 4));
    odd = Vector.mulAdd(square, odd, Vector.at(ODD, 5));
    odd = Vector.mulAdd(square, odd, Vector.at(ODD, 6));
    let even = Vector.mulAdd(square, Vector.at(EVEN, 0), Vector.at(EVEN, 1));
    even = Vector.mulAdd(square, even, Vector.at(EVEN, 2));
    even = Vector.mulAdd(square, even, Vector.at(EVEN, 3));
    return f32x4.div(f32x4.mul(x, odd), even);
  }

  /** The logistic function: (1 + tanh(x / 2)) / 2. */
  @inline static sigmoid(x: v128): v128 {
    const half = f32x4.splat(0.5);
    return Vector.mulAdd(Vector.tanh(f32x4.mul(x, half)), half, half);
  }

  /** max(0, x). */
  @inline static relu(x: v128): v128 {
    return f32x4.max(x, f32x4.splat(0));
  }
}
