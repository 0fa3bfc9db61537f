/**
 * @file The optimizers of the course. Sources: Polyak (1964), Nesterov (1983), Duchi et al. (2011, AdaGrad), Tieleman and
 * Hinton (2012, RMSProp), Zeiler (2012, AdaDelta), Kingma and Ba (2015, Adam), Loshchilov and Hutter (2019, AdamW).
 */
import { type Hyper, type Rule, type RuleText, defineRule } from './rule.ts';

const eta = (value: number): Hyper => ({ tex: '\\eta', value, least: 1e-5, most: 10, log: true });
const share = (tex: string, value: number): Hyper => ({ tex, value, least: 0, most: 0.9999 });
const epsilon = (value: number): Hyper => ({ tex: '\\varepsilon', value, least: 1e-12, most: 1, log: true });

const momentum: RuleText = {
  hyper: { eta: eta(0.01), beta: share('\\beta', 0.9) },
  states: ['m'],
  lines: { m: ['m_{#}', 'beta * m_prev + eta * g'] },
  theta: 'theta_prev - m',
  constant: 'eta * g * (1 - beta**t) / (1 - beta)',
};

const adam: RuleText = {
  hyper: {
    eta: eta(0.001),
    beta1: share('\\beta_1', 0.9),
    beta2: share('\\beta_2', 0.999),
    eps: epsilon(1e-8),
  },
  states: ['m', 's'],
  lines: {
    m: ['m_{#}', 'beta1 * m_prev + (1 - beta1) * g'],
    s: ['s_{#}', 'beta2 * s_prev + (1 - beta2) * g**2'],
    mhat: ['\\hat{m}_{#}', 'm / (1 - beta1**t)'],
    shat: ['\\hat{s}_{#}', 's / (1 - beta2**t)'],
  },
  theta: 'theta_prev - eta * mhat / (sqrt(shat) + eps)',
};

const adagrad: RuleText = {
  hyper: { eta: eta(0.01), eps: epsilon(1e-8) },
  states: ['s'],
  lines: { s: ['s_{#}', 's_prev + g**2'] },
  theta: 'theta_prev - eta * g / (sqrt(s) + eps)',
  constant: 'eta * g / (sqrt(t * g**2) + eps)',
};

const rmsprop: RuleText = {
  hyper: { eta: eta(0.001), beta: share('\\beta', 0.9), eps: epsilon(1e-8) },
  states: ['s'],
  lines: { s: ['s_{#}', 'beta * s_prev + (1 - beta) * g**2'] },
  theta: 'theta_prev - eta * g / (sqrt(s) + eps)',
  constant: 'eta * g / (sqrt((1 - beta**t) * g**2) + eps)',
};

const TABLES = {
  gd: {
    hyper: { eta: eta(0.1) },
    states: [],
    lines: {},
    theta: 'theta_prev - eta * g',
    constant: 'eta * g',
  },
  momentum,
  nesterov: { ...momentum, at: 'theta_prev - beta * m_prev' },
  // the same path seen from the point where the gradient is taken, as PyTorch and TensorFlow.js write it
  'nesterov-shifted': {
    hyper: momentum.hyper,
    states: ['v'],
    lines: { v: ['v_{#}', 'beta * v_prev + g'] },
    theta: 'theta_prev - eta * (g + beta * v)',
    constant: 'eta * g * (1 + beta * (1 - beta**t) / (1 - beta))',
  },
  adagrad,
  'adagrad-inside': {
    ...adagrad,
    theta: 'theta_prev - eta * g / sqrt(s + eps)',
    constant: 'eta * g / sqrt(t * g**2 + eps)',
  },
  rmsprop,
  'rmsprop-inside': {
    ...rmsprop,
    theta: 'theta_prev - eta * g / sqrt(s + eps)',
    constant: 'eta * g / sqrt((1 - beta**t) * g**2 + eps)',
  },
  adadelta: {
    hyper: { eta: eta(1), rho: share('\\rho', 0.95), eps: epsilon(1e-6) },
    states: ['s', 'D'],
    lines: {
      s: ['s_{#}', 'rho * s_prev + (1 - rho) * g**2'],
      d: ['d_{#}', 'sqrt(D_prev + eps) / sqrt(s + eps) * g'],
      D: ['D_{#}', 'rho * D_prev + (1 - rho) * d**2'],
    },
    theta: 'theta_prev - eta * d',
  },
  adam: { ...adam, constant: 'eta * g / (abs(g) + eps)' },
  'adam-uncorrected': {
    ...adam,
    lines: { m: adam.lines['m']!, s: adam.lines['s']! },
    theta: 'theta_prev - eta * m / (sqrt(s) + eps)',
    constant: 'eta * (1 - beta1**t) * g / (sqrt((1 - beta2**t) * g**2) + eps)',
  },
  adamw: {
    ...adam,
    hyper: { ...adam.hyper, decay: { tex: '\\lambda', value: 0.01, least: 0, most: 1 } },
    theta: 'theta_prev - eta * decay * theta_prev - eta * mhat / (sqrt(shat) + eps)',
  },
  // as note 003 has them, and wrong
  'nesterov-noted': { ...momentum, at: 'theta_prev + beta * m_prev', noted: '003-23' },
  'adam-noted': {
    ...adam,
    lines: {
      m: ['m_{#}', '(beta1 * m_prev + (1 - beta1) * g) / (1 - beta1)'],
      s: ['s_{#}', '(beta2 * s_prev + (1 - beta2) * g**2) / (1 - beta2)'],
    },
    // its ε stands inside the root
    theta: 'theta_prev - eta * m / sqrt(s + eps)',
    noted: '003-30',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type RuleId = keyof typeof TABLES;

export const RULES: Readonly<Record<RuleId, Rule>> = Object.fromEntries(
  Object.entries(TABLES).map(([id, text]) => [id, defineRule(id, text)]),
) as Record<RuleId, Rule>;

type Tables = typeof TABLES;
/** The rules that take the gradient where the parameters stand, which is where a network has it. */
export type TrainingRule = {
  [Id in RuleId]: Tables[Id] extends { readonly at: string } | { readonly noted: string } ? never : Id;
}[RuleId];
export const TRAINING_RULES = (Object.keys(RULES) as RuleId[]).filter(
  (id): id is TrainingRule => RULES[id].text.at === undefined && RULES[id].text.noted === undefined,
);
