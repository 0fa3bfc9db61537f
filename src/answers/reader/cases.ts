/** @file \begin{cases} a & z > 0 \\ b & \text{otherwise} \end{cases}: what np.where(z > 0, a, b) says. */
import type { Cursor } from './cursor.ts';
import type { Surface } from './surface.ts';

interface Row {
  readonly value: Surface;
  /** Undefined for what holds otherwise. */
  readonly condition: Surface | undefined;
}

/** The cases whose opening was taken; the first whose condition holds counts. */
export function cases(c: Cursor, at: number): Surface {
  const rows: Row[] = [];
  do {
    if (c.is('\\end')) break; // a new line may stand at the end
    rows.push(row(c));
  } while (c.take('\\\\'));
  c.expect('\\end');
  const zero: Surface = { kind: 'number', value: 0, at };
  return rows.reduceRight<Surface>((others, { value, condition }) => {
    if (!condition) return { kind: 'group', of: value, at };
    return { kind: 'call', fn: 'where', args: [condition, value, others], named: {}, primes: 0, at };
  }, zero);
}

function row(c: Cursor): Row {
  return c.within(() => {
    const value = c.expression(LOOSE);
    while (c.take(',')) continue;
    while (c.take('&')) continue;
    if (c.isWord('if') || c.isWord('when') || c.isWord('for')) c.next();
    const isLast = c.isWord('otherwise') || c.isWord('else');
    if (isLast) c.next();
    const isBare = c.is('\\\\') || c.is('\\end');
    const condition = isLast || isBare ? undefined : c.expression(LOOSE);
    while (c.take(',') || c.take('.') || c.take(';')) continue;
    return { value, condition };
  }, true);
}

/** Everything but Python's `a if c else b`. */
const LOOSE = 0.5;
