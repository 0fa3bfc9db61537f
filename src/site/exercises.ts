/** @file The exercises of a lesson as its MDX has them, without their solutions: for the booklet. */
import { setTex } from '#typeset/katex.ts';
import { escaped } from '#typeset/escaped.ts';
import { inlineHtml } from './reason.ts';

export interface Exercise {
  /** Of the lesson: `e2`. */
  readonly id: string;
  readonly title: string;
  /** What is asked, as HTML. */
  readonly html: string;
}

/** All exercises of the MDX of a lesson, in order. @throws when one holds what the booklet cannot set. */
export function exercisesIn(body: string): Exercise[] {
  return [...body.matchAll(/^<Exercise id="([^"]+)" title="([^"]+)">$(.*?)^<\/Exercise>$/gms)].map(
    ([, id, title, inside]) => {
      const asked = inside!
        .replace(/^<Solution>$.*?^<\/Solution>$/gms, '')
        // what is answered on the page is asked in the text as well
        .replace(/^<Ask\b.*?\/>$/gms, '')
        .replace(/\{\/\*.*?\*\/\}/gs, '');
      const strange = /<\/?[A-Z]\w*/.exec(asked.replace(/\$[^$]*\$|`[^`]*`/g, ''))?.[0];
      if (strange)
        throw new Error(`Exercise ${id} holds ${strange}, which the booklet of exercises cannot set.`);
      return { id: id!, title: title!, html: blocksHtml(asked) };
    },
  );
}

/** Markdown of paragraphs, displays, lists, tables and code. */
function blocksHtml(markdown: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\n\n\u0001${kept.push(html) - 1}\u0001\n\n`;
  return markdown
    .replace(/^```\w*\n(.*?)^```$/gms, (_, code: string) =>
      keep(`<pre><code>${escaped(code.trimEnd())}</code></pre>`),
    )
    .replace(/\$\$(.*?)\$\$/gs, (_, tex: string) => keep(`<div class="scroll">${setTex(tex, true)}</div>`))
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      const set = /^\u0001(\d+)\u0001$/.exec(block)?.[1];
      if (set !== undefined) return kept[Number(set)]!;
      if (block.startsWith('|')) return tableHtml(block);
      if (/^(?:-|\d+\.) /.test(block)) return listHtml(block);
      return `<p>${inlineHtml(block.replace(/\s*\n\s*/g, ' '))}</p>`;
    })
    .join('\n');
}

function tableHtml(block: string): string {
  const rows = block
    .split('\n')
    .filter((_, i) => i !== 1) // the rule below the head
    .map((row) =>
      row
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => inlineHtml(cell.trim())),
    );
  const [head, ...body] = rows;
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${line('th', head!)}</thead><tbody>${body
    .map((cells) => line('td', cells))
    .join('')}</tbody></table></div>`;
}

function listHtml(block: string): string {
  const tag = /^\d/.test(block) ? 'ol' : 'ul';
  const items = block
    .split(/\n(?=(?:-|\d+\.) )/)
    .map((item) => `<li>${inlineHtml(item.replace(/^(?:-|\d+\.) /, '').replace(/\s*\n\s*/g, ' '))}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}
