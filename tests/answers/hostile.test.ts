// Whatever is typed is answered with a sentence of its own, and soon.
import { expect, test } from 'vitest';
import { judge } from '#answers/answer.ts';
import { questionOf } from '#answers/question.ts';
import { build } from '#derive/build.ts';
import { answerSentences } from '#words/answers.ts';
import { definitionOf } from '../../content/course.ts';

const q = questionOf(build(definitionOf('rnn')!), 'dz')!;
const times = (n: number, text: string): string => text.repeat(n);

/** Nothing here is a right answer. */
const HOSTILE = [
  ...[times(50_000, '('), `${times(3000, '(')}dh${times(3000, ')')}`, `${times(80, '(')}dh${times(80, ')')}`],
  ...[`dh${times(40_000, '+dh')}`, `${times(3000, '-')}dh`, `dh${times(3000, "'")}`, `dh${times(500, '^T')}`],
  ...[times(100_000, 'x'), times(1000, 'dh'), times(3000, '1'), times(500, '.'), `h_{${times(2000, 'a')}}`],
  ...[
    `h${times(800, '_t')}`,
    `h${times(50, '^{2')}${times(50, '}')}`,
    `${times(200, 'e^')}1`,
    times(400, '|'),
  ],
  ...[
    `${times(55, 'tanh(')}h${times(55, ')')}`,
    times(300, '\\left|'),
    times(400, '['),
    `${times(800, '√')}h`,
  ],
  ...[times(40, 'h['), `${times(28, 'h[')}h${times(28, ']')}`, `${times(28, 'W^T[')}dh${times(28, ']')}`],
  ...[
    `${times(25, 'np.where(')}z${times(25, ' > 0, 1, 0)')}`,
    `${times(40, 'sech(')}z${times(40, ')')}`,
    `${times(30, "σ'(")}z${times(30, ')')}`,
    `${times(25, '\\begin{cases}1 & ')}z > 0${times(25, '\\end{cases}')}`,
    `\\begin{cases}${times(120, 'h & z > 0 \\\\ ')}0\\end{cases}`,
    ...['\\begin{cases}', '\\end{cases}', '\\begin{cases} & \\end{cases}', '\\begin{array}{ll', 'dh \\\\ h'],
    ...['#', '# dh * (1 - h**2)', times(1500, '//'), times(1900, '% ')],
  ],
  ...[times(50, '\\left['), times(60, 'h [a] '), `${times(28, 'h [1-')}h${times(28, ']')}`],
  ...[`W${times(400, ' W')} dh`, `h${times(400, '*h')}`, times(150, '(1-h)'), `${times(300, '1/')}h`],
  ...[
    'h**99999999',
    '2**2**2**2**2**2',
    '10**10**10',
    '9e999',
    '1e308*10*dh',
    '0/0',
    'dh/0',
    'log(0)*dh',
    'NaN',
    'inf',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty(dh)',
    'dh.constructor',
    'dh["constructor"]',
    'dh_valueOf',
  ],
  ...[
    '\\constructor',
    'np.__proto__(dh)',
    'Function("return 1")()',
    'globalThis',
    '{"$gt": ""}',
    '<script>1</script>',
  ],
  ...['\u202edh * (1-h**2)', 'd\u0338h*(1-h**2)', 'dh 🙂 h', '🙂', 'dh * (1 − һ²)', '答案是 dh', 'dh乘以h'],
  ...[
    '',
    '   ',
    '\n',
    '\\',
    '{',
    '}',
    '^',
    '_',
    '==',
    '=',
    '= = =',
    'dh =',
    ',,,',
    '[]',
    '()',
    '||',
    '|dh',
    "'",
    '"',
    '$$',
  ],
  ...[
    'dh) * (1 - h**2',
    ')dh(',
    'dh * * (1 - h)',
    'dh & h',
    'dh % 2',
    'dh ? 1 : 0',
    'dh // h',
    'lambda x: x',
    'import os',
  ],
  ...[
    '\\frac',
    '\\frac{dh}',
    '\\frac{}{}',
    '\\sqrt',
    '\\sum',
    '\\sum_{t=1}^{T}',
    '\\sum_{}^{} dh',
    '\\prod_t',
    '\\left( dh',
  ],
  ...[
    '\\left. dh \\right|',
    '\\hat',
    '\\hat{}',
    '\\mathbf{1}',
    '\\partial',
    '\\frac{\\partial L}{}',
    '\\nabla_h',
    '∂L/∂',
    'dL/',
  ],
  ...['\\begin{matrix}a\\end{matrix}', '\\href{javascript:1}{dh}', '\\def\\x{\\x\\x}\\x', '\\unicode{x}'],
  ...[
    'sum(dh for t in range(10**12))',
    'prod(dh for k in range(10**9))',
    'chain(W for j in range(10**8)) @ dh',
  ],
  'sum(sum(sum(sum(dh for a in range(400)) for b in range(400)) for c in range(400)) for d in range(400))',
  ...[
    'sum(h[t] for t in range(-5, 5))',
    'sum(h[k] for k in range(1, k))',
    'sum()',
    'sum(dh for)',
    'range(3)',
    'for',
    'dh if z',
  ],
  ...[
    'h[1e9]',
    'h[-1]',
    'h[0.5]',
    'h[h]',
    'h[t][0][0][0]',
    'h[[1]]',
    'h[:, 0]',
    'z[1, 2, 3]',
    'h_{t_{t_{t}}}',
  ],
  ...[
    'eye(1000000) @ dh',
    'eye()',
    'tanh()',
    'tanh',
    'diag(diag(h))',
    'pad(W, 100000)',
    'softmax(W)',
    'max(h)',
    'clip(h)',
  ],
  ...[
    'where(h)',
    'dot(h)',
    'h.foo()',
    'h.grad.grad',
    'h.sum(axis=5)',
    'np.',
    'd',
    'dd',
    "tanh''(z)",
    'dz',
    'dz[t] + 0',
    'dz * h / h',
  ],
];

test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('%s', (_, text) => {
  const before = process.cpuUsage();
  const verdict = judge(q, text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds of arithmetic').toBeLessThan(1);
  expect(verdict.verdict).not.toBe('right');
  const said =
    verdict.verdict === 'unreadable' ? verdict : verdict.verdict === 'wrong' ? verdict.because : undefined;
  if (said) for (const sentence of said.sentences) expect(answerSentences('zh')).toHaveProperty([sentence]);
});

test('what says nothing and shows nothing is passed over', () => {
  for (const text of [
    'dh\u200b * (1 - h**2)',
    '\ufeffdh * (1 - h**2)',
    'ｄｈ＊（１－ｈ＊＊２）',
    '$dh \\odot (1 - h^2)$.',
  ])
    expect([text, judge(q, text).verdict]).toEqual([text, 'right']);
});
