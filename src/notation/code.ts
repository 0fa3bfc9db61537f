/** @file Expression → a line of NumPy, PyTorch or tfjs that computes it. */
import { type Expr, type Of, COMPARISONS } from './expr.ts';
import { functionNamed } from './functions.ts';
import { POWER } from './parse.ts';
import { rangeText } from './plain.ts';
import { type Operations, UNARY } from './tfjs.ts';

export type Language = 'numpy' | 'torch' | 'tfjs';

/** One line of `language`; series are lists or dictionaries indexed by time, as in the notation. */
export function code(e: Expr, language: Language): string {
  return language === 'tfjs' ? tfjs(e) : number(e, language, 0);
}

const isComparison = (e: Expr): boolean => e.kind === 'binary' && COMPARISONS.includes(e.op);

/** A comparison as 0 or 1: in Python True @ W and −True are errors, and True + True is True. */
function number(e: Expr, language: 'numpy' | 'torch', floor: number): string {
  const text = python(e, language, isComparison(e) ? 21 : floor);
  return isComparison(e) ? wrap(`1.0 * ${text}`, 20, floor) : text;
}

function python(e: Expr, language: 'numpy' | 'torch', floor: number): string {
  const go = (x: Expr, f = 0): string => number(x, language, f);
  switch (e.kind) {
    case 'number':
      if (e.value === Math.PI) return language === 'numpy' ? 'np.pi' : 'torch.pi';
      return e.value < 0
        ? go({ kind: 'unary', op: '-', of: { kind: 'number', value: -e.value } }, floor)
        : String(e.value);
    case 'symbol':
      return e.id;
    case 'unary':
      if (e.op === 'T') return `${go(e.of, 60)}.T`;
      return floor > 30 ? `(-${go(e.of, 31)})` : `-${go(e.of, 31)}`;
    case 'call': {
      const args = e.args.map((a) => go(a));
      return functionNamed(e.fn)?.[language](...args) ?? `${e.fn}(${args.join(', ')})`;
    }
    case 'entry':
      return `${go(e.of, 60)}[${e.index.map((i) => go(i)).join(', ')}]`;
    case 'fold':
      return pythonFold(e, go(e.body) + e.over.map(rangeText).join(''));
    case 'binary': {
      const p = POWER[e.op]!;
      if (e.op === '**') return wrap(`${go(e.left, p + 1)}**${go(e.right, p)}`, p, floor);
      const compares = COMPARISONS.includes(e.op);
      // a factor makes a number of it: dh * (z > 0)
      if (e.op === '*' && isComparison(e.left) !== isComparison(e.right))
        return wrap(`${python(e.left, language, p)} * ${python(e.right, language, p + 1)}`, p, floor);
      return wrap(`${go(e.left, compares ? p + 1 : p)} ${e.op} ${go(e.right, p + 1)}`, p, floor);
    }
  }
}

const wrap = (text: string, power: number, floor: number): string => (power < floor ? `(${text})` : text);

function pythonFold(e: Of<'fold'>, items: string): string {
  switch (e.op) {
    case 'sum':
      return `sum(${items})`;
    case 'prod':
      return `math.prod(${items})`;
    case 'max':
      return `max(${items})`;
    // `chain` is defined by the preamble: the empty product is the identity, not the number 1
    case 'chain':
      return `chain(${items})`;
  }
}

const TF_BINARY: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '@': 'matMul',
  '**': 'pow',
  '>': 'greater',
  '>=': 'greaterEqual',
  '<': 'less',
  '<=': 'lessEqual',
  '==': 'equal',
  '!=': 'notEqual',
};
/** The operations of tfjs as text. */
const WRITTEN: Operations<string, string> = {
  ...(Object.fromEntries(UNARY.map((op) => [op, (x: string) => `tf.${op}(${x})`])) as Record<
    (typeof UNARY)[number],
    (x: string) => string
  >),
  // tfjs has no singular values: see math/singular.ts
  spectralNorm: (x) => `spectralNorm(${x})`,
  maximum: (a, b) => `tf.maximum(${a}, ${b})`,
  minimum: (a, b) => `tf.minimum(${a}, ${b})`,
  eye: (size) => `tf.eye(${size})`,
  ones: (size) => `tf.ones([${size}, 1])`,
  pad: (x, width) => `tf.pad(${x}, [[${width}, ${width}], [${width}, ${width}]])`,
};

function tfjs(e: Expr): string {
  switch (e.kind) {
    case 'number':
      return e.value === Math.PI ? 'Math.PI' : String(e.value);
    case 'symbol':
      return e.id;
    case 'unary':
      return e.op === 'T' ? `tf.transpose(${tfjs(e.of)})` : `tf.neg(${tfjs(e.of)})`;
    case 'call': {
      const args = e.args.map(tfjs);
      return functionNamed(e.fn)?.tfjs(WRITTEN, ...args) ?? `tf.${e.fn}(${args.join(', ')})`;
    }
    case 'entry': {
      // JavaScript has no h[2][i, 0]: a time step is an array element, an entry is read from the tensor
      const index = e.index.map((i) => (i.kind === 'number' ? tfjs(i) : code(i, 'numpy')));
      return index.length === 1 ? `${tfjs(e.of)}[${index[0]}]` : `entry(${tfjs(e.of)}, ${index.join(', ')})`;
    }
    case 'fold': {
      const o = e.over[0]!;
      const inner: Expr = e.over.length > 1 ? { ...e, over: e.over.slice(1) } : e.body;
      const list = `range(${code(o.from, 'numpy')}, ${code(o.to, 'numpy')}).map((${o.index}) => ${tfjs(inner)})`;
      if (e.op === 'sum') return `tf.addN(${list})`;
      return `${list}.reduce(tf.${{ prod: 'mul', max: 'maximum', chain: 'matMul' }[e.op]})`;
    }
    case 'binary':
      if (e.op === '**' && e.right.kind === 'number' && e.right.value === 2)
        return `tf.square(${tfjs(e.left)})`;
      return `tf.${TF_BINARY[e.op]}(${tfjs(e.left)}, ${tfjs(e.right)})`;
  }
}
