/**
 * @file The law of unrolling: a cell repeated over t = 1…T.
 *
 * States thread forward (h_prev becomes h[t − 1]), gradients thread backward (dh_next becomes what step t + 1
 * sends back, and nothing after the last step), parameters are shared, so their gradients add up over t.
 */
import { type Expr, entry, num, substitute, sumOf, sym, symbolsOf, termsOf } from '../notation/expr.ts';
import { timed } from '../notation/evaluate.ts';
import { expand, settle } from '../notation/expand.ts';
import { parse } from '../notation/parse.ts';
import {
  type Author,
  type Form,
  type Step,
  axesText,
  chainOf,
  checkChain,
  forwardStep,
  gradient,
  gradientStep,
} from './derivation.ts';
import type { CellText, ChainText } from './text.ts';

type Clock = { readonly t: Expr; readonly before: Expr; readonly after: Expr };

const GENERAL: Clock = { t: sym('t'), before: parse('t - 1'), after: parse('t + 1') };
const clock = (t: number): Clock => ({ t: num(t), before: num(t - 1), after: num(t + 1) });

export function unroll(author: Author, cell: CellText): void {
  const T = author.sizes['T']!;
  declareSeries(author, cell);
  const times = Array.from({ length: T }, (_, i) => i + 1);
  const local = new Set([
    ...Object.keys(cell.given),
    ...Object.keys(cell.forward),
    ...Object.keys(cell.asides ?? {}),
  ]);

  /** A line of the cell as it reads at one time. */
  const at = (e: Expr, when: Clock, message: (state: string, when: Clock) => Expr | undefined): Expr => {
    const read = symbolsOf(e);
    const next = Object.values(cell.states)
      .map((state) => `d${state}_next`)
      .filter((name) => read.includes(name));
    const dropped = new Set(next.filter((name) => message(name.slice(1, -5), when) === undefined));
    const lost = (term: Expr): boolean => symbolsOf(term).some((id) => dropped.has(id));
    const kept = lost(e) ? sumOf(termsOf(e).filter(({ term }) => !lost(term))) : e;
    return substitute(kept, (id) => {
      if (local.has(id)) return entry(sym(id), [when.t]);
      if (id.startsWith('d') && local.has(id.slice(1))) return entry(sym(id), [when.t]);
      if (id in cell.states) return entry(sym(cell.states[id]!), [when.before]);
      const state = next.includes(id) ? id.slice(1, -5) : undefined;
      if (state) return message(state, when);
      return id === 't' ? when.t : undefined;
    });
  };
  const still = (): Expr | undefined => undefined;

  for (const t of times)
    for (const [table, phase] of [
      [cell.forward, 'forward'],
      [cell.asides ?? {}, 'aside'],
    ] as const)
      for (const [name, line] of Object.entries(table)) {
        const is = parse(author.pick(line)[1]);
        if (t === 1)
          state(
            author,
            name,
            [{ is: at(is, GENERAL, still), by: 'definition', relation: '=' }],
            phase,
            undefined,
          );
        timedStep(
          author,
          name,
          t,
          [{ is: at(is, clock(t), still), by: 'definition', relation: '=' }],
          phase,
          undefined,
        );
      }
  for (const [name, line] of Object.entries(author.text.forward))
    forwardStep(author, name, author.pick(line), 'forward');

  const head = Object.entries(author.text.backward);
  for (const [of, chain] of head)
    if (!local.has(of)) gradientStep(author, of, chainOf(author.pick(chain)), author.pick(chain));

  const chainFor = (of: string): ChainText | undefined => {
    const chain = cell.backward[of];
    return chain && author.pick(chain);
  };
  const nameBefore = (state: string): string =>
    Object.keys(cell.states).find((p) => cell.states[p] === state)!;
  /** What reaches `state` at time `when` from the step after it, or from the head when there is none. */
  const message = (state: string, when: Clock): Expr | undefined => {
    const last = when.t.kind === 'number' && when.t.value === T;
    if (last) {
      const own = author.text.backward[state];
      return own && chainOf(author.pick(own))[0]!.is;
    }
    const sent = chainOf(chainFor(nameBefore(state))!).at(-1)!.is;
    const later: Clock =
      when.t.kind === 'number'
        ? clock(when.t.value + 1)
        : { t: GENERAL.after, before: GENERAL.t, after: parse('t + 2') };
    return at(sent, later, message);
  };
  const later = (of: string): Form[] => {
    const chain = author.text.overTime?.[of];
    return chain ? chainOf(author.pick(chain)) : [];
  };
  const atTime = (forms: readonly Form[], when: Clock): Form[] =>
    forms.map((f) => ({ ...f, is: at(f.is, when, message) }));
  const own = (forms: readonly Form[], t: number): Form[] =>
    forms.map((f) => ({
      ...f,
      is: settle(
        substitute(f.is, (id) => (id === 't' ? num(t) : undefined)),
        author.sizes,
      ),
    }));

  const parameters = Object.keys(cell.backward).filter((of) => !local.has(of) && !(of in cell.states));
  const quantities = Object.keys(cell.backward).filter((of) => local.has(of));
  for (const of of quantities) author.names.addGradient(of, true);
  for (const of of parameters) declareAccumulator(author, of);

  for (const t of [...times].reverse()) {
    for (const of of quantities) {
      const forms = chainOf(chainFor(of)!);
      if (t === T) state(author, gradient(of), [...atTime(forms, GENERAL), ...later(of)], 'backward', of);
      timedStep(
        author,
        gradient(of),
        t,
        [...atTime(forms, clock(t)), ...own(later(of), t)],
        'backward',
        timed(of, t),
      );
    }
    for (const of of parameters) {
      const use = chainOf(chainFor(of)!).at(-1)!.is;
      const here = at(use, clock(t), message);
      const rest: Expr = entry(sym(gradient(of) + SINCE), [num(t + 1)]);
      const forms: Form[] = [
        {
          is: t === T ? here : { kind: 'binary', op: '+', left: rest, right: here },
          by: 'sum-over-time',
          relation: '=',
        },
        {
          is: sumOverTime(at(use, { ...GENERAL, t: sym('s'), before: parse('s - 1') }, message), 's', num(t)),
          by: 'unroll',
          relation: '=',
        },
      ];
      timedStep(author, gradient(of) + SINCE, t, forms, 'backward', undefined);
      if (t === T) {
        const general = at(use, GENERAL, message);
        const next = entry(sym(gradient(of) + SINCE), [GENERAL.after]);
        author.statements.set(gradient(of) + SINCE, {
          base: gradient(of) + SINCE,
          timed: true,
          phase: 'backward',
          gradientOf: undefined,
          axes: author.names.axes(of),
          at: [],
          forms: [
            {
              is: { kind: 'binary', op: '+', left: next, right: general },
              by: 'sum-over-time',
              relation: '=',
            },
            {
              ...forms[1]!,
              is: sumOverTime(
                at(use, { ...GENERAL, t: sym('s'), before: parse('s - 1') }, message),
                's',
                sym('t'),
              ),
            },
          ],
        });
      }
    }
  }
  for (const [before, of] of Object.entries(cell.states)) {
    const forms = atTime(chainOf(chainFor(before)!), clock(1));
    const id = timed(of, 0);
    checkChain(author, gradient(id), forms, [], author.names.axes(of));
    author.statements.set(`d${of}0`, {
      base: `d${of}0`,
      timed: false,
      phase: 'backward',
      gradientOf: id,
      forms,
      axes: author.names.axes(of),
      at: [],
    });
    author.stepFor({
      id: gradient(id),
      base: `d${of}0`,
      t: 0,
      phase: 'backward',
      gradientOf: id,
      forms,
      axes: author.names.axes(of),
      at: [],
    });
  }
  for (const of of parameters) {
    const use = chainOf(chainFor(of)!).at(-1)!.is;
    const forms: Form[] = [
      { is: entry(sym(gradient(of) + SINCE), [num(1)]), by: 'unroll', relation: '=' },
      { is: sumOverTime(at(use, GENERAL, message), 't', num(1)), by: 'sum-over-time', relation: '=' },
      ...writtenOut(author, later(of)),
    ];
    gradientStep(author, of, forms, []);
  }
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

const sumOverTime = (body: Expr, index: string, from: Expr): Expr => ({
  kind: 'fold',
  op: 'sum',
  body,
  over: [{ index, from, to: parse('T + 1') }],
});

function declareSeries(author: Author, cell: CellText): void {
  const T = author.sizes['T']!;
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
      });
  }
  // a cell reads its state before it writes it: the given h0 becomes h[0] and tells the axes of all of h
  for (const state of Object.values(cell.states)) {
    const start = author.given.findIndex((g) => g.id === `${state}0`);
    if (start < 0) throw new Error(`${author.id}: the state ${state} needs a given ${state}0`);
    const g = author.given[start]!;
    author.given[start] = { ...g, id: timed(state, 0), base: state, t: 0 };
    author.names.delete(`${state}0`);
    author.names.add(state, {
      tex: author.pick(cell.forward[state]!)[0],
      axes: g.axes,
      series: true,
      role: 'forward',
    });
  }
}

