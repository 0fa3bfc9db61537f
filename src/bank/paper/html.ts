/** @file A paper and its key as pages that stand by themselves: for the screen, A4 and Letter. */
import type { Said } from '#words/lesson.ts';
import { type BankWords, bankWords } from '#words/bank.ts';
import { type Lang, tags } from '#words/words.ts';
import { ASKED, COUNTED } from '../kinds.ts';
import { linkOf } from '../link.ts';
import { type Paper, askedShare } from '../paper.ts';
import type { ChoicePart, Part, Question } from '../question.ts';
import { escaped } from '#typeset/escaped.ts';
import { proseHtml } from './prose.ts';
import { SHORT, colonIn, keyOfPart } from './key.ts';
import { qrSvg } from './qr.ts';

export interface Setting {
  readonly lang: Lang;
  /** Titles of the lessons, by id. */
  readonly titles: Readonly<Record<string, Said>>;
  /** Where the site is, with a slash at its end: the code on the paper leads there. */
  readonly site: string;
  /** Styles of the page and of the formulas, fonts included. */
  readonly css: string;
}

interface Sheet {
  readonly lang: Lang;
  readonly w: BankWords;
  readonly withKey: boolean;
}

export const paperHtml = (paper: Paper, setting: Setting): string => page(paper, setting, false);
export const keyHtml = (paper: Paper, setting: Setting): string => page(paper, setting, true);

function page(paper: Paper, { lang, titles, site, css }: Setting, withKey: boolean): string {
  const w = bankWords(lang);
  const sheet: Sheet = { lang, w, withKey };
  const { request, questions, minutes, marks } = paper;
  const title = withKey ? `${w.paper} – ${w.key}` : w.paper;
  const topics = request.topics.map((id) => titles[id]?.[lang] ?? id).join(lang === 'zh' ? '、' : ', ');
  const link = `${site}${lang === 'zh' ? 'zh/' : ''}revision/${linkOf(request)}`;
  let n = 0;
  let kind: Question['kind'] | undefined;
  const body = questions.map((q) => {
    const { exams } = ASKED[COUNTED[q.kind]];
    const heading =
      q.kind === kind
        ? ''
        : `<h2>${w.kinds[q.kind]}</h2>${withKey ? `<p class="small">${w.asked(askedShare(q.kind), exams)}</p>` : ''}`;
    kind = q.kind;
    return heading + questionHtml(q, ++n, sheet, titles[q.lesson]?.[lang] ?? q.lesson);
  });
  return `<!doctype html>
<html lang="${tags[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} ${request.seed}</title>
<style>${css}</style>
</head>
<body>
<header>
<div class="head"><h1>${escaped(title)}</h1>${withKey ? '' : `<span class="name">${w.name}</span>`}</div>
<p class="head small"><span>${w.topics}${colonIn(lang)}${escaped(topics)}</span><span>${w.minutes(minutes)} · ${w.marks(marks)} · ${w.seed} ${request.seed}/v${request.version}</span></p>
<p class="small">${w.marking[request.marking]} ${w.rounded} ${w.carried}</p>
</header>
${body.join('\n')}
<footer class="small">${qrSvg(link, w.again)}<p>${w.again}${colonIn(lang)}<code>${escaped(link)}</code></p></footer>
</body>
</html>
`;
}

function questionHtml(q: Question, n: number, sheet: Sheet, title: string): string {
  const { lang, w, withKey } = sheet;
  const listing = q.listing
    ? `<ol class="listing">${q.listing.map((line) => `<li><code>${escaped(line)}</code></li>`).join('')}</ol>`
    : '';
  const table = tableOf(q.parts, sheet);
  const parts = table ?? q.parts.map((part) => partHtml(part, sheet)).join('');
  const solution = withKey
    ? `<div class="given"><p><strong>${w.solution}</strong></p>${q.solution.map((s) => `<p>${proseHtml(s[lang])}</p>`).join('')}</div>`
    : '';
  // what fills half a page is not held together
  const long = q.parts.length > 6 || withKey ? ' long' : '';
  return `<article class="question${long}" id="q${n}"><span class="marks">${w.marks(q.marks)} · ${w.minutes(q.minutes)}</span>
<p><strong>${n}.</strong> <span class="small">${escaped(title)}</span><br>${proseHtml(q.asks[lang])}</p>
${listing}${parts}${solution}</article>`;
}

/** Parts that are answered from one list, as those of a comparison: the list once, and room for a letter in each. */
function tableOf(parts: readonly Part[], { lang, w, withKey }: Sheet): string | undefined {
  const [first] = parts;
  if (parts.length < 2 || first?.form !== 'choice') return undefined;
  const { options } = first;
  if (!parts.every((p): p is ChoicePart => p.form === 'choice' && p.options === options)) return undefined;
  const rows = parts.map((part) => {
    const key = withKey
      ? `<span class="given">${proseHtml(keyOfPart(part, lang))} <span class="small">(${w.marks(part.marks)})</span></span>`
      : '<span class="letter"></span>';
    return `<div class="part">${proseHtml(part.label[lang])} ${key}</div>`;
  });
  return optionsHtml(options, lang) + rows.join('');
}

/** Numbers of lines and other short options stand in one line. */
const optionsHtml = (options: readonly Said[], lang: Lang): string =>
  options.every((o) => o[lang].length <= SHORT)
    ? `<p class="options">${options.map((o) => box(proseHtml(o[lang]))).join(' &emsp; ')}</p>`
    : `<ol class="options">${options.map((o) => `<li>${proseHtml(o[lang])}</li>`).join('')}</ol>`;

const ROOM = '<div class="room"></div>';
const box = (text: string): string => `☐ ${text}`;

function partHtml(part: Part, { lang, w, withKey }: Sheet): string {
  const label = part.label[lang] ? proseHtml(part.label[lang]) : '';
  const key = withKey
    ? `<div class="given">${proseHtml(keyOfPart(part, lang))} <span class="small">(${w.marks(part.marks)})</span></div>`
    : '';
  return `<div class="part">${label} ${answerRoom(part, lang, w, withKey)}${key}</div>`;
}

function answerRoom(part: Part, lang: Lang, w: BankWords, withKey: boolean): string {
  switch (part.form) {
    case 'truth':
      return `<br>${box(w.true)} &emsp; ${box(w.false)} &emsp; ${w.because}${colonIn(lang)}${withKey ? '' : ROOM}`;
    case 'choice':
      return optionsHtml(part.options, lang);
    case 'order':
      return `<ol class="options">${part.lines.map((o) => `<li>${proseHtml(o[lang])}</li>`).join('')}</ol>${withKey ? '' : `${w.order}${colonIn(lang)}${ROOM}`}`;
    case 'points':
      return withKey ? '' : ROOM.repeat(Math.min(4, part.points.length + 1));
    case 'matrix':
      return withKey ? '' : ROOM.repeat(part.right.length);
    case 'values':
      return `${part.names.map(({ tex }) => proseHtml(`$${tex} =$`)).join(' &emsp; ')}${withKey ? '' : ROOM.repeat(2)}`;
    case 'formula':
    case 'number':
    case 'shape':
    case 'word':
      return withKey ? '' : ROOM;
  }
}
