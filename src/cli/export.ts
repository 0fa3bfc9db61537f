/** @file The command `export`: a lesson as a Jupyter notebook, as LaTeX source, or as cards for Anki. */
import { booklet } from '#bank/export/booklet.ts';
import { ankiText, cardsOf } from '#bank/export/cards.ts';
import { latex } from '#bank/export/latex.ts';
import { notebook } from '#bank/export/notebook.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { entriesOf } from '#words/course.ts';
import { exportWords } from '#words/export.ts';
import type { Lang } from '#words/words.ts';
import { banks } from '../../content/banks.ts';
import { course, definitionOf } from '../../content/course.ts';
import { DONE, type Terminal, runAsProcess } from './command.ts';
import { paperCss } from './paper-css.ts';
import { writeText } from './files.ts';
import { flagsIn } from './flags.ts';
import { ownPath } from './paths.ts';
import { refuse, suggestion } from './refusal.ts';

const HELP = `export: a lesson to take away.

  npm run -s export -- lstm --out lstm.ipynb         a Jupyter notebook: NumPy and PyTorch, with assertions
  npm run -s export -- lstm --out lstm.tex           LaTeX source of all its equations
  npm run -s export -- lstm gru --out cards.txt      cards for Anki (File, Import), of several lessons or of all
  npm run -s export -- --out cards.html              every line of several lessons or of all, as a booklet to print

Options
  --lang zh            in Chinese
  --out FILE           .ipynb, .tex, .txt or .html says what is written

Exit code  0 done, 2 the question cannot be answered: one line says why.
`;

/** @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = flagsIn(words, FLAGS);
  if (values.help) {
    terminal.print(HELP);
    return DONE;
  }
  const { lang = 'en', out } = values;
  if (lang !== 'en' && lang !== 'zh') refuse(`--lang must be en or zh, not “${lang}”.`);
  const kind = /[^\s/\\]\.(ipynb|tex|txt|html)$/.exec(out ?? '')?.[1];
  if (out === undefined || !kind)
    refuse('Say where to write: --out FILE.ipynb, FILE.tex, FILE.txt or FILE.html.');
  const known = Object.keys(banks);
  for (const id of positionals)
    if (!known.includes(id)) refuse(`There is no lesson “${id}”. ${suggestion(id, known)}`);
  const many = kind === 'txt' || kind === 'html';
  if (!many && positionals.length !== 1)
    refuse(`A .${kind} file holds one lesson: name one of ${known.join(', ')}.`);
  const chosen = positionals.length ? [...new Set(positionals)] : known;
  const text =
    kind === 'txt'
      ? ankiText((await Promise.all(chosen.map((id) => banks[id]!()))).flatMap(cardsOf), lang as Lang)
      : kind === 'html'
        ? booklet(
            chosen.map((id) => leaf(id, lang as Lang)),
            exportWords(lang as Lang).cards,
            lang as Lang,
            await paperCss(),
          )
        : written(chosen[0]!, kind, lang as Lang);
  const path = ownPath(out);
  writeText(path, text);
  terminal.print(`${path}\n`);
  return DONE;
}

const FLAGS = {
  lang: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A lesson with its title. */
const leaf = (id: string, lang: Lang) => ({
  d: build(definitionOf(id)!),
  title: entriesOf(course).find((entry) => entry.id === id)!.title[lang],
});

/** The notebook or the LaTeX source of a lesson at the numbers its page opens with. */
function written(id: string, kind: string, lang: Lang): string {
  const { d, title } = leaf(id, lang);
  if (kind === 'tex') return latex(d, title, lang);
  return `${JSON.stringify(notebook(d, run(d, opening(d)), title, exportWords(lang)), null, 1)}\n`;
}

if (import.meta.main) await runAsProcess('export', main);
