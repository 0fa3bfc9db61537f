/** @file The full text, searched by Pagefind: its index is made after the build (integration.ts), and read in parts. */

/** A passage of a lesson: where it stands, and its words, those that were asked for marked. */
export interface Passage {
  readonly title: string;
  readonly of: string;
  readonly href: string;
  readonly words: readonly { readonly text: string; readonly marked: boolean }[];
}

interface Section {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
interface Answer {
  readonly results: readonly {
    data(): Promise<{ readonly meta: { readonly title: string }; readonly sub_results: readonly Section[] }>;
  }[];
}
interface Pagefind {
  options(o: Readonly<Record<string, unknown>>): Promise<void>;
  search(query: string): Promise<Answer>;
}

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
/** How many lessons are shown, and how many passages of each. */
const MOST = { lessons: 4, passages: 2 } as const;

let pagefind: Promise<Pagefind> | undefined;

async function fetched(): Promise<Pagefind> {
  const found = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await found.options({ baseUrl: base, excerptLength: 22, metaCacheTag: '' });
  return found;
}

/** @throws when the index cannot be had: while developing there is none. */
export async function passages(query: string): Promise<Passage[]> {
  pagefind ??= fetched();
  pagefind.catch(() => (pagefind = undefined));
  const { results } = await (await pagefind).search(query);
  const lessons = await Promise.all(results.slice(0, MOST.lessons).map((result) => result.data()));
  return lessons.flatMap(({ meta, sub_results: sections }) =>
    best(sections).map(({ title, url, excerpt }) => ({
      title,
      of: title === meta.title ? '' : meta.title,
      href: url.replace(/-title$/, ''),
      words: marked(excerpt),
    })),
  );
}

const weight = ({ weighted_locations: met }: Section): number =>
  met.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** The sections in which most of what was asked stands, in the order of the page. */
function best(sections: readonly Section[]): Section[] {
  const kept = new Set([...sections].sort((a, b) => weight(b) - weight(a)).slice(0, MOST.passages));
  return sections.filter((section) => kept.has(section));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Text with <mark> in it, as pieces: nothing of it becomes markup. */
export const marked = (excerpt: string): Passage['words'] =>
  excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => ({
      marked: piece.startsWith('<mark>'),
      text: piece
        .replace(/<\/?mark>/g, '')
        .replace(/&(\w+|#39);/g, (all, name: string) => ENTITIES[name] ?? all),
    }));
