/** @file The command `grad`: the same core without a browser, for those who make answer keys. */
import { ASKED } from '../../content/course.ts';
import { HELP, read } from './arguments.ts';
import { DONE, FAILED, type Terminal, runAsProcess } from './command.ts';
import { description } from './describe.ts';
import { answerJson, descriptionJson, text } from './json.ts';
import { measure } from './measure.ts';
import { openTexts } from './open.ts';
import { answer } from './print.ts';
import { chosen, setting } from './setting.ts';

/** Exit codes: see HELP. @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const { code, text } = await answered(words, terminal);
  terminal.print(text);
  return code;
}

async function answered(
  words: readonly string[],
  terminal: Terminal,
): Promise<{ code: number; text: string }> {
  const { say } = terminal;
  const done = (text: string) => ({ code: DONE, text });
  const command = read(words);
  switch (command.kind) {
    case 'help':
      return done(HELP);
    case 'list': {
      const ids = ASKED.map((d) => d.id);
      return done(command.json ? text(ids) : `${ids.join('\n')}\n`);
    }
    case 'describe': {
      const { d } = await chosen(command.request, terminal.input);
      return done(command.json ? descriptionJson(d) : description(d));
    }
    case 'run': {
      const at = await setting(command.request, terminal.input);
      const measured = await measure(at.d, at.given);
      const failed = measured.checks.filter((c) => !c.ok);
      if (failed.length) say(`${failed.length} of ${measured.checks.length} checks fail.`);
      for (const line of openTexts(measured.checks)) say(line);
      if (measured.unwitnessed) say(measured.unwitnessed);
      return {
        code: failed.length || measured.unwitnessed ? FAILED : DONE,
        text: command.json ? answerJson(at.d, at.given, measured) : answer(at, measured),
      };
    }
  }
}

if (import.meta.main) await runAsProcess('grad', main);
