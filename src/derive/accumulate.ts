/**
 * @file The gradient of a parameter that every step shares: its uses add up over time.
 *
 * dW_since[t] gathers the uses from step t to the end of the reading; from the first step on, that is dW.
 */
import { expand } from '#notation/expand.ts';
import { type Expr, entry, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Form } from './derivation.ts';
import { SINCE, gradient } from './gradient.ts';
import { type Author, chainOf, gradientStep } from './lines.ts';
import { type Unrolling, at, stated, useOf } from './message.ts';
import type { Clock } from './reading.ts';
import { timedStatement, timedStep } from './series.ts';

export function declareAccumulator({ author, reading }: Unrolling, of: string): void {
  const whole = author.names.tex(of, undefined, []);
  const uses = reading.start === 0 ? '\\ge' : '\\le';
  author.names.add(gradient(of) + SINCE, {
    tex: `\\left.\\frac{\\partial L}{\\partial ${whole}}\\right|_{${uses} #}`,
    axes: author.names.axes(of),
    series: true,
    role: 'gradient',
    gradientOf: of,
  });
}

/** What the uses of a parameter have gathered when the walk against the reading has come to step `t`. */
export function gather(u: Unrolling, of: string, t: number): void {
  const { author, reading } = u;
  const base = gradient(of) + SINCE;
  const here = (when: Clock): Expr => at(u, useOf(u, of), when);
  /** All uses from the step of `when` to the end of the reading, in every form that the cell states. */
  const written = (when: Clock): Form[] =>
    stated(u, of).map((form, i) => ({
      ...form,
      is: sumOverTime(at(u, form.is, reading.general('s')), 's', reading.rest(when(0))),
      by: i === 0 ? 'unroll' : form.by,
    }));
  const added = (when: Clock): Form => ({
    is: { kind: 'binary', op: '+', left: entry(sym(base), [when(1)]), right: here(when) },
    by: 'sum-over-time',
    relation: '=',
  });
  const when = reading.at(t);
  const isLast = t === reading.last;
  const first: Form = isLast ? { is: here(when), by: 'sum-over-time', relation: '=' } : added(when);
  timedStep(author, base, t, [first, ...written(when)], 'backward', undefined);
  if (!isLast) return;
  const general = reading.general('t');
  const forms = [added(general), ...written(general)];
  author.statements.set(base, timedStatement(base, 'backward', undefined, forms, author.names.axes(of)));
}

/** The whole gradient of a parameter, when everything is gathered. */
export function total(u: Unrolling, of: string): void {
  const { author, reading } = u;
  const gathered = entry(sym(gradient(of) + SINCE), [reading.named(reading.first)(0)]);
  const uses = at(u, useOf(u, of), reading.general('t'));
  const forms: Form[] = [
    { is: gathered, by: 'unroll', relation: '=' },
    {
      is: sumOverTime(uses, 't', { from: num(1), to: parse('T + 1') }),
      by: 'sum-over-time',
      relation: '=',
    },
    ...writtenOut(author, overTime(author, of)),
  ];
  gradientStep(author, of, forms, []);
}

/** Further forms of a gradient, true only for the whole sequence. */
export function overTime(author: Author, of: string): Form[] {
  const chain = author.text.overTime?.[of];
  return chain ? chainOf(author.pick(chain)) : [];
}

/** The longest sequence whose path products are written out one by one: T(T + 1)/2 of them. */
const WRITTEN_OUT = 4;

/** A chain that ends in path products, with these written out term by term for the T at hand. */
function writtenOut(author: Author, forms: readonly Form[]): Form[] {
  const last = forms.at(-1);
  if (last?.by !== 'path-products' || author.sizes['T']! > WRITTEN_OUT) return [...forms];
  return [...forms, { is: expand(last.is, author.sizes), by: 'written-out', relation: '=' }];
}

const sumOverTime = (body: Expr, index: string, range: { readonly from: Expr; readonly to: Expr }): Expr => ({
  kind: 'fold',
  op: 'sum',
  body,
  over: [{ index, ...range }],
});
