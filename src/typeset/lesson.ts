/** @file What every part of a lesson page knows: its derivation, its language, its opening values. */
import { definitionOf } from '../derivations/all.ts';
import {
  type Derivation,
  type Form,
  type Statement,
  axisText,
  build,
  shapeOf,
} from '../derive/derivation.ts';
import { drawing, nameTex } from '../derive/drawing.ts';
import { opening } from '../derive/given.ts';
import { run } from '../derive/run.ts';
import type { Dictionary, Lang } from '../i18n/words.ts';
import { type Parts, parts } from '../i18n/parts.ts';
import { words } from '../i18n/words.ts';
import type { Tensor } from '../math/tensor.ts';
import { evaluate } from '../notation/evaluate.ts';
import type { Values } from '../notation/evaluate.ts';
import { type Expr, termsOf } from '../notation/expr.ts';
import { plain } from '../notation/plain.ts';
import { type Drawing, tex } from '../notation/tex.ts';
import { setTex } from './katex.ts';

export interface LessonContext {
  readonly id: string;
  readonly lang: Lang;
  /** Options other than the first ones, on a page in another convention. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface LessonParts {
  readonly lang: Lang;
  readonly w: Dictionary;
  readonly p: Parts;
  readonly d: Derivation;
  readonly values: Values;
}

const built = new Map<string, Derivation>();

/** The derivation at its default sizes, with some options set; read once per build of the site. */
export function derivationOf(id: string, options: Readonly<Record<string, string>> = {}): Derivation {
  const key = `${id} ${JSON.stringify(options)}`;
  const known = built.get(key);
  if (known) return known;
  const definition = definitionOf(id);
  if (!definition) throw new Error(`There is no derivation “${id}”.`);
  const d = build(definition, { options });
  built.set(key, d);
  return d;
}

/** Parts of the lesson whose page is being rendered, at the first options of its derivation or with `under` chosen. */
export function lessonParts(locals: App.Locals, under?: string): LessonParts {
  const { lesson } = locals;
  if (!lesson) throw new Error('This part belongs on a lesson page.');
  const choices = Object.entries(definitionOf(lesson.id)?.text.choices ?? {});
  const chosen = choices.filter(([, options]) => under !== undefined && options.includes(under));
  const d = derivationOf(lesson.id, {
    ...lesson.options,
    ...Object.fromEntries(chosen.map(([choice]) => [choice, under!])),
  });
  return { lang: lesson.lang, w: words(lesson.lang), p: parts(lesson.lang), d, values: valuesAt(d) };
}

const ran = new Map<string, Values>();

/** All values at the opening numbers or those of a preset, at its options, claims included. */
export function valuesAt(d: Derivation, preset?: string): Values {
  const key = `${d.id} ${JSON.stringify(d.options)} ${preset ?? ''}`;
  const known = ran.get(key);
  if (known) return known;
  if (preset !== undefined && !d.text.presets?.[preset])
    throw new Error(`${d.id} has no preset “${preset}”.`);
  const options = preset === undefined ? undefined : d.text.presets?.[preset]?.options;
  const chosen = options ? derivationOf(d.id, { ...d.options, ...options }) : d;
  const values: Record<string, Tensor> = { ...run(chosen, opening(chosen, preset)) };
  for (const claim of chosen.claims) values[claim.id] = evaluate(claim.forms[0]!.is, values);
  ran.set(key, values);
  return values;
}

export function statementOf(d: Derivation, id: string): Statement {
  const s = d.statements.get(id);
  if (!s) throw new Error(`${d.id} has no step “${id}”. Steps: ${[...d.statements.keys()].join(', ')}.`);
  return s;
}

/** HTML of one form, and of the name it is equal to. */
export const formHtml = (d: Derivation, form: Form): string =>
  setTex(`\\displaystyle ${form.relation === '<=' ? '\\le' : '='} ${sumTex(d, form.is)}`, false);

/** Most terms of a sum that stand on one line. */
const TERMS = 3;
/** A formula of more signs, counted as code, is wider than the column of the text. */
const WIDE = 128;

/** A sum of many terms is set in two lines or more, and a wide one a term to a line, so that it fits the column. */
function sumTex(d: Derivation, e: Expr): string {
  const wide = plain(e).length > WIDE;
  const draw = wide ? withTallBrackets(drawing(d)) : drawing(d);
  const terms = termsOf(e);
  if (terms.length === 1 || (terms.length <= TERMS && !wide)) return tex(e, draw);
  const perLine = terms.length <= TERMS ? 1 : terms.length <= 2 * TERMS ? Math.ceil(terms.length / 2) : TERMS;
  return linesTex(terms, perLine, draw);
}

/** Signed terms in lines one under another. */
function linesTex(terms: ReturnType<typeof termsOf>, perLine: number, draw: Drawing): string {
  const lines = terms.reduce((done, { sign, term }, i) => {
    const plus = i === 0 ? (sign < 0 ? '-' : '') : sign < 0 ? ' - ' : ' + ';
    const start = i % perLine !== 0 ? '' : i === 0 ? '&' : ' \\\\ &';
    return `${done}${start}${plus}${tex(term, draw, 20)}`;
  }, '');
  return `\\begin{aligned} ${lines} \\end{aligned}`;
}

/** A bracket round a sum of more signs than this is held to be long. */
const LONG = 40;

/** A bracket round a long sum holds its terms one under another. */
const withTallBrackets = (draw: Drawing): Drawing => ({
  ...draw,
  mark(e, path, s) {
    const terms = termsOf(e);
    return terms.length < 2 || plain(e).length <= LONG || !s.startsWith('\\left(')
      ? draw.mark!(e, path, s)
      : `\\left(${linesTex(terms, 1, draw)}\\right)`;
  },
});

export const nameHtml = (d: Derivation, s: Pick<Statement, 'base' | 'timed' | 'gradientOf' | 'at'>): string =>
  setTex(`\\displaystyle ${nameTex(d, s)}`, false);

/** `(H, 1) = (3, 1)`. */
export function shapeText(d: Derivation, axes: readonly string[], scalarWord: string): string {
  if (!axes.length) return scalarWord;
  return `(${axes.map(axisText).join(', ')}) = (${shapeOf(d, axes).join(', ')})`;
}
