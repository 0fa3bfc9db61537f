/** @file Expression → LaTeX, as the books set it. */
import { axesOf } from './axes.ts';
import { type Expr, type Of, COMPARISONS } from './expr.ts';
import { functionNamed } from './functions.ts';
import type { Axes, Scope } from './scope.ts';

/** How the leaves of a formula are drawn. */
export interface Drawing {
  readonly scope: Scope;
  /** LaTeX of a symbol; `time` and `index` are LaTeX already and go where the symbol wants them. */
  name(id: string, time: string | undefined, index: readonly string[]): string;
  /** Replaces the drawing of a leaf, by its value for instance. */
  leaf?(e: Of<'symbol'> | Of<'entry'>, path: string): string | undefined;
  /** Wraps the drawing of a leaf or a bracketed factor, so that a page can link it. `path` is its place in the tree. */
  mark?(e: Expr, path: string, tex: string): string;
}

const POWER: Readonly<Record<string, number>> = { '+': 10, '-': 10, '*': 20, '@': 20, '/': 50, '**': 40 };
const RELATIONS: Readonly<Record<string, string>> = {
  '>': '>',
  '>=': '\\ge',
  '<': '<',
  '<=': '\\le',
  '==': '=',
  '!=': '\\ne',
};
const FOLD = { sum: '\\sum', prod: '\\prod', max: '\\max', chain: '\\prod' } as const;

export function tex(e: Expr, draw: Drawing, floor = 0, path = ''): string {
  const at = (i: number): string => (path ? `${path}-${i}` : `${i}`);
  const mark = (s: string): string => draw.mark?.(e, path, s) ?? s;
  const group = (s: string, power: number): string => (power < floor ? mark(`\\left(${s}\\right)`) : s);
  switch (e.kind) {
    case 'number':
      if ((e.value < 0 && floor > 10) || (isPower(e.value) && floor > 20))
        return `\\left(${number(e.value)}\\right)`;
      return number(e.value);
    case 'symbol':
      return mark(draw.leaf?.(e, path) ?? draw.name(e.id, undefined, []));
    case 'entry':
      return entryTex(e, draw, at, mark, path);
    case 'unary':
      if (e.op === '-') return group(`-${tex(e.of, draw, 20, at(0))}`, 15);
      // over a subscript the ⊤ belongs to the symbol: h_{t-1}^⊤
      if ((e.of.kind === 'symbol' || e.of.kind === 'entry') && !draw.leaf) {
        const raise = (x: Expr, p: string, t: string): string =>
          draw.mark ? draw.mark(x, p, x === e.of ? `${t}^{\\top}` : t) : x === e.of ? `${t}^{\\top}` : t;
        return tex(e.of, { ...draw, mark: raise }, 60, at(0));
      }
      return `{${tex(e.of, draw, 60, at(0))}}^{\\top}`;
    case 'call': {
      const args = e.args.map((a, i) => tex(a, draw, 0, at(i)));
      const how = functionNamed(e.fn)?.tex ?? `\\operatorname{${e.fn}}`;
      if (typeof how === 'string') return mark(`${how}\\left(${args.join(',\\, ')}\\right)`);
      return mark(how(args, () => axesIn(e.args[0]!, draw)));
    }
    case 'fold': {
      const inside = boundIn(e, draw);
      const signs = e.over.map((o, i) => {
        const from = tex(o.from, inside, 0, at(1 + 2 * i));
        return `${FOLD[e.op]}${e.op === 'max' ? '\\limits' : ''}_{${inside.name(o.index, undefined, [])}=${from}}^{${upTo(o.to, inside, at(2 + 2 * i))}}`;
      });
      return group(`${signs.join(' ')} ${tex(e.body, inside, e.op === 'sum' ? 20 : 21, at(0))}`, 12);
    }
    case 'binary':
      return binaryTex(e, draw, at, floor, group, mark);
  }
}

/** Inside a fold its indices are single numbers of their own, though a quantity may have the same letter outside. */
function boundIn(e: Of<'fold'>, draw: Drawing): Drawing {
  const isTaken = (id: string): boolean => {
    const meaning = draw.scope(id);
    return meaning !== undefined && (meaning.series || meaning.axes.length > 0);
  };
  const bound = new Set(e.over.map((o) => o.index).filter(isTaken));
  if (!bound.size) return draw;
  const isBound = (x: Expr): boolean => x.kind === 'symbol' && bound.has(x.id);
  const { leaf, mark } = draw;
  return {
    scope: (id) => (bound.has(id) ? { axes: [], series: false } : draw.scope(id)),
    name: (id, time, index) =>
      bound.has(id) ? (id.length === 1 ? id : `\\mathrm{${id}}`) : draw.name(id, time, index),
    ...(leaf && { leaf: (x, path) => (isBound(x) ? undefined : leaf(x, path)) }),
    ...(mark && { mark: (x, path, s) => (isBound(x) ? s : mark(x, path, s)) }),
  };
}

/** The axes of `e`; undefined where an index bound further out hides them. */
function axesIn(e: Expr, draw: Drawing): Axes | undefined {
  try {
    return axesOf(e, draw.scope);
  } catch {
    return undefined;
  }
}

