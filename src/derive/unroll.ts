/**
 * @file The law of unrolling: cells repeated over t = 1…T, each read to its end before the next.
 *
 * States thread along the reading (h_prev becomes h[t − 1]), gradients thread against it (dh_next becomes what step
 * t + 1 sends back, and after the last step what the head sends, if anything), parameters are shared, so their
 * gradients add up over t. A cell that reads from right to left counts the other way: g_prev is g[t + 1], and
 * dg_next comes from step t − 1. A later cell may read an earlier one at the same step, so the gradients go
 * through the cells in reverse order.
 */
import { type Expr, entry, num, substitute, sumOf, sym, symbolsOf, termsOf } from '../notation/expr.ts';
import { timed } from '../notation/evaluate.ts';
import { expand, settle } from '../notation/expand.ts';
import { parse } from '../notation/parse.ts';
import {
  type Author,
  type Derivation,
  type Form,
  type Statement,
  type Step,
  axesText,
  chainOf,
  checkChain,
  forwardStep,
  gradient,
  gradientStep,
} from './derivation.ts';
import { type Clock, type Reading, readingOf } from './reading.ts';
import type { CellText, ChainText, DerivationText } from './text.ts';

/** The cells of a derivation in time, in the order in which they are read; none without time. */
export const cellsOf = (text: DerivationText): readonly CellText[] =>
  text.cells ?? (text.cell ? [text.cell] : []);

/** What a cell sends to its state one step of reading earlier; undefined when nothing reads that state. */
type Message = (state: string, when: Clock) => Expr | undefined;

/** One cell while it is unrolled. */
interface Unrolling {
  readonly author: Author;
  readonly cell: CellText;
  readonly reading: Reading;
  /** Names of every cell that carry a time: what is given at each step or computed there. */
  readonly local: ReadonlySet<string>;
}

export function unroll(author: Author, cells: readonly CellText[]): void {
  const T = author.sizes['T']!;
  const local = new Set(
    cells.flatMap((cell) =>
      [cell.given, cell.forward, cell.asides ?? {}].flatMap((table) => Object.keys(table)),
    ),
  );
  const unrollings = cells.map((cell): Unrolling => ({ author, cell, reading: readingOf(cell, T), local }));
  for (const u of unrollings) declareSeries(u);
  for (const u of unrollings) forwardThroughTime(u);
  for (const [name, line] of Object.entries(author.text.forward))
    forwardStep(author, name, author.pick(line), 'forward');
  for (const [of, chain] of Object.entries(author.text.backward))
    if (!local.has(of)) gradientStep(author, of, chainOf(author.pick(chain)), author.pick(chain));
  for (const u of unrollings.toReversed()) backwardThroughTime(u);
}

/** A line of the cell as it reads at one time. */
function at({ cell, local }: Unrolling, e: Expr, when: Clock, message: Message): Expr {
  const read = symbolsOf(e);
  const next = Object.values(cell.states)
    .map((state) => `d${state}_next`)
    .filter((name) => read.includes(name));
  const dropped = new Set(next.filter((name) => message(name.slice(1, -5), when) === undefined));
  const lost = (term: Expr): boolean => symbolsOf(term).some((id) => dropped.has(id));
  const kept = lost(e) ? sumOf(termsOf(e).filter(({ term }) => !lost(term))) : e;
  return substitute(kept, (id) => {
    if (local.has(id)) return entry(sym(id), [when(0)]);
    if (id.startsWith('d') && local.has(id.slice(1))) return entry(sym(id), [when(0)]);
    if (id in cell.states) return entry(sym(cell.states[id]!), [when(-1)]);
    const state = next.includes(id) ? id.slice(1, -5) : undefined;
    if (state) return message(state, when);
    return id === 't' ? when(0) : undefined;
  });
}

const still: Message = () => undefined;

function forwardThroughTime(u: Unrolling): void {
  const { author, cell, reading } = u;
  for (const t of reading.times)
    for (const [table, phase] of [
      [cell.forward, 'forward'],
      [cell.asides ?? {}, 'aside'],
    ] as const)
      for (const [name, line] of Object.entries(table)) {
        const [tex, expression] = author.pick(line);
        const is = parse(expression);
        const forms = (when: Clock): Form[] => [
          { is: at(u, is, when, still), by: 'definition', relation: '=' },
        ];
        if (t === reading.first) {
          const general = forms(reading.general('t'));
          const axes = declareForward(author, name, tex, general);
          author.statements.set(name, timedStatement(name, phase, undefined, general, axes));
        }
        timedStep(author, name, t, forms(reading.at(t)), phase, undefined);
      }
}

