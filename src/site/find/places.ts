// Everything of the course that can be found, in one language: lessons, steps, mistakes, corrections, exercises, terms.
import { code } from '#notation/code.ts';
import { plain } from '#notation/plain.ts';
import { tex } from '#notation/tex.ts';
import { mistakes } from '#notation/mistakes.ts';
import type { Derivation, Statement } from '#derive/derivation.ts';
import { drawing, nameOf, nameTex } from '#derive/drawing.ts';
import { stepAnchor, stepPlain } from '#typeset/anchors.ts';
import { derivationOf } from '#typeset/lesson.ts';
import { partOf } from '#words/course.ts';
import { namesOf } from '#words/glossary.ts';
import { parts } from '#words/parts.ts';
import { type Lang, langs, otherLang } from '#words/words.ts';
import { type Page, lessonsIn } from '../lessons.ts';
import { lessonPath, place } from '../places.ts';
import { course } from '../../../content/course.ts';
import { type Form, formOf, lexiconOfNames } from './form.ts';
import { type Found, type Index, plainForm } from './match.ts';

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    partial: '∂',
    odot: '⊙',
    cdot: '·',
    times: '×',
    top: '⊤',
    to: '→',
    le: '≤',
    ge: '≥',
    approx: '≈',
    ne: '≠',
  },
  ...{
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    eta: 'η',
    theta: 'θ',
    lambda: 'λ',
    mu: 'μ',
    sigma: 'σ',
  },
  ...{ quad: ' ', ',': ' ', ';': ' ', tanh: 'tanh', log: 'log', exp: 'exp', max: 'max', left: '', right: '' },
};

/** A formula within a sentence, as far as it can be said in a line of plain letters; three dots for the rest. */
function plainMath(tex: string): string {
  const said = tex
    .replace(/\\q\{[^{}]*\}/g, '')
    .replace(/\\(?:hat|bar|tilde|mathrm|text|operatorname)\b/g, '')
    .replace(/\\([A-Za-z]+|[,;])\s*/g, (all, name: string) => SIGNS[name] ?? all)
    .replace(/[{}]/g, '');
  return said.includes('\\') ? '…' : said;
}

