/**
 * @file Writes the innermost loops of the products: an unrolled tile of rows × 8, in AssemblyScript.
 *
 * Five rows need 10 accumulators, two vectors of B, one entry of A and one product: 14 of the 15 registers that V8
 * leaves to a function. With six rows some accumulators would live on the stack, which takes a fifth of the speed.
 */

/** From 12 on, every number of rows is a sum of fives and fours; the others are for what is below. */
const HEIGHTS = [5, 4, 2, 1];
const UNROLLED = 4;

const range = (n: number): number[] => [...Array(n).keys()];
const lines = (n: number, line: (i: number) => string): string => range(n).map(line).join('\n    ');

/** One step along the depth: two vectors of B times one entry of A for each row. */
const step = (height: number, entry: (i: number) => string, q: number): string => `
    b0 = v128.load(p, ${32 * q});
    b1 = v128.load(p, ${32 * q + 16});
    ${lines(
      height,
      (i) => `x = v128.load32_splat(${entry(i)});
    c${i}0 = f32x4.add(c${i}0, f32x4.mul(x, b0));
    c${i}1 = f32x4.add(c${i}1, f32x4.mul(x, b1));`,
    )}`;

/** What is the same in both: accumulators that begin with C or with 0, and go back to C. */
const tile = (name: string, height: number, loop: string): string => `
export function ${name}${height}(depth: i32, a: usize, aStep: usize, p: usize, c: usize, cStep: usize, add: bool): void {
    ${lines(height, (i) => `let c${i}0 = f32x4.splat(0), c${i}1 = f32x4.splat(0);`)}
    let b0: v128, b1: v128, x: v128;
    if (add) {
    ${lines(height, (i) => `c${i}0 = v128.load(c + ${i} * cStep); c${i}1 = v128.load(c + ${i} * cStep, 16);`)}
    }
    ${loop}
    ${lines(height, (i) => `v128.store(c + ${i} * cStep, c${i}0); v128.store(c + ${i} * cStep, c${i}1, 16);`)}
}`;

/** A is read along its rows, one pointer for each; `aStep` is from row to row. */
const alongRows = (height: number): string =>
  tile(
    'rows',
    height,
    `${lines(height, (i) => `let a${i} = a + ${i} * aStep;`)}
    for (; depth > 0; depth -= ${UNROLLED}, p += ${32 * UNROLLED}) {
    ${range(UNROLLED)
      .map((q) => step(height, (i) => `a${i}, ${4 * q}`, q))
      .join('')}
    ${lines(height, (i) => `a${i} += ${4 * UNROLLED};`)}
    }`,
  );

/** A is read down its columns, which lie side by side; `aStep` is from one step of the depth to the next. */
const downColumns = (height: number): string => {
  const entry = (i: number): string => `a, ${4 * i}`;
  return tile(
    'columns',
    height,
    `for (; depth >= ${UNROLLED}; depth -= ${UNROLLED}, p += ${32 * UNROLLED}) {
    ${range(UNROLLED)
      .map((q) => `${step(height, entry, q)}\n    a += aStep;`)
      .join('')}
    }
    for (; depth > 0; depth--, p += 32, a += aStep) {${step(height, entry, 0)}
    }`,
  );
};

/** The source of the module `tiles`. */
export const tilesSource = (): string => HEIGHTS.flatMap((h) => [alongRows(h), downColumns(h)]).join('\n');
