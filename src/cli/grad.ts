/** @file The command `grad`: the same core without a browser, for those who make answer keys. */
import { DERIVATIONS } from '../derivations/all.ts';
import { run } from '../derive/run.ts';
import { HELP, read } from './arguments.ts';
import { description } from './describe.ts';
import { answerJson, descriptionJson, text } from './json.ts';
import { kinksMet } from './kinks.ts';
import { measure } from './measure.ts';
import { answer } from './print.ts';
import { Refusal } from './refusal.ts';
import { chosen, setting } from './setting.ts';

/** Exit codes: see HELP. */
const FAILED = 1;
const REFUSED = 2;

async function main(words: readonly string[]): Promise<string> {
  const command = read(words);
  switch (command.kind) {
    case 'help':
      return HELP;
    case 'list': {
      const ids = DERIVATIONS.map((d) => d.id);
      return command.json ? text(ids) : `${ids.join('\n')}\n`;
    }
    case 'describe': {
      const { d } = await chosen(command.request);
      return command.json ? descriptionJson(d) : description(d);
    }
    case 'run': {
      const at = await setting(command.request);
      const measured = await measure(at.d, at.given);
      const failed = measured.checks.filter((c) => !c.ok);
      if (failed.length) {
        const kinks = kinksMet(at.d, run(at.d, at.given));
        say(
          `${failed.length} of ${measured.checks.length} checks fail.${kinks.length ? ` There is no derivative at ${kinks.join(', ')}.` : ''}`,
        );
      }
      if (measured.unwitnessed) say(measured.unwitnessed);
      if (failed.length || measured.unwitnessed) process.exitCode = FAILED;
      return command.json ? answerJson(at.d, at.given, measured) : answer(at, measured);
    }
  }
}

/** One line on standard error. */
const say = (message: string): void => void process.stderr.write(`grad: ${message.replace(/\s+/g, ' ')}\n`);

// a reader such as head may close the pipe when it has seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = REFUSED;
}