function backwardThroughTime(u: Unrolling): void {
  const { author, cell, reading, local } = u;
  const chainFor = (of: string): ChainText => author.pick(cell.backward[of]!);
  const useOf = (of: string): Expr => chainOf(chainFor(of)).at(-1)!.is;
  const nameBefore = (state: string): string =>
    Object.keys(cell.states).find((p) => cell.states[p] === state)!;
  /** What the head sends to a state after the last step. */
  const fromHead = (state: string): Expr | undefined => {
    const own = author.text.backward[state];
    return own && chainOf(author.pick(own))[0]!.is;
  };
  /** What reaches `state` at time `when` from the step read after it, or from the head when there is none. */
  const message: Message = (state, when) => {
    const here = settle(entry(num(0), [when(0)]), author.sizes) as Extract<Expr, { kind: 'entry' }>;
    const time = here.index[0]!;
    if (time.kind === 'number' && time.value === reading.last) return fromHead(state);
    return at(u, useOf(nameBefore(state)), (steps) => when(steps + 1), message);
  };
  const overTime = (of: string): Form[] => {
    const chain = author.text.overTime?.[of];
    return chain ? chainOf(author.pick(chain)) : [];
  };
  const atTime = (forms: readonly Form[], when: Clock): Form[] =>
    forms.map((f) => ({ ...f, is: at(u, f.is, when, message) }));
  const own = (forms: readonly Form[], t: number): Form[] =>
    forms.map((f) => ({
      ...f,
      is: settle(
        substitute(f.is, (id) => (id === 't' ? num(t) : undefined)),
        author.sizes,
      ),
    }));
  const general = reading.general('t');

  const parameters = Object.keys(cell.backward).filter((of) => !local.has(of) && !(of in cell.states));
  const quantities = Object.keys(cell.backward).filter((of) => local.has(of));
  for (const of of quantities) author.names.addGradient(of, true);
  for (const of of parameters) declareAccumulator(u, of);

  for (const t of reading.times.toReversed()) {
    for (const of of quantities) {
      const forms = chainOf(chainFor(of));
      if (t === reading.last) {
        const stated = [...atTime(forms, general), ...overTime(of)];
        const axes = checkChain(author, gradient(of), stated, [], author.names.axes(of), ['t']);
        author.statements.set(gradient(of), timedStatement(gradient(of), 'backward', of, stated, axes));
        if (fromHead(of)) stateAfterLast(u, of, forms, message);
      }
      timedStep(
        author,
        gradient(of),
        t,
        [...atTime(forms, reading.at(t)), ...own(overTime(of), t)],
        'backward',
        timed(of, t),
      );
    }
    for (const of of parameters) {
      const gathered = (when: Clock): Expr => entry(sym(gradient(of) + SINCE), [when(1)]);
      const here = (when: Clock): Expr => at(u, useOf(of), when, message);
      /** All uses from the step of `when` to the end of the reading. */
      const written = (when: Clock): Form => ({
        is: sumOverTime(here(reading.general('s')), 's', reading.rest(when(0))),
        by: 'unroll',
        relation: '=',
      });
      const added = (when: Clock): Form => ({
        is: { kind: 'binary', op: '+', left: gathered(when), right: here(when) },
        by: 'sum-over-time',
        relation: '=',
      });
      const when = reading.at(t);
      const first: Form =
        t === reading.last ? { is: here(when), by: 'sum-over-time', relation: '=' } : added(when);
      timedStep(author, gradient(of) + SINCE, t, [first, written(when)], 'backward', undefined);
      if (t === reading.last)
        author.statements.set(
          gradient(of) + SINCE,
          timedStatement(
            gradient(of) + SINCE,
            'backward',
            undefined,
            [added(general), written(general)],
            author.names.axes(of),
          ),
        );
    }
  }
  for (const [before, of] of Object.entries(cell.states)) {
    const id = timed(of, reading.start);
    const forms = atTime(chainOf(chainFor(before)), reading.at(reading.first));
    const axes = author.names.axes(of);
    checkChain(author, gradient(id), forms, [], axes);
    const base = `d${of}0`;
    const stated = { base, phase: 'backward', gradientOf: id, axes, at: [] } as const;
    const named = atTime(chainOf(chainFor(before)), reading.named(reading.first));
    author.statements.set(base, { ...stated, forms: named, timed: false });
    author.stepFor({ ...stated, forms, id: gradient(id), t: reading.start });
  }
  for (const of of parameters) {
    const forms: Form[] = [
      {
        is: entry(sym(gradient(of) + SINCE), [reading.named(reading.first)(0)]),
        by: 'unroll',
        relation: '=',
      },
      {
        is: sumOverTime(at(u, useOf(of), general, message), 't', { from: num(1), to: parse('T + 1') }),
        by: 'sum-over-time',
        relation: '=',
      },
      ...writtenOut(author, overTime(of)),
    ];
    gradientStep(author, of, forms, []);
  }
}

