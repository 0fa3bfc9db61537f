// The numbers of the lesson that stand inside formulas, where no component can compute them: computed here instead.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closedForm, machine, start, stepper } from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';

const text = (lang: 'en' | 'zh'): string =>
  readFileSync(new URL(`../../../content/optimizers/${lang}.mdx`, import.meta.url), 'utf8');
const PAGES = { en: text('en'), zh: text('zh') };

/** Four significant digits at most, as the solutions write them. */
const short = (x: number, digits = 4): string => String(Number(x.toPrecision(digits)));

/** Steps on θ² (η doubled: the rules see 2θ), or under a constant gradient, with the lines of each. */
function steps(id: RuleId, hyper: Readonly<Record<string, number>>, n: number, from = 1, constant?: number) {
  const step = stepper(RULES[id], hyper);
  let at = start(RULES[id], Float64Array.of(from));
  return Array.from({ length: n }, () => {
    const taken = step(at, (x) => (constant === undefined ? x.map((v) => 2 * v) : x.map(() => constant)));
    at = taken;
    return taken;
  });
}

const far = (id: RuleId, hyper: Readonly<Record<string, number>>, n: number, g: number): number =>
  -steps(id, { eta: 1, ...hyper }, n, 0, g).at(-1)!.theta[0]!;

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  const says = (...parts: string[]) => {
    for (const part of parts) expect(PAGES[lang]).toContain(part);
  };
  const comma = lang === 'en' ? ', ' : '、';

  test('three steps by hand', () => {
    const theta = (id: RuleId, hyper = {}) =>
      steps(id, { eta: 0.1, beta: 0.5, ...hyper }, 3).map((s) => short(s.theta[0]!));
    const lines = (id: RuleId, line: string) =>
      steps(id, { eta: 0.1, beta: 0.5 }, 3).map((s) => short(s.lines[line]![0]!));
    says(theta('gd').join(comma));
    for (const id of ['momentum', 'nesterov'] as const) {
      const [ms, thetas] = [lines(id, 'm'), theta(id)];
      says(`m_2 = 0.1 + ${id === 'momentum' ? '0.16' : '0.14'} = ${ms[1]}$`, `\\theta_2 = ${thetas[1]}$`);
      says(`= ${ms[2]}$`, `\\theta_3 = ${thetas[2]}$`);
    }
    const [, second, third] = lines('nesterov-shifted', 'v');
    const [first, middle, last] = theta('nesterov-shifted');
    says(`= ${first}$`, `= ${second}$`, `= ${middle}$`, `= ${third}$`, `= ${last}$`);
  });

  test('the same gradient four times', () => {
    says(`4 \\cdot 6 = ${far('gd', {}, 4, 6)}`);
    const lengths = [1, 2, 3, 4].map((t) => closedForm(RULES.momentum, { eta: 1, beta: 0.5 }, 6, t)!);
    for (const length of lengths) says(short(length));
    says(short(far('momentum', { beta: 0.5 }, 4, 6)));
    says(`1 + 0.7071 + 0.5774 + 0.5 = ${short(far('adagrad', { eps: 0 }, 4, 6))}`);
    for (const t of [1, 2, 3, 4])
      says(short(closedForm(RULES.rmsprop, { eta: 1, beta: 0.75, eps: 0 }, 6, t)!));
    says(short(far('rmsprop', { beta: 0.75, eps: 0 }, 4, 6)));
    expect(far('adam', { eps: 0 }, 4, 6)).toBeCloseTo(4, 12);
    expect(far('momentum', { beta: 0.5 }, 4, 0.06)).toBeCloseTo(
      far('momentum', { beta: 0.5 }, 4, 6) / 100,
      12,
    );
    expect(far('rmsprop', { beta: 0.75, eps: 0 }, 4, 0.06)).toBeCloseTo(
      far('rmsprop', { beta: 0.75, eps: 0 }, 4, 6),
      9,
    );
  });

  test('stability and pace', () => {
    const many = Math.log(1000) / Math.log(1.25);
    says(many.toFixed(2), String(Math.ceil(many)));
    // momentum at its best: the factor of both directions is 1/2 a step, times the number of steps
    for (const lambda of [1, 9]) {
      const m = machine(RULES.momentum, { eta: 0.25, beta: 0.25 }, 1);
      m.stand(start(RULES.momentum, Float64Array.of(1)));
      for (let t = 0; t < 40; t++) m.take(m.place().map((x) => lambda * x));
      expect(Math.abs(m.theta[0]!) * 2 ** 40).toBeLessThan(3 * 41);
    }
  });

  test('bias correction', () => {
    says(short(3 * (1 - 0.9 ** 3), 3));
    says((Math.log(0.01) / Math.log(0.9)).toFixed(1), (Math.log(0.01) / Math.log(0.999)).toFixed(1));
    says((0.9 ** 9).toFixed(3), ((0.1 * 0.9 ** 9) / (1 - 0.9 ** 10)).toFixed(3));
  });

  test('an Adam that freezes', () => {
    const taken = steps('adam-noted', { eta: 1, eps: 0 }, 40, 0, 1);
    const [m, s] = ['m', 's'].map((line) => taken.slice(0, 3).map((x) => Math.round(x.lines[line]![0]!)));
    says(m!.join(', '), s!.join(', '));
    const lengths = taken.map((x, t) => (taken[t - 1]?.theta[0] ?? 0) - x.theta[0]!);
    says(`= ${lengths[1]!.toFixed(4)}`, `= ${lengths[2]!.toFixed(4)}`);
    says((9 / Math.sqrt(999)).toFixed(4), Math.sqrt(999).toFixed(3));
    says(`\\approx ${(-taken.at(-1)!.theta[0]!).toFixed(2)}`);
    const root = Math.sqrt(999);
    says((root / (1 + root)).toFixed(3));
  });

  test('two kinds of decay', () => {
    for (const decay of [0.01, 1])
      expect(steps('adam', { eta: 0.1, eps: 0 }, 1, 4, decay * 4)[0]!.theta[0]).toBeCloseTo(3.9, 12);
    says('3.9', short(steps('adamw', { eta: 0.1, decay: 0.01 }, 1, 4, 0)[0]!.theta[0]!));
  });

  test('what the end remembers', () => {
    const end = (g: readonly number[]): number => {
      const m = machine(RULES.momentum, { eta: 1, beta: 0.5 }, 1);
      for (const x of g) m.take(Float64Array.of(x));
      return m.theta[0]!;
    };
    const by = (t: number): number => end([0, 1, 2].map((k) => (k === t ? 1 : 0)));
    says(`$${short(by(0))}\\eta$`.replace('$-', '$-'), `$${short(by(1))}\\eta$`);
  });
});
