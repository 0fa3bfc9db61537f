/** @file The words after `grad` → what is asked for. */
import { parseArgs } from 'node:util';
import { OPENING_SEED } from '#derive/given.ts';
import { refuse, suggestion } from './refusal.ts';

export interface Request {
  readonly id: string;
  /** Path of a JSON file; `-` is standard input. */
  readonly input: string | undefined;
  readonly seed: number;
  readonly preset: string | undefined;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly json: boolean }
  | { readonly kind: 'describe' | 'run'; readonly request: Request; readonly json: boolean };

export const HELP = `grad: every value and every gradient of a derivation, and their checks.

  npm run -s grad -- list                  the ids
  npm run -s grad -- <id> --describe       its givens: axes, sizes, domains; its choices and presets
  npm run -s grad -- <id> [options]        its values, gradients and checks

Options
  --seed N             draw the givens from seed N (default ${OPENING_SEED}): a whole number from 0
  --preset NAME        take the givens from a preset; what it does not say is drawn
  --size T=4           change one size; repeat for more
  --choose phi=relu    change one choice; repeat for more
  --input FILE         read JSON; - reads standard input; --size and --choose go before what it says
  --json               print JSON
  --help               print this

Input   { "sizes": { "T": 2 }, "options": { "phi": "relu" }, "given": { "W": [[0.1, 0.2], [0.3, 0.4]] } }
  Each part may be left out. "given" gives every symbol or is left out. A column may be flat: [1, 2]. What is given at
  each time step is a list of T items, "x": [[1, 0], [0, 1]], or one item for each step, "x[1]" and "x[2]"; the initial
  state is "h0". The JSON that is printed can be read back.
Output  { "id", "sizes", "options", "given", "values", "checks" }
  values: all quantities in order, "h[2]", "dz[2]", "dW", as nested arrays with the axes of the quantity; null stands
  for what is not a finite number. checks: one for each equals sign, and for each gradient its two witnesses,
  finite-differences (float64) and autodiff (tf.grads, float32): { "step", "claim", "witness", "error", "tolerance", "ok" }.
  "tolerance" is larger than usual where rounding at these numbers is. "open" is there where these numbers decide
  nothing, and says why: a kink, or a value that float64 or float32 cannot hold.

Exit code  0 no check fails, 1 some check fails, 2 the question cannot be answered: one line says why.
`;

const FLAGS = {
  input: { type: 'string' },
  seed: { type: 'string' },
  preset: { type: 'string' },
  size: { type: 'string', multiple: true },
  choose: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  describe: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const EXAMPLE: Readonly<Record<string, string>> = {
  input: 'given.json',
  seed: '7',
  preset: 'one-dead',
  size: 'T=4',
  choose: 'phi=relu',
};

/** @throws {Refusal} */
export function read(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  if (values.help) return { kind: 'help' };
  const [id, ...more] = positionals;
  if (id === undefined) refuse('Name a derivation, or say “list” to see them; --help tells more.');
  if (more.length) refuse(`Unexpected “${more[0]}” after “${id}”: one derivation at a time.`);
  const json = values.json ?? false;
  if (id === 'list') {
    const other = Object.keys(values).find((flag) => flag !== 'json');
    if (other) refuse(`“list” does not take --${other}.`);
    return { kind: 'list', json };
  }
  const request = {
    id,
    input: values.input,
    seed: seedOf(values.seed),
    preset: values.preset,
    sizes: Object.fromEntries(pairs('size', values.size).map(([s, n]) => [s, sizeOf(s, n)])),
    options: Object.fromEntries(pairs('choose', values.choose)),
  };
  return { kind: values.describe ? 'describe' : 'run', request, json };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: FLAGS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const flag = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      return refuse(
        `Unknown flag ${flag}. ${suggestion(
          flag,
          Object.keys(FLAGS).map((f) => `--${f}`),
        )}`,
      );
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
    const example = EXAMPLE[flag.slice(2)];
    return refuse(example ? `${flag} needs a value, such as ${flag}=${example}.` : `${flag} takes no value.`);
  }
}

const MOST_SEED = 2 ** 32 - 1;

function seedOf(text: string | undefined): number {
  if (text === undefined) return OPENING_SEED;
  const seed = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(seed <= MOST_SEED)) refuse(`--seed must be a whole number from 0 to ${MOST_SEED}, not “${text}”.`);
  return seed;
}

/** `T=4` → ["T", "4"]; a letter may be said once. */
function pairs(flag: 'size' | 'choose', texts: readonly string[] = []): [string, string][] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (!name || !value) return refuse(`--${flag} must look like ${EXAMPLE[flag]}, not “${text}”.`);
    if (seen.has(name)) refuse(`--${flag} names ${name} twice.`);
    seen.add(name);
    return [name, value];
  });
}

function sizeOf(letter: string, text: string): number {
  if (!/^\d+$/.test(text)) refuse(`--size ${letter} must be a whole number, not “${text}”.`);
  return Number(text);
}
