/** @file The command `grade`: judges typed answers, one JSON object a line in and one a line out, in order. */
import { judge } from '#answers/answer.ts';
import type { Lang } from '#words/words.ts';
import { DONE, FAILED, type Terminal, runAsProcess } from './command.ts';
import { textOfFile } from './files.ts';
import { onlyFlagsIn } from './flags.ts';
import { Questions } from './grade-question.ts';
import { type Graded, graded, refused } from '#bank/graded.ts';
import { Refusal, refuse } from './refusal.ts';

const HELP = `grade: is a typed answer right, wrong and why, or not to be read?

  npm run -s grade -- --file answers.jsonl      one JSON object a line; without --file, standard input
  --lang zh                                     messages in Chinese

Input   {"lesson":"lstm","step":"dC","answer":"dh*o*(1-tanh(C)**2) + dC_next"}
        {"lesson":"rnn","step":"dz","answer":"dh * (z > 0)","options":{"phi":"relu"}}
  "step" is a name of the tables that grad <id> --describe prints. A step in time is meant for any t; dz[2] is at one.
Output  {"verdict":"right"|"wrong"|"unreadable","slips":[{"kind":"lost-power","part":"h"}],"read":"…","message":"…"}
  "read" is the LaTeX of what was read. A line that is no question gets its line too, and the rest goes on.

Exit code  0 every line was answered, 1 one could not be for an error of ours, 2 the file cannot be read.
`;

/** @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const { file, lang = 'en', help } = onlyFlagsIn(words, FLAGS);
  if (help) {
    terminal.print(HELP);
    return DONE;
  }
  if (lang !== 'en' && lang !== 'zh') refuse(`--lang must be en or zh, not “${lang}”.`);
  if (file === '') refuse('--file needs a name; without --file, standard input is read.');
  const questions = new Questions();
  let code = DONE;
  for (const line of (await textOfFile(file ?? '-', terminal.input)).replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (!line.trim()) continue;
    let verdict: Graded;
    try {
      verdict = verdictOn(line, questions, lang as Lang);
    } catch (error) {
      // one answer that breaks the judge must not cost the others theirs
      verdict = refused(`This answer could not be judged: ${(error as Error).message}.`);
      code = FAILED;
    }
    terminal.print(`${JSON.stringify(verdict)}\n`);
  }
  return code;
}

const FLAGS = {
  file: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The verdict on one line, whatever it holds. */
function verdictOn(line: string, questions: Questions, lang: Lang): Graded {
  try {
    const { question, answer } = questions.read(line);
    return graded(judge(question, answer), answer, lang);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

if (import.meta.main) await runAsProcess('grade', main);
