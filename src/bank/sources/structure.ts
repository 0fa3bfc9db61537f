/** @file What shape, which rule, which arrows of the graph, and the wrong line of a printed program. Long because all is said twice. */
import { code } from '#notation/code.ts';
import { drawing } from '#derive/drawing.ts';
import type { Derivation, Statement } from '#derive/derivation.ts';
import type { Rule } from '#derive/text.ts';
import { symbolsOf } from '#notation/expr.ts';
import { tex } from '#notation/tex.ts';
import { words } from '#words/words.ts';
import { chance, oneOf, shuffled } from '../chance.ts';
import type { LessonBank } from '../lesson-bank.ts';
import { type Question, type Source, nothing, said, same } from '../question.ts';
import { chainSaid, forwardFor, forwardText, inChinese, slipSaid } from './formulas.ts';
import {
  derivationOf,
  formTex,
  formulaPart,
  forwardOf,
  gradientsOf,
  isLine,
  keyOf,
  leftText,
  leftTex,
} from './lines.ts';
import { wrongOf } from './slips.ts';

/** The axes of a gradient, and of what it is the gradient of. */
export function shapes(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const all = gradientsOf(d).filter(({ axes }) => axes.length === 2);
  if (!all.length) return [];
  const id = `${bank.lesson}/shape/gradients`;
  const common = { lesson: bank.lesson, kind: 'shape', difficulty: 1, minutes: 3 } as const;
  return [
    {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: 'shape',
      make: (seed): Question => {
        const picked = shuffled(all, chance(id, seed)).slice(0, 4);
        const sizes = Object.keys(d.sizes).join(', ');
        return {
          source: id,
          seed,
          ...common,
          marks: picked.length,
          asks: said(
            `The forward pass is ${forwardText(d)}. Give the shape of each, as two sizes out of $${sizes}$ and 1. Columns have the shape (n, 1).`,
            `前向计算为 ${inChinese(forwardText(d))}。写出下列各量的形状，用 $${sizes}$ 和 1 表示；列向量的形状记为 (n, 1)。`,
          ),
          parts: picked.map((s) => ({
            form: 'shape',
            label: same(`$${leftTex(d, s)}$`),
            right: s.axes,
            marks: 1,
          })),
          hints: [
            said('A gradient has the shape of the quantity it belongs to.', '梯度的形状与它所对应的量相同。'),
          ],
          solution: picked.map((s) => same(`$${leftTex(d, s)}$: $(${s.axes.join(', ')})$`)),
          lines: picked.map(({ base }) => base),
        };
      },
    },
  ];
}

/** Rules that name what they do so plainly that only one of them fits a link. */
const TELLING: readonly Rule[] = [
  'sigmoid-slope',
  'tanh-slope',
  'relu-slope',
  'linear-map',
  'softmax-jacobian',
  'one-hot',
  'log-derivative',
  'sum-over-time',
  'sum-over-paths',
];

export function rules(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const all = gradientsOf(d).flatMap((s) =>
    s.forms.flatMap((form, i) =>
      TELLING.includes(form.by) && isLine(s) ? [{ s, form, before: s.forms[i - 1] }] : [],
    ),
  );
  if (!all.length) return [];
  const id = `${bank.lesson}/rule/links`;
  const common = { lesson: bank.lesson, kind: 'rule', difficulty: 1, minutes: 2 } as const;
  return [
    {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: 'rule',
      make: (seed): Question => {
        const rng = chance(id, seed);
        const { s, form, before } = oneOf(all, rng);
        const options = shuffled(
          [
            form.by,
            ...shuffled(
              TELLING.filter((r) => r !== form.by),
              rng,
            ).slice(0, 3),
          ],
          rng,
        );
        const left = leftTex(d, s) + (before ? ` = ${formTex(d, before)}` : '');
        return {
          source: id,
          seed,
          ...common,
          marks: 1,
          asks: said(
            `Of the forward pass: ${forwardFor(d, s)}. Which rule gives $${left} = ${formTex(d, form)}$${before ? ' (the last equals sign)' : ''}?`,
            `前向计算中有 ${inChinese(forwardFor(d, s))}。$${left} = ${formTex(d, form)}$ ${before ? '中最后一个等号' : ''}用的是哪条法则？`,
          ),
          parts: [
            {
              form: 'choice',
              label: nothing,
              options: options.map((r) => said(words('en').rules[r], words('zh').rules[r])),
              right: [options.indexOf(form.by)],
              several: false,
              marks: 1,
            },
          ],
          hints: [],
          solution: [chainSaid(d, s)],
          lines: [s.base],
        };
      },
    },
  ];
}

/** The forward lines that read a quantity: along these arrows its gradient comes back. */
function readersOf(d: Derivation, base: string): Statement[] {
  return forwardOf(d).filter((s) => symbolsOf(keyOf(s).is).includes(base));
}

