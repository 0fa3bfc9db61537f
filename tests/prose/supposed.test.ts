// What a passage supposes besides its lesson: its equalities are held to a small derivation of its own, and slips are caught.
import { describe, expect, test } from 'vitest';
import { define } from '#derive/derivation.ts';
import { determinantOf, inverseOf } from '#math/inverse.ts';
import { matmul, tensor } from '#math/tensor.ts';
import { type Supposed, atNumbers, suppose } from '#prose/supposed.ts';
import { ledgerOf } from '#prose/ledger.ts';

const lesson = define('lesson', {
  ...{ sizes: { H: 3 }, largest: {}, parameters: {}, given: { z: ['z', 'H 1'] } },
  forward: { h: ['h', 'tanh(z)'], L: ['L', 'sum(h[k, 0] for k in range(H))'] },
  ...{ loss: 'L', backward: {} },
});

const supposed: Supposed = suppose('lesson', {
  layer: {
    sizes: { D: 2, K: 3 },
    given: { A: ['A', 'K D'], v: ['v', 'D 1'], g: ['g', 'K 1'] },
    forward: {
      y: ['y', 'A @ v'],
      p: ['p', 'softmax(y)'],
      L: ['L', 'sum(g[k, 0] * p[k, 0] for k in range(K))'],
    },
  },
  numbers: {
    given: { a: ['a', ''], b: ['b', ''] },
    forward: { c: ['c', 'a * b'], L: ['L', 'c**2'] },
    numbers: { a: 2, b: 3 },
  },
  product: { given: { a: ['a', ''], b: ['b', ''] }, forward: { c: ['c', 'a * b'] } },
  steps: {
    sizes: { T: 3 },
    given: { w: ['w', ''] },
    cell: { given: { x: ['x_{#}', ''] }, forward: { s: ['s_{#}', 'w * x'] } },
    forward: { L: ['L', 'sum(s[n]**2 for n in range(1, T + 1))'] },
  },
  coin: {
    sizes: { I: 2 },
    given: { s: ['s', ''] },
    forward: {
      square: ['\\operatorname{E} m^2', 'sum((s * (2 * a - 1))**2 for a in range(2)) / 2'],
      pair: ['\\operatorname{E}[m_i m_l] @ i,l', 's**2 * (i == l)', 'i:I l:I'],
    },
  },
  square: { sizes: { D: 3 }, given: { M: ['M', 'D D'], q: ['q', 'D 1'] } },
});

const told = (name: string, tex: string): string => {
  const { entries, faults } = ledgerOf(
    { definition: lesson, supposed },
    `{/* supposes ${name} */}\n\n$${tex}$\n`,
  );
  return faults.length ? 'false' : entries.map((e) => e.told.is).join(' ');
};

