// The checks catch a mistake in the step where it was made, and nowhere else.
import { afterAll, describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import { type Finding, check } from '#derive/check.ts';
import { DIFFERENCE_TOLERANCE, EQUALITY_TOLERANCE } from '#derive/difference.ts';
import { SettingError } from '#derive/setting.ts';
import { build } from '#derive/build.ts';
import { type Derivation, define } from '#derive/derivation.ts';
import { freeIndices } from '#derive/lines.ts';
import { draw } from '#derive/given.ts';
import type { ChainText, Link } from '#derive/text.ts';
import type { Tensor } from '#math/tensor.ts';
import { NotationError } from '#notation/error.ts';
import { mistakes } from '#notation/mistakes.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import type { Values } from '#notation/values.ts';
import { optionsOf } from '../settings.ts';
import { type Line, linesOf } from './broken.ts';
import { SMALL } from './small.ts';

const rnn = definitionOf('rnn')!;
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

const line = (of: string, options = { phi: 'tanh', loss: 'total' }): Line =>
  linesOf(rnn, options).find((l) => l.of === of && l.table === 'cell')!;

type Options = Record<string, string>;
const built = (definition: typeof rnn, options: Options = {}): Derivation =>
  build(definition, { options, sizes: SMALL[definition.id] ?? {} });

const stepsIn = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap((f) => (f.ok ? [] : [f.step]))),
];

/** Steps that a check of the broken derivation blames. */
function blamed(definition: typeof rnn, seed = 1, options: Options = {}): string[] {
  const d = built(definition, options);
  return stepsIn(check(d, draw(d, seed)));
}

describe('of an author of rnn', () => {
  test.each<[string, string, string, ChainText, string[]]>([
    [
      'the wrong sign of a slope',
      'z',
      'tanh',
      [
        ['dh * (1 + tanh(z)**2)', 'tanh-slope'],
        ['dh * (1 - h**2)', 'substitution'],
      ],
      ['dz[3]', 'dz[2]', 'dz[1]'],
    ],
    [
      'the wrong sign in both forms of a slope',
      'z',
      'tanh',
      [
        ['dh * (1 + tanh(z)**2)', 'tanh-slope'],
        ['dh * (1 + h**2)', 'substitution'],
      ],
      ['dz[3]', 'dz[2]', 'dz[1]'],
    ],
    [
      'a slope at the wrong quantity',
      'z',
      'tanh',
      [['dh * (1 - tanh(h)**2)', 'tanh-slope']],
      ['dz[3]', 'dz[2]', 'dz[1]'],
    ],
    [
      'the message of the next step forgotten',
      'h',
      'tanh',
      [['V.T @ do', 'sum-over-paths']],
      ['dh[2]', 'dh[1]'],
    ],
    [
      'the message of the next step subtracted',
      'h',
      'tanh',
      [['V.T @ do - dh_next', 'sum-over-paths']],
      ['dh[2]', 'dh[1]'],
    ],
    [
      'a lost transpose in the message',
      'h_prev',
      'tanh',
      [['W @ dz', 'linear-map']],
      ['dh[2]', 'dh[1]', 'dh[0]'],
    ],
    ['the factors of an outer product swapped', 'W', 'tanh', [['h_prev @ dz.T', 'linear-map']], ['dW']],
    ['an outer product with the state after the step', 'W', 'tanh', [['dz @ h.T', 'linear-map']], ['dW']],
    ['labels and probabilities swapped', 'o', 'tanh', [['y - yhat', 'one-hot']], ['do[3]', 'do[2]', 'do[1]']],
    ['a factor 2', 'x', 'tanh', [['2 * U.T @ dz', 'linear-map']], ['dx[3]', 'dx[2]', 'dx[1]']],
    ['a slope at 0', 'z', 'relu', [['dh * (z < 0)', 'relu-slope']], ['dz[3]', 'dz[2]', 'dz[1]']],
  ])('%s is blamed there and only there', (_, of, phi, chain, steps) => {
    const broken = line(of, { phi, loss: 'total' }).replaced(chain);
    expect(blamed(broken, 1, { phi })).toEqual(steps);
  });

  test('a sum over time that is overwritten by its last term is blamed at the parameter', () => {
    const overTime = {
      ...rnn.text.overTime,
      W: [['sum(dz[t] @ h[t - 1].T for t in range(T, T + 1))', 'sum-over-time']] as ChainText,
    };
    expect(blamed({ id: 'rnn', text: { ...rnn.text, overTime } })).toEqual(['dW']);
  });

  test('a lost transpose does not even pass the axes', () => {
    expect(() => build(line('W').replaced([['dz @ h_prev', 'linear-map']]))).toThrow(NotationError);
  });

  test('a wrong claim is blamed by its name, and a wrong gradient does not spoil the claims', () => {
    const claims = { ...rnn.text.claims, P_V: ['P_V', [['P * dV', 'log-derivative']], 'V', 'P'] as const };
    expect(blamed({ id: 'rnn', text: { ...rnn.text, claims } })).toEqual(['P_V']);
    expect(blamed(line('V').replaced([['2 * do @ h.T', 'linear-map']]))).toEqual(['dV']);
  });
});

