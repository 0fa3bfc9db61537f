/** @file What every part of a lesson page knows: its derivation, its language, its opening values. */
import type { Definition, Derivation, Form, Statement } from '#derive/derivation.ts';
import { axisText, shapeOf } from '#derive/axes.ts';
import { build } from '#derive/build.ts';
import { drawing, nameTex } from '#derive/drawing.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Dictionary } from '#words/en.ts';
import type { Lang } from '#words/words.ts';
import type { Course } from '#words/course.ts';
import { type Lesson, inLanguage } from '#words/lesson.ts';
import { type Parts, parts } from '#words/parts.ts';
import { words } from '#words/words.ts';
import type { Tensor } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import type { Values } from '#notation/values.ts';
import { type Expr, termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { type Drawing, tex } from '#notation/tex.ts';
import { setTex } from './katex.ts';
import { optionsNamed } from './stated.ts';

export interface LessonContext {
  readonly of: Lesson;
  /** The course it stands in. */
  readonly course: Course;
  readonly lang: Lang;
  /** Options other than the first ones, on a page in another convention. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface LessonParts {
  readonly lang: Lang;
  readonly w: Dictionary;
  readonly p: Parts;
  /** What its choices, options, presets and conventions are called in this language. */
  readonly names: Readonly<Record<keyof Lesson['names'], Readonly<Record<string, string>>>>;
  readonly d: Derivation;
  readonly values: Values;
}

const built = new Map<string, Derivation>();

/** The derivation with some options and sizes set; read once per build of the site. */
export function derivationOf(
  definition: Definition,
  options: Readonly<Record<string, string>> = {},
  sizes: Readonly<Record<string, number>> = {},
): Derivation {
  const key = `${definition.id} ${JSON.stringify(options)} ${JSON.stringify(sizes)}`;
  const known = built.get(key);
  if (known) return known;
  const d = build(definition, { options, sizes });
  built.set(key, d);
  return d;
}

/** Parts of the lesson whose page is being rendered, at the first options or with those named in `under`, spaces between. */
export function lessonParts(locals: App.Locals, under?: string): LessonParts {
  const { lesson } = locals;
  if (!lesson) throw new Error('This part belongs on a lesson page.');
  const { definition } = lesson.of;
  const d = derivationOf(definition, { ...lesson.options, ...optionsNamed(definition, under ?? '') });
  const { lang } = lesson;
  return { lang, w: words(lang), p: parts(lang), names: namesIn(lesson.of, lang), d, values: valuesAt(d) };
}

/** What the choices, options, presets and conventions of a lesson are called in a language. */
export const namesIn = ({ names }: Lesson, lang: Lang): LessonParts['names'] => ({
  choices: inLanguage(names.choices, lang),
  options: inLanguage(names.options, lang),
  presets: inLanguage(names.presets, lang),
  conventions: inLanguage(names.conventions, lang),
});

const ran = new Map<string, Values>();

/** The derivation at the sizes and options for which the numbers of a preset are meant. */
export function presetOf(d: Derivation, preset: string): Derivation {
  const meant = d.text.presets?.[preset];
  if (!meant)
    throw new Error(
      `${d.id} has no preset “${preset}”. Presets: ${Object.keys(d.text.presets ?? {}).join(', ')}.`,
    );
  return derivationOf(d.definition, { ...d.options, ...meant.options }, meant.sizes);
}

/** All values at the opening numbers, or at those of a preset with its sizes and options; claims included. */
export function valuesAt(d: Derivation, preset?: string): Values {
  const key = `${d.id} ${JSON.stringify(d.options)} ${preset ?? ''}`;
  const known = ran.get(key);
  if (known) return known;
  const chosen = preset === undefined ? d : presetOf(d, preset);
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
export function sumTex(d: Derivation, e: Expr): string {
  const wide = plain(e).length > WIDE;
  const draw = wide ? withTallBrackets(drawing(d)) : drawing(d);
  const terms = termsOf(e);
  if (terms.length === 1 || (terms.length <= TERMS && !wide)) return tex(e, draw);
  const perLine = terms.length <= TERMS ? 1 : terms.length <= 2 * TERMS ? Math.ceil(terms.length / 2) : TERMS;
  return linesTex(terms, perLine, draw, ' \\\\ \\quad {}');
}

/** Signed terms, so many to a line; `turn` begins each line but the first. A line by itself may break once more. */
const linesTex = (terms: ReturnType<typeof termsOf>, perLine: number, draw: Drawing, turn: string): string =>
  terms.reduce((done, { sign, term }, i) => {
    const plus = i === 0 ? (sign < 0 ? '-' : '') : sign < 0 ? ' - ' : ' + ';
    return `${done}${i && i % perLine === 0 ? turn : ''}${plus}${tex(term, draw, 20)}`;
  }, '');

/** A bracket round a sum of more signs than this is held to be long. */
const LONG = 40;

/** A bracket round a long sum holds its terms one under another. */
const withTallBrackets = (draw: Drawing): Drawing => ({
  ...draw,
  mark(e, path, s) {
    const terms = termsOf(e);
    return terms.length < 2 || plain(e).length <= LONG || !s.startsWith('\\left(')
      ? draw.mark!(e, path, s)
      : `\\left(\\begin{aligned} & ${linesTex(terms, 1, draw, ' \\\\ &')} \\end{aligned}\\right)`;
  },
});

export const nameHtml = (d: Derivation, s: Pick<Statement, 'base' | 'timed' | 'gradientOf' | 'at'>): string =>
  setTex(`\\displaystyle ${nameTex(d, s)}`, false);

/** `(H, 1) = (3, 1)`. */
export function shapeText(d: Derivation, axes: readonly string[], scalarWord: string): string {
  if (!axes.length) return scalarWord;
  return `(${axes.map(axisText).join(', ')}) = (${shapeOf(d, axes).join(', ')})`;
}
