/** @file The command `paper`: an exam paper and its key, from the same bank as the page of revision. */
import {
  LARGEST_SEED,
  LONGEST_PAPER,
  LinkError,
  levelsIn,
  linkOf,
  markingIn,
  mixIn,
  wholeIn,
} from '#bank/link.ts';
import { KINDS } from '#bank/kinds.ts';
import { paper } from '#bank/paper.ts';
import { LEVELS, type PaperRequest, USUAL, VERSION } from '#bank/request.ts';
import { keyHtml, paperHtml } from '#bank/paper/html.ts';
import { sourcesOf } from '#bank/sources.ts';
import type { Lang } from '#words/words.ts';
import { entriesOf } from '#words/course.ts';
import { banks } from '../../content/banks.ts';
import { course } from '../../content/course.ts';
import { DONE, type Terminal, runAsProcess } from './command.ts';
import { paperCss } from './paper-css.ts';
import { writeText } from './files.ts';
import { onlyFlagsIn } from './flags.ts';
import { ownPath } from './paths.ts';
import { refuse, suggestion } from './refusal.ts';

const HELP = `paper: an exam paper and its key. The same words give the same paper for ever.

  npm run -s paper -- --topics lstm,gru --seed 7 --lang zh --out paper.html
      writes paper.html and paper.key.html, for A4 or Letter

Options
  --topics A,B         lessons, by their ids; all of them without it
  --seed N             another number, another paper (default 1)
  --lang zh            in Chinese
  --minutes N          how long (default ${USUAL.minutes}, at most ${LONGEST_PAPER})
  --mix derive:3,choice:0.5
                       how much more than real exams of a kind; 0 leaves it out.
                       Kinds: ${KINDS.join(', ')}
  --marking minus      plain (default), minus: wrong ticks cost, strict: all ticks or nothing
  --levels 1,2         difficulty: 1 easy, 2 middle, 3 hard (default all)
  --out FILE           where to write; the key goes beside it
  --site ADDRESS       where the site is: the code on the paper leads there (default SITE_URL with BASE_PATH,
                       as when the site is built, or http://localhost:4321/)
  --json               print the paper with its keys as JSON
  --version-of N       the generator of an older link (now ${VERSION})

Exit code  0 done, 2 the question cannot be answered: one line says why.
`;

/** @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const flags = onlyFlagsIn(words, FLAGS);
  if (flags.help) {
    terminal.print(HELP);
    return DONE;
  }
  const { request, lang } = requested(flags);
  const site = siteOf(flags.site);
  if (!flags.json && flags.out === undefined)
    refuse('Say where to write: --out paper.html, or --json to print.');
  if (flags.out !== undefined && !/[^\s/\\]\.html?$/.test(flags.out))
    refuse(`--out must be a name that ends in .html, not “${flags.out}”.`);
  const loaded = await Promise.all(request.topics.map((id) => banks[id]!()));
  const made = paper(request, loaded.flatMap(sourcesOf));
  if (!made.questions.length)
    refuse('No question fits: allow more minutes, more levels, or more kinds in --mix.');
  if (flags.json) terminal.print(`${JSON.stringify({ ...made, link: linkOf(request) }, null, 1)}\n`);
  if (flags.out === undefined) return DONE;
  const titles = Object.fromEntries(entriesOf(course).map(({ id, title }) => [id, title]));
  const setting = { lang, titles, site, css: await paperCss() };
  const out = ownPath(flags.out);
  const key = out.replace(/(\.html?)$/, '.key$1');
  writeText(out, paperHtml(made, setting));
  writeText(key, keyHtml(made, setting));
  if (!flags.json)
    terminal.print(
      `${made.questions.length} questions, ${made.minutes} minutes, ${made.marks} marks: ${out}, ${key}\n`,
    );
  return DONE;
}

const FLAGS = {
  topics: { type: 'string' },
  seed: { type: 'string' },
  lang: { type: 'string' },
  minutes: { type: 'string' },
  mix: { type: 'string' },
  marking: { type: 'string' },
  levels: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  'version-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Flags = ReturnType<typeof onlyFlagsIn<typeof FLAGS>>;

/** The address of the site, with a slash at its end. @throws {Refusal} for what is none. */
function siteOf(said: string | undefined): string {
  const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;
  const text = said ?? new URL(BASE_PATH, SITE_URL).href;
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/.test(text))
    refuse(`--site must be an address such as https://example.edu/notebook/, not “${text}”.`);
  return text.replace(/\/*$/, '/');
}

function requested(flags: Flags): { request: PaperRequest; lang: Lang } {
  const { lang = 'en' } = flags;
  if (lang !== 'en' && lang !== 'zh') refuse(`--lang must be en or zh, not “${lang}”.`);
  const known = Object.keys(banks);
  const topics =
    flags.topics === undefined
      ? known
      : flags.topics
          .split(',')
          .map((t) => t.trim())
          .filter(Boolean);
  if (!topics.length) refuse('--topics names no lesson; leave it out for all of them.');
  for (const topic of topics)
    if (!known.includes(topic)) refuse(`There is no lesson “${topic}”. ${suggestion(topic, known)}`);
  try {
    return {
      lang: lang as Lang,
      request: {
        topics: [...new Set(topics)],
        seed: wholeIn('seed', flags.seed ?? '1', 0, LARGEST_SEED),
        minutes: wholeIn('minutes', flags.minutes ?? String(USUAL.minutes), 5, LONGEST_PAPER),
        mix: mixIn(flags.mix ?? ''),
        marking: markingIn(flags.marking ?? USUAL.marking),
        levels: flags.levels === undefined ? LEVELS : levelsIn(flags.levels),
        version: wholeIn('version-of', flags['version-of'] ?? String(VERSION), 1, VERSION),
      },
    };
  } catch (error) {
    if (error instanceof LinkError) refuse(`--${error.message}`);
    throw error;
  }
}

if (import.meta.main) await runAsProcess('paper', main);