const tally = { slips: 0, axes: 0, blamed: 0, silent: [] as string[] };
afterAll(() =>
  console.log(
    `${tally.slips} slips of authors: ${tally.axes} do not fit their axes, ${tally.blamed} are blamed at their step, ${tally.silent.length} change nothing`,
  ),
);

/** The steps a line speaks of, by the quantity it is the gradient of. */
function stepsOf(definition: typeof rnn, of: string): RegExp {
  const state = definition.text.cell?.states[of];
  // the line of the state before the first step
  if (Object.values(definition.text.cell?.states ?? {}).some((name) => of === `${name}0`))
    return new RegExp(`^d${of.slice(0, -1)}\\[0\\]$`);
  return state === undefined
    ? new RegExp(`^d${of}(_since)?(\\[\\d+\\])?$`)
    : new RegExp(`^d${state}\\[\\d+\\]$`);
}

describe.each(DERIVATIONS.map((definition) => [definition.id, definition] as const))(
  'in %s',
  (id, definition) => {
    const options = Object.fromEntries(
      Object.entries(definition.text.choices ?? {}).map(([choice, all]) => [choice, all[0]!]),
    );
    const right = build(definition);
    const isSeries = (name: string): boolean => right.scope(name)?.series === true;
    // a slip in a gradient leaves the numbers of the forward lines and their differences as they are
    const kept = new Map<string, { given: Values; known: Map<string, Tensor> }>();
    const numbersAt = (seed: number, chosen: Options) => {
      const key = JSON.stringify([seed, chosen]);
      if (!kept.has(key))
        kept.set(key, { given: draw(built(definition, chosen), seed), known: new Map<string, Tensor>() });
      return kept.get(key)!;
    };
    /** Steps blamed at the first of these seeds at which any is. */
    const blamedAt = (broken: typeof rnn, seeds: readonly number[], chosen: Options = {}): string[] => {
      const d = built(broken, chosen);
      for (const seed of seeds) {
        const { given, known } = numbersAt(seed, chosen);
        const steps = stepsIn(check(d, given, known));
        if (steps.length) return steps;
      }
      return [];
    };

    test.each(linesOf(definition, options).map((l) => [`d${l.of} (${l.table})`, l] as const))(
      'every slip in the line of %s is blamed there and only there',
      (_, l) => {
        const own = stepsOf(definition, l.of);
        l.chain.forEach(([expression, ...why], i) => {
          const indices = freeIndices(l.chain).length ? /^\[[^\]]*\]\s*/.exec(expression)![0] : '';
          for (const m of mistakes(parse(expression.slice(indices.length)), isSeries)) {
            tally.slips++;
            const link = [indices + plain(m.expr), ...why] as unknown as Link;
            const broken = l.replaced(l.chain.map((old, j) => (j === i ? link : old)));
            let steps: string[] = [];
            try {
              // a slip in a product of indicators shows only where a unit is dead
              steps = blamedAt(broken, SEEDS);
            } catch (error) {
              // a slip may also reach for a time step that does not exist
              const refused = [NotationError, SettingError, ReferenceError, RangeError].some(
                (E) => error instanceof E,
              );
              expect(refused, `${link[0]}: ${String(error)}`).toBe(true);
              tally.axes++;
              continue;
            }
            // what changes nothing here may be what another option is for
            if (!steps.length)
              for (const other of optionsOf(definition))
                steps = steps.length ? steps : blamedAt(broken, [1], other);
            if (steps.length) tally.blamed++;
            else tally.silent.push(`${id} d${l.of}: ${link[0]} (${m.name})`);
            expect(
              steps.filter((s) => !own.test(s)),
              `${link[0]} (${m.name})`,
            ).toEqual([]);
          }
        });
      },
    );
  },
);

test('no slip goes unnoticed', () => {
  expect(tally.silent).toEqual([]);
});

describe('a bound', () => {
  const bounded = (right: string) =>
    define('bounded', {
      sizes: { H: 3 },
      largest: {},
      parameters: {},
      given: { x: ['x', 'H 1'], g: ['g', 'H 1'] },
      forward: { loss: ['L', 'sum(g[i, 0] * x[i, 0] for i in range(H))'] },
      loss: 'loss',
      backward: {
        x: [
          ['g', 'linear-map'],
          [right, 'substitution', '<='],
        ],
      },
    });
  const found = (right: string) => {
    const d = build(bounded(right));
    return check(d, draw(d, 1)).find((f) => f.witness === 'bound')!;
  };
  test('that holds is found with the error 0', () => {
    expect(found('abs(g)')).toMatchObject({ step: 'dx', ok: true, error: 0 });
    expect(found('g')).toMatchObject({ ok: true, error: 0 });
  });
  test('that fails is found with its excess', () => {
    const finding = found('g - 0.25');
    expect(finding.ok).toBe(false);
    expect(finding.error).toBeCloseTo(0.25, 12);
  });
  test('of what is not a number fails', () => {
    expect(found('g + log(0 * g - 1)').ok).toBe(false);
  });
});

test('the tolerances are those of rounding and of central differences', () => {
  expect(EQUALITY_TOLERANCE).toBe(1e-10);
  expect(DIFFERENCE_TOLERANCE).toBe(1e-7);
});
