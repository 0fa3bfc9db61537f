/**
 * @file The factor per step by which a rule shrinks the distance on a parabola, from the roots of its recurrence, with
 * λ = 1 so that η stands for ηλ. Sources: Polyak (1964) for momentum, Lessard, Recht and Packard (2016) for Nesterov.
 */

/** The larger absolute value of the two roots of x² − p x + q. */
function largestRoot(p: number, q: number): number {
  const inside = p * p - 4 * q;
  return inside < 0 ? Math.sqrt(q) : (Math.abs(p) + Math.sqrt(inside)) / 2;
}

export const momentumRate = (eta: number, beta: number): number => largestRoot(1 + beta - eta, beta);
export const nesterovRate = (eta: number, beta: number): number =>
  largestRoot((1 + beta) * (1 - eta), beta * (1 - eta));

/** The factor of the slowest direction, for curvatures from 1 to κ. */
const slowest = (
  rate: (eta: number, beta: number) => number,
  kappa: number,
  eta: number,
  beta: number,
): number => Math.max(rate(eta, beta), rate(eta * kappa, beta));

export interface Tuned {
  readonly eta: number;
  readonly beta: number;
  /** The factor per step that is left. */
  readonly rate: number;
}

/** The best settings of each rule for a quadratic whose curvatures lie between 1 and κ. */
export function tuned(rule: 'gd' | 'momentum' | 'nesterov', kappa: number): Tuned {
  const root = Math.sqrt(kappa);
  switch (rule) {
    case 'gd': {
      const eta = 2 / (1 + kappa);
      return { eta, beta: 0, rate: slowest(momentumRate, kappa, eta, 0) };
    }
    case 'momentum': {
      const [eta, beta] = [4 / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2];
      return { eta, beta, rate: slowest(momentumRate, kappa, eta, beta) };
    }
    case 'nesterov': {
      const r = Math.sqrt(3 * kappa + 1);
      const [eta, beta] = [4 / (3 * kappa + 1), (r - 2) / (r + 2)];
      return { eta, beta, rate: slowest(nesterovRate, kappa, eta, beta) };
    }
  }
}

export interface Corner {
  readonly eta: number;
  readonly beta: number;
}

/**
 * All (ηλ, β) at which momentum shrinks by ρ per step: four corners, with straight lines between them. Above the curve
 * β = (1 − √ηλ)² the roots are complex and the factor is √β; below, the larger root is ρ on the left and −ρ on the right.
 */
export const levelOf = (rate: number): readonly Corner[] => [
  { eta: 1 - rate, beta: 0 },
  { eta: (1 - rate) ** 2, beta: rate ** 2 },
  { eta: (1 + rate) ** 2, beta: rate ** 2 },
  { eta: 1 + rate, beta: 0 },
];
