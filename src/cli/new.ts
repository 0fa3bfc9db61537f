/**
 * @file The command `new`: a lesson that passes every test from the first minute, to be filled by its author. What an
 * author has written already, a derivation above all, is read and kept; the rest is made from it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { course } from '../../content/course.ts';
import type { Definition } from '#derive/derivation.ts';
import { SettingError } from '#derive/setting.ts';
import { build } from '#derive/build.ts';
import { NotationError } from '#notation/error.ts';
import { entriesOf } from '#words/course.ts';
import { DONE, type Terminal, runAsProcess } from './command.ts';
import { withLesson } from './new/course-line.ts';
import { errataFile, indexFile, lettersFile, namesFile } from './new/files.ts';
import { prose } from './new/prose.ts';
import { type Request, HELP, nameOf, read } from './new/request.ts';
import { starter } from './new/starter.ts';
import { refuse } from './refusal.ts';

const ROOT = new URL('../../', import.meta.url);

/** Writes what is missing of a lesson; the paths of what was written. */
async function write(asked: Request): Promise<string[]> {
  const folder = new URL(`content/${asked.id}/`, ROOT);
  const written: string[] = [];
  const put = async (url: URL, text: string): Promise<void> => {
    const path = fileURLToPath(url);
    // MDX is left as it is, as everywhere
    const neat = path.endsWith('.ts')
      ? await format(text, { ...(await resolveConfig(path)), filepath: path })
      : text;
    writeFileSync(url, neat);
    written.push(path.slice(fileURLToPath(ROOT).length));
  };
  const missing = async (name: string, text: string): Promise<void> => {
    const url = new URL(name, folder);
    if (!existsSync(url)) await put(url, text);
  };
  mkdirSync(folder, { recursive: true });
  await missing('derivation.ts', starter(asked.id));
  const definition = await definitionIn(folder, asked.id);
  const d = build(definition);
  await missing('letters.ts', lettersFile(d));
  await missing('names.ts', namesFile(definition));
  await missing('errata.ts', errataFile(asked.id));
  await missing('index.ts', indexFile(definition, d));
  await missing('en.mdx', prose(d, 'en', asked.title.en));
  await missing('zh.mdx', prose(d, 'zh', asked.title.zh));
  const list = new URL('content/course.ts', ROOT);
  await put(list, withLesson(readFileSync(list, 'utf8'), asked));
  return written;
}

/** The derivation of a folder, under the name of the lesson. */
async function definitionIn(folder: URL, id: string): Promise<Definition> {
  const file = new URL('derivation.ts', folder);
  const found = (await import(pathToFileURL(fileURLToPath(file)).href)) as Record<
    string,
    Definition | undefined
  >;
  const definition = found[nameOf(id)];
  if (!definition)
    refuse(`content/${id}/derivation.ts does not export “${nameOf(id)}”. Export its define(…) so.`);
  if (definition.id !== id)
    refuse(`content/${id}/derivation.ts defines “${definition.id}”. Write define('${id}', …) there.`);
  return definition;
}

/** Exit codes as those of every command. @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const asked = read(words, entriesOf(course));
  if (asked === 'help') terminal.print(HELP);
  else {
    const written = await write(asked).catch((error: unknown) => {
      // an author's tables that cannot be read are no fault of the command
      if (error instanceof SettingError || error instanceof NotationError) refuse(error.message);
      throw error;
    });
    terminal.print(
      `${written.join('\n')}\nNow read content/README.md, then: npm run dev, /lessons/${asked.id}/\n`,
    );
  }
  return DONE;
}

if (import.meta.main) await runAsProcess('new', main);
