// Finding a place: by symbol, by formula in any notation, by words of both languages.
import { describe, expect, test } from 'vitest';
import { code } from '#notation/code.ts';
import { plain } from '#notation/plain.ts';
import { tex } from '#notation/tex.ts';
import { drawing } from '#derive/drawing.ts';
import { derivationAt } from '#typeset/roles.ts';
import { formOf, lexiconOfNames } from '../../src/site/find/form.ts';
import { marked } from '../../src/site/find/full-text.ts';
import { withHeadings } from '../../src/site/find/integration.ts';
import { type Found, find, plainForm } from '../../src/site/find/match.ts';
import { DERIVATIONS } from '../../content/course.ts';

const place = (title: string, lines: readonly string[] = [], text = ''): Found => ({
  title,
  of: 'The LSTM',
  href: `#${title}`,
  lines: lines.map(plainForm),
  text,
});
const PLACES = [
  place('∂L/∂C', ['dC', 'dh * o * (1 - tanh(C)**2) + dC[t + 1] * f[t + 1]']),
  place('∂L/∂c', ['dc', 'sum(ds[t] for t in range(1, T + 1))']),
  place('W_f', ['dW_f', 'sum(dz_f[t] @ h[t - 1].T for t in range(1, T + 1))']),
  place('A usual mistake', [], 'The candidate is not a gate.'),
  place('Correction 001-14', ['001-14'], 'the sum over time is missing'),
  place('习题 2：遗忘门', [], '遗忘门的偏置取多大'),
];
const INDEX = { names: ['C', 'c', 'h', 'dh', 'o', 'f', 'z_f', 'dz_f', 'W_f'], places: PLACES };
const titles = (query: string) => find(query, INDEX).map(({ place }) => place.title);

describe('one line in any notation is the same line', () => {
  test.each([['dC'], ['∂L/∂C_t'], ['dL/dC'], [String.raw`\frac{\partial L}{\partial C_t}`], ['dC[t]']])(
    '%s',
    (query) => expect(titles(query)[0]).toBe('∂L/∂C'),
  );

  test.each([['1 - np.tanh(C[t])**2'], [String.raw`(1 - \tanh(C_t)^2)`]])('a piece of it: %s', (query) =>
    expect(titles(query)).toContain('∂L/∂C'),
  );

  test.each([['dz_f[t] @ h[t-1].T'], [String.raw`dz_f @ h^{\top}`]])('%s', (query) =>
    expect(titles(query)).toEqual(['W_f']),
  );
});

test('capitals are other letters', () => {
  expect(titles('dc')[0]).toBe('∂L/∂c');
});

test('words are found in title and text, all of them', () => {
  expect(titles('candidate gate')).toEqual(['A usual mistake']);
  expect(titles('001 sum')).toEqual(['Correction 001-14']);
  expect(titles('遗忘门')).toEqual(['习题 2：遗忘门']);
  expect(titles('candidate banana')).toEqual([]);
});

test('nothing asked, nothing found; hostile input is only input', () => {
  expect(find('', INDEX)).toEqual([]);
  for (const query of ['((((', '\\', '[t', '{'.repeat(5000), '.*+?', '\u0000'])
    expect(() => find(query, INDEX)).not.toThrow();
});

describe('a formula has one form in every notation', () => {
  const derivations = DERIVATIONS.map((definition) => derivationAt(definition));
  const lexicon = lexiconOfNames([...new Set(derivations.flatMap((d) => d.names.ids()))]);
  const whole = (line: string) => formOf(line, lexicon)?.whole;

  test('of all lines of the course: nearly all from NumPy and PyTorch, most from LaTeX', () => {
    const lines = derivations.flatMap((d) =>
      [...d.statements.values()].flatMap((s) => s.forms.map(({ is }) => ({ d, is, own: whole(plain(is)) }))),
    );
    const asked = lines.filter(({ own }) => own !== undefined);
    const share = (as: (line: (typeof asked)[number]) => string) =>
      asked.filter((line) => whole(as(line)) === line.own).length / asked.length;
    expect(asked.length).toBeGreaterThan(600);
    expect(share(({ is }) => code(is, 'numpy'))).toBeGreaterThan(0.98);
    expect(share(({ is }) => code(is, 'torch'))).toBeGreaterThan(0.98);
    // an index below z_{f,k} may be read as the gate f: such lines are listed in both readings
    expect(share(({ d, is }) => tex(is, drawing(d, { link: false })))).toBeGreaterThan(0.85);
  });

  test.each([
    ['dh * (1 - h**2)', String.raw`(1 - h_t^{2}) \odot \frac{\partial L}{\partial h_t}`],
    ['dz_f[t] @ h[t - 1].T', String.raw`\frac{\partial L}{\partial z_{f,t}} h_{t-1}^\top`],
    ['W.T @ dz', 'np.dot(W.T, dz)'],
    ['dyhat * f * (1 - f)', 'dyhat*(1-f)*f'],
  ])('%s', (line, other) => {
    expect(whole(line)).toBeDefined();
    expect(whole(other)).toBe(whole(line));
  });

  test('a slip changes it, a name alone has none', () => {
    expect(whole('dh * (1 - h)')).not.toBe(whole('dh * (1 - h**2)'));
    expect(whole('dh * (1 + h**2)')).not.toBe(whole('dh * (1 - h**2)'));
    for (const words of ['dC', '遗忘门', '((', '{'.repeat(300)]) expect(whole(words)).toBeUndefined();
  });
});

test('a number is a whole number, and words in their order come first', () => {
  const places = [
    place('Correction 001-21', ['001-21'], 'note 001, question 1, line 12'),
    place('Correction 001-2', ['001-2'], 'note 001, question 1, line 4'),
    place('Correction 001-8', ['001-8'], 'note 001, question 2, 2), line 84'),
    place('Correction 002-1', ['002-1'], 'question 2 of 001'),
  ];
  const found = find('001 question 2', { names: [], places }).map((hit) => hit.place.title);
  expect(found).toEqual(['Correction 001-8', 'Correction 001-2', 'Correction 002-1']);
});

test('steps and corrections are headings to the index of the text; what it marks becomes no markup', () => {
  const page =
    '<section class="step" id="step-dC" data-step-id="dC"><p>kept</p></section>' +
    '<aside class="correction" role="note" id="correction-001-2" aria-label="Correction 001-2"><p>so</p></aside>';
  expect(withHeadings(page)).toContain('<h4 id="step-dC">∂L/∂C</h4><section class="step" data-step-id');
  expect(withHeadings(page)).toContain('<h4 id="correction-001-2">Correction 001-2</h4>');
  expect(marked('a &lt;b&gt; <mark>gate</mark> c')).toEqual([
    { marked: false, text: 'a <b> ' },
    { marked: true, text: 'gate' },
    { marked: false, text: ' c' },
  ]);
});
