/** @file What a lesson forgot to say of its derivation: letters without a meaning, options and presets without a name. */
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import type { Lesson } from '#words/lesson.ts';

/** Quantities on the way to the loss that a reader meets under the first options. */
function lettersOf(d: Derivation): readonly string[] {
  const forward = [...d.statements.values()].filter((s) => s.phase === 'forward');
  return [...new Set([...d.given, ...forward].map(({ base }) => base))];
}

/** One sentence for each thing that is missing, with the file to write it in. */
export function forgotten({ id, definition, letters, names }: Lesson): readonly string[] {
  const said = new Set(letters.flatMap((letter) => [letter.id, ...(letter.also ?? [])]));
  const missing = (
    kind: string,
    ids: readonly string[],
    has: (id: string) => boolean,
    file: string,
  ): readonly string[] =>
    ids.filter((x) => !has(x)).map((x) => `The ${kind} ${x} is not named: add it to content/${id}/${file}.`);
  const { choices = {}, presets = {}, conventions = {} } = definition.text;
  return [
    ...missing('letter', lettersOf(build(definition)), (x) => said.has(x), 'letters.ts'),
    ...missing('choice', Object.keys(choices), (x) => x in names.choices, 'names.ts'),
    ...missing('option', Object.values(choices).flat(), (x) => x in names.options, 'names.ts'),
    ...missing('preset', Object.keys(presets), (x) => x in names.presets, 'names.ts'),
    ...missing('convention', Object.keys(conventions), (x) => x in names.conventions, 'names.ts'),
  ];
}
