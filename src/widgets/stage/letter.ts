/** @file The LaTeX of a name as the few characters that fit into a node: `\hat{y}_{t}` is ŷ with t below. */

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
