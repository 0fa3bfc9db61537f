/** @file The symbols of an equality of the prose, linked to their drawings as those of the steps are. */
import type { Derivation } from '#derive/derivation.ts';
import { chainsIn } from '#prose/equations.ts';

interface Links {
  readonly pattern: RegExp;
  /** The id behind each group of the pattern. */
  readonly ids: readonly string[];
}

const known = new WeakMap<Derivation, Links>();

/** Words that are no symbols; what an author has linked by hand stays as it is. */
const WORDS = /\\(?:text|operatorname|mathrm|begin|end|htmlData|mathbf|mathbb)\{[^{}]*\}|\\tag\{[^{}]*\}/g;

/** `tex` with `\q` round each symbol of the derivation, where it states an equality. */
export function linked(tex: string, d: Derivation): string {
  if (/\\q\{|\\begin\{array|\\htmlData/.test(tex) || chainsIn(tex).length === 0) return tex;
  let links = known.get(d);
  if (!links) known.set(d, (links = linksOf(d)));
  const { pattern, ids } = links;
  const words: string[] = [];
  return tex
    .replace(WORDS, (word) => `\u0000${words.push(word) - 1}\u0000`)
    .replace(pattern, (found, ...groups: unknown[]) => {
      const at = groups.slice(0, ids.length).findIndex((group) => group !== undefined);
      return `{\\q{${ids[at]!}}{${found}}}`; // one argument of \\frac or a subscript
    })
    .replace(/\u0000(\d+)\u0000/g, (_, i: string) => words[Number(i)]!);
}

/** Longer names first: z_{f,t} before z. */
function linksOf(d: Derivation): Links {
  const claims = new Set(d.claims.map((c) => c.id));
  const all = d.names
    .ids()
    .filter((id) => d.names.role(id) !== 'size' && !claims.has(id))
    .flatMap((id): { id: string; source: string }[] => {
      const entry = d.names.get(id)!;
      if (!entry.gradientOf) return entry.tex ? [{ id, source: sourceOf(entry.tex) }] : [];
      const of = entry.tex ? undefined : d.names.get(entry.gradientOf)?.tex;
      if (!of) return [];
      const by = String.raw`\\partial ?${sourceOf(of)}`;
      return [{ id, source: String.raw`\\[dt]?frac\{\\partial L\}\{${by}\}|\\partial L ?/ ?${by}` }];
    })
    .toSorted((a, b) => b.source.length - a.source.length);
  const pattern = new RegExp(
    String.raw`(?:${all.map(({ source }) => `(${apart(source)})`).join('|')})${RAISED}`,
    'g',
  );
  return { pattern, ids: all.map(({ id }) => id) };
}

/** What is raised over a subscript belongs to the symbol. */
const RAISED = String.raw`(?:\^(?:\{[^{}()]*\}|\\[A-Za-z]+|[0-9A-Za-z*]))?`;

/** A letter is no part of a word, and stands under no accent that is not its own. */
const apart = (source: string): string =>
  String.raw`(?<!\\(?:hat|bar|tilde|dot) ?\{?)${source.startsWith('\\') ? '' : String.raw`(?<![A-Za-z\\])`}${source}`;

const ESCAPE = /[\\^$.*+?()[\]{}|]/g;

/** A pattern of a name as authors write it: `\hat{y}_{#}` is also `\hat y_2`. */
function sourceOf(tex: string): string {
  const [before, after] = tex.split('#') as [string, string?];
  const literal = (s: string): string => s.replace(ESCAPE, String.raw`\$&`);
  // braces round one letter may be left out
  const open = literal(before)
    .replace(/^\\\\([a-z]+)\\\{(\w)\\\}/, String.raw`\\$1(?:\{$2\}| $2)`)
    .replace(/_(\w)$/, String.raw`_(?:$1|\{$1\})`);
  // raised before it is lowered, it is another letter
  if (after === undefined) return String.raw`${open}(?![A-Za-z_']|\^(?:\{[^{}]*\}|\\?[A-Za-z0-9*]+)_)`;
  const time = String.raw`[^{},]+`;
  if (before.endsWith('_{') && after === '}')
    return String.raw`${open.slice(0, -2)}(?:\{${time}\}|[A-Za-z0-9])(?![A-Za-z])`;
  return String.raw`${open}${time}${literal(after)}`;
}
