// Every function of the notation has the value that mathematics gives it, also where a naive formula overflows.
import { expect, test } from 'vitest';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';
import { tensor } from '#math/tensor.ts';

const column = (...data: number[]) => tensor([data.length, 1], (i) => data[i]!);

test.each<[string, number[], number[]]>([
  ['exp(x)', [0, 1, -1], [1, Math.E, 1 / Math.E]],
  ['log(x)', [1, Math.E, 0.5], [0, 1, -Math.LN2]],
  ['sqrt(x)', [0, 4, 2], [0, 2, Math.SQRT2]],
  ['tanh(x)', [0, 1000, -1000, 0.5], [0, 1, -1, (Math.E - 1) / (Math.E + 1)]],
  ['cos(x)', [0, Math.PI, Math.PI / 3], [1, -1, 0.5]],
  ['cos(pi * x) + 0 * pi', [0, 1, 0.5], [1, -1, 0]],
  ['sigmoid(x)', [0, 1000, -1000, 1, -1], [0.5, 1, 0, Math.E / (1 + Math.E), 1 / (1 + Math.E)]],
  ['relu(x)', [3, 0, -2, -0.1], [3, 0, 0, 0]],
  ['abs(x)', [3, 0, -2], [3, 0, 2]],
  ['softmax(x)', [0, 0], [0.5, 0.5]],
  ['softmax(x)', [1000, 1000, -1000], [0.5, 0.5, 0]],
  ['softmax(x)', [Math.log(1), Math.log(2), Math.log(5)], [0.125, 0.25, 0.625]],
  ['diag(x)', [2, 3], [2, 0, 0, 3]],
  ['eye(2)', [0], [1, 0, 0, 1]],
  ['ones(3)', [0], [1, 1, 1]],
  ['norm(x)', [3, -4], [5]],
  ['norm(x @ x.T)', [3, -4], [25]],
  ['norm2(diag(x))', [3, -4], [4]],
  ['norm2(x @ x.T)', [3, -4], [25]],
  ['norm(diag(x))', [3, -4], [5]],
  ['max(x, 0)', [2, -3], [2, 0]],
  ['min(x, 0)', [2, -3], [0, -3]],
  ['pad(x, 1)', [2], [0, 0, 0, 0, 2, 0, 0, 0, 0]],
  ['(x > 0) + 2 * (x >= 0) + 4 * (x < 0) + 8 * (x <= 0)', [1, 0, -1], [3, 10, 12]],
  ['(x == 0) + 2 * (x != 0)', [1, 0], [2, 1]],
])('%s of %j is %j', (text, x, wanted) => {
  const found = [...evaluate(parse(text), { x: column(...x) }).data];
  expect(found).toHaveLength(wanted.length);
  found.forEach((y, i) => expect(y, `entry ${i}`).toBeCloseTo(wanted[i]!, 14));
});

test('a formula that would take too many turns is refused', () => {
  expect(() => evaluate(parse('sum(k for k in range(1e9))'), {})).toThrow(RangeError);
  expect(() => evaluate(parse('sum(1 for k in range(1e5) for j in range(1e5))'), {})).toThrow(RangeError);
});
