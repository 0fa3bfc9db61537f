/** @file A sentence of the interface with `$…$` in it, as HTML. */
import { escaped } from './escaped.ts';
import { setTex } from './katex.ts';

/** Text outside the dollars is text, and is escaped. */
export const sentenceHtml = (text: string): string =>
  text
    .split('$')
    .map((piece, i) => (i % 2 ? setTex(piece, false) : escaped(piece)))
    .join('');
