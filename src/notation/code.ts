/** @file Expression → a line of NumPy, PyTorch or tfjs that computes it. */
import { type Expr, type Of, COMPARISONS } from './expr.ts';
import { POWER } from './parse.ts';
import { rangeText } from './plain.ts';

export type Language = 'numpy' | 'torch' | 'tfjs';

/** Python names of the calls; `sigmoid`, `softmax` and `relu` are defined by the preamble of a NumPy notebook. */
const CALLS: Readonly<
  Record<'numpy' | 'torch', Readonly<Record<string, (args: readonly string[]) => string>>>
> = {
  numpy: {
    __proto__: null as never,
    exp: (a) => `np.exp(${a})`,
    log: (a) => `np.log(${a})`,
    sqrt: (a) => `np.sqrt(${a})`,
    tanh: (a) => `np.tanh(${a})`,
    cos: (a) => `np.cos(${a})`,
    abs: (a) => `np.abs(${a})`,
    sigmoid: (a) => `sigmoid(${a})`,
    relu: (a) => `np.maximum(${a}, 0)`,
    softmax: (a) => `softmax(${a})`,
    diag: (a) => `np.diagflat(${a})`,
    norm: (a) => `np.linalg.norm(${a})`,
    norm2: (a) => `np.linalg.norm(${a}, 2)`,
    eye: (a) => `np.eye(${a})`,
    max: (a) => `np.maximum(${a.join(', ')})`,
    min: (a) => `np.minimum(${a.join(', ')})`,
    pad: (a) => `np.pad(${a.join(', ')})`,
  },
  torch: {
    __proto__: null as never,
    exp: (a) => `torch.exp(${a})`,
    log: (a) => `torch.log(${a})`,
    sqrt: (a) => `torch.sqrt(${a})`,
    tanh: (a) => `torch.tanh(${a})`,
    cos: (a) => `torch.cos(${a})`,
    abs: (a) => `torch.abs(${a})`,
    sigmoid: (a) => `torch.sigmoid(${a})`,
    relu: (a) => `torch.relu(${a})`,
    softmax: (a) => `torch.softmax(${a}, dim=0)`,
    diag: (a) => `torch.diagflat(${a})`,
    norm: (a) => `torch.linalg.norm(${a})`,
    norm2: (a) => `torch.linalg.matrix_norm(${a}, 2)`,
    eye: (a) => `torch.eye(${a})`,
    max: ([a, b]) => (b === '0' ? `torch.relu(${a})` : `torch.maximum(${a}, ${b})`),
    min: (a) => `torch.minimum(${a.join(', ')})`,
    pad: ([a, p]) => `torch.nn.functional.pad(${a}, (${p}, ${p}, ${p}, ${p}))`,
  },
};

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
    case 'call':
      return (
        CALLS[language][e.fn]?.(e.args.map((a) => go(a))) ?? `${e.fn}(${e.args.map((a) => go(a)).join(', ')})`
      );
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
const TF_CALL: Readonly<Record<string, string>> = {
  __proto__: null as never,
  max: 'maximum',
  min: 'minimum',
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
      if (e.fn === 'softmax') return `tf.transpose(tf.softmax(tf.transpose(${args[0]})))`;
      if (e.fn === 'diag') return `tf.diag(tf.squeeze(${args[0]}))`;
      if (e.fn === 'pad') return `tf.pad(${args[0]}, [[${args[1]}, ${args[1]}], [${args[1]}, ${args[1]}]])`;
      // tfjs has no singular values: see math/singular.ts
      if (e.fn === 'norm2') return `spectralNorm(${args[0]})`;
      return `tf.${TF_CALL[e.fn] ?? e.fn}(${args.join(', ')})`;
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
