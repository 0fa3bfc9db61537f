/**
 * @file The law of unrolling: cells repeated over t = 1…T, each read to its end before the next.
 *
 * States thread along the reading (h_prev becomes h[t − 1]), gradients thread against it (dh_next becomes what step
 * t + 1 sends back, and after the last step what the head sends, if anything), parameters are shared, so their
 * gradients add up over t. A cell that reads from right to left counts the other way: g_prev is g[t + 1], and
 * dg_next comes from step t − 1. A later cell may read an earlier one at the same step, so the gradients go
 * through the cells in reverse order.
 */
import { settle } from '#notation/expand.ts';
import { num, substitute } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { timed } from '#notation/values.ts';
import { declareAccumulator, gather, overTime, total } from './accumulate.ts';
import type { Form } from './derivation.ts';
import { LAST, gradient } from './gradient.ts';
import { type Author, chainOf, checkChain, entriesOf, forwardStep, gradientStep } from './lines.ts';
import { type Unrolling, allAt, at, fromHead, stated } from './message.ts';
import { type Clock, readingOf } from './reading.ts';
import { declareForward, declareSeries, timedStatement, timedStep } from './series.ts';
import type { CellText } from './text.ts';

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

function forwardThroughTime(u: Unrolling): void {
  const { author, cell, reading } = u;
  for (const t of reading.times)
    for (const [table, phase] of [
      [cell.forward, 'forward'],
      [cell.asides ?? {}, 'aside'],
    ] as const)
      for (const [name, line] of Object.entries(table)) {
        const [tex, expression, entrywise] = author.pick(line);
        const is = parse(expression);
        const forms = (when: Clock): Form[] => [{ is: at(u, is, when), by: 'definition', relation: '=' }];
        if (t === reading.first) {
          const general = forms(reading.general('t'));
          const axes = declareForward(author, name, tex, general, entrywise);
          author.statements.set(
            name,
            timedStatement(name, phase, undefined, general, axes, entriesOf(entrywise).at),
          );
        }
        timedStep(author, name, t, forms(reading.at(t)), phase, undefined, entriesOf(entrywise).at);
      }
}

function backwardThroughTime(u: Unrolling): void {
  const { author, cell, reading, local } = u;
  const starts = Object.values(cell.states).map(startOf);
  const parameters = Object.keys(cell.backward).filter(
    (of) => !local.has(of) && !(of in cell.states) && !starts.includes(of),
  );
  const quantities = Object.keys(cell.backward).filter((of) => local.has(of));
  for (const of of quantities) author.names.addGradient(of, true);
  for (const of of parameters) declareAccumulator(u, of);
  for (const t of reading.times.toReversed()) {
    for (const of of quantities) gradientAt(u, of, t);
    for (const of of parameters) gather(u, of, t);
  }
  // what a passage of the text supposes has no way back
  if (Object.keys(cell.backward).length)
    for (const [before, of] of Object.entries(cell.states)) gradientOfStart(u, before, of);
  for (const of of parameters) total(u, of);
}

/** The gradient of a quantity of the cell at step `t`, and its statement for any t when the walk begins. */
function gradientAt(u: Unrolling, of: string, t: number): void {
  const { author, reading } = u;
  const base = gradient(of);
  const forms = stated(u, of);
  const further = overTime(author, of);
  if (t === reading.last) {
    const general = [...allAt(u, forms, reading.general('t')), ...further];
    const axes = checkChain(author, base, general, [], author.names.axes(of), ['t']);
    author.statements.set(base, timedStatement(base, 'backward', of, general, axes));
    if (fromHead(author, of)) stateAfterLast(u, of, forms);
  }
  const own = further.map((f) => ({
    ...f,
    is: settle(
      substitute(f.is, (id) => (id === 't' ? num(t) : undefined)),
      author.sizes,
    ),
  }));
  timedStep(author, base, t, [...allAt(u, forms, reading.at(t)), ...own], 'backward', timed(of, t));
}

/** States apart what the gradient is where the reading ends, for there the head speaks instead of a next step. */
function stateAfterLast(u: Unrolling, of: string, forms: readonly Form[]): void {
  const { author, reading } = u;
  const base = gradient(of) + LAST;
  author.statements.set(base, {
    base,
    timed: false,
    phase: 'backward',
    gradientOf: timed(of, reading.last),
    forms: allAt(u, forms, reading.named(reading.last)),
    axes: author.names.axes(of),
    at: [],
  });
}

/** The name of a line of its own for the state before anything is read, where the head reads that state too. */
const startOf = (state: string): string => `${state}0`;

/** The gradient of the state before anything is read. */
function gradientOfStart(u: Unrolling, before: string, of: string): void {
  const { author, cell, reading } = u;
  const id = timed(of, reading.start);
  const chain = stated(u, startOf(of) in cell.backward ? startOf(of) : before);
  const forms = allAt(u, chain, reading.at(reading.first));
  const axes = author.names.axes(of);
  checkChain(author, gradient(id), forms, [], axes);
  const base = `d${of}0`;
  const about = { base, phase: 'backward', gradientOf: id, axes, at: [] } as const;
  const named = allAt(u, chain, reading.named(reading.first));
  author.statements.set(base, { ...about, forms: named, timed: false });
  author.stepFor({ ...about, forms, id: gradient(id), t: reading.start });
}
