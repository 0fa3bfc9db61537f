/** @file Why the notes are corrected, in a sentence: that of the record, or the first one of the lesson. */
import { escaped } from '#typeset/escaped.ts';
import { setTex } from '#typeset/katex.ts';

/** A sentence shorter than this only announces the next: “Matters of wording.” */
const SHORT = 24;

/**
 * The first sentence of `<Correction id>` in the MDX of a lesson, as HTML.
 * @throws when there is none that can be set without components: the record then has to give the reason.
 */
export function firstSentence(body: string, id: string): string {
  const inside = new RegExp(`<Correction id="${id}">(.*?)</Correction>`, 's').exec(body)?.[1] ?? '';
  const paragraph = inside
    .trim()
    .split(/\n\s*\n/)
    .find((p) => !p.startsWith('$$'));
  const found: string[] = [];
  for (const sentence of sentencesOf(paragraph ?? '')) {
    if (/<[A-Z]/.test(sentence.replace(/\$[^$]*\$|`[^`]*`/g, ''))) break;
    found.push(sentence);
    if (found.join(' ').length > SHORT) return inlineHtml(found.join(' '));
  }
  if (found.length) return inlineHtml(found.join(' '));
  throw new Error(
    `The first sentence of the correction ${id} holds a component: give its reason in errata.ts, in both languages.`,
  );
}

/** Sentences end at a full stop outside mathematics and code. */
function sentencesOf(paragraph: string): string[] {
  const kept: string[] = [];
  const hidden = paragraph
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\$[^$]*\$|`[^`]*`|\]\([^)]*\)/g, (piece) => `\u0000${kept.push(piece) - 1}\u0000`);
  const pieces = hidden.match(/.*?(?:[.!?](?=\s|$)|[。！？]|$)/gs) ?? [];
  return pieces
    .map((s) => s.trim().replace(/\u0000(\d+)\u0000/g, (_, i: string) => kept[Number(i)]!))
    .filter((s) => s !== '');
}

/** The Markdown that such sentences use: mathematics, code, emphasis, links by their text. */
export function inlineHtml(text: string): string {
  const set: string[] = [];
  const keep = (html: string): string => `\u0000${set.push(html) - 1}\u0000`;
  const hidden = text
    .replace(/\$([^$]*)\$/g, (_, tex: string) => keep(setTex(tex, false)))
    .replace(/`([^`]*)`/g, (_, code: string) => keep(`<code>${escaped(code)}</code>`))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([{}])/g, '$1')
    .replace(/&lt;/g, '<');
  return escaped(hidden)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\u0000(\d+)\u0000/g, (_, i: string) => set[Number(i)]!);
}
