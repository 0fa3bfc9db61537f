/** @file Where the words of the glossary stand in a text: the longest at each place, each only the first time. */
import { type Glossary, type Term, namesOf } from '#words/glossary.ts';
import type { Lang } from '#words/words.ts';

/** A piece of a text; with `term` it is the first mention of one. */
export interface Piece {
  readonly text: string;
  readonly term?: Term;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How a name is written in a running text: in English with a capital or in the plural, as whole words. */
function written(name: string, lang: Lang): string {
  if (lang === 'zh') return /^[\w-]+$/.test(name) ? `(?<![\\w-])${escaped(name)}(?![\\w-])` : escaped(name);
  const [first = '', ...rest] = name;
  const start = first === first.toUpperCase() ? escaped(first) : `[${first}${first.toUpperCase()}]`;
  return `(?<![\\w-])${start}${escaped(rest.join(''))}(?:s|es)?(?![\\w-])`;
}

/** Finds first mentions in the texts of one page, handed over in reading order. */
export function mentions(glossary: Glossary, lang: Lang, lesson: string): (text: string) => readonly Piece[] {
  const names = glossary
    .flatMap((term) => namesOf(term, lang).map((name) => ({ name, term })))
    .sort((a, b) => b.name.length - a.name.length);
  const pattern = new RegExp(names.map(({ name }) => `(${written(name, lang)})`).join('|'), 'g');
  const met = new Set<Term>();
  return (text) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const found of text.matchAll(pattern)) {
      const { term } = names[found.slice(1).findIndex((group) => group !== undefined)]!;
      if (met.has(term) || (term.linked && !term.linked.includes(lesson))) continue;
      met.add(term);
      if (found.index > done) pieces.push({ text: text.slice(done, found.index) });
      pieces.push({ text: found[0], term });
      done = found.index + found[0].length;
    }
    if (done < text.length) pieces.push({ text: text.slice(done) });
    return pieces;
  };
}
