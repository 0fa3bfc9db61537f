/** @file Expression → the names of its axes: shape checking by letters, so that H never meets D by luck. */
import { type Gaps, NotationError } from './error.ts';
import { type Expr, type Of, COMPARISONS } from './expr.ts';
import { FUNCTIONS, functionNamed } from './functions.ts';
import { plain } from './plain.ts';
import { type Axes, type Meaning, type Scope, sameAxes, showAxes } from './scope.ts';

/**
 * The axes of `e`.
 * @throws {NotationError} for an unknown name, axes that do not fit, or a wrong number of indices.
 */
export const axesOf = (e: Expr, scope: Scope): Axes =>
  axesIn(e, scope, (problem, part, remedy, gaps) => {
    const source = plain(e);
    throw new NotationError(problem, source, Math.max(0, source.indexOf(plain(part))), remedy, gaps);
  });

/** The same; what does not fit is told to `fail`. */
export function axesIn(e: Expr, scope: Scope, fail: Fail): Axes {
  const of = (x: Expr) => axesIn(x, scope, fail);
  const scalar = (x: Expr, what: string): void => {
    const a = of(x);
    if (a.length)
      fail('{what} must be a single number, but “{part}” is {axes}.', x, 'Index it first.', {
        what,
        part: plain(x),
        axes: showAxes(a),
      });
  };
  const meaning = (id: string, at: Expr): Meaning =>
    scope(id) ?? fail('Unknown symbol “{id}”.', at, ...hint(id, scope));

  switch (e.kind) {
    case 'number':
      return [];
    case 'symbol': {
      const m = meaning(e.id, e);
      if (m.series)
        fail('“{id}” has a value for every time step.', e, 'Write {id}[t] or a time such as {id}[1].', {
          id: e.id,
        });
      return m.axes;
    }
    case 'unary': {
      const a = of(e.of);
      if (e.op === 'T' && a.length !== 2)
        fail('Only a matrix or column has a transpose; “{part}” is {axes}.', e, 'Remove .T.', {
          part: plain(e.of),
          axes: showAxes(a),
        });
      return e.op === 'T' ? [a[1]!, a[0]!] : a;
    }
    case 'binary': {
      const a = of(e.left);
      if (e.op === '**') {
        scalar(e.right, 'A power');
        return a;
      }
      const b = of(e.right);
      if (e.op === '@') {
        if (a.length !== 2 || b.length !== 2)
          fail('@ multiplies matrices, but here it meets {a} and {b}.', e, 'Use * with a single number.', {
            a: showAxes(a),
            b: showAxes(b),
          });
        if (a[1] !== b[0])
          fail('The inner axes differ: {a} @ {b}.', e, mend(a, b), { a: showAxes(a), b: showAxes(b) });
        return [a[0]!, b[1]!];
      }
      if (a.length && b.length && !sameAxes(a, b))
        fail(
          'The axes differ: {a} {op} {b}.',
          e,
          e.op === '*' ? align(a, b) : COMPARISONS.includes(e.op) ? 'Compare like with like.' : CHECK,
          { a: showAxes(a), op: e.op, b: showAxes(b) },
        );
      return a.length ? a : b;
    }
    case 'call':
      return callAxes(e, of, scalar, fail);
    case 'entry': {
      const series = e.of.kind === 'symbol' && meaning(e.of.id, e).series;
      for (const i of e.index) scalar(i, 'An index');
      const n = series ? 1 : of(e.of).length;
      if (e.index.length !== n)
        fail(
          n === 0
            ? '“{part}” is a single number and has no entries.'
            : n === 1
              ? '“{part}” takes one index, not {found}.'
              : '“{part}” takes {n} indices, not {found}.',
          e,
          series
            ? 'Write {part}[t] for the time step, then [i, j] for an entry.'
            : 'Give one index for each axis.',
          { part: plain(e.of), n, found: e.index.length },
        );
      return series ? meaning((e.of as { id: string }).id, e).axes : [];
    }
    case 'fold': {
      const inside: Scope = (id) =>
        e.over.some((o) => o.index === id) ? { axes: [], series: false } : scope(id);
      for (const o of e.over)
        for (const bound of [o.from, o.to]) {
          if (axesIn(bound, inside, fail).length)
            fail('A bound must be a single number.', bound, 'Use a size such as T or K.');
        }
      const body = axesIn(e.body, inside, fail);
      if (e.op === 'chain' && (body.length !== 2 || body[0] !== body[1]))
        fail('chain multiplies square matrices, but “{part}” is {axes}.', e, 'Use square factors.', {
          part: plain(e.body),
          axes: showAxes(body),
        });
      return body;
    }
  }
}