/** Suffix of the statement about the state that the head reads: `dh_last` is the gradient by it. */
const LAST = '_last';

/** The statements that speak of a step: `dh`, and `dh_last` too where the reading ends. */
export function statementsOn(d: Derivation, id: string): readonly string[] {
  const step = d.stepOf(id);
  if (!step) return [id];
  const last = step.base + LAST;
  const own = step.gradientOf !== undefined && d.statements.get(last)?.gradientOf === step.gradientOf;
  return own ? [step.base, last] : [step.base];
}

/** States apart what the gradient is where the reading ends, for there the head speaks instead of a next step. */
function stateAfterLast(u: Unrolling, of: string, forms: readonly Form[], message: Message): void {
  const { author, reading } = u;
  const base = gradient(of) + LAST;
  const named = reading.named(reading.last);
  author.statements.set(base, {
    base,
    timed: false,
    phase: 'backward',
    gradientOf: timed(of, reading.last),
    forms: forms.map((f) => ({ ...f, is: at(u, f.is, named, message) })),
    axes: author.names.axes(of),
    at: [],
  });
}

/** The longest sequence whose path products are written out one by one: T(T + 1)/2 of them. */
const WRITTEN_OUT = 4;

/** A chain that ends in path products, with these written out term by term for the T at hand. */
function writtenOut(author: Author, forms: readonly Form[]): Form[] {
  const last = forms.at(-1);
  if (last?.by !== 'path-products' || author.sizes['T']! > WRITTEN_OUT) return [...forms];
  return [...forms, { is: expand(last.is, author.sizes), by: 'written-out', relation: '=' }];
}

/** Suffix of the gradient gathered from step t on: dW_since[t] = Σ over the uses of W at t, t + 1, …, T. */
export const SINCE = '_since';

const sumOverTime = (body: Expr, index: string, range: { readonly from: Expr; readonly to: Expr }): Expr => ({
  kind: 'fold',
  op: 'sum',
  body,
  over: [{ index, ...range }],
});

function declareSeries({ author, cell, reading }: Unrolling): void {
  const T = reading.times.length;
  for (const [id, [tex, axes, domain]] of Object.entries(cell.given)) {
    author.names.add(id, { tex, axes: axesText(axes), series: true, role: 'given' });
    for (let t = 1; t <= T; t++)
      author.given.push({
        id: timed(id, t),
        base: id,
        t,
        axes: axesText(axes),
        domain: domain ?? 'any',
        role: 'given',
        start: false,
      });
  }
  // a cell reads its state before it writes it: the given h0 becomes h[0] and tells the axes of all of h
  for (const state of Object.values(cell.states)) {
    const start = author.given.findIndex((g) => g.id === `${state}0`);
    if (start < 0) throw new Error(`${author.id}: the state ${state} needs a given ${state}0`);
    const g = author.given[start]!;
    author.given[start] = {
      ...g,
      id: timed(state, reading.start),
      base: state,
      t: reading.start,
      start: true,
    };
    author.names.delete(`${state}0`);
    author.names.add(state, {
      tex: author.pick(cell.forward[state]!)[0],
      axes: g.axes,
      series: true,
      role: 'forward',
    });
  }
}

function declareAccumulator({ author, reading }: Unrolling, of: string): void {
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

function declareForward(
  author: Author,
  base: string,
  tex: string,
  forms: readonly Form[],
): readonly string[] {
  const known = author.names.get(base);
  if (known) return checkChain(author, base, forms, [], known.axes, ['t']);
  const axes = checkChain(author, base, forms, [], undefined, ['t']);
  author.names.add(base, { tex, axes, series: true, role: 'forward' });
  return axes;
}

/** A series by its general statement. */
const timedStatement = (
  base: string,
  phase: Step['phase'],
  gradientOf: string | undefined,
  forms: readonly Form[],
  axes: readonly string[],
): Statement => ({ base, timed: true, phase, gradientOf, forms, axes, at: [] });

function timedStep(
  author: Author,
  base: string,
  t: number,
  forms: readonly Form[],
  phase: Step['phase'],
  of: string | undefined,
): void {
  const axes = checkChain(author, timed(base, t), forms, [], author.names.axes(base));
  author.stepFor({ id: timed(base, t), base, t, phase, gradientOf: of, forms, axes, at: [] });
}
