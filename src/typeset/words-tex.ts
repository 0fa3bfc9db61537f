/** @file A sentence of the interface with `$…$` in it, as HTML. */
import { setTex } from './katex.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => ESCAPED[c]!);

/** Text outside the dollars is text, and is escaped. */
export const sentenceHtml = (text: string): string =>
  text
    .split('$')
    .map((piece, i) => (i % 2 ? setTex(piece, false) : escaped(piece)))
    .join('');
