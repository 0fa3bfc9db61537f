/** @file The words of a command → its flags and the words beside them; a word that fits nowhere is refused by name. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { refuse, suggestion } from './refusal.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;

/**
 * The values of the flags, each said once but where it may be repeated, and the words that belong to none.
 * @throws {Refusal}
 */
export function flagsIn<const F extends Flags>(words: readonly string[], flags: F) {
  const read = () => parseArgs({ args: [...words], options: flags, allowPositionals: true, tokens: true });
  let found: ReturnType<typeof read>;
  try {
    found = read();
  } catch (error) {
    return unfit(error, flags);
  }
  const said = new Set<string>();
  for (const token of found.tokens as readonly { kind: string; name?: string }[]) {
    if (token.kind !== 'option' || token.name === undefined || flags[token.name]?.multiple) continue;
    if (said.has(token.name)) refuse(`--${token.name} is said twice: say it once.`);
    said.add(token.name);
  }
  return found;
}

/** @throws {Refusal} for what the user wrote; an error that is ours goes on. */
function unfit(error: unknown, flags: Flags): never {
  const { code, message } = error as Error & { code?: string };
  const named = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    refuse(
      `Unknown flag ${named}. ${suggestion(
        named,
        Object.keys(flags).map((f) => `--${f}`),
      )}`,
    );
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
  const flag = flags[named.replace(/^--?/, '')];
  refuse(
    flag?.type !== 'string'
      ? `${named} takes no value.`
      : /ambiguous/.test(message)
        ? `${named} needs a value; write ${named}=VALUE where it begins with “-”.`
        : `${named} needs a value.`,
  );
}

/** For a command that takes flags alone. @throws {Refusal} */
export function onlyFlagsIn<const F extends Flags>(words: readonly string[], flags: F) {
  const { values, positionals } = flagsIn(words, flags);
  const [word] = positionals;
  if (word !== undefined) refuse(`Unexpected “${word}”: everything is said by flags; --help lists them.`);
  return values;
}
