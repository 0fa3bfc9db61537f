/** @file The pictures of a built page as text: every drawing of its prose and figures, one element to a line, numbers rounded. */

/** Digits of a coordinate that a reader could see. */
const DIGITS = 4;

const rounded = (text: string): string =>
  text.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/gi, (x) => String(Number(Number(x).toPrecision(DIGITS))));

/** Signs of formulas are pictures of KaTeX, not ours. */
const OF_FORMULAS = /^<svg xmlns=/;
/** What stands on buttons. */
const SMALL = /^<svg[^>]*viewBox="0 0 (?:16|20|24) (?:16|20|24)"/;

/** One picture, without what the builder of the page adds. */
function plainPicture(svg: string): string {
  const own = svg
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\sdata-astro-[\w-]+(?:="[^"]*")?/g, '')
    .replace(/\s?\bsvelte-\w+\b/g, '')
    .replace(/\sclass=""/g, '');
  // ids count what stands before on the page: here they count in their own picture
  const ids = [...new Set(own.match(/\bs\d+-s\d+\b/g))];
  const counted = own.replace(/\bs\d+-s\d+\b/g, (id) => `id-${ids.indexOf(id) + 1}`);
  let depth = 0;
  return rounded(counted)
    .split(/(?=<)/)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      // where an element ends is said by the indentation
      if (line.startsWith('</')) {
        depth--;
        return line.replace(/^<[^>]*>/, '').trim() ? [' '.repeat(depth) + line] : [];
      }
      const indented = ' '.repeat(depth) + line;
      if (!/^<[^>]*\/>/.test(line)) depth++;
      return [indented];
    })
    .join('\n');
}

/** Every picture of the text of a page; what stands in the stage has tests of its own. */
export function picturesOf(html: string): string[] {
  const start = html.indexOf('<main');
  const end = html.indexOf('class="stage-slot"');
  const text = html.slice(start, end < 0 ? undefined : end);
  return [...text.matchAll(/<svg[^]*?<\/svg>/g)]
    .map(([svg]) => svg)
    .filter((svg) => !OF_FORMULAS.test(svg) && !SMALL.test(svg))
    .map(plainPicture);
}

/** The words of every figure of a page in its first state, by the name of its parameter. */
export function figuresOf(html: string): ReadonlyMap<string, string> {
  const text = (of: string): string =>
    of
      .replace(/<!--[^]*?-->|<(script|style|template|math)\b[^]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return new Map(
    [...html.matchAll(/<(?:div|p) [^>]*\bdata-parameter="([^"]+)"[^>]*>([^]*?)<\/astro-island>/g)].map(
      ([, name = '', inside = '']) => [name, text(inside)] as const,
    ),
  );
}
