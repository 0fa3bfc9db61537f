/** @file Equalities in the text of the lesson `optimizers` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\beta = 0.9': 'case',
  '1/(1 - \\beta) = 10': 'case',
  '\\sqrt\\beta = \\frac{\\sqrt\\kappa - 1}{\\sqrt\\kappa + 1}': 'case',
  '\\beta = 0': 'case',
  '\\rows{ m_t ;; \\theta_t } = \\rows{ \\beta(1 + a) ,, a ;; -\\beta(1 + a) ,, 1 - a } \\rows{ m_{t-1} ;; \\theta_{t-1} }':
    'case',
  's_t = t \\bar g^2': 'case',
  '\\mathbb E m_T = (1 - \\beta_1)\\sum_{k=1}^{T}\\beta_1^{T-k} \\mathbb E g_k = w_T \\mathbb E g': 'case',
  '\\hat m_T = \\bar g': 'case',
  '\\eta \\frac{(1 - \\beta_1) g}{\\sqrt{(1 - \\beta_2) g^2}} = \\eta \\frac{0.1}{\\sqrt{0.001}} \\operatorname{sign}(g)':
    'case',
  '\\beta_1/(1 - \\beta_1) = 9': 'case',
  '\\beta = 0.75': 'example',
  '\\lambda = 9': 'example',
  'g_{t+1} = \\lambda(\\theta_t - \\beta m_t)': 'example',
  '\\theta_{t+1} = \\theta_t - \\beta m_t - a(\\theta_t - \\beta m_t) = (1 - a)((1 + \\beta)\\theta_t - \\beta\\theta_{t-1})':
    'example',
  'm_0 = g_1': 'example',
  's_0 = g_1^2': 'example',
  '\\mathbb E m_3 = 3(1 - 0.729) = 0.813': 'example',
  '\\mathbb E \\hat m_3 = 3': 'example',
  '\\mathbb E \\hat s_3 = \\mathbb E g^2 = 9 + 4 = 13': 'example',
  'm_t = \\frac{\\beta_1}{1 - \\beta_1}m_{t-1} + g = 9m_{t-1} + g': 'example',
  's_t = 999s_{t-1} + g^2': 'example',
  '\\lambda = 1': 'example',
  '\\partial\\theta_1/\\partial g_1 = 0': 'example',
  '\\theta_1 = \\theta_0 - \\eta g_1/|g_1|': 'example',
  '\\partial L/\\partial\\hat m = -\\eta r/|g|': 'example',
  '\\hat m = g': 'example',
  '\\partial L/\\partial\\hat s = \\eta r g/(2|g|^3)': 'example',
  '\\hat s = g^2': 'example',
  '\\theta_2 = \\theta_0 - \\eta - \\eta g_2/\\sqrt{g_1^2 + g_2^2}': 'example',
  '\\partial\\theta_2/\\partial g_1 = \\eta g_1g_2/n^3': 'example',
  '\\partial\\theta_2/\\partial g_2 = -\\eta/n + \\eta g_2^2/n^3 = -\\eta g_1^2/n^3': 'example',
};
