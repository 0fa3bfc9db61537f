/** @file What the card of a lesson carries, as LaTeX: its lines under every option, its claims, where it begins and ends, its update. */
import { type Collapsed, collapseLines, collapseNames, collapseTerms } from '#derive/collapse.ts';
import type { Derivation, Form, Statement } from '#derive/derivation.ts';
import { drawing, nameTex } from '#derive/drawing.ts';
import { SINCE } from '#derive/gradient.ts';
import { kinksOf } from '#derive/given.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { tex } from '#notation/tex.ts';
import type { CardPlan } from '#words/lesson.ts';
import { claimRow, claimRows } from './claim-rows.ts';
import { derivationOf, sumTex } from './lesson.ts';
import type { Row } from './row.ts';

export interface Part {
  /** `by` is the option that the part is about. */
  readonly of: 'forward' | 'backward' | 'claims' | { readonly by: string };
  readonly rows: readonly Row[];
}

export interface Result {
  readonly parts: readonly Part[];
  readonly boundary: {
    /** LaTeX of the states that are given before the first step. */
    readonly starts: readonly string[];
    /** Whether terms with t + 1 are absent at T, and terms with t − 1 at 1. */
    readonly after: boolean;
    readonly before: boolean;
  };
  /** LaTeX of the parameters that a step of gradient descent moves. */
  readonly update: readonly string[];
}

/** A line under one option, ready to be compared with others. */
interface Line {
  readonly name: string;
  readonly is: readonly Expr[];
  readonly rest: string;
  readonly d: Derivation;
  readonly s: Statement;
  readonly forms: readonly Form[];
  readonly under: readonly string[];
}

/** The whole result; `d` is the derivation of the page, under its options. */
export function resultOf(d: Derivation, plan: CardPlan): Result {
  const { gates = [] } = plan;
  const rows = (wanted: (d: Derivation, s: Statement) => boolean, by?: string): Row[] =>
    rowsOf(linesOf(d, plan, wanted, by), gates);
  const claims = claimRows(d, plan);
  const options = plan.by === undefined ? [] : (d.text.choices?.[plan.by] ?? []);
  const parts: Part[] = [
    ...(options.length
      ? options.map((option): Part => {
          const own = derivationOf(d.definition, { ...d.options, [plan.by!]: option });
          const lines = linesOf(own, plan, (_, s) => s.phase === 'forward' && s.timed, plan.by);
          return { of: { by: option }, rows: rowsOf(lines, gates) };
        })
      : [
          { of: 'forward' as const, rows: rows((of, s) => s.phase === 'forward' || isBeside(of, s)) },
          { of: 'backward' as const, rows: rows((_, s) => s.phase === 'backward') },
        ]),
    { of: 'claims', rows: claims },
  ];
  return {
    parts: parts.filter((part) => part.rows.length > 0),
    boundary: boundaryOf(d, plan),
    update: plan.still
      ? []
      : collapseNames(parametersOf(d), gates).map((group) =>
          openedTex(d.names.tex(group.first, undefined, []), group),
        ),
  };
}

/** The few lines at the top of a lesson. @throws when the plan names none of its derivation. */
export function shortOf(d: Derivation, plan: CardPlan): Row[] {
  const { gates = [] } = plan;
  const all = linesOf(d, plan, () => true);
  return plan.short.flatMap((id): Row[] => {
    const claim = d.claims.find((c) => c.id === id);
    if (claim) return [claimRow(d, claim, [])];
    const found = all.find((line) => line.name === id);
    if (!found)
      throw new Error(`The card of ${d.id} names “${id}”, which is no line and no claim: correct its card.`);
    // with the gates it stands for
    const row = collapseLines(all, gates).find((group) => group.all.includes(found))!;
    return rowOf(row, gates).slice(0, 1);
  });
}

const parametersOf = (d: Derivation): string[] =>
  d.given.filter((g) => g.role === 'parameter' && d.names.get(`d${g.id}`)).map((g) => g.id);

/** Of the lines beside the loss: those that the gradients read, and those that say where they hold. */
function isBeside(d: Derivation, s: Statement): boolean {
  if (s.phase !== 'aside' || s.timed) return false;
  const gradients = [...d.statements.values()].filter((other) => other.phase === 'backward');
  return (
    gradients.some((g) => g.forms.some((f) => symbolsOf(f.is).includes(s.base))) ||
    kinksOf(d).includes(s.base)
  );
}

