// The table of contents of a lesson: its headings, and under each the steps it holds, in the order of the page.
import type { Definition } from '#derive/derivation.ts';
import { stepAnchor, stepPlain, stepTex } from '#typeset/anchors.ts';

export type Heading = { readonly depth: number; readonly slug: string; readonly text: string };
export type Section = { readonly anchor: string; readonly text: string; readonly steps: readonly StepMark[] };
export type StepMark = { readonly anchor: string; readonly tex: string; readonly plain: string };

/** Reads headings and <Step id="…"> from the MDX source; `headings` are those the renderer found, with their slugs. */
export function sections(source: string, headings: readonly Heading[], definition: Definition): Section[] {
  const found: { anchor: string; text: string; steps: StepMark[] }[] = [];
  const rendered = headings.values();
  let fence = '';
  for (const line of source.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence) continue;
    if (/^#{1,6}\s/.test(line)) {
      const heading = rendered.next().value;
      if (heading?.depth === 2) found.push({ anchor: heading.slug, text: heading.text, steps: [] });
    }
    const id = /^\s*<Step\s[^>]*?id=["']([^"']+)["']/.exec(line)?.[1];
    if (id)
      found
        .at(-1)
        ?.steps.push({ anchor: stepAnchor(id), tex: stepTex(definition, id), plain: stepPlain(id) });
  }
  return found;
}

/** Slugs of one language to the slugs of the other, rank by rank; nothing where the pages differ in outline. */
export function twins(here: readonly Heading[], there: readonly Heading[]): Record<string, string> {
  if (here.length !== there.length) return {};
  return Object.fromEntries(here.map((heading, rank) => [heading.slug, there[rank]?.slug ?? heading.slug]));
}
