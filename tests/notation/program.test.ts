// A list of instructions gives what the tree gives, computes nothing twice, and refuses what is no single number.
import { describe, expect, test } from 'vitest';
import { scalar } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';
import { program } from '#notation/program.ts';

const at = { x: 1.25, y: -0.75 };
function value(text: string): number {
  const { memory, results, run } = program(Object.keys(at), [{ id: 'f', is: parse(text) }]);
  memory.set(Object.values(at));
  run();
  return memory[results[0]!]!;
}

describe('a program', () => {
  test.each([
    '3',
    'x',
    '-x**2',
    'x - y - 2',
    'x / (y - 3) * 2',
    '2**x',
    '(x > y) + (x <= y) * 7',
    'exp(-(x**2 + y**2) / 2)',
    'tanh(x) * sigmoid(y) + relu(y) - abs(y)',
    'max(x, y) - min(x, 0.5)',
    'sqrt(x) + log(x)',
  ])('gives %s the value of its tree', (text) => {
    const tree = evaluate(parse(text), { x: scalar(at.x), y: scalar(at.y) });
    expect(value(text)).toBe(tree.data[0]);
  });

  test('computes what lines have in common once', () => {
    const once = program(['x'], [{ id: 'a', is: parse('(x - 3)**2') }]);
    const twice = program(
      ['x'],
      [
        { id: 'a', is: parse('(x - 3)**2') },
        { id: 'b', is: parse('(x - 3)**2') },
      ],
    );
    expect(twice.memory.length).toBe(once.memory.length);
    expect(twice.results[1]).toBe(twice.results[0]);
  });

  test('a later line may use an earlier one', () => {
    const p = program(
      ['x'],
      [
        { id: 'a', is: parse('x + 1') },
        { id: 'b', is: parse('a * a') },
      ],
    );
    p.memory[0] = 4;
    p.run();
    expect(p.results.map((r) => p.memory[r])).toEqual([5, 25]);
  });

  test.each(['x @ y', 'x.T', 'x[0, 0]', 'sum(k for k in range(3))', 'softmax(x)', 'z'])(
    'refuses %s',
    (text) => {
      expect(() => value(text)).toThrow(/needs more than single numbers|has no value here/);
    },
  );
});