describe('an equality of a passage is held to what it supposes', () => {
  test.each([
    [
      'a gradient that no table has',
      'layer',
      '\\partial L/\\partial v = A^\\top\\, \\partial L/\\partial y',
      'A\\, \\partial L/\\partial y',
    ],
    [
      'its entries',
      'layer',
      '\\frac{\\partial L}{\\partial A_{ij}} = \\frac{\\partial L}{\\partial y_i}\\, v_j',
      '2 v_j',
    ],
    [
      'an entry of a Jacobian',
      'layer',
      '\\frac{\\partial p_i}{\\partial y_j} = p_i([i = j] - p_j)',
      'p_i([i = j] + p_j)',
    ],
    ['a row', 'layer', 'y^\\top = v^\\top A^\\top', '(v^\\top A^\\top)^\\top'],
    ['a number that follows from numbers', 'numbers', 'c = 6', '5'],
    ['a gradient at numbers', 'numbers', '\\partial L/\\partial a = 2 \\cdot 6 \\cdot 3 = 36', '35'],
    ['both signs', 'numbers', '\\pm\\sqrt{c - 2} = \\pm 2', '\\pm 3'],
    ['a number that recurs', 'numbers', 'c/18 = 0.\\overline{3}', '0.3\\overline{4}'],
    ['what is left of a number', 'numbers', '\\lfloor (c + 1)/2 \\rfloor = 3', '4'],
    ['thousands', 'numbers', '200{,}000\\,c = 1{,}200{,}000', '1{,}200'],
    ['steps counted by another letter', 'steps', '\\partial L/\\partial x_n = 2 w s_n', 'w s_n'],
    [
      'a sum of steps',
      'steps',
      '\\frac{\\partial L}{\\partial w} = \\sum_n \\frac{\\partial L}{\\partial s_n}\\, x_n',
      '\\sum_n x_n',
    ],
    ['an expectation over all cases', 'coin', '\\operatorname{E} m^2 = s^2', '2s^2'],
    ['its indices', 'coin', '\\sum_l \\operatorname{E}[m_i m_l] = s^2', 's'],
    ['an inverse', 'square', 'M^{-1} M q = q', '2q'],
    [
      'a determinant and a trace',
      'square',
      '\\det(2M) + \\operatorname{tr}(2M) = 8 \\det M + 2\\operatorname{tr} M',
      '4 \\det M',
    ],
    ['a spectral radius', 'square', '\\rho(3M) = 3\\rho(M)', '2\\rho(M)'],
  ])('%s', (_, name, tex, slip) => {
    expect(told(name, tex)).toBe('bound');
    expect(told(name, `${tex.slice(0, tex.indexOf('=') + 1)} ${slip}`)).toBe('false');
  });

  test('a column that is written out is one with the sign of transposition and without it; a row is none', () => {
    expect(told('numbers', '(a, b)^\\top = (2, 3)')).toBe('bound');
    expect(told('layer', 'v = (v_0, v_1)')).toBe('bound');
    expect(told('layer', 'v = (v_0, v_1)^\\top')).toBe('bound');
    expect(told('layer', 'v = \\begin{bmatrix} v_0 & v_1 \\end{bmatrix}')).toBe('false');
  });

  test('a letter keeps the axes of what it is said to be', () => {
    const text =
      '$\\delta = \\partial L/\\partial y$, so $\\partial L/\\partial A = \\delta v^\\top$ and $\\partial L/\\partial A_{ij} = \\delta_i v_j$';
    expect(
      ledgerOf({ definition: lesson, supposed }, `{/* supposes layer */}\n\n${text}`).entries.map(
        (e) => e.told.is,
      ),
    ).toEqual(['said', 'bound', 'bound']);
  });

  test('what it computes is no number that the text may choose, even where its letters are said to be numbers', () => {
    const text = '{/* supposes product */}\n\n$a = 2$, $b = 3$, $c = a + b$';
    expect(ledgerOf({ definition: lesson, supposed }, text).faults.map(({ key }) => key)).toEqual([
      'c = a + b',
    ]);
  });

  test('a letter that was said is read in a column too', () => {
    const text = '{/* supposes numbers */}\n\n$\\mu = \\ln 2$, $(c \\mu, a) = (6 \\ln 2, 2)$';
    expect(ledgerOf({ definition: lesson, supposed }, text).entries.map((e) => e.told.is)).toEqual([
      'said',
      'bound',
    ]);
    expect(
      ledgerOf({ definition: lesson, supposed }, text.replace('(6', '(7')).faults.map(({ key }) => key),
    ).toHaveLength(1);
  });

  test('the lesson itself at numbers set by hand: at no time is another number said of what its lines compute', () => {
    const unrolled = define('unrolled', {
      ...{ sizes: { T: 3, D: 2 }, largest: {}, parameters: { w: ['w', 'D 1'] }, given: { h0: ['h_0', ''] } },
      cell: {
        given: { x: ['x_{#}', 'D 1'] },
        states: { h_prev: 'h' },
        forward: { z: ['z_{#}', 'w[0, 0] * x[0, 0] + h_prev'], h: ['h_{#}', 'tanh(z)'] },
        backward: {},
      },
      ...{ forward: {}, loss: 'L', backward: {} },
    });
    const switched = atNumbers(unrolled, 'switched', {
      sizes: { T: 2 },
      given: {
        ...{ w: [3, 4], h0: 0 },
        x: [
          [0, 1],
          [0, 7],
        ],
      },
    });
    const is = (tex: string): string => {
      const { entries, faults } = ledgerOf(
        { definition: unrolled, supposed: { switched } },
        `{/* supposes switched */}\n\n$${tex}$\n`,
      );
      return faults.length ? 'false' : entries.map((e) => e.told.is).join(' ');
    };
    expect(is('z_t = 3 x_{t,0} + h_{t-1}')).toBe('bound');
    expect(is('z_t = 3 x_{t,1} + h_{t-1}')).toBe('false');
    expect(is('h_t = 0')).toBe('bound');
    expect(is('h_2 = 1')).toBe('false');
    expect(is('h_t = 1')).toBe('false');
  });

  test('its letters end with the section, and the lesson goes on beside it', () => {
    const is = (mdx: string): readonly string[] =>
      ledgerOf({ definition: lesson, supposed }, mdx).entries.map((e) => e.told.is);
    expect(is('{/* supposes numbers */}\n\n$c = ab$, $h = \\tanh z$\n\n## Next\n\n$u v = c w$')).toEqual([
      'bound',
      'bound',
      'raw',
    ]);
    expect(is('{/* supposes numbers */}\n\n$c = ab$\n\n{/* supposes nothing */}\n\n$c = 7$')).toEqual([
      'bound',
      'said',
    ]);
  });

  test('a name that supposed.ts does not have stops with what there is', () => {
    expect(() => told('numbrs', 'c = 6')).toThrow(
      'supposes “numbrs”, which supposed.ts of the lesson does not have: layer, numbers',
    );
  });
});

describe('small matrices', () => {
  const a = tensor([3, 3], (i) => [0, 2, 1, 1, 0, 3, 2, 1, 0][i]!);

  test('have the inverse that gives the identity, and the determinant by the rule of Sarrus', () => {
    expect([...matmul(a, inverseOf(a)!).data].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([
      1, 0, 0, 0, 1, 0, 0, 0, 1,
    ]);
    expect(determinantOf(a)).toBeCloseTo(
      0 * 0 * 0 + 2 * 3 * 2 + 1 * 1 * 1 - 2 * 0 * 1 - 1 * 3 * 0 - 0 * 1 * 2,
      12,
    );
  });

  test('without an inverse are told from others', () => {
    expect(inverseOf(tensor([2, 2], (i) => [1, 2, 2, 4][i]!))).toBeUndefined();
    expect(() => inverseOf(tensor([2, 3], 1))).toThrow('an inverse needs a square matrix, not (2, 3)');
  });
});
