// Symbols of an equality of the prose are linked to the drawings of the lesson, and nothing else is.
import { expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { linked } from '#typeset/link.ts';
import { derivationAt } from '#typeset/roles.ts';
import { lessonOf } from '#words/course.ts';

const lstm = derivationAt(lessonOf(course, 'lstm')!.definition);
const ids = (tex: string): string[] =>
  [...linked(tex, lstm).matchAll(/\\q\{([^}]*)\}/g)].map(([, id]) => id!);

test.each([
  ['h_t = o_t\\odot\\tanh C_t', ['h', 'o', 'C']],
  ['z_{f,t} = W_f h_{t-1} + U_f x_t + b_f', ['z_f', 'W_f', 'h', 'U_f', 'x', 'b_f']],
  ['\\frac{\\partial L}{\\partial z_{f,t+1}} = \\partial L/\\partial f_2', ['dz_f', 'df']],
  ['\\hat y_t = \\hat{y}_t', ['yhat', 'yhat']],
  ['V^\\top = V^\\top', ['V', 'V']],
  // words, functions, what states nothing, what is linked by hand
  ['s_t = \\operatorname{softmax}(s_t) \\text{ at o}', ['s', 's']],
  ['h_t', []],
  ['\\q{h}{h_t} = o_t', ['h']],
])('%s', (tex, wanted) => {
  expect(ids(tex)).toEqual(wanted);
});

test('nothing but links is added', () => {
  const tex = '\\frac{\\partial L}{\\partial C_t} = \\frac{\\partial L}{\\partial h_t}\\odot o_t + f_{t+1}';
  const bare = (s: string): string => s.replace(/\\q\{[^}]*\}|[{}]/g, '');
  expect(bare(linked(tex, lstm))).toBe(bare(tex));
});
