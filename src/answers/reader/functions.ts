/** @file What functions are called, in mathematics, NumPy and PyTorch, and the one name each has here. */

const NAMES: Readonly<Record<string, string>> = {
  tanh: 'tanh',
  exp: 'exp',
  'log ln': 'log',
  log1p: 'log1p',
  expm1: 'expm1',
  sqrt: 'sqrt',
  cos: 'cos',
  cosh: 'cosh',
  sinh: 'sinh',
  sech: 'sech',
  'sigmoid sigma logistic expit logit_inverse sigm': 'sigmoid',
  'relu ReLU Relu': 'relu',
  'softplus Softplus': 'softplus',
  'abs absolute fabs': 'abs',
  'sign sgn': 'sign',
  square: 'square',
  reciprocal: 'reciprocal',
  'neg negative': 'negative',
  'step heaviside Heaviside': 'step',
  'softmax Softmax': 'softmax',
  'log_softmax logsoftmax': 'log_softmax',
  'diag diagflat Diag diag_embed': 'diag',
  'eye identity': 'eye',
  ones: 'ones',
  zeros: 'zeros',
  ones_like: 'ones_like',
  zeros_like: 'zeros_like',
  norm: 'norm',
  'norm2 matrix_norm': 'norm2',
  'max maximum': 'max',
  'min minimum': 'min',
  'clip clamp': 'clip',
  pad: 'pad',
  where: 'where',
  'matmul mm mv bmm': 'matmul',
  'dot vdot': 'dot',
  inner: 'inner',
  outer: 'outer',
  'multiply mul': 'multiply',
  'divide div true_divide': 'divide',
  add: 'add',
  'subtract sub': 'subtract',
  'power pow': 'power',
  'transpose swapaxes': 'transpose',
  'sum nansum': 'sum',
  'mean average': 'mean',
  'prod product': 'prod',
  chain: 'chain',
  indicator: 'indicator',
  'reshape view flatten ravel': 'reshape',
  'var variance': 'var',
  std: 'std',
  'logsumexp log_sum_exp LSE': 'logsumexp',
  logaddexp: 'logaddexp',
  'amax nanmax': 'max',
  'amin nanmin': 'min',
  // what changes the wrapping of numbers and not the numbers
  'array asarray tensor as_tensor float double float32 float64 astype copy clone detach numpy item contiguous squeeze unsqueeze expand_dims list tuple':
    'same',
};

const CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([words, name]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The name that `word` has here; undefined for what is no function. */
export const functionOf = (word: string): string | undefined => CALLED.get(word);

/** Modules whose functions are meant by the last word: `torch.nn.functional.relu`. */
export const MODULES = new Set(
  'np numpy torch math jnp jax tf nn functional scipy special linalg F K cp mx keras activations'.split(' '),
);

/** Letters that stand for the activation function a page has chosen. */
export const ACTIVATIONS = new Set('phi f g varphi act activation psi'.split(' '));

/** Functions written without brackets too: \tanh C. */
export const BARE = new Set(
  'tanh exp log cos cosh sinh sech sqrt sigmoid relu softmax abs sign diag'.split(' '),
);
