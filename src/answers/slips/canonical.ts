/** @file One text for formulas that differ only in the order of terms and factors. */
import { type Expr, children } from '#notation/expr.ts';

/** Equal texts mean equal formulas; the axes need not fit. */
export function canonical(e: Expr): string {
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'symbol':
      return e.id;
    case 'unary':
      return e.op === 'T' && e.of.kind === 'unary' && e.of.op === 'T'
        ? canonical(e.of.of)
        : `${e.op}(${canonical(e.of)})`;
    case 'entry':
      // a matrix of one entry is a number
      if (e.of.kind === 'binary' && e.of.op === '@') return canonical(e.of);
      return `${canonical(e.of)}[${e.index.map(canonical).join()}]`;
    case 'call':
      return `${e.fn}(${e.args.map(canonical).join()})`;
    case 'fold': {
      const over = e.over.map((o) => `${o.index}:${canonical(o.from)}:${canonical(o.to)}`);
      return `${e.op}(${canonical(e.body)};${over.join(';')})`;
    }
    case 'binary':
      if (e.op === '+' || e.op === '-') return `{${termsOf(e, '').toSorted().join(' ')}}`;
      if (e.op === '*') return `<${factorsOf(e, '*').toSorted().join('*')}>`;
      // a column added to a matrix is read with ones beside it
      if (e.op === '@') {
        const factors = factorsOf(e, '@').filter((f) => !/^T?\(?ones\(\w+\)\)?$/.test(f));
        return factors.length === 1 ? factors[0]! : `<${factors.join('@')}>`;
      }
      return `(${children(e).map(canonical).join(e.op)})`;
  }
}

function termsOf(e: Expr, sign: '' | '-'): string[] {
  const other = sign === '-' ? '' : '-';
  if (e.kind === 'binary' && (e.op === '+' || e.op === '-'))
    return [...termsOf(e.left, sign), ...termsOf(e.right, e.op === '+' ? sign : other)];
  if (e.kind === 'unary' && e.op === '-') return termsOf(e.of, other);
  return [`${sign || '+'}${canonical(e)}`];
}

function factorsOf(e: Expr, op: '*' | '@'): string[] {
  return e.kind === 'binary' && e.op === op
    ? [...factorsOf(e.left, op), ...factorsOf(e.right, op)]
    : [canonical(e)];
}
