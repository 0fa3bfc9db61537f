/** @file Functions of NumPy, PyTorch and mathematics → what they are in the notation. Long because it is a table. */
import { NotationError } from '#notation/error.ts';
import { type Expr, binary, call, num, sym, symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { type Resolved, type Scene, hasTime } from './meaning.ts';
import { ones, reshaped, spread } from './arrays.ts';
import { inner, matrix, outer, plainly } from './products.ts';
import { extremeOf, over } from './reductions.ts';
import type { Surface, SurfaceOf } from './surface.ts';

type Read = (s: Surface, scene: Scene) => Resolved;
type Call = SurfaceOf<'call'>;

/** Functions of one number that the notation has itself. */
const OWN = new Set(['exp', 'log', 'sqrt', 'tanh', 'cos', 'sigmoid', 'relu', 'abs']);
const minus = (of: Expr): Expr => ({ kind: 'unary', op: '-', of });
const exp = (x: Expr): Expr => call('exp', [x]);

/** Functions of one number, by those of the notation. */
const BY_OTHERS: Readonly<Record<string, (x: Expr) => Expr>> = {
  __proto__: null as never,
  cosh: (x) => binary('/', binary('+', exp(x), exp(minus(x))), num(2)),
  sinh: (x) => binary('/', binary('-', exp(x), exp(minus(x))), num(2)),
  sech: (x) => binary('/', num(2), binary('+', exp(x), exp(minus(x)))),
  log1p: (x) => call('log', [binary('+', num(1), x)]),
  expm1: (x) => binary('-', exp(x), num(1)),
  softplus: (x) => call('log', [binary('+', num(1), exp(x))]),
  square: (x) => binary('**', x, num(2)),
  reciprocal: (x) => binary('/', num(1), x),
  negative: minus,
  sign: (x) => binary('-', binary('>', x, num(0)), binary('<', x, num(0))),
  step: (x) => binary('>', x, num(0)),
  log_softmax: (x) => call('log', [call('softmax', [x])]),
  same: (x) => x,
  indicator: (x) => x,
};

/** Functions that may be given nothing, or a list. */
const TAKES_LISTS = new Set(['sum', 'mean', 'prod', 'ones', 'reshape', 'zeros', 'ones_like', 'zeros_like']);
const MISUSED = 'Write it with signs, such as * or @.';

/** Derivatives of functions of one number. */
const DERIVED: Readonly<Record<string, (x: Expr) => Expr>> = {
  __proto__: null as never,
  tanh: (x) => binary('-', num(1), binary('**', call('tanh', [x]), num(2))),
  sigmoid: (x) => binary('*', call('sigmoid', [x]), binary('-', num(1), call('sigmoid', [x]))),
  relu: (x) => binary('>', x, num(0)),
  exp,
  log: (x) => binary('/', num(1), x),
  sqrt: (x) => binary('/', num(1), binary('*', num(2), call('sqrt', [x]))),
  square: (x) => binary('*', num(2), x),
};

export function apply(s: Call, scene: Scene, read: Read): Resolved {
  const fn = s.fn === 'activation' ? activation(s, scene) : s.fn;
  if (s.primes) return derived(fn, s, scene, read);
  if (fn === 'leaky') return entrywise(read(argument(s, scene), scene), leaky);
  if (OWN.has(fn)) return entrywise(read(argument(s, scene), scene), (x) => call(fn, [x]));
  const by = BY_OTHERS[fn];
  if (by) return entrywise(read(argument(s, scene), scene), by);
  const of = s.args.map((a) => (a.kind === 'list' ? undefined : read(a, scene)));
  const [a, b, c] = of;
  const two = (): [Resolved, Resolved] =>
    a && b ? [a, b] : fail(s, scene, 'The function “{fn}” takes two values.', 'Write {fn}(a, b).', { fn });
  if (!a && !TAKES_LISTS.has(fn))
    return fail(s, scene, 'The function “{fn}” cannot be used like this.', MISUSED, { fn });
  switch (fn) {
    case 'softmax':
    case 'diag': {
      const x = read(argument(s, scene), scene);
      // of a matrix NumPy takes the diagonal, which no answer here needs
      const axis = x.axes?.[0];
      return {
        e: call(fn, [x.e]),
        axes: axis && x.axes!.length === 2 ? (fn === 'diag' ? [axis, axis] : x.axes) : undefined,
      };
    }
    case 'eye':
      return identity(s, a!, scene);
    case 'ones':
      return ones(s, scene, read);
    case 'reshape':
      return reshaped(s, scene, read);
    case 'zeros':
      return { e: num(0), axes: [] };
    case 'ones_like':
    case 'zeros_like':
      return { e: num(fn === 'ones_like' ? 1 : 0), axes: [] };
    case 'norm':
    case 'norm2':
      return normOf(s, a!, b, scene);
    case 'max':
    case 'min':
      if (a && !b) return s.args[0]!.kind === 'fold' ? extreme(a) : extremeOf(fn, s, a, scene);
      return largest(fn, ...two(), s, scene);
    case 'clip':
      return clipped(s, a!, b, c, scene);
    case 'pad':
      return {
        e: call(
          'pad',
          of.map((x) => x!.e),
        ),
        axes: a!.axes?.map((x) => `${x}+${b?.e.kind === 'number' ? 2 * b.e.value : 0}`),
      };
    case 'where':
      if (!a || !b || !c)
        return fail(s, scene, 'The function “where” takes three values.', 'Write where(z > 0, a, b).');
      return plainly(
        '+',
        plainly('*', a, b, s.at, scene),
        plainly('*', plainly('-', { e: num(1), axes: [] }, a, s.at, scene), c, s.at, scene),
        s.at,
        scene,
      );
    case 'logaddexp': {
      const [x, y] = two().map((r) => entrywise(r, exp)) as [Resolved, Resolved];
      return entrywise(plainly('+', x, y, s.at, scene), (e) => call('log', [e]));
    }
    case 'matmul':
      return matrix(...two(), s.at, scene);
    case 'dot': {
      const [x, y] = two();
      const columns =
        x.axes?.length === 2 && x.axes[1] === '1' && x.axes.join() === y.axes?.join() && x.axes[0] !== '1';
      return columns ? inner(x, y) : matrix(x, y, s.at, scene);
    }
    case 'inner':
      return inner(...two());
    case 'outer':
      return outer(...two(), s.at, scene);
    case 'multiply':
      return plainly('*', ...two(), s.at, scene);
    case 'divide':
      return plainly('/', ...two(), s.at, scene);
    case 'add':
      return plainly('+', ...two(), s.at, scene);
    case 'subtract':
      return plainly('-', ...two(), s.at, scene);
    case 'power':
      return plainly('**', ...two(), s.at, scene);
    case 'transpose':
      return a!.axes?.length ? { e: { kind: 'unary', op: 'T', of: a!.e }, axes: a!.axes.toReversed() } : a!;
    case 'sum':
    case 'mean':
    case 'prod':
      return gathered(fn, s, a, scene, read);
    case 'var':
    case 'std':
      return spread(s, a!, (x) => (x.axes?.length ? over('mean', s, x, scene) : x), scene);
    case 'logsumexp': {
      // of a generator each term is raised
      const raised =
        a!.e.kind === 'fold' ? { ...a!, e: { ...a!.e, body: exp(a!.e.body) } } : entrywise(a!, exp);
      const total = gathered('sum', s, raised, scene, read);
      return entrywise(total, (x) => call('log', [x]));
    }
    case 'chain':
      if (s.args[0]?.kind === 'fold' && a?.e.kind === 'fold') return { ...a, e: { ...a.e, op: 'chain' } };
      break;
    default:
  }
  return fail(
    s,
    scene,
    'The function “{fn}” cannot be used like this.',
    'Write it with signs, such as * or @.',
    { fn },
  );
}

function fail(s: Pick<Surface, 'at'>, scene: Scene, problem: string, remedy: string, gaps = {}): never {
  throw new NotationError(problem, scene.source, s.at, remedy, gaps);
}

function argument(s: Call, scene: Scene): Surface {
  const [first] = s.args;
  if (!first) fail(s, scene, 'The function “{fn}” is given nothing.', 'Write {fn}(x).', { fn: s.fn });
  return first!;
}

const entrywise = ({ e, axes }: Resolved, f: (x: Expr) => Expr): Resolved => ({ e: f(e), axes });

/** The function that φ or f stands for under the options at hand. */
function activation(s: Call, scene: Scene): string {
  const among = Object.values(scene.d.options);
  const found = among.find((o) => ['tanh', 'sigmoid', 'relu', 'leaky', 'prelu'].includes(o));
  if (!found) fail(s, scene, 'There is no function of that name here.', 'Name it: tanh, sigmoid or relu.');
  return found === 'prelu' ? 'leaky' : found!;
}

const leaky = (z: Expr): Expr => binary('*', z, leakySlope(z));
const leakySlope = (z: Expr): Expr =>
  binary('+', binary('>', z, num(0)), binary('*', sym('a'), binary('<', z, num(0))));

function derived(fn: string, s: Call, scene: Scene, read: Read): Resolved {
  const slope = fn === 'leaky' ? leakySlope : DERIVED[fn];
  if (s.primes > 1 || !slope)
    return fail(
      s,
      scene,
      'This derivative is not known here.',
      'Write the derivative out, as in 1 - tanh(z)**2.',
    );
  return entrywise(read(argument(s, scene), scene), slope);
}

/** The Euclidean norm; of a matrix the spectral norm where a 2 says so. */
function normOf(s: Call, a: Resolved | undefined, b: Resolved | undefined, scene: Scene): Resolved {
  if (!a) return fail(s, scene, 'The function “{fn}” is given nothing.', 'Write {fn}(x).', { fn: s.fn });
  const isTwo = s.fn === 'norm2' || (b?.e.kind === 'number' && b.e.value === 2);
  const isMatrix = a.axes?.length === 2 && a.axes[1] !== '1';
  return { e: call(isTwo && isMatrix ? 'norm2' : 'norm', [a.e]), axes: [] };
}

function identity(s: Call, a: Resolved, scene: Scene): Resolved {
  if (a.e.kind !== 'symbol' && a.e.kind !== 'number')
    return fail(s, scene, 'The identity matrix needs its size.', 'Write eye(H), say.');
  const axis = a.e.kind === 'symbol' ? a.e.id : String(a.e.value);
  return { e: call('eye', [a.e]), axes: [axis, axis] };
}

/** max(… for u in range(K)). */
const extreme = (a: Resolved): Resolved =>
  a.e.kind === 'fold' ? { e: { ...a.e, op: 'max' }, axes: a.axes } : a;

function largest(fn: 'max' | 'min', a: Resolved, b: Resolved, s: Call, scene: Scene): Resolved {
  const { axes } = plainly('+', a, b, s.at, scene);
  return { e: call(fn, [a.e, b.e]), axes };
}

/** clip(z, 0, None) and clamp(z, min=0) are max(z, 0). */
function clipped(
  s: Call,
  a: Resolved,
  low: Resolved | undefined,
  high: Resolved | undefined,
  scene: Scene,
): Resolved {
  const isNone = (x: Surface | undefined): boolean => x?.kind === 'name' && x.word === 'None';
  if (!low || (high && !isNone(s.args[2])))
    return fail(s, scene, 'Only a lower bound can be set here.', 'Write max(z, 0).');
  return largest('max', a, low, s, scene);
}

/** A sum, mean or product: over a generator, over all entries, over one axis, or over the steps of a series. */
function gathered(
  fn: 'sum' | 'mean' | 'prod',
  s: Call,
  a: Resolved | undefined,
  scene: Scene,
  read: Read,
): Resolved {
  const [first] = s.args;
  if (first?.kind === 'list') {
    const parts = first.items.map((x) => read(x, scene));
    const op = fn === 'prod' ? '*' : '+';
    const total = parts.reduce((x, y) => plainly(op, x, y, s.at, scene));
    return fn === 'mean' ? plainly('/', total, { e: num(parts.length), axes: [] }, s.at, scene) : total;
  }
  if (!a) return fail(s, scene, 'The function “{fn}” is given nothing.', 'Write {fn}(x).', { fn });
  if (first!.kind === 'fold' || (first!.kind === 'group' && first!.of.kind === 'fold')) {
    if (a.e.kind !== 'fold') return a;
    const e = a.e;
    if (fn === 'prod')
      return {
        e: { ...e, op: a.axes?.length === 2 && a.axes[0] === a.axes[1] ? 'chain' : 'prod' },
        axes: a.axes,
      };
    return fn === 'mean' && e.over.length === 1
      ? plainly('/', a, { e: binary('-', e.over[0]!.to, e.over[0]!.from), axes: [] }, s.at, scene)
      : a;
  }
  // sum(dz) over the steps: the answer is of no time, what is summed has one
  if (
    !scene.timed &&
    hasTime(scene.d) &&
    !scene.bound.includes('t') &&
    symbolsOf(a.e).includes('t') &&
    fn !== 'prod'
  ) {
    const total: Expr = {
      kind: 'fold',
      op: 'sum',
      body: a.e,
      over: [{ index: 't', from: num(1), to: parse('T + 1') }],
    };
    return fn === 'mean'
      ? plainly('/', { e: total, axes: a.axes }, { e: sym('T'), axes: [] }, s.at, scene)
      : { e: total, axes: a.axes };
  }
  if (!a.axes?.length || fn === 'prod') return a;
  return over(fn, s, a, scene);
}
