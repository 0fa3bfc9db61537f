/** @file What stands beside a derivation: its letters, its names, its corrections, and all of them in one. */
import type { Definition, Derivation } from '#derive/derivation.ts';
import { firstOptions } from '#derive/text.ts';
import { nameOf } from './request.ts';

const quoted = (s: string): string => JSON.stringify(s);

/** Every letter in the order of the tables, to be given its meaning. */
export function lettersFile(d: Derivation): string {
  const given = d.given.filter((g) => !g.start).map((g) => g.base);
  const computed = [...d.statements.values()].filter((s) => s.phase !== 'backward').map((s) => s.base);
  const letters = [...new Set([...given, ...computed])].map(
    (id) => `letter(${quoted(id)}, ${quoted(`${id}: say what it is`)}, ${quoted(`${id}：写出含义`)})`,
  );
  return `/** @file What each letter of the lesson \`${d.id}\` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [${letters.join(', ')}];
`;
}

/** Choices, options and presets under their own ids, to be named. */
export function namesFile({ id, text }: Definition): string {
  const named = (ids: readonly string[]): string =>
    `{ ${[...new Set(ids)].map((x) => `${quoted(x)}: { en: ${quoted(x)}, zh: ${quoted(x)} }`).join(', ')} }`;
  const options = Object.keys(firstOptions(text)).flatMap((choice) => text.choices?.[choice] ?? []);
  const conventions = Object.keys(text.conventions ?? {});
  return `/** @file What the choices, options and presets of the lesson \`${id}\` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { ${nameOf(id)} } from './derivation.ts';

export const names: NamesOf<typeof ${nameOf(id)}> = {
  choices: ${named(Object.keys(text.choices ?? {}))},
  options: ${named(options)},
  presets: ${named(Object.keys(text.presets ?? {}))},
  ${conventions.length ? `conventions: ${named(conventions)},` : ''}
};
`;
}

export const errataFile = (
  id: string,
): string => `/** @file The corrections that stand in the lesson \`${id}\`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {};
`;

/** Up to six gradients, and where there are fewer than three, what leads to them. */
function shortOf(d: Derivation): string {
  const all = [...d.statements.values()];
  const gradients = all.filter((s) => s.phase === 'backward').map((s) => s.base);
  const forward = all.filter((s) => s.phase === 'forward').map((s) => s.base);
  const short = [
    ...forward.slice(-Math.max(0, 3 - gradients.length)).filter(() => gradients.length < 3),
    ...gradients,
  ];
  return short.slice(0, 6).map(quoted).join(', ');
}

/** The card begins with the gradients that are there. */
export const indexFile = (
  { id }: Definition,
  d: Derivation,
): string => `/** @file The lesson \`${id}\`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { ${nameOf(id)} as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';

export const ${nameOf(id)} = lesson({ definition, letters, names, errata, card: { short: [${shortOf(d)}] } });
`;
