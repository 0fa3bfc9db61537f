// The ways in which people write a formula down: one printer for each, from the tree.
import type { Derivation } from '#derive/derivation.ts';
import { drawing } from '#derive/drawing.ts';
import { code } from '#notation/code.ts';
import { type Expr, COMPARISONS, binary } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { tex } from '#notation/tex.ts';

/** How signs and names are set in one dialect; every part may be left out. */
interface Habits {
  readonly name: (id: string, time: string | undefined) => string;
  readonly times: string;
  /** Between a factor and a sum in brackets, where that is written in another way. */
  readonly timesSum?: string;
  readonly matmul: string;
  readonly transpose: (of: string) => string;
  readonly power: (of: string, by: string) => string;
  readonly minus: string;
  readonly fraction: (a: string, b: string) => string;
  readonly call: (fn: string, args: readonly string[]) => string;
  readonly sum: (op: string, index: string, from: string, to: string, body: string) => string;
  readonly open: string;
  readonly close: string;
}

const POWER: Readonly<Record<string, number>> = { '+': 10, '-': 10, '*': 20, '@': 22, '/': 20, '**': 40 };

/** `e` in one dialect; indices of a series are names, those of entries stay in brackets. */
function say(e: Expr, h: Habits, d: Derivation, floor = 0): string {
  const go = (x: Expr, f = 0): string => say(x, h, d, f);
  const group = (s: string, p: number): string => (p < floor ? `${h.open}${s}${h.close}` : s);
  switch (e.kind) {
    case 'number':
      return e.value < 0 ? group(`${h.minus}${-e.value}`, 15) : String(e.value);
    case 'symbol':
      return d.scope(e.id) ? h.name(e.id, undefined) : e.id;
    case 'unary':
      return e.op === '-' ? group(`${h.minus}${go(e.of, 20)}`, 15) : h.transpose(go(e.of, 60));
    case 'entry': {
      if (e.of.kind === 'symbol' && d.scope(e.of.id)?.series) return h.name(e.of.id, plain(e.index[0]!));
      return `${go(e.of, 60)}[${e.index.map((i) => plain(i)).join(', ')}]`;
    }
    case 'call':
      return h.call(
        e.fn,
        e.args.map((a) => go(a)),
      );
    case 'fold':
      return group(
        e.over.reduceRight(
          (body, o) => h.sum(e.op, o.index, plain(o.from), lastOf(o.to), body),
          go(e.body, e.op === 'sum' ? 20 : 21),
        ),
        12,
      );
    case 'binary': {
      if (COMPARISONS.includes(e.op)) return `${h.open}${go(e.left, 6)} ${e.op} ${go(e.right, 6)}${h.close}`;
      if (e.op === '/') return group(h.fraction(go(e.left, 21), go(e.right, 41)), 20);
      if (e.op === '**') return group(h.power(go(e.left, 41), go(e.right)), 40);
      const p = POWER[e.op]!;
      const sign = { '+': ' + ', '-': ` ${h.minus} `, '*': h.times, '@': h.matmul }[e.op as '+'];
      const isSum = e.op === '*' && e.right.kind === 'binary' && /^[+-]$/.test(e.right.op);
      return group(`${go(e.left, p)}${isSum ? (h.timesSum ?? sign) : sign}${go(e.right, p + 1)}`, p);
    }
  }
}

const lastOf = (to: Expr): string =>
  to.kind === 'binary' && to.op === '+' && to.right.kind === 'number' && to.right.value === 1
    ? plain(to.left)
    : `${plain(to)} - 1`;

const python = (op: string, index: string, from: string, to: string, body: string): string =>
  `${op}(${body} for ${index} in range(${from}, ${to} + 1))`;
const big = (op: string, index: string, from: string, to: string, body: string): string =>
  op === 'sum' || op === 'prod' || op === 'chain'
    ? `\\${op === 'sum' ? 'sum' : 'prod'}_{${index}=${from}}^{${to}} ${body}`
    : python(op, index, from, to, body);
const brackets = (fn: string, args: readonly string[]): string => `${fn}(${args.join(', ')})`;

/** Unicode as in a chat: W_fᵀ·∂L/∂z_{f,t}, ⊙, ². */
const unicode = (d: Derivation): Habits => ({
  name: (id, time) => {
    const entry = d.names.get(id)!;
    const of = entry.gradientOf && !entry.tex ? `∂L/∂${sub(entry.gradientOf, time)}` : sub(id, time);
    return of;
  },
  times: ' ⊙ ',
  matmul: ' · ',
  transpose: (of) => `${of}ᵀ`,
  power: (of, by) => (by === '2' ? `${of}²` : by === '3' ? `${of}³` : `${of}^(${by})`),
  minus: '−',
  fraction: (a, b) => `${a} / ${b}`,
  call: (fn, args) => (fn === 'sigmoid' ? `σ(${args.join(', ')})` : brackets(fn, args)),
  sum: (op, index, from, to, body) =>
    op === 'sum' || op === 'prod' || op === 'chain'
      ? `${op === 'sum' ? 'Σ' : '∏'}_{${index}=${from}}^{${to}} ${body}`
      : python(op, index, from, to, body),
  open: '(',
  close: ')',
});

