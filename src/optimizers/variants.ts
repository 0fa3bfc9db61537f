/**
 * @file Optimizers as libraries and papers have them beside those of the course. Sources: the formulation of Adam with ε̂
 * in Kingma and Ba (2015, end of section 2), which Keras and TensorFlow follow; Reddi et al. (2018, AMSGrad) with the
 * correction of PyTorch; Dozat (2016, Nadam) with a constant β₁; RMSProp with momentum as in PyTorch and TensorFlow.
 */
import { type Rule, type RuleText, defineRule } from './rule.ts';
import { RULES } from './rules.ts';

/** Without the closed form of its steps: a variant goes other ways. */
const varied = ({ hyper, states, lines, theta }: RuleText): RuleText => ({ hyper, states, lines, theta });
const adam = varied(RULES.adam.text);
const rmsprop = varied(RULES.rmsprop.text);
const { m, s, shat } = adam.lines;

const TABLES = {
  // ε̂ stands beside √s, so that it is √(1 − β₂ᵗ) times as large beside √ŝ
  'adam-hat': {
    ...adam,
    lines: { m: m!, s: s! },
    theta: 'theta_prev - eta * sqrt(1 - beta2**t) / (1 - beta1**t) * m / (sqrt(s) + eps)',
  },
  amsgrad: {
    ...adam,
    states: ['m', 's', 'S'],
    lines: {
      ...{ m: m!, s: s! },
      S: ['s^{\\max}_{#}', 'max(S_prev, s)'],
      mhat: adam.lines['mhat']!,
      shat: ['\\hat{s}_{#}', 'S / (1 - beta2**t)'],
    },
  },
  nadam: {
    ...adam,
    lines: {
      ...{ m: m!, s: s! },
      mhat: ['\\hat{m}_{#}', 'beta1 * m / (1 - beta1**(t + 1)) + (1 - beta1) * g / (1 - beta1**t)'],
      shat: shat!,
    },
  },
  'rmsprop-momentum': {
    ...rmsprop,
    hyper: { ...rmsprop.hyper, rho: RULES.adadelta.text.hyper['rho']! },
    states: ['s', 'm'],
    lines: {
      s: ['s_{#}', 'rho * s_prev + (1 - rho) * g**2'],
      m: ['m_{#}', 'beta * m_prev + g / (sqrt(s) + eps)'],
    },
    theta: 'theta_prev - eta * m',
  },
} as const;

export type VariantId = keyof typeof TABLES;

/** By id. */
export const VARIANTS: Readonly<Record<VariantId, Rule>> = Object.fromEntries(
  Object.entries(TABLES).map(([id, text]) => [id, defineRule(id, text)]),
) as Record<VariantId, Rule>;
