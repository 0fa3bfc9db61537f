/**
 * @file exp and log of four float32 side by side, by the polynomials of Cephes (Moshier, `expf` and `logf`): for activations
 * that are made of them. Their relative errors stay below 1e-6; the tests say where.
 */

/** ln 2 in two parts, the first of few bits: a multiple of it is exact. */
const LN2 = memory.data<f32>([0.693359375, -2.1219444e-4]);
/** What exp(r) − 1 − r is of r², and what log(1 + m) − m + m² / 2 is of m³: highest power first. */
const EXP = memory.data<f32>([
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
]);
const LOG = memory.data<f32>([
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

export class Exponential {
  @inline private static at(table: usize, i: usize): v128 {
    return v128.load32_splat(table + 4 * i);
  }

  @inline private static polynomial(table: usize, terms: usize, x: v128): v128 {
    let sum = Exponential.at(table, 0);
    for (let i: usize = 1; i < terms; i++) sum = f32x4.add(f32x4.mul(sum, x), Exponential.at(table, i));
    return sum;
  }

  /** 2ⁿ exp(r) with |r| ≤ ln 2 / 2. Beyond the exponents of float32 it stays at their least and greatest. */
  static exp(argument: v128): v128 {
    const x = f32x4.max(f32x4.min(argument, f32x4.splat(88.37626)), f32x4.splat(-87.33654));
    const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
    const rest = f32x4.sub(x, f32x4.mul(n, Exponential.at(LN2, 0)));
    const r = f32x4.sub(rest, f32x4.mul(n, Exponential.at(LN2, 1)));
    const tail = f32x4.mul(Exponential.polynomial(EXP, 6, r), f32x4.mul(r, r));
    const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
    return f32x4.mul(f32x4.add(f32x4.add(tail, r), f32x4.splat(1)), scale);
  }

  /** n ln 2 + log(1 + m), where x = 2ⁿ (1 + m) and 1 + m is between √½ and √2. −∞ at 0, no number below it. */
  static log(x: v128): v128 {
    const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3)); // √½
    const n = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
    const near = i32x4.add(v128.and(bits, i32x4.splat(0x7fffff)), i32x4.splat(0x3f3504f3));
    const m = f32x4.sub(near, f32x4.splat(1));
    const square = f32x4.mul(m, m);
    const tail = f32x4.mul(f32x4.mul(Exponential.polynomial(LOG, 9, m), square), m);
    const small = f32x4.add(tail, f32x4.mul(n, Exponential.at(LN2, 1)));
    const sum = f32x4.add(
      f32x4.add(m, f32x4.sub(small, f32x4.mul(square, f32x4.splat(0.5)))),
      f32x4.mul(n, Exponential.at(LN2, 0)),
    );
    // 0 and ∞ are their own cases, and what is not at least 0 has no logarithm
    const atZero = v128.bitselect(f32x4.splat(-Infinity), sum, f32x4.eq(x, f32x4.splat(0)));
    const atEnds = v128.bitselect(x, atZero, f32x4.eq(x, f32x4.splat(Infinity)));
    return v128.or(atEnds, v128.not(f32x4.ge(x, f32x4.splat(0))));
  }
}
