/** @file One correction ready to be set: both statements as HTML, and what was measured of each. */
import { type Measured, measure } from '#derive/correction.ts';
import type { CorrectionText, Subject } from '#derive/errata.ts';
import { type Course, correctionsOf, lessonOf } from '#words/course.ts';
import type { Lesson } from '#words/lesson.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { drawing } from '#derive/drawing.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Expr, entry, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { tex } from '#notation/tex.ts';
import { setTex } from './katex.ts';
import { numberText } from './numerals.ts';

export interface CorrectedRow {
  readonly kind: 'noted' | 'corrected' | 'confirmed';
  readonly html: string;
  readonly measured: Measured;
}

export interface Corrected {
  readonly text: CorrectionText;
  /** The lesson on whose derivation it is measured. */
  readonly on: Lesson;
  readonly rows: readonly CorrectedRow[];
  /** Sums of the note done again. */
  readonly facts: readonly string[];
}

const known = new Map<string, Corrected>();

/**
 * A correction of the course, wherever it is shown; it may be measured on the derivation of another lesson than its own.
 * @throws when there is no such correction, or no such derivation.
 */
export function corrected(id: string, course: Course): Corrected {
  const done = known.get(id);
  if (done) return done;
  const found = correctionsOf(course).find((c) => c.id === id);
  if (!found) throw new Error(`There is no correction “${id}”: write it in errata.ts of its lesson.`);
  const { text, lesson } = found;
  const on = text.on === undefined ? lesson : lessonOf(course, text.on);
  if (!on) throw new Error(`Correction ${id} is measured on “${text.on}”, which is no written lesson.`);
  const made = { text, on, ...bothStatements(text, on.definition) };
  known.set(id, made);
  return made;
}

/** Both statements and the sums, of a note or of an answer key. */
export const bothStatements = (c: StatedText, on: Definition): Pick<Corrected, 'rows' | 'facts'> => ({
  rows: rowsOf(c, on),
  facts: factsOf(c),
});

type StatedText = Omit<CorrectionText, 'note' | 'lines' | 'reason'>;

/** How heavy a correction weighs: whether a result is wrong, or only how it is written. */
export const WEIGHTS = ['result', 'shape', 'statement', 'notation', 'right'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A formula with more error than this is wrong; the differences it is measured against are as good as 1e-7. */
const WRONG = 1e-6;

export function weightOf({ text, rows }: Corrected): Weight {
  if (text.verdict === 'confirmed') return 'right';
  const noted = rows.find((row) => row.kind === 'noted')?.measured;
  if (noted && 'problem' in noted) return 'shape';
  if (noted && noted.error > WRONG) return 'result';
  return text.weight ?? 'statement';
}

function rowsOf(c: StatedText, on: Definition): CorrectedRow[] {
  if (!c.subject) return [];
  const m = measure(c, on);
  const { subject } = c;
  const html = ({ is, at }: { is: Expr; at: readonly string[] }, raw: string | undefined): string => {
    const lhs = c.lhs ?? lhsTex(m.derivation, subject, at);
    const right = raw ?? tex(is, drawing(m.derivation));
    return setTex(`\\displaystyle ${raw && isEquation(raw) ? right : `${lhs} = ${right}`}`, false);
  };
  const rows: CorrectedRow[] = [];
  if (m.noted) rows.push({ kind: 'noted', html: html(m.noted, c.notedTex), measured: m.noted });
  if (m.corrected)
    rows.push({
      kind: c.verdict === 'confirmed' ? 'confirmed' : 'corrected',
      html: html(m.corrected, c.correctedTex),
      measured: m.corrected,
    });
  return rows;
}

/** Some notes are quoted with an equals sign of their own; one inside braces belongs to a limit of a sum. */
function isEquation(tex: string): boolean {
  let depth = 0;
  for (const c of tex) {
    if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === '=' && depth === 0) return true;
  }
  return false;
}

function factsOf(c: StatedText): string[] {
  return (c.facts ?? []).map(([t, source]) => {
    const x = evaluate(parse(source), {}).data[0]!;
    const value = numberText(x, decimalsOf(x)).replace('−', '-');
    return setTex(`\\displaystyle ${t} = ${value}`, false);
  });
}

/** A sum that comes out round is printed round: as many decimals as it has, four at most. */
function decimalsOf(x: number): number {
  const exact = [0, 1, 2, 3].find(
    (n) => Math.abs(Number(x.toFixed(n)) - x) < 1e-9 * Math.max(1, Math.abs(x)),
  );
  return exact ?? 4;
}

function lhsTex(d: Derivation, s: Subject, at: readonly string[]): string {
  const draw = drawing(d, { link: false });
  const one = (source: string): string => {
    const e = parse(source);
    return tex(at.length ? entry(e, at.map(sym)) : e, draw);
  };
  switch (s.kind) {
    case 'gradient': {
      const objective =
        s.objective === undefined
          ? 'L'
          : (d.claims.find((x) => x.id === s.objective)?.tex ?? tex(parse(s.objective), draw));
      return `\\frac{\\partial ${objective}}{\\partial ${one(s.of)}}`;
    }
    case 'jacobian':
      return s.layout === 'denominator'
        ? `\\frac{\\partial ${one(s.of)}}{\\partial ${one(s.by)}}`
        : `\\frac{\\partial ${one(s.of)}}{\\partial ${one(s.by)}^{\\top}}`;
    case 'left-slope':
      return `\\frac{\\partial ${one(s.of)}}{\\partial ${one(s.by)}}`;
    case 'value':
      return one(s.of);
  }
}
