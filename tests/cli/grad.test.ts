// The command prints every value, every gradient and what both witnesses say, the same bytes each time.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ASKED, askedFor } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { boundsOf } from '#derive/setting.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { plain } from '#notation/plain.ts';
import { nested } from '#cli/json.ts';
import { answer, grad, spawned } from './command.ts';

/** Makes a check fail that holds: no lesson has one that does. */
const spoilt = vi.hoisted(() => ({ step: '' }));
vi.mock('#cli/measure.ts', async (original) => {
  const real = await original<typeof import('#cli/measure.ts')>();
  return {
    ...real,
    measure: async (...at: Parameters<typeof real.measure>) => {
      const measured = await real.measure(...at);
      const checks = measured.checks.map((c) =>
        c.step === spoilt.step ? { ...c, error: 0.5, ok: false } : c,
      );
      return { ...measured, checks };
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'grad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('grad', () => {
  test('list prints the ids, one in a line', async () => {
    const ids = ASKED.map((d) => d.id);
    expect(await grad(['list'])).toEqual({ code: 0, out: `${ids.join('\n')}\n`, err: '' });
    expect(JSON.parse((await grad(['list', '--json'])).out)).toEqual(ids);
  });

  test.each([['--help'], ['-h'], ['rnn', '--help']])('%s prints how it is used', async (...words) => {
    const { code, out, err } = await grad(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of ['--seed', '--preset', '--size', '--choose', '--input', '--json', 'Exit code'])
      expect(out).toContain(part);
  });

  test.each(ASKED.map((d) => d.id))('%s --describe tells what is given', async (id) => {
    const { code, out, err } = await grad([id, '--describe']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const d = build(askedFor(id)!);
    for (const g of d.given)
      expect(out).toMatch(
        new RegExp(
          `^  ${g.start ? `${g.base}0` : g.base} +${g.axes.length ? `\\(${g.axes.join(', ').replace(/[+*]/g, '\\$&')}\\)` : 'a number'}`,
          'm',
        ),
      );
    for (const [letter, n] of Object.entries(d.sizes)) {
      const { least, most } = boundsOf(d.text, letter);
      expect(out).toMatch(new RegExp(`^  ${letter} +${n} +from ${least} to ${most}$`, 'm'));
    }
    for (const [choice, among] of Object.entries(d.text.choices ?? {}))
      expect(out).toMatch(new RegExp(`^  ${choice} .*one of ${among.join(', ')}$`, 'm'));
    for (const preset of Object.keys(d.text.presets ?? {})) expect(out).toContain(`  ${preset} `);
  });

  test('--describe takes sizes and choices, and prints JSON', async () => {
    const { out } = await grad(['rnn', '--describe', '--json', '--size', 'H=5', '--choose', 'phi=relu']);
    const told = JSON.parse(out) as { options: unknown; given: unknown[] };
    expect(told.options).toMatchObject({ phi: { value: 'relu', among: ['tanh', 'sigmoid', 'relu'] } });
    expect(told.given).toContainEqual({
      symbol: 'U',
      axes: ['H', 'D'],
      shape: [5, 2],
      series: false,
      domain: 'any',
      role: 'parameter',
    });
    expect(told.given).toContainEqual(
      expect.objectContaining({ symbol: 'y', series: true, domain: 'one-hot', axes: ['K', '1'] }),
    );
  });

  test.each(ASKED.map((d) => d.id))('%s prints every value with its formula', async (id) => {
    const { code, out, err } = await grad([id]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    const missing = build(askedFor(id)!).steps.filter((s) => {
      const from = lines.findIndex((l) => l.startsWith(`  ${s.id} `));
      const length = lines.slice(from + 1).findIndex((l) => !l.startsWith('   '));
      // wide rows of numbers have their formulas below
      const told = lines.slice(from, from + 1 + length).join('\n');
      return !told.includes(`= ${plain(s.forms[0]!.is)}`);
    });
    expect(missing.map((s) => s.id)).toEqual([]);
    expect(out).toMatch(/^ {2}(\d+) of \1 checks hold\./m);
    expect(out).not.toMatch(/\\[a-z]| $/m);
  });

  test.each(ASKED.map((d) => d.id))('%s --json has every value and both witnesses', async (id) => {
    const d = build(askedFor(id)!);
    const given = draw(d, 3);
    const values = run(d, given);
    const got = await answer([id, '--seed', '3']);
    expect(Object.keys(got)).toEqual(['id', 'sizes', 'options', 'given', 'values', 'checks']);
    expect(got.sizes).toEqual(d.sizes);
    expect(got.options).toEqual(d.options);
    const told = d.steps.map((s) => [s.id, got.values[s.id]]);
    expect(told).toEqual(d.steps.map((s) => [s.id, nested(values[s.id]!)]));
    const checked = new Set(got.checks.map((c) => `${c.step} ${c.claim} ${c.witness} ${c.ok}`));
    const wanted = d.steps
      .filter((s) => s.gradientOf)
      .flatMap((s) =>
        ['finite-differences', 'autodiff'].map((witness) => `${s.id} ∂L/∂${s.gradientOf} ${witness} true`),
      );
    expect(wanted.filter((check) => !checked.has(check))).toEqual([]);
    expect(got.checks.filter((c) => !(c.error <= c.tolerance))).toEqual([]);
  });

  test('the same seed prints the same bytes, another seed others', async () => {
    for (const words of [['rnn'], ['rnn', '--json']]) {
      const [a, b, c, d] = await Promise.all([
        grad(words),
        grad([...words, '--seed', '1']),
        grad([...words, '--seed=1']),
        grad([...words, '--seed', '2']),
      ]);
      expect(b).toEqual(a);
      expect(c).toEqual(a);
      expect(d.out).not.toBe(a.out);
    }
  });

  test('sizes and choices are taken', async () => {
    const got = await answer([
      'rnn',
      '--size',
      'T=2',
      '--size',
      'H=4',
      '--choose',
      'phi=relu',
      '--choose',
      'loss=last',
    ]);
    expect(got.sizes).toEqual({ T: 2, D: 2, H: 4, K: 2 });
    expect(got.options).toEqual({ phi: 'relu', loss: 'last' });
    expect(got.values['dW']).toHaveLength(4);
    expect(got.values).not.toHaveProperty(['h[3]']);
  });
});

describe('answers checked by hand', () => {
  test('scalar-rnn, all steps active', async () => {
    // z = (0.2 + 0.2 + 0.6, 0.2 + 0.5 + 0.3, 0.2 + 0.5 + 0.8) = (1, 1, 1.5), o = 2·1.5 − 1 = 2, y = 1
    const { values } = await answer(['scalar-rnn', '--preset', 'all-active']);
    const delta = 1 / (1 + Math.exp(-2)) - 1;
    const dz3 = 2 * delta;
    const expected: Record<string, number> = {
      'z[1]': 1,
      'z[2]': 1,
      'z[3]': 1.5,
      o: 2,
      loss: Math.log(1 + Math.exp(-2)),
      do: delta,
      dd: delta,
      dv: 1.5 * delta,
      'dz[3]': dz3,
      'dz[2]': dz3 / 2,
      'dz[1]': dz3 / 4,
      dw: dz3 * (1 + 1 / 2 + 0.4 / 4),
      du: dz3 * (0.8 + 0.3 / 2 + 0.6 / 4),
      db: dz3 * (1 + 1 / 2 + 1 / 4),
      'dh[0]': dz3 / 8,
    };
    for (const [id, x] of Object.entries(expected)) expect(values[id], id).toBeCloseTo(x, 12);
  });

  test('logistic regression at θ = 0, columns given flat', async () => {
    const X = [
      [1, 2],
      [3, -4],
      [0.5, 0],
    ];
    const input = { sizes: { N: 3, D: 2 }, given: { theta: [0, 0], X, y: [1, 0, 1] } };
    const { values, given } = await answer(['logistic-regression', '--input', file('theta.json', input)]);
    expect(given['theta']).toEqual([[0], [0]]);
    expect(values['loss']).toBeCloseTo(3 * Math.LN2, 12);
    expect(values['dz']).toEqual([[-0.5], [0.5], [-0.5]]);
    // Xᵀ(f − y): −½·1 + ½·3 − ½·0.5 and −½·2 − ½·4
    expect(values['dtheta']).toEqual([[0.75], [-3]]);
  });

  test('softmax cross-entropy of equal logits', async () => {
    const given = { W: [[0], [0], [0], [0]], b: [1, 1, 1, 1], x: 2, y: [0, 0, 1, 0] };
    const input = JSON.stringify({ sizes: { D: 1, K: 4 }, given: { ...given, x: [2] } });
    const { values } = await answer(['softmax-cross-entropy', '--input', '-'], input);
    expect(values['loss']).toBeCloseTo(Math.log(4), 12);
    expect(values['dW']).toEqual([[0.5], [0.5], [-1.5], [0.5]]);
  });
});

describe('--input', () => {
  test('what was printed can be read back', async () => {
    const printed = await grad(['rnn', '--seed', '5', '--size', 'T=2', '--choose', 'phi=sigmoid', '--json']);
    const again = await grad(['rnn', '--json', '--input', '-'], printed.out);
    expect(again).toEqual(printed);
  });

  test('a series may be given whole or step by step, a byte-order mark may stand before it', async () => {
    const numbers = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4 };
    const whole = { given: { ...numbers, x: [0.6, 0.3, 0.8] } };
    const { h0, ...rest } = numbers;
    const steps = { given: { ...rest, 'h[0]': h0, 'x[3]': 0.8, 'x[1]': 0.6, 'x[2]': 0.3 } };
    const a = await answer(['scalar-rnn', '--input', file('whole.json', `\uFEFF${JSON.stringify(whole)}`)]);
    const b = await answer(['scalar-rnn', '--input', file('steps.json', steps)]);
    expect(b).toEqual(a);
    expect(a).toEqual(await answer(['scalar-rnn', '--preset', 'all-active']));
  });

  test('without “given” the seed draws, and flags go before what the file says', async () => {
    const path = file('sizes.json', { sizes: { T: 2, H: 4 }, options: { phi: 'relu' } });
    const got = await answer(['rnn', '--input', path, '--size', 'H=2', '--seed', '4']);
    expect(got).toEqual(
      await answer(['rnn', '--size', 'T=2', '--size', 'H=2', '--choose', 'phi=relu', '--seed=4']),
    );
  });

  test('under npm a path is one of the folder the user is in', async () => {
    file('own.json', { sizes: { T: 1 } });
    const env = { npm_lifecycle_event: 'grad', INIT_CWD: folder };
    const { code, out } = await spawned('grad', ['scalar-rnn', '--input', 'own.json', '--json'], '', env);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { sizes: unknown }).sizes).toEqual({ T: 1 });
  });
});

// z[1] = 0 stands on the kink of max(z, 0): the formula says 0, differences ½, tf.grads 1
const KINK = JSON.stringify({
  sizes: { T: 1 },
  given: { w: 1, u: 1, b: 0, v: 2, d: 0, y: 1, h0: 0, x: [0] },
});

describe('a check that decides nothing', () => {
  test('names the kink it stands on, and is no failure', async () => {
    const { code, out, err } = await grad(['scalar-rnn', '--input', '-'], KINK);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}dz\[1\] .* open/m);
    expect(out).not.toContain('FAILS');
    expect(err).toMatch(
      /^grad: \d+ of \d+ checks decide nothing at these numbers: there is no derivative at h\[1\] = max\(z\[1\], 0\)\.\n$/,
    );
  });

  test('says why in JSON', async () => {
    const { out } = await grad(['scalar-rnn', '--input', '-', '--json'], KINK);
    const { checks, values } = JSON.parse(out) as { checks: unknown[]; values: Record<string, unknown> };
    expect(values['dz[1]']).toBe(0);
    expect(checks).toContainEqual(
      expect.objectContaining({
        step: 'dz[1]',
        witness: 'finite-differences',
        ok: true,
        open: 'there is no derivative at h[1] = max(z[1], 0)',
      }),
    );
  });

  test.each([
    [
      'softmax-cross-entropy',
      { W: [[-431], [279], [427]], b: [0, 0, 0], x: [1], y: [1, 0, 0] },
      { D: 1, K: 3 },
      858,
    ],
    ['logistic-regression', { theta: [1], X: [[40]], y: [0] }, { N: 1, D: 1 }, 40],
    ['scalar-rnn', { w: 2, u: 1, b: 0, v: 3, d: 0, y: 0, h0: 0, x: [1, 2, 3] }, { T: 3 }, 33],
    [
      'text-preprocessing',
      {
        W: [[10], [10]],
        u: [-1],
        N: [[1]],
        P: [
          [1, 0],
          [0, 1],
        ],
      },
      { C: 2, M: 2, K: 1, E: 1, V: 2 },
      20.0000908,
    ],
  ])('is no reason for a loss of %s that is no number', async (id, given, sizes, loss) => {
    const { code, out } = await grad([id, '--input', '-', '--json'], JSON.stringify({ sizes, given }));
    expect(code).toBe(0);
    const { values, checks } = JSON.parse(out) as { values: { loss: number }; checks: { ok: boolean }[] };
    expect(values.loss).toBeCloseTo(loss, 6);
    expect(checks.filter((c) => !c.ok)).toEqual([]);
  });
});

describe('a check that fails', () => {
  test('is exit code 1, and is printed', async () => {
    spoilt.step = 'dW';
    const { code, out, err } = await grad(['rnn']);
    spoilt.step = '';
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}FAILS {2}dW: ∂L\/∂W, autodiff, error .*: ours -?0\.\d+, tf\.grads -?0\.\d+$/m);
    expect(err).toMatch(/^grad: \d of \d+ checks fail\.\n$/);
  });
});

describe.concurrent('as a process', () => {
  test('prints, reads and ends as within', async () => {
    for (const [words, input] of [
      [['rnn'], ''],
      [['rnn', '--json', '--input', '-'], '{"sizes": {"T": 2}}'],
      [['rnn', '--describe'], ''],
      [['rnn', '--seed', 'one'], ''],
      [['transformer'], ''],
    ] as const)
      expect(await spawned('grad', words, input)).toEqual(await grad(words, input));
  });
});

test('a reader who closes the pipe early is no error', async () => {
  const path = fileURLToPath(new URL('../../src/cli/grad.ts', import.meta.url));
  const child = spawn(process.execPath, [path, 'rnn', '--size', 'T=24', '--size', 'H=4', '--json']);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (s: string) => (err += s));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
