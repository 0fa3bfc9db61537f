/** @file Expression → the text it was read from: error messages, answers, screen readers. */
import { type Expr, type Range, COMPARISONS, num } from './expr.ts';
import { POWER } from './parse.ts';

/** Text that {@link parse} reads back as the same tree. */
export function plain(e: Expr, floor = 0): string {
  switch (e.kind) {
    case 'number':
      if (e.value < 0 || Object.is(e.value, -0))
        return plain({ kind: 'unary', op: '-', of: num(-e.value) }, floor);
      if (e.value === Math.PI) return 'pi';
      return floor >= 60 ? `(${e.value})` : String(e.value); // 2.T would read as the number 2. and a name
    case 'symbol':
      return e.id;
    case 'unary': {
      if (e.op === 'T') return `${plain(e.of, 60)}.T`;
      // −a binds tighter than + and looser than **, as in Python
      return floor > 30 ? `(-${plain(e.of, 31)})` : `-${plain(e.of, 31)}`;
    }
    case 'call':
      return `${e.fn}(${e.args.map((a) => plain(a)).join(', ')})`;
    case 'entry':
      return `${plain(e.of, 60)}[${e.index.map((i) => plain(i)).join(', ')}]`;
    case 'fold':
      return `${e.op}(${plain(e.body)}${e.over.map(rangeText).join('')})`;
    case 'binary': {
      const p = POWER[e.op]!;
      const compares = COMPARISONS.includes(e.op);
      const text =
        e.op === '**'
          ? `${plain(e.left, p + 1)}**${plain(e.right, p)}`
          : `${plain(e.left, compares ? p + 1 : p)} ${e.op} ${plain(e.right, p + 1)}`;
      return p < floor ? `(${text})` : text;
    }
  }
}

/** ` for k in range(a, b)`, the start left out when it is 0. */
export function rangeText(o: Range): string {
  const start = o.from.kind === 'number' && o.from.value === 0 ? '' : `${plain(o.from)}, `;
  return ` for ${o.index} in range(${start}${plain(o.to)})`;
}
