/**
 * @file Expressions of plain numbers → a short list of instructions over one array: the fastest way to their values.
 *
 * What several lines have in common is computed once, as a person would with paper.
 */
import { onNumbers } from './entrywise.ts';
import type { Expr } from './expr.ts';
import { OPERATORS } from './number.ts';
import { plain } from './plain.ts';

/** A quantity with a name, computed from inputs and lines before it. */
export interface Line {
  readonly id: string;
  readonly is: Expr;
}

export interface Program {
  /** Inputs in their order, then what is computed from them. */
  readonly memory: Float64Array;
  /** Where in the memory the value of each line is. */
  readonly results: readonly number[];
  /** Computes all lines from the inputs as they stand in the memory. */
  readonly run: () => void;
}

const [ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, OTHER] = [0, 1, 2, 3, 4, 5] as const;
const QUICK: Readonly<Record<string, number>> = { '+': ADD, '-': SUBTRACT, '*': MULTIPLY, '/': DIVIDE };
/** Instruction, place of the result, places of what it takes. */
const WIDTH = 4;

/** @throws {Error} for what needs more than single numbers, and for a name that is neither input nor line. */
export function program(inputs: readonly string[], lines: readonly Line[]): Program {
  const places = new Map(inputs.map((name, i) => [name, i]));
  const known = new Map<string, number>();
  const constants: [place: number, value: number][] = [];
  const code: number[] = [];
  const functions: ((a: number, b: number) => number)[] = [];
  let size = inputs.length;

  const emit = (op: number, a: number, b: number): number => {
    const key = `${op} ${a} ${b}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    code.push(op, size, a, b);
    known.set(key, size);
    return size++;
  };
  const apply = (f: (a: number, b: number) => number, a: number, b: number): number => {
    if (!functions.includes(f)) functions.push(f);
    return emit(OTHER + functions.indexOf(f), a, b);
  };

  function place(e: Expr): number {
    switch (e.kind) {
      case 'number': {
        const found = constants.find(([, value]) => Object.is(value, e.value));
        if (found) return found[0];
        constants.push([size, e.value]);
        return size++;
      }
      case 'symbol': {
        const at = places.get(e.id);
        if (at === undefined) throw new Error(`${e.id} has no value here`);
        return at;
      }
      case 'unary': {
        if (e.op === 'T') break;
        const of = place(e.of);
        return emit(NEGATE, of, of);
      }
      case 'binary': {
        if (e.op === '@') break;
        const a = place(e.left);
        if (e.op === '**' && e.right.kind === 'number' && e.right.value === 2) return emit(MULTIPLY, a, a);
        const b = place(e.right);
        const quick = QUICK[e.op];
        return quick === undefined ? apply(OPERATORS[e.op], a, b) : emit(quick, a, b);
      }
      case 'call': {
        const f = onNumbers(e.fn, e.args.length);
        if (!f) break;
        const first = place(e.args[0]!);
        return apply(f, first, e.args.length === 1 ? first : place(e.args[1]!));
      }
    }
    throw new Error(`${plain(e)} needs more than single numbers`);
  }

  const results = lines.map(({ id, is }) => {
    const at = place(is);
    places.set(id, at);
    return at;
  });
  const memory = new Float64Array(size);
  for (const [at, value] of constants) memory[at] = value;
  const instructions = Int32Array.from(code);
  return { memory, results, run: () => execute(instructions, memory, functions) };
}

function execute(
  code: Int32Array,
  memory: Float64Array,
  functions: readonly ((a: number, b: number) => number)[],
): void {
  for (let p = 0; p < code.length; p += WIDTH) {
    const op = code[p]!;
    const to = code[p + 1]!;
    const a = memory[code[p + 2]!]!;
    const b = memory[code[p + 3]!]!;
    if (op === MULTIPLY) memory[to] = a * b;
    else if (op === ADD) memory[to] = a + b;
    else if (op === SUBTRACT) memory[to] = a - b;
    else if (op === DIVIDE) memory[to] = a / b;
    else if (op === NEGATE) memory[to] = -a;
    else memory[to] = functions[op - OTHER]!(a, b);
  }
}
