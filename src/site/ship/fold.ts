/**
 * @file After the build: what follows the head of a lesson is put aside as text, in pieces that a browser sets
 * while it has nothing else to do. In one go the forty thousand elements of a lesson hold up a phone for seconds. To whoever
 * has no scripts, a `noscript` is as if it were not there.
 */
import { readFileSync } from 'node:fs';
import { minifySync } from 'rolldown/utils';

/** What is set at once: so many children of the text, enough for any window; of a lesson its head. */
const [AT_ONCE, HEAD] = [10, 2];
/** The first pieces of a lesson end behind these: the results in short, and then enough for any window. */
const SOON = [3, AT_ONCE];
/** A piece ends behind the child with which it has so many characters; its children appear together. */
const PIECE = 60_000;

const later = minifySync('later.js', readFileSync(new URL('../later.js', import.meta.url), 'utf8')).code;

const TEXT = /<main id="text"[^>]*>/;
const LESSON = /<div class="lesson[^"]*" data-lesson="/;
const TOKEN = /<!--.*?-->|<(script|style)\b.*?<\/\1>|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gs;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|wbr)$/;
const SCRIPT = /<script\b.*?<\/script>/gs;
/** Heights in rem that styles/prose.css supposes of what has not been laid out, by class or element; of all else a line. */
const HEIGHTS: Readonly<Record<string, number>> = {
  card: 110,
  further: 50,
  exercise: 42,
  switch: 38,
  scroll: 38,
  step: 20,
  aside: 20,
  section: 20,
  figure: 20,
  ul: 20,
  ol: 20,
  p: 6,
};
const LINE = 3;

/** Where the children of the text end, up to where the text does. */
function ends(html: string, from: number): number[] {
  const found: number[] = [];
  let depth = 0;
  TOKEN.lastIndex = from;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    const [text, whole, slash, name] = token;
    if (slash && depth === 0) return found;
    if (name && slash) depth--;
    else if (name && !VOID.test(name) && !text.endsWith('/>')) depth++;
    if ((name || whole) && depth === 0) found.push(TOKEN.lastIndex);
  }
  throw new Error('The text of a lesson does not end.');
}

const roomFor = (child: string): number => {
  const [, name = '', rest = ''] = /^\s*(?:<!--.*?-->\s*)*<([\w-]+)([^>]*)/s.exec(child) ?? [];
  const own = /\bclass="([^"]*)"/.exec(rest)?.[1]?.split(' ') ?? [];
  const kind = [...own, name].find((kind) => HEIGHTS[kind] !== undefined);
  return kind === undefined ? LINE : HEIGHTS[kind]!;
};

/** The page of a lesson with its later parts put aside; any other page as it is. */
export function folded(html: string): string {
  const text = TEXT.exec(html);
  if (!text || !html.includes('data-lesson=')) return html;
  const start = text.index + text[0].length;
  const at = ends(html, start);
  const atOnce = LESSON.test(html) ? HEAD : AT_ONCE;
  const first = at[atOnce - 1];
  if (first === undefined) return html;
  const pieces: string[] = [];
  let scripts = '';
  let piece = '';
  let room = 0;
  const close = (): void => {
    if (piece.trim() === '') return;
    // scripts that come later would not run
    const rest = piece.replace(SCRIPT, (script) => ((scripts += script), ''));
    const soon = atOnce === HEAD && pieces.length < SOON.length ? ' data-soon' : '';
    pieces.push(`<div class="later"${soon} style="--room:${room}rem"><noscript>${rest}</noscript></div>`);
    piece = '';
    room = 0;
  };
  for (const [i, end] of at.entries()) {
    if (i < atOnce) continue;
    const child = html.slice(at[i - 1], end);
    if (/<\/?noscript/i.test(child))
      throw new Error('A lesson has a noscript in its text: later parts cannot hold it.');
    piece += child;
    room += roomFor(child);
    if (piece.length >= PIECE || SOON.includes(i + 1)) close();
  }
  close();
  if (pieces.length === 0) return html;
  const last = at.at(-1)!;
  return `${html.slice(0, first)}${scripts}<script>${later}</script>${pieces.join('')}${html.slice(last)}`;
}
