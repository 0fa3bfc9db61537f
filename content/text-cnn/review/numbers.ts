/** @file How the figure of the review writes its numbers. */

/** Two digits; a number that rounds to 0 without being 0 says so. */
export function number(x: number): string {
  const text = x.toFixed(2);
  if (x !== 0 && Number(text) === 0) return x < 0 ? '−0.00' : '0.00';
  return x === 0 ? '0' : text.replace('-', '−');
}
