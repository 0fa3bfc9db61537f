/**
 * @file The logarithm of a formula without its value: log Σ exp xₖ = m + log Σ exp(xₖ − m) with m = max xₖ.
 *
 * exp x is beyond float64 from x = 710 on, and the loss of such a logit is still an ordinary number.
 */
import { type Expr, type Of, binary, call, children, num, termsOf } from './expr.ts';

/** log e in operations that neither overflow nor vanish; undefined where no rule of logarithms applies. */
export function logarithm(e: Expr): Expr | undefined {
  switch (e.kind) {
    case 'number':
      return e.value > 0 ? num(Math.log(e.value)) : undefined;
    // a probability keeps its own logarithm
    case 'symbol':
    case 'entry':
      return call('log', [e]);
    case 'call':
      return ofCall(e);
    case 'binary':
      return ofBinary(e);
    case 'fold':
      return ofFold(e);
    case 'unary':
      return undefined;
  }
}

/** log e of a formula made with exp; undefined for all others, whose values float64 holds. */
export const logarithmOfPowers = (e: Expr): Expr | undefined =>
  e.kind !== 'call' || e.fn === 'exp' ? (hasPower(e) ? logarithm(e) : undefined) : undefined;

const hasPower = (e: Expr): boolean => (e.kind === 'call' && e.fn === 'exp') || children(e).some(hasPower);

function ofCall({ fn, args }: Of<'call'>): Expr | undefined {
  const x = args[0]!;
  switch (fn) {
    case 'exp':
      return x;
    case 'sqrt': {
      const log = logarithm(x);
      return log && binary('/', log, num(2));
    }
    case 'sigmoid':
      return minus(softplus(minus(x)));
    case 'softmax':
      return call('log', [call(fn, args)]);
    default:
      return undefined;
  }
}

function ofBinary(e: Of<'binary'>): Expr | undefined {
  if (e.op === '+') return ofSum(termsOf(e));
  const a = logarithm(e.left);
  if (!a) return undefined;
  if (e.op === '**') return e.right.kind === 'number' ? binary('*', e.right, a) : undefined;
  const b = logarithm(e.right);
  if (!b) return undefined;
  if (e.op === '*') return binary('+', a, b);
  if (e.op === '/') return binary('-', a, b);
  return undefined;
}

/** log Σ aᵢ = m + log Σ exp(log aᵢ − m) with m the largest log aᵢ; undefined where a term may be negative. */
function ofSum(terms: ReturnType<typeof termsOf>): Expr | undefined {
  const logs = terms.map(({ sign, term }) => (sign > 0 ? logarithm(term) : undefined));
  if (!logs.every((log) => log !== undefined)) return undefined;
  const top = logs.reduce((m, log) => call('max', [m, log]));
  const rest = logs
    .map((log) => call('exp', [binary('-', log, top)]))
    .reduce((sum, part) => binary('+', sum, part));
  return binary('+', top, call('log', [rest]));
}

function ofFold(e: Of<'fold'>): Expr | undefined {
  const log = logarithm(e.body);
  if (!log) return undefined;
  if (e.op === 'prod') return { ...e, op: 'sum', body: log };
  if (e.op !== 'sum') return undefined;
  const top: Expr = { ...e, op: 'max', body: log };
  const rest: Expr = { ...e, body: call('exp', [binary('-', log, top)]) };
  // the largest term is exp 0 = 1: less is a sum of no terms, whose logarithm would be asked for without end
  return binary('+', top, call('log', [call('max', [rest, num(1)])]));
}

/** log(1 + exp x) = max(x, 0) + log(1 + exp(−|x|)). */
const softplus = (x: Expr): Expr =>
  binary(
    '+',
    call('max', [x, num(0)]),
    call('log', [binary('+', num(1), call('exp', [minus(call('abs', [x]))]))]),
  );
const minus = (of: Expr): Expr => ({ kind: 'unary', op: '-', of });

/** Below this float64 begins to lose digits, so that a logarithm is better taken of what the number was made of. */
const LEAST = 1e-300;

/** Whether float64 holds a positive number with all its digits. */
export const held = (x: number): boolean => x >= LEAST && x < Infinity;

/** Whether a number is positive or 0, and beyond what float64 holds: of a negative one there is no logarithm at all. */
export const beyond = (x: number): boolean => x >= 0 && !held(x);
