/** @file The words after `new` → the lesson that is asked for, or a sentence that says why there can be none. */
import { parseArgs } from 'node:util';
import type { Entry } from '#words/course.ts';
import type { Said } from '#words/lesson.ts';
import { refuse, suggestion } from '../refusal.ts';

export interface Request {
  readonly id: string;
  readonly title: Said;
  /** The entry of the course before which it stands; where it was planned, or after the last written one, otherwise. */
  readonly before: string | undefined;
}

export const HELP = `new: a lesson to be filled, which passes every test as it is.

  npm run new -- <id> "Title" "标题"                   after the last lesson that is written
  npm run new -- <id> "Title" "标题" --before <lesson>  before another entry of the course
  npm run new -- <id>                                  a lesson that the course has planned, with its titles

Writes content/<id>/ and one line of content/course.ts. Files that are there already are kept: write derivation.ts
first, and the letters, the names and both texts are made from its lines, every step in order.
`;

/** The name of what a lesson exports: `one-two` is oneTwo. */
export const nameOf = (id: string): string => id.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

/** What cannot name the derivation: words of the language, and the names its files use themselves. */
const TAKEN = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield arguments eval ' +
    'course define definition errata lesson letter letters names theme written'
  ).split(' '),
);
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws {Refusal} for a name that is bad or taken, a title that is missing, an entry that is not there. */
export function read(words: readonly string[], entries: readonly Entry[]): Request | 'help' {
  const { values, positionals } = parsed(words);
  if (values.help || !words.length) return 'help';
  const [id = '', en, zh, ...more] = positionals;
  if (!ID.test(id))
    refuse(
      `“${id}” cannot name a folder and an address. Use small letters, digits and single hyphens, a letter first: my-lesson.`,
    );
  if (TAKEN.has(nameOf(id)))
    refuse(
      `“${id}” means something else in the files of a lesson. Choose another name, such as ${id}-lesson.`,
    );
  const planned = entries.find((entry) => entry.id === id);
  if (planned?.lesson)
    refuse(`The course has a lesson “${id}” already. Choose another name, or edit content/${id}/.`);
  if (more.length) refuse(`There is no place for “${more[0]}”. Put each title in quotation marks.`);
  const title = { en: en?.trim() || planned?.title.en, zh: zh?.trim() || planned?.title.zh };
  if (!title.en || !title.zh)
    refuse(`“${id}” needs a title in both languages: npm run new -- ${id} "Title" "标题".`);
  const { before } = values;
  if (before === id) refuse(`“${id}” cannot stand before itself. Name the entry that follows it.`);
  if (before !== undefined && !entries.some((entry) => entry.id === before))
    refuse(
      `The course has no entry “${before}”. ${suggestion(
        before,
        entries.map((entry) => entry.id),
      )}`,
    );
  return { id, title: { en: title.en, zh: title.zh }, before };
}

function parsed(words: readonly string[]) {
  try {
    const options = { before: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    return refuse(`${(error as Error).message.split('. ')[0]}. npm run new -- --help says what there is.`);
  }
}