/** Every line, and again under each option that changes it, those of `by` apart. */
function linesOf(
  d: Derivation,
  plan: CardPlan,
  wanted: (d: Derivation, s: Statement) => boolean,
  by?: string,
): Line[] {
  const line = (of: Derivation, s: Statement, under: readonly string[]): Line => {
    const forms = shown(s, plan);
    return { name: s.base, is: forms.map((f) => f.is), rest: under.join(' '), d: of, s, forms, under };
  };
  const own = (of: Derivation): Statement[] =>
    [...of.statements.values()].filter((s) => !s.base.endsWith(SINCE) && wanted(of, s));
  const others = Object.entries(d.text.choices ?? {})
    .filter(([choice]) => choice !== by)
    .flatMap(([choice, options]) =>
      options
        // an option that gives other names is no variant
        .filter((o) => o !== d.options[choice] && !options.some((x) => d.text.renamed?.[x]))
        .map((option) => ({
          choice,
          option,
          of: derivationOf(d.definition, { ...d.options, [choice]: option }),
        })),
    );
  const here = own(d);
  const found = here.flatMap((s): Line[] => {
    const text = textOf(shown(s, plan));
    const variants = others.flatMap(({ choice, option, of }) => {
      const other = of.statements.get(s.base);
      return other && textOf(shown(other, plan)) !== text
        ? [{ choice, line: line(of, other, [option]) }]
        : [];
    });
    const choices = new Set(variants.map((v) => v.choice));
    const first = line(
      d,
      s,
      [...choices].map((choice) => d.options[choice]!),
    );
    return [first, ...variants.map((v) => v.line)];
  });
  const known = new Set(here.map((s) => s.base));
  const elsewhere = others.flatMap(({ option, of }) =>
    own(of).flatMap((s) => {
      if (known.has(s.base)) return [];
      known.add(s.base);
      return [line(of, s, [option])];
    }),
  );
  return [...found, ...elsewhere];
}

const textOf = (forms: readonly Form[]): string => forms.map((f) => plain(f.is)).join(' = ');

/** The form that is the result, and those that the plan asks for besides. */
function shown(s: Statement, plan: CardPlan): Form[] {
  const chosen = plan.form?.[s.base];
  const last = s.forms.filter((f) => !['path-products', 'written-out'].includes(f.by)).at(-1) ?? s.forms[0]!;
  const result = chosen === undefined ? last : s.forms[chosen - 1];
  if (!result) throw new Error(`The card names form ${chosen} of “${s.base}”, which has ${s.forms.length}.`);
  const also = plan.forms?.[s.base];
  return [result, ...s.forms.filter((f) => f !== result && f.by === also)];
}

const rowsOf = (lines: readonly Line[], gates: readonly string[]): Row[] =>
  collapseLines(lines, gates).flatMap((group) => rowOf(group, gates));

function rowOf(group: Collapsed<Line>, gates: readonly string[]): Row[] {
  const { d, s, forms, under } = group.first;
  return forms.map((form) => ({
    of: group.all.map((line) => line.name),
    tex: `${openedTex(`${nameTex(d, s)} = ${formTex(d, form, gates, group.gates)}`, group)}${among(group.gates)}`,
    axes: s.axes,
    under,
  }));
}

/** The right-hand side, terms that differ in a gate alone as one sum over the gates. */
function formTex(d: Derivation, form: Form, gates: readonly string[], open: readonly string[]): string {
  const terms = open.length ? [] : collapseTerms(form.is, gates);
  if (!terms.some((group) => group.gates.length)) return sumTex(d, form.is);
  return terms
    .map((group, i) => {
      const { sign, term } = group.first;
      const plus = sign < 0 ? '-' : i ? '+' : '';
      const one = openedTex(tex(term, drawing(d), 20), group);
      return group.gates.length ? `${plus} \\sum_{g} ${one}` : `${plus} ${one}`;
    })
    .join(' ');
}

/** LaTeX with the letter g in place of the gate that is open; its symbols keep their colour, but are those of no one line. */
function openedTex(source: string, { gates }: Collapsed<unknown>): string {
  const [gate] = gates;
  if (gate === undefined) return source;
  return source
    .replace(/symbol=[^,}]*,/g, '')
    .replace(new RegExp(`(?<![A-Za-z\\\\=])${gate}(?![A-Za-z=])`, 'g'), 'g');
}

const among = (gates: readonly string[]): string =>
  gates.length ? `,\\quad g \\in \\{${gates.join(', ')}\\}` : '';

function boundaryOf(d: Derivation, { by }: CardPlan): Result['boundary'] {
  // a card by options shows no gradient
  const timed = [...d.statements.values()].filter(
    (s) => by === undefined && s.timed && s.phase === 'backward',
  );
  const reads =
    (step: '+' | '-') =>
    (e: Expr): boolean =>
      (e.kind === 'entry' &&
        e.of.kind === 'symbol' &&
        d.names.get(e.of.id)?.role === 'gradient' &&
        plain(e.index[0]!) === `t ${step} 1`) ||
      children(e).some(reads(step));
  const some = (step: '+' | '-'): boolean => timed.some((s) => s.forms.some((f) => reads(step)(f.is)));
  return {
    starts: d.given.filter((g) => g.start).map((g) => d.names.tex(g.base, g.t === 0 ? '0' : 'T+1', [])),
    after: some('+'),
    before: some('-'),
  };
}
