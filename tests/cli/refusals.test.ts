// What cannot be answered is said in one line that names it and what to do; exit code 2 and nothing on standard output.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { slips, suggestion } from '#cli/refusal.ts';
import { grad } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'grad-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refused(words: readonly string[], input = ''): Promise<string> {
  const { code, out, err } = await grad(words, input);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^grad: [^\n]*[.?]\n$/);
  return err.slice('grad: '.length, -1);
}

describe('words', () => {
  test.each([
    [[], 'Name a derivation, or say “list” to see them; --help tells more.'],
    [['rn'], 'There is no derivation “rn”. Did you mean rnn?'],
    [['scaler-rnn'], 'There is no derivation “scaler-rnn”. Did you mean scalar-rnn?'],
    [['transformer'], /^There is no derivation “transformer”\. There are: activations, .*rnn/],
    [['__proto__'], /^There is no derivation “__proto__”/],
    [['rnn', 'lstm'], 'Unexpected “lstm” after “rnn”: one derivation at a time.'],
    [['list', '--seed', '1'], '“list” does not take --seed.'],
    [['rnn', '--sede', '3'], 'Unknown flag --sede. Did you mean --seed?'],
    [['rnn', '--frobnicate'], /^Unknown flag --frobnicate\. There are: --input, --seed/],
    [['rnn', '-x'], /^Unknown flag -x\./],
    [['rnn', '--seed'], '--seed needs a value, such as --seed=7.'],
    [['rnn', '--json=yes'], '--json takes no value.'],
    [['rnn', '--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295, not “1.5”.'],
    [['rnn', '--seed', 'one'], '--seed must be a whole number from 0 to 4294967295, not “one”.'],
    [['rnn', '--seed='], '--seed must be a whole number from 0 to 4294967295, not “”.'],
    [['rnn', '--seed=-1'], '--seed must be a whole number from 0 to 4294967295, not “-1”.'],
    [['rnn', '--seed=4294967296'], '--seed must be a whole number from 0 to 4294967295, not “4294967296”.'],
    [['rnn', '--size', 'T'], '--size must look like T=4, not “T”.'],
    [['rnn', '--size', 'T=two'], '--size T must be a whole number, not “two”.'],
    [['rnn', '--size', 'T=2', '--size', 'T=3'], '--size names T twice.'],
    [['rnn', '--size', 'T=0'], 'T must be a whole number from 1 to 24, not 0.'],
    [['rnn', '--size', 'T=25'], 'T must be a whole number from 1 to 24, not 25.'],
    [['rnn', '--size', 'Q=2'], 'There is no size “Q” here. Sizes: T, D, H, K.'],
    [['rnn', '--choose', 'phi'], '--choose must look like phi=relu, not “phi”.'],
    [['rnn', '--choose', 'phi=gelu'], 'phi must be one of tanh, sigmoid, relu, not “gelu”.'],
    [['rnn', '--choose', 'psi=relu'], 'There is no choice “psi” here. Choices: phi, loss.'],
    [['rnn', '--preset', 'one-dead'], 'rnn has no preset “one-dead”. It has no presets: use --seed.'],
    [['scalar-rnn', '--preset', 'one-ded'], 'scalar-rnn has no preset “one-ded”. Did you mean one-dead?'],
    [
      ['scalar-rnn', '--preset', 'one-dead', '--size', 'T=4'],
      /^“x” needs 4 time steps, .* but 3 are given\. Sizes here: T=4; --size changes them\.$/,
    ],
    [['rnn', '--describe', '--size', 'T=99'], 'T must be a whole number from 1 to 24, not 99.'],
    [['rnn', '--input', '/no/such/file.json'], 'There is no file “/no/such/file.json”.'],
    [['rnn', '--input', tmpdir()], /is a folder: name a file\.$/],
  ] as [string[], string | RegExp][])('%j', async (words, message) => {
    const said = await refused(words);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});

describe('input', () => {
  const numbers = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4, x: [0.6, 0.3, 0.8] };
  const without = (...names: string[]): object =>
    Object.fromEntries(Object.entries(numbers).filter(([name]) => !names.includes(name)));
  const scalar = (change: object): unknown => ({ given: { ...numbers, ...change } });
  const softmax = (change: object): unknown => ({
    sizes: { D: 2, K: 2 },
    given: {
      W: [
        [1, 2],
        [3, 4],
      ],
      b: [0, 0],
      x: [1, 1],
      y: [1, 0],
      ...change,
    },
  });

  test.each([
    ['scalar-rnn', '', 'Standard input is empty.'],
    ['scalar-rnn', '{"given": {', /^Standard input is not JSON: /],
    ['scalar-rnn', '{"given": {"w": NaN}}', /^Standard input is not JSON: /],
    ['scalar-rnn', '{\n "a": 1,\n}', /^Standard input is not JSON: /],
    ['scalar-rnn', '[1]', 'Standard input must be an object in braces, not [1].'],
    ['scalar-rnn', 'null', 'Standard input must be an object in braces, not null.'],
    ['scalar-rnn', { givens: {} }, 'Unknown part “givens” of Standard input. Did you mean given?'],
    ['scalar-rnn', { given: [1, 2] }, '“given” must be an object in braces, not [1,2].'],
    ['scalar-rnn', { sizes: { T: '3' } }, '“T” in “sizes” must be a whole number, not "3".'],
    ['scalar-rnn', { sizes: { T: 2.5 } }, 'T must be a whole number from 1 to 24, not 2.5.'],
    ['scalar-rnn', { sizes: { T: 1000 } }, 'T must be a whole number from 1 to 24, not 1000.'],
    ['rnn', { options: { phi: 1 } }, '“phi” in “options” must be a word in quotes, not 1.'],
    ['rnn', { options: { phi: 'gelu' } }, 'phi must be one of tanh, sigmoid, relu, not “gelu”.'],
    ['scalar-rnn', { given: without('v') }, /^Missing from “given”: v\. Give every symbol/],
    ['scalar-rnn', { given: without('v', 'h0', 'x') }, /^Missing from “given”: v, h0, x\. /],
    ['scalar-rnn', { given: { ...without('x'), 'x[1]': 1, 'x[3]': 1 } }, /^Missing from “given”: x\[2\]\. /],
    ['scalar-rnn', { given: {} }, /^Missing from “given”: w, u, b, v, d, y, h0, x\. /],
    ['scalar-rnn', scalar({ q: 1 }), /^Unknown symbol “q”\. Givens: w, u, b, v, d, y, h0, x\.$/],
    ['scalar-rnn', scalar({ 'x[4]': 1 }), /^Unknown symbol “x\[4\]”/],
    ['scalar-rnn', scalar({ loss: 1 }), /^Unknown symbol “loss”/],
    ['scalar-rnn', scalar({ x: [1, 2] }), /^“x” needs 3 time steps, .* but 2 are given\. Sizes here: T=3; /],
    ['scalar-rnn', scalar({ x: 1 }), /^“x” needs 3 time steps, .* but a single number is given\./],
    ['scalar-rnn', scalar({ w: [1, 2] }), /^“w” must be a single number, but it is nested too deeply/],
    ['scalar-rnn', scalar({ w: 'half' }), '“w” must be a finite number, not "half".'],
    ['scalar-rnn', scalar({ w: null }), '“w” must be a finite number, not null.'],
    ['scalar-rnn', scalar({ y: 0.5 }), '“y” must be 0 or 1.'],
    [
      'scalar-rnn',
      JSON.stringify(scalar({})).replace('0.5', '1e999'),
      '“w” must be a finite number, not Infinity.',
    ],
    [
      'scalar-rnn',
      JSON.stringify(scalar({})).replace('0.3', '-1e999'),
      '“x[2]” must be a finite number, not -Infinity.',
    ],
    [
      'softmax-cross-entropy',
      softmax({ W: [[1, 2]] }),
      /^“W” must be \(2, 2\), that is \(K, D\), but it is 1 long at W\. Sizes here: D=2 K=2; /,
    ],
    [
      'softmax-cross-entropy',
      softmax({ W: [[1, 2], [3]] }),
      /^“W” must be \(2, 2\), that is \(K, D\), but it is 1 long at W\[1\]\./,
    ],
    [
      'softmax-cross-entropy',
      softmax({ W: [1, 2] }),
      /^“W” must be \(2, 2\), that is \(K, D\), but it is a single number at W\[0\]\./,
    ],
    [
      'softmax-cross-entropy',
      softmax({ x: [1, 2, 3] }),
      /^“x” must be \(2, 1\), that is \(D, 1\), but it is 3 long at x\./,
    ],
    ['softmax-cross-entropy', softmax({ b: [0, '1'] }), '“b[1]” must be a finite number, not "1".'],
    ['softmax-cross-entropy', softmax({ y: [1, 1] }), '“y” must be one-hot: a single 1, the rest 0.'],
  ] as [string, unknown, string | RegExp][])('%s %j', async (id, input, message) => {
    const said = await refused(
      [id, '--input', '-'],
      typeof input === 'string' ? input : JSON.stringify(input),
    );
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });

  test('a preset and “given” do not go together', async () => {
    const said = await refused(
      ['scalar-rnn', '--preset', 'one-dead', '--input', '-'],
      JSON.stringify(scalar({})),
    );
    expect(said).toBe('--preset and the “given” of --input both give values: leave one out.');
  });

  test('a file is named by its path', async () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{"given": }');
    expect(await refused(['rnn', '--input', path])).toContain(`“${path}” is not JSON: `);
  });
});

test('a suggestion is the nearest word, when it is near', () => {
  expect(slips('kitten', 'sitting')).toBe(3);
  expect(slips('', 'abc')).toBe(3);
  expect(suggestion('LSTM', ['rnn', 'lstm'])).toBe('Did you mean lstm?');
  expect(suggestion('xyz', ['softmax', 'lstm'])).toBe('There are: softmax, lstm.');
});