function declareAccumulator(author: Author, of: string): void {
  const whole = author.names.tex(of, undefined, []);
  author.names.add(gradient(of) + SINCE, {
    tex: `\\left.\\frac{\\partial L}{\\partial ${whole}}\\right|_{\\ge #}`,
    axes: author.names.axes(of),
    series: true,
    role: 'gradient',
    gradientOf: of,
  });
}

/** Declares a series by its general statement. */
function state(
  author: Author,
  base: string,
  forms: readonly Form[],
  phase: Step['phase'],
  of: string | undefined,
): void {
  const axes = of
    ? checkChain(author, base, forms, [], author.names.axes(of), ['t'])
    : declareForward(author, base, forms, phase);
  author.statements.set(base, { base, timed: true, phase, gradientOf: of, forms, axes, at: [] });
}

function declareForward(
  author: Author,
  base: string,
  forms: readonly Form[],
  phase: Step['phase'],
): readonly string[] {
  const cell = author.text.cell!;
  const table = phase === 'aside' ? cell.asides! : cell.forward;
  const [tex] = author.pick(table[base]!);
  const known = author.names.get(base);
  if (known) return checkChain(author, base, forms, [], known.axes, ['t']);
  const axes = checkChain(author, base, forms, [], undefined, ['t']);
  author.names.add(base, { tex, axes, series: true, role: 'forward' });
  return axes;
}

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
