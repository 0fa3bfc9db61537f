/** @file The LaTeX of a name as the few characters that fit into a node: `\hat{y}_{t}` is ŷ with t below. */
import type { Derivation } from '#derive/derivation.ts';

const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  ell: 'ℓ',
  flat: '♭',
};
const HAT = '\u0302';

export interface Letter {
  readonly main: string;
  readonly sub: string;
}

export function letterOf(tex: string): Letter {
  const plain = tex
    .replace(/\\hat\{(.*?)\}/g, `$1${HAT}`)
    .replace(/\\(?:text|mathrm|operatorname)\{(.*?)\}/g, '$1')
    .replace(/\\var(?=[a-z])/g, '\\')
    .replace(/\\([a-z]+) ?/g, (_, name: string) => GREEK[name] ?? '')
    .replace(/\^\{?2\}?/g, '²')
    .replace(/\^\{?([^{}])\}?/g, '$1')
    .replace(/[\s{}()]/g, '')
    .normalize('NFC');
  const at = plain.indexOf('_');
  return at < 0
    ? { main: plain, sub: '' }
    : { main: plain.slice(0, at), sub: plain.slice(at + 1).replaceAll('_', ',') };
}

/** The name of a step or a symbol in a few signs: ∂L/∂ before the letter for a gradient. */
export interface Sign extends Letter {
  readonly before: string;
}

/** `dz_f[2]` as ∂L/∂ and the letter z with f, 2 below; `dW_since[2]` as that of W with t ≥ 2. */
export function signOf({ names }: Pick<Derivation, 'names'>, id: string): Sign {
  const [, base = id, time] = /^(\w+)(?:\[(\d+)\])?$/.exec(id) ?? [];
  const { gradientOf, tex = '' } = names.get(base) ?? {};
  if (gradientOf === undefined) return { before: '', ...letterOf(names.tex(base, time, [])) };
  const of = letterOf(names.tex(gradientOf, tex ? undefined : time, []));
  // a gradient with LaTeX of its own is gathered over time, from or up to the step it carries
  const since = tex ? `t${tex.includes('\\ge') ? '≥' : '≤'}${time ?? 't'}` : '';
  return { before: '∂L/∂', main: of.main, sub: [of.sub, since].filter(Boolean).join(',') };
}