/** Which nodes of the graph a quantity feeds, and so along which edges its gradient arrives. */
export function graphs(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const forward = forwardOf(d);
  const quantities = [...d.names.ids()].filter((id) => {
    const role = d.names.get(id)?.role;
    return role !== 'size' && role !== 'gradient' && id !== d.loss && readersOf(d, id).length > 0;
  });
  if (quantities.length < 2 || forward.length < 3) return [];
  const id = `${bank.lesson}/graph/arrows`;
  const common = { lesson: bank.lesson, kind: 'graph', difficulty: 2, minutes: 4 } as const;
  return [
    {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: 'graph',
      make: (seed): Question => {
        const rng = chance(id, seed);
        // what is read more than once is worth asking for: its gradient is a sum
        const order = shuffled(quantities, rng).toSorted(
          (a, b) => Math.min(2, readersOf(d, b).length) - Math.min(2, readersOf(d, a).length),
        );
        const picked = shuffled([order[0]!, oneOf(order.slice(1), rng)], rng);
        const name = (id: string): string => d.names.tex(id, d.scope(id)?.series ? 't' : undefined, []);
        const options = forward.slice(0, 12);
        const parts = picked.map((of) => {
          const readers = readersOf(d, of);
          const shown = [...new Set([...readers, ...options])].slice(0, Math.max(6, readers.length));
          const listed = forward.filter((s) => shown.includes(s));
          return {
            form: 'choice' as const,
            label: said(
              `From the node of $${name(of)}$ arrows lead to the nodes of …`,
              `从 $${name(of)}$ 的节点出发的箭头指向……`,
            ),
            options: listed.map((s) => same(`$${leftTex(d, s)}$`)),
            right: listed.flatMap((s, i) => (readers.includes(s) ? [i] : [])),
            several: true,
            marks: 2,
          };
        });
        return {
          source: id,
          seed,
          ...common,
          marks: 4,
          asks: said(
            `Draw the computation graph of ${forwardText(d)}: one node for each quantity, an arrow to each node that reads it. Which arrows leave these nodes? (Its gradient is the sum over them.)`,
            `画出下列前向计算的计算图：${inChinese(forwardText(d))}。每个量一个节点，谁用到它就向谁画箭头。下列节点各有哪些箭头出发？（它的梯度就是沿这些箭头传回之和。）`,
          ),
          parts,
          hints: [said('Look for the quantity on the right-hand sides.', '看它出现在哪些等式的右边。')],
          solution: picked.map((of) =>
            same(
              `$${name(of)}$ → ${readersOf(d, of)
                .map((s) => `$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`)
                .join(', ')}`,
            ),
          ),
          lines: picked.filter((of) => d.statements.has(`d${of}`)).map((of) => `d${of}`),
        };
      },
    },
  ];
}

/** How many lines of the program are printed. */
const SHOWN = 6;

/** A printed backward pass with one wrong line: which one, and what it should say. */
export function wrongLines(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const all = gradientsOf(d);
  const spoilt = all.filter((s) => isLine(s) && !s.at.length);
  if (!spoilt.length) return [];
  const id = `${bank.lesson}/mistake/line`;
  const common = { lesson: bank.lesson, kind: 'mistake', difficulty: 2, minutes: 4 } as const;
  return [
    {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: 'mistake',
      make: (seed): Question => {
        const rng = chance(id, seed);
        const s = oneOf(
          spoilt.filter((x) => wrongOf(d, x).length > 0),
          rng,
        );
        const wrong = oneOf(wrongOf(d, s), rng);
        const at = all.indexOf(s);
        const from = Math.max(0, Math.min(at - Math.floor(rng() * SHOWN), all.length - SHOWN));
        const shown = all.slice(from, from + SHOWN);
        const text = (x: Statement): string =>
          `${leftText(d, x)} = ${code(x === s ? wrong.is : keyOf(x).is, 'numpy')}`;
        const draw = drawing(d, { link: false });
        return {
          source: id,
          seed,
          ...common,
          marks: 4,
          asks: said(
            `The forward pass is ${forwardText(d)}. One line of this backward pass is wrong. Which, and what should stand right of its equals sign? (“dX” is the gradient of the loss with respect to X.)`,
            `前向计算为 ${inChinese(forwardText(d))}。下面的反向传播代码有一行是错的。是哪一行？等号右边应该是什么？（“dX”表示损失对 X 的梯度。）`,
          ),
          listing: shown.map(text),
          parts: [
            {
              form: 'choice',
              label: said('The wrong line', '出错的行'),
              options: shown.map((_, i) => same(String(i + 1))),
              right: [shown.indexOf(s)],
              several: false,
              marks: 2,
            },
            formulaPart(d, s, 2, said('It should say', '应改为')),
          ],
          hints: [
            said('No line raises an error: shapes do not tell.', '没有一行会报错：看形状看不出来。'),
            said(
              `Check line ${shown.indexOf(s) + 1} and its neighbours.`,
              `看看第 ${shown.indexOf(s) + 1} 行附近。`,
            ),
          ],
          solution: [
            slipSaid(wrong.name, tex(wrong.is, draw), tex(wrong.part, draw)),
            chainSaid(d, s),
            said(
              `NumPy says nothing; a gradient check does: the relative error of this line is up to ${wrong.error.toPrecision(2)} at random numbers, and training merely goes worse.`,
              `NumPy 不会报错；但梯度检验会发现：在随机数值上，这一行的相对误差可达 ${wrong.error.toPrecision(2)}；训练只是变差而已。`,
            ),
          ],
          lines: [s.base],
        };
      },
    },
  ];
}
