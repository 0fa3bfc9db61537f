/** @file The LaTeX commands that a formula may use, by what they stand for. */

/** Commands that only place or size what follows. */
export const SPACING = new Set(
  (
    ', ; ! : > quad qquad space enspace thinspace medspace displaystyle textstyle limits nolimits ' +
    'big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr mathstrut'
  ).split(' '),
);

/** Commands that set their argument in another face, or name a function. */
export const FACES = new Set(
  (
    'mathrm text operatorname mathbf mathbb mathcal mathscr mathit mathsf mathtt textrm textit textbf ' +
    'boldsymbol bm mathds mathnormal'
  ).split(' '),
);

export const ACCENTS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  hat: 'hat',
  widehat: 'hat',
  bar: 'bar',
  overline: 'bar',
  tilde: 'tilde',
  widetilde: 'tilde',
  dot: 'dot',
};

/** Accents as combining marks. */
export const MARKS: Readonly<Record<string, string>> = {
  '\u0302': 'hat',
  '\u0304': 'bar',
  '\u0305': 'bar',
  '\u0303': 'tilde',
  '\u0307': 'dot',
};

/** Commands that are one sign of the reader's own. */
export const SIGNS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  cdot: '·',
  times: '·',
  bullet: '·',
  odot: '⊙',
  circ: '⊙',
  ast: '*',
  otimes: '⊗',
  oslash: '/',
  in: '∈',
  star: '*',
  div: '/',
  le: '<=',
  leq: '<=',
  leqslant: '<=',
  ge: '>=',
  geq: '>=',
  geqslant: '>=',
  ne: '!=',
  neq: '!=',
  lt: '<',
  gt: '>',
  partial: '∂',
  nabla: '∇',
  top: '⊤',
  intercal: '⊤',
  prime: "'",
  sum: 'Σ',
  prod: 'Π',
  frac: 'frac',
  dfrac: 'frac',
  tfrac: 'frac',
  cfrac: 'frac',
  lbrace: '(',
  rbrace: ')',
  '{': '(',
  '}': ')',
  lbrack: '[',
  rbrack: ']',
  langle: '(',
  rangle: ')',
  vert: '|',
  mid: '|',
  lvert: '|(',
  rvert: ')|',
  Vert: '‖',
  '|': '‖',
  lVert: '‖',
  rVert: '‖',
  _: '_',
  colon: ':',
};

/** Greek letters, by the sign and by the command; each is a word. */
export const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta' },
  ...{ θ: 'theta', ϑ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu', ν: 'nu', ξ: 'xi' },
  ...{ π: 'pi', ρ: 'rho', ϱ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', ϕ: 'phi' },
  ...{ χ: 'chi', ψ: 'psi', ω: 'omega', Γ: 'Gamma', Δ: 'Delta', Θ: 'Theta', Λ: 'Lambda', Φ: 'Phi' },
  ...{ Ψ: 'Psi', Ω: 'Omega', ℓ: 'ell', '𝟙': 'indicator', Ξ: 'Xi' },
};

const VARIANTS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
  varrho: 'rho',
  varsigma: 'sigma',
  lgroup: '(',
};
const WORDS = new Set([
  ...Object.values(GREEK),
  ...'tanh exp log ln cos cosh sinh sech max min sqrt flat sigmoid softmax diag imath jmath'.split(' '),
]);

/** The word a command stands for, if it does. */
export const wordOf = (command: string): string | undefined =>
  VARIANTS[command] ?? (WORDS.has(command) ? command : undefined);
