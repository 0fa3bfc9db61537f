// The command `grade`: one line in, one line out, whatever stands in it.
import { describe, expect, test } from 'vitest';
import { grade } from './command.ts';

const line = (lesson: string, step: string, answer: string, options?: object): string =>
  `${JSON.stringify({ lesson, step, answer, ...(options && { options }) })}\n`;

async function verdicts(input: string, words: string[] = []) {
  const { code, out } = await grade(words, input);
  expect(code).toBe(0);
  return out
    .trim()
    .split('\n')
    .map(
      (l) =>
        JSON.parse(l) as {
          verdict: string;
          slips: { kind: string; part: string }[];
          read: string;
          message: string;
        },
    );
}

describe('a line', () => {
  test('is answered with the verdict, what was read, and the slip with its part', async () => {
    const [right, wrong, not] = await verdicts(
      line('lstm', 'dC', 'dh*o*(1-tanh(C)**2) + dC_next') +
        line('rnn', 'dz', 'dh * (1 - h)') +
        line('rnn', 'dz', 'dh * (1 - h'),
    );
    expect(right).toMatchObject({ verdict: 'right', slips: [], message: 'Right.' });
    expect(right!.read).toContain('\\tanh^{2}');
    expect(wrong!.verdict).toBe('wrong');
    expect(wrong!.slips).toContainEqual({ kind: 'lost-power', part: 'h[t]' });
    expect(not).toMatchObject({ verdict: 'unreadable', slips: [], read: '' });
    expect(not!.message).toContain('“)”');
  });

  test('takes the options that are chosen, and speaks Chinese when asked', async () => {
    const [relu] = await verdicts(line('rnn', 'dz', 'dh * (z > 0)', { phi: 'relu' }), ['--lang', 'zh']);
    expect(relu).toMatchObject({ verdict: 'right', message: '正确。' });
  });
});

describe('a line that is no question gets its line, and the rest goes on', () => {
  test.each([
    ['{broken', 'not JSON'],
    ['[]', 'object'],
    ['5', 'object'],
    ['null', 'object'],
    ['{"lesson":"rnn","step":"dz"}', '“answer”'],
    [line('nix', 'dz', 'dh').trim(), 'no lesson'],
    [line('__proto__', 'dz', 'dh').trim(), 'no lesson'],
    [line('rnn', 'constructor', 'dh').trim(), 'no step'],
    [line('rnn', 'dz', 'constructor').trim(), 'no quantity “constructor”'],
    [line('rnn', 'dz[99]', 'dh[99]').trim(), 'no step'],
    [line('rnn', 'dz', 'dh', { phi: 'nix' }).trim(), 'phi must be one of'],
    ['{"lesson":"rnn","step":"dz","answer":"dh","options":{"__proto__":"x"}}', 'no choice'],
    ['{"lesson":"rnn","step":"dz","answer":"dh","options":[1]}', '“options”'],
  ])('%s', async (bad, says) => {
    const [first, second] = await verdicts(`${bad}\n\n${line('rnn', 'do', 'yhat - y')}`);
    expect(first!.verdict).toBe('unreadable');
    expect(first!.message).toContain(says);
    expect(second!.verdict).toBe('right');
  });
});

test.each([
  [['--file', '/nowhere/answers.jsonl'], 'There is no file “/nowhere/answers.jsonl”'],
  [['--nix'], '--help'],
  [['--lang', 'fr'], 'en or zh'],
  [['--file', ''], '--file needs a name'],
  [['answers.jsonl'], 'Unexpected “answers.jsonl”'],
])('%j is refused in one line', async (words, says) => {
  const { code, err } = await grade(words);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(err.trim().split('\n')).toHaveLength(1);
});