/** Refuses a part of the formula: what is wrong, and what to do; `{name}` is a gap. */
export type Fail = (problem: string, part: Expr, remedy: string, gaps?: Gaps) => never;

function callAxes(
  e: Of<'call'>,
  axesOf: (x: Expr) => Axes,
  scalar: (x: Expr, what: string) => void,
  fail: Fail,
): Axes {
  const { fn, args } = e;
  const f = functionNamed(fn);
  if (!f)
    return fail('Unknown function “{fn}”.', e, 'Known: {names}.', {
      fn,
      names: [...FUNCTIONS.map((known) => known.name), 'sum', 'prod', 'chain'].join(', '),
    });
  const n = f.takes.length;
  if (args.length !== n)
    fail(
      n === 1 ? '{fn} takes one value, not {found}.' : '{fn} takes {n} values, not {found}.',
      e,
      n === 1 ? 'Write {fn}(a).' : 'Write {fn}(a, b).',
      { fn, n, found: args.length },
    );
  if ('axes' in f)
    return f.axes({
      fn,
      args,
      axesOf,
      scalar,
      fail: (problem, remedy, gaps) => fail(problem, e, remedy, gaps),
    });
  const [a, b = []] = args.map(axesOf) as [Axes, Axes?];
  if (a.length && b.length && !sameAxes(a, b))
    fail('The axes differ: {fn}({a}, {b}).', e, 'Compare like with like.', {
      fn,
      a: showAxes(a),
      b: showAxes(b),
    });
  return a.length ? a : b;
}

const CHECK = 'Check which quantity belongs here: every axis letter must match.';

/** Says what would make `a @ b` fit, when one change would. */
function mend(a: Axes, b: Axes): string {
  const [first, second, reverse] = [a[0] === b[0], a[1] === b[1], b[1] === a[0]];
  if (first && second) return 'Transpose the first factor, or transpose the second factor.';
  if (first)
    return reverse ? 'Transpose the first factor, or reverse the order.' : 'Transpose the first factor.';
  if (second)
    return reverse ? 'Transpose the second factor, or reverse the order.' : 'Transpose the second factor.';
  return reverse ? 'Reverse the order.' : CHECK;
}

/** Says what would make `a` and `b` fit entry by entry, when one change would. */
function align(a: Axes, b: Axes): string {
  if (sameAxes([...a].reverse(), b)) return 'Transpose one of the two.';
  return a[1] === b[0] ? 'Write @ for the matrix product.' : CHECK;
}

function hint(id: string, scope: Scope): [remedy: string, gaps: Gaps] {
  const timed = /^(.*?)_?(\d+|t|prev|next)$/.exec(id);
  if (timed && scope(timed[1]!)?.series) {
    const when = { prev: 't - 1', next: 't + 1' }[timed[2]!] ?? timed[2];
    return ['Did you mean {meant}?', { id, meant: `${timed[1]}[${when}]` }];
  }
  if (/^δ/.test(id) || /^delta_?/.test(id)) return ['The gradient of the loss by z is written dz.', { id }];
  return ['Use the names of the letters table; the gradient of the loss by z is dz.', { id }];
}