/** Text of Markdown without its signs and components. */
const bare = (source: string): string =>
  source
    .replace(/\$\$?([^$]+)\$\$?/g, (_, tex: string) => plainMath(tex))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\*\*|[`{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The beginning of a text, up to a word. */
const begun = (text: string): string =>
  text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s\S*$/, '')} …`;

/** `∂L/∂C` of the step `dC`. */
const symbolOf = (id: string): string => stepPlain(id).replace(/^dL\/d/, '∂L/∂');

/** Longer lines are pasted, not typed from memory with a slip. */
const MOST_LEAVES = 12;

type Lexicon = ReturnType<typeof lexiconOfNames>;

/** What a step is found by: its names and lines, their forms, and what each slip in its last line makes of it. */
function ofStep(d: Derivation, id: string, lexicon: Lexicon): Omit<Found, 'title' | 'of' | 'href'> {
  const s: Statement = d.statements.get(id)!;
  const forms = s.forms.filter((f) => f.by !== 'written-out');
  const target = nameOf(d, s);
  const codes = s.forms.flatMap((f) => [plain(f.is), code(f.is, 'numpy')]);
  const lines = [id, ...codes.flatMap((c) => [c, `${target} = ${c}`])].map(plainForm);
  const read = forms
    .flatMap((f) => [plain(f.is), tex(f.is, drawing(d, { link: false }))])
    .flatMap((line) => formOf(line, lexicon) ?? []);
  const whole = new Set(read.map((form: Form) => form.whole));
  const last = forms.filter((f) => f.by !== 'path-products').at(-1) ?? forms[0];
  const slips: Record<string, string> = {};
  for (const { is } of forms)
    for (const { name, expr } of mistakes(is, (x) => d.scope(x)?.series === true)) {
      const form = formOf(plain(expr), lexicon);
      if (!form || form.leaves < 3 || form.leaves > MOST_LEAVES) continue;
      // without its order, its times and its transposes a slip may be the right line
      if (!whole.has(form.whole)) slips[form.whole] ??= name;
    }
  return {
    lines: [...new Set(lines)],
    ...(last && { tex: `${nameTex(d, s)} = ${tex(last.is, drawing(d, { link: false }))}` }),
    whole: [...whole],
    parts: [...new Set(read.flatMap((form) => form.parts))].filter((part) => !whole.has(part)),
    shapes: [...new Set(read.filter((form) => form.leaves > 3).map((form) => form.shape))],
    slips,
  };
}

/** What stands between two names, and between a name and what it says. */
const MARKS = { en: { comma: ', ', colon: ': ' }, zh: { comma: '、', colon: '：' } } as const;

function ofLesson({ lang, lesson, prose }: Page, lexicon: Lexicon): Found[] {
  const p = parts(lang);
  const d = derivationOf(lesson.definition);
  const page = place(lang, lessonPath(lesson.id));
  const of = prose.data.title;
  const marks = MARKS[lang];
  const sources = prose.data.sources.map((note: string) => p.note(note)).join(marks.comma);
  const found: Found[] = [
    { title: of, of: '', href: page, lines: [lesson.id], text: `${prose.data.claim} ${sources}`.trim() },
  ];
  let step = '';
  // a comment is no block of the text
  const source = (prose.body ?? '').split('\n\n').filter((block) => !/^\s*\{\/\*.*\*\/\}\s*$/.test(block));
  source.forEach((block, i) => {
    const tag = /^\s*<(Step|Pitfall|Correction|Exercise)\b([^>]*)>/.exec(block);
    const id = /id="([^"]+)"/.exec(tag?.[2] ?? '')?.[1] ?? '';
    const next = begun(bare(source[i + 1] ?? ''));
    if (tag?.[1] === 'Step') {
      step = `#${stepAnchor(id)}`;
      found.push({ title: symbolOf(id), of, href: page + step, ...ofStep(d, id, lexicon) });
    } else if (tag?.[1] === 'Pitfall') {
      found.push({ title: p.pitfall, of, href: page + step, lines: [], text: next });
    } else if (tag?.[1] === 'Correction') {
      const text = lesson.errata[id];
      const cited = text && p.cited(text.note, partOf(course, text)[lang], ...text.lines);
      const said = [cited, next].filter(Boolean).join(marks.colon);
      found.push({ title: p.correction(id), of, href: `${page}#correction-${id}`, lines: [id], text: said });
    } else if (tag?.[1] === 'Exercise') {
      const title = /title="([^"]+)"/.exec(tag[2] ?? '')?.[1] ?? '';
      const exercise = `${p.exercise} ${id.replace(/^\D+/, '')}${marks.colon}${title}`;
      found.push({ title: exercise, of, href: `${page}#exercise-${id}`, lines: [], text: next });
    }
  });
  return found;
}

/** The words of the glossary by their names in both languages. */
const terms = (lang: Lang): Found[] =>
  course.glossary.map((term) => ({
    title: namesOf(term, lang)[0]!,
    of: parts(lang).glossary,
    href: place(lang, `glossary/#${term.id}`),
    lines: [],
    text: [...namesOf(term, lang).slice(1), ...namesOf(term, otherLang(lang))].join(MARKS[lang].comma),
  }));

/** Pages of their own: laboratories below a lesson, and what stands beside the lessons. */
const pages = (lang: Lang): Found[] =>
  course.laboratories.map(({ lesson, below, title }) => ({
    title: title[lang],
    of: '',
    href: place(lang, `${lessonPath(lesson)}${below ?? ''}`),
    lines: [],
  }));

async function indexIn(lang: Lang): Promise<Index> {
  const lessons = await lessonsIn(lang);
  const names = [...new Set(lessons.flatMap(({ lesson }) => derivationOf(lesson.definition).names.ids()))];
  const lexicon = lexiconOfNames(names);
  return {
    names,
    places: [...lessons.flatMap((page) => ofLesson(page, lexicon)), ...pages(lang), ...terms(lang)],
  };
}

/** What getStaticPaths of the lists gives back: one for each language. */
export const listPaths = () => langs.map((lang) => ({ params: { lang }, props: { lang } }));

/** The list of one language. */
export const list = async ({ props: { lang } }: { props: { lang: Lang } }): Promise<Response> =>
  new Response(JSON.stringify(await indexIn(lang)));