/** An id with a time as a subscript: z_{f,t}. */
const sub = (id: string, time: string | undefined): string => {
  const [word, ...subs] = id.split('_');
  const all = [...subs, ...(time === undefined ? [] : [time])];
  return all.length ? `${word}_{${all.join(',')}}` : word!;
};

/** A Chinese keyboard: full-width brackets and signs. */
const fullWidth = (text: string): string =>
  text
    .replace(/ \* /g, '×')
    .replace(/ @ /g, '@')
    .replace(/[()+,]/g, (c) => ({ '(': '（', ')': '）', '+': '＋', ',': '，' })[c]!)
    .replace(/ - /g, '－');

/** LaTeX as a person types it: no \left, no thin spaces, \cdot for products, ^T. */
const handTex = (d: Derivation): Habits => ({
  name: (id, time) => d.names.tex(id, time, []),
  times: ' \\odot ',
  matmul: ' ',
  transpose: (of) => `${of}^T`,
  power: (of, by) => `{${of}}^{${by}}`,
  minus: '-',
  fraction: (a, b) => `\\frac{${a}}{${b}}`,
  call: (fn, args) =>
    fn === 'sqrt'
      ? `\\sqrt{${args[0]}}`
      : fn === 'sigmoid'
        ? `\\sigma(${args[0]})`
        : ['tanh', 'exp', 'log', 'max', 'min', 'cos'].includes(fn)
          ? `\\${fn}(${args.join(', ')})`
          : `\\mathrm{${fn}}(${args.join(', ')})`,
  sum: big,
  open: '(',
  close: ')',
});

/** ASCII with carets: dz_1 h_0^T, x^2. */
const caret = (): Habits => ({
  name: (id, time) => (time === undefined ? id : /^\w+$/.test(time) ? `${id}_${time}` : `${id}_{${time}}`),
  times: ' * ',
  matmul: ' ',
  transpose: (of) => `${of}^T`,
  power: (of, by) => `${of}^(${by})`,
  minus: '-',
  fraction: (a, b) => `${a}/${b}`,
  call: brackets,
  sum: python,
  open: '(',
  close: ')',
});

/** Names without their time, as in the code of a cell. */
const cell = (text: string): string =>
  text.replace(/\b(\w+)\[t \+ 1\]/g, '$1_next').replace(/\b(\w+)\[t\]/g, '$1');

/** a b → b a where the order does not matter, and a + b → b + a. */
function turned(e: Expr): Expr {
  if (e.kind === 'binary' && (e.op === '*' || e.op === '+'))
    return binary(e.op, turned(e.right), turned(e.left));
  if (e.kind === 'binary' && (e.op === '-' || e.op === '/' || e.op === '@'))
    return binary(e.op, turned(e.left), turned(e.right));
  return e;
}

/** Every way in which `e`, a line of `d`, is written down. */
export function dialects(e: Expr, d: Derivation): [dialect: string, text: string][] {
  const found: [string, string][] = [
    ['site', plain(e)],
    ['numpy', code(e, 'numpy').replace(/1\.0 \* /g, '')],
    ['numpy as printed', code(e, 'numpy')],
    ['torch', code(e, 'torch')],
    ['page latex', tex(e, drawing(d, { link: false }))],
    ['hand latex', say(e, handTex(d), d)],
    ['hand latex, times', say(e, { ...handTex(d), times: ' \\times ', matmul: ' \\cdot ' }, d)],
    [
      'hand latex, left right',
      say(e, { ...handTex(d), open: '\\left(', close: '\\right)', transpose: (of) => `${of}^{\\top}` }, d),
    ],
    ['hand latex, square', say(e, { ...handTex(d), open: '\\left[', close: '\\right]', timesSum: '' }, d)],
    ['square', say(e, { ...caret(), open: '[', close: ']', timesSum: ' ' }, d)],
    ['unicode', say(e, unicode(d), d)],
    ['caret', say(e, caret(), d)],
    ['full width', fullWidth(plain(e))],
    ['turned', plain(turned(e))],
    ['no blanks', plain(e).replace(/ ([-+*/@<>]|\*\*|==) /g, '$1')],
    ['plus nothing', `(${plain(e)}) + 0`],
  ];
  const inCell = cell(plain(e));
  // dh_next is a message, and not dh at t + 1
  if (inCell !== plain(e) && !/_next/.test(inCell)) found.push(['cell', inCell]);
  return found;
}
