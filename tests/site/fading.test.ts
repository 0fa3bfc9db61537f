// Recall: the blanks of a derivation grow with success and begin with what was missed; the buttons write every line.
import { describe, expect, test } from 'vitest';
import { SIGNS } from '#figure/signs.ts';
import { LAST_LEVEL, blankCount, blanks, levelAfter } from '../../src/site/cover/fading.ts';
import { judge } from '#answers/answer.ts';
import { questionOf } from '#answers/question.ts';
import { build } from '#derive/build.ts';
import { askedFor } from '../../content/course.ts';

const lines = Array.from({ length: 12 }, (_, i) => `d${i}`);
const LEVELS = Array.from({ length: LAST_LEVEL + 1 }, (_, level) => level);

describe('blanks', () => {
  test('are few at first, more at each level, and all at the last', () => {
    for (const n of [1, 3, 12, 40]) {
      const counts = LEVELS.map((level) => blankCount(n, level));
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts[0]! / n <= 0.2 || n < 6).toBe(true);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(counts.at(-1)).toBe(n);
    }
  });

  test('stand in the order of the lesson, are the same at each visit, and begin with what was missed', () => {
    for (const level of LEVELS) {
      const found = blanks(lines, level, ['d7']);
      expect(found).toEqual(lines.filter((x) => found.includes(x)));
      expect(found).toEqual(blanks(lines, level, ['d7']));
      expect(found).toContain('d7');
      expect(found).toHaveLength(blankCount(lines.length, level));
    }
    expect(blanks(lines, 0, [])).not.toEqual(blanks(lines, 1, []).slice(0, 2));
  });

  test('grow after a round without a reveal, and shrink after one with', () => {
    expect(levelAfter(0, 0)).toBe(1);
    expect(levelAfter(2, 1)).toBe(1);
    expect(levelAfter(0, 3)).toBe(0);
    expect(levelAfter(LAST_LEVEL, 0)).toBe(LAST_LEVEL);
  });
});

/** The least number of buttons that write `text` besides its letters and spaces; undefined where some sign has none. */
function presses(text: string): number | undefined {
  const least: (number | undefined)[] = [0];
  for (let i = 0; i < text.length; i++) {
    const here = least[i];
    if (here === undefined) continue;
    const reach = (to: number, cost: number): void => {
      if (least[to] === undefined || least[to] > cost) least[to] = cost;
    };
    if (/[A-Za-z ]/.test(text[i]!)) reach(i + 1, here);
    for (const sign of SIGNS) if (text.startsWith(sign, i)) reach(i + sign.length, here + 1);
  }
  return least[text.length];
}

test.each([
  ['rnn', 'dW', 'Σ_t dz[t] @ h[t-1].T', 5],
  ['rnn', 'dz', 'dh[t] ⊙ (1 − h[t]²)', 8],
  ['rnn', 'dh', 'V.T @ do[t] + W.T @ dz[t+1]', 7],
  ['rnn', 'dz', '∂L/∂h_t (1 − tanh(z)²)', 10],
  ['lstm', 'dC', 'dh ⊙ o ⊙ (1 − tanh(C)²) + dC_next', 11],
  ['softmax-cross-entropy', 'dW', '(p − y) @ x.T', 5],
] as const)('buttons and letters write a line of %s: %s = %s', (lesson, step, text, most) => {
  expect(presses(text)).toBeLessThanOrEqual(most);
  expect(judge(questionOf(build(askedFor(lesson)!), step)!, text).verdict).toBe('right');
});