function entryTex(
  e: Of<'entry'>,
  draw: Drawing,
  at: (i: number) => string,
  mark: (s: string) => string,
  path: string,
): string {
  const drawn = draw.leaf?.(e, path);
  if (drawn !== undefined) return mark(drawn);
  // where the axes are not known every index is shown
  const letters = (of: Expr): Axes => axesIn(of, draw) ?? [];
  const isSeries = (x: Expr): boolean => x.kind === 'symbol' && draw.scope(x.id)?.series === true;
  const index = e.index.map((x, i) => tex(x, draw, 0, at(i + 1)));
  const shown = (of: Expr): string[] => index.filter((_, i) => letters(of)[i] !== '1');
  if (e.of.kind === 'symbol') {
    return mark(
      isSeries(e.of) ? draw.name(e.of.id, index[0], []) : draw.name(e.of.id, undefined, shown(e.of)),
    );
  }
  if (e.of.kind === 'entry' && e.of.of.kind === 'symbol' && isSeries(e.of.of))
    return mark(draw.name(e.of.of.id, tex(e.of.index[0]!, draw, 0, `${at(0)}-1`), shown(e.of)));
  return mark(`\\left[${tex(e.of, draw, 0, at(0))}\\right]_{${shown(e.of).join(',')}}`);
}

/** A fraction, linked or not. */
const FRACTION = /^(?:\\htmlData\{[^}]*\}\{)?\\frac\b/;

function binaryTex(
  e: Of<'binary'>,
  draw: Drawing,
  at: (i: number) => string,
  floor: number,
  group: (s: string, p: number) => string,
  mark: (s: string) => string,
): string {
  const left = (floor: number): string => tex(e.left, draw, floor, at(0));
  const right = (floor: number): string => tex(e.right, draw, floor, at(1));
  if (COMPARISONS.includes(e.op))
    return mark(`\\mathbf{1}\\!\\left[${left(6)} ${RELATIONS[e.op]} ${right(6)}\\right]`);
  if (e.op === '/') return group(`\\frac{${left(0)}}{${right(0)}}`, 50);
  if (e.op === '**') {
    const power = right(0);
    const base = e.left;
    // tanh²(c), not (tanh(c))²
    const name = base.kind === 'call' && base.args.length === 1 ? functionNamed(base.fn)?.tex : undefined;
    if (base.kind === 'call' && typeof name === 'string')
      return mark(`${name}^{${power}}\\!\\left(${tex(base.args[0]!, draw, 0, `${at(0)}-0`)}\\right)`);
    const drawn = left(60);
    // a gradient is one letter to the tree and a fraction to the eye: its power belongs to all of it
    const whole = FRACTION.test(drawn) ? `\\left(${drawn}\\right)` : drawn;
    return group(`{${whole}}^{${power}}`, 40);
  }
  const p = POWER[e.op]!;
  // between two numbers a space would not be seen for a product
  const times = draw.leaf || (isNumber(e.left) && isNumber(e.right)) ? ' \\cdot ' : ' \\, ';
  const sign = { '+': ' + ', '-': ' - ', '*': isScalar(e, draw) ? times : ' \\odot ', '@': ' \\, ' }[
    e.op as '+' | '-' | '*' | '@'
  ];
  // a minus in front of a product and a sum at its end need no brackets: −P ∂L/∂V, v Σ x
  const leads = p === 20 && floor <= 10 && e.left.kind === 'unary' && e.left.op === '-';
  const ends = p === 20 && floor === 0 && e.right.kind === 'fold';
  // set without a sign, a matrix product seems to bind more tightly than ⊙: (a ⊙ b) c needs its brackets
  const loose = e.op === '@' && e.left.kind === 'binary' && e.left.op === '*' && !isScalar(e.left, draw);
  const before = leads ? 15 : loose ? p + 1 : p;
  return group(`${left(before)}${sign}${right(ends || e.op === '+' ? 10 : p + 1)}`, p);
}

/** A product with a scalar factor is set with a thin space, one of two tensors with ⊙. */
function isScalar(e: Of<'binary'>, draw: Drawing): boolean {
  const scalar = (x: Expr): boolean => axesIn(x, draw)?.length === 0;
  // an entry such as W[i, k] under a sum has free indices the scope does not know: it is a scalar all the same
  const looks = (x: Expr): boolean =>
    x.kind === 'number' || (x.kind === 'entry' && x.index.length > 1) || scalar(x);
  return looks(e.left) || looks(e.right);
}

const isNumber = (e: Expr): boolean => e.kind === 'number';

/** The last value of a range that ends before `to`. */
function upTo(to: Expr, draw: Drawing, path: string): string {
  if (to.kind === 'number') return String(to.value - 1);
  if (to.kind === 'binary' && to.op === '+' && to.right.kind === 'number' && to.right.value === 1)
    return tex(to.left, draw, 0, path);
  // Q + K − 1 ends at Q + K − 2
  if (to.kind === 'binary' && to.op === '-' && to.right.kind === 'number')
    return tex({ ...to, right: { kind: 'number', value: to.right.value + 1 } }, draw, 0, path);
  return `${tex(to, draw, 0, path)}-1`;
}

/** Whether {@link number} writes a power of ten. */
const isPower = (x: number): boolean => String(x).includes('e');

/** A number as it was written; very large and very small ones as powers of ten. */
export function number(x: number): string {
  if (Number.isNaN(x)) return '\\text{NaN}';
  if (Math.abs(x) === Math.PI) return x > 0 ? '\\pi' : '-\\pi';
  if (!Number.isFinite(x)) return x > 0 ? '\\infty' : '-\\infty';
  const [mantissa, exponent] = String(x).split('e');
  return exponent === undefined ? mantissa! : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
