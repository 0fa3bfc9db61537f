/** @file A request → a derivation at its sizes and options, and a value for each of its givens. */
import { ASKED, askedFor } from '../../content/course.ts';
import type { Definition, Derivation, Given } from '#derive/derivation.ts';
import { SettingError, checkLeast } from '#derive/setting.ts';
import { build } from '#derive/build.ts';
import { GivenError, draw, withSupplied } from '#derive/given.ts';
import { workOfChecks } from '#derive/work.ts';
import type { Values } from '#notation/values.ts';
import type { Request } from './arguments.ts';
import type { Terminal } from './command.ts';
import { type Input, NO_INPUT, readInput } from './input.ts';
import { refuse, suggestion } from './refusal.ts';

export interface Setting {
  readonly d: Derivation;
  readonly given: Values;
  /** Where the values come from: `seed 1`. */
  readonly source: string;
}

/** A minute or so; every lesson keeps below it at its largest sizes. */
const MOST_WORK = 1e10;

/** The derivation asked for. @throws {Refusal} */
export async function chosen(
  request: Request,
  stdin: Terminal['input'],
): Promise<{ readonly d: Derivation; readonly input: Input }> {
  const definition = askedFor(request.id);
  if (!definition)
    return refuse(
      `There is no derivation “${request.id}”. ${suggestion(
        request.id,
        ASKED.map((d) => d.id),
      )}`,
    );
  const preset = presetOf(definition, request.preset);
  const input = request.input === undefined ? NO_INPUT : await readInput(request.input, stdin);
  if (preset && input.given) refuse('--preset and the “given” of --input both give values: leave one out.');
  const sizes = { ...preset?.sizes, ...input.sizes, ...request.sizes };
  const options = { ...preset?.options, ...input.options, ...request.options };
  const d = answered(() => {
    const built = build(definition, { sizes, options });
    checkLeast(built);
    return built;
  });
  return { d, input };
}

/** The values of its givens. @throws {Refusal} */
export async function setting(request: Request, stdin: Terminal['input']): Promise<Setting> {
  const { d, input } = await chosen(request, stdin);
  const preset = request.preset === undefined ? undefined : d.text.presets?.[request.preset];
  const work = workOfChecks(d);
  if (work > MOST_WORK)
    refuse(
      `At ${sizesText(d)} the checks take about ${work.toExponential(0)} steps of arithmetic, more than the ${MOST_WORK.toExponential(0)} that are done: choose smaller sizes.`,
    );
  return answered(() => {
    if (input.given) return { d, given: complete(d, withSupplied(d, {}, input.given)), source: 'given' };
    const drawn = draw(d, request.seed);
    const seed = `seed ${request.seed}`;
    if (!preset) return { d, given: drawn, source: seed };
    return {
      d,
      given: withSupplied(d, drawn, preset.given),
      source: `preset ${request.preset}, the rest ${seed}`,
    };
  }, d);
}

function presetOf({ id, text }: Definition, name: string | undefined) {
  const presets = text.presets ?? {};
  if (name === undefined) return undefined;
  if (Object.hasOwn(presets, name)) return presets[name];
  const names = Object.keys(presets);
  return refuse(
    `${id} has no preset “${name}”. ${names.length ? suggestion(name, names) : 'It has no presets: use --seed.'}`,
  );
}

/** The values in the order of the derivation, none missing. */
function complete(d: Derivation, values: Values): Values {
  const missing = d.given.filter((g) => !values[g.id]);
  if (missing.length) {
    const whole = (g: Given): boolean =>
      d.given.every((o) => o.base !== g.base || o.start || missing.includes(o));
    const names = new Set(missing.map((g) => (g.start ? `${g.base}0` : whole(g) ? g.base : g.id)));
    refuse(
      `Missing from “given”: ${[...names].join(', ')}. Give every symbol, or leave “given” out to draw them all from --seed.`,
    );
  }
  return Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!]));
}

/** What `f` gives; an error that is the user's to mend becomes a {@link Refusal}. */
function answered<X>(f: () => X, d?: Derivation): X {
  try {
    return f();
  } catch (error) {
    if (error instanceof SettingError) return refuse(error.message);
    if (!(error instanceof GivenError)) throw error;
    const sizes = d && /must be \(|needs \d+ time/.test(error.message);
    return refuse(
      sizes ? `${error.message} Sizes here: ${sizesText(d)}; --size changes them.` : error.message,
    );
  }
}

export const sizesText = (d: Derivation): string =>
  Object.entries(d.sizes)
    .map(([letter, n]) => `${letter}=${n}`)
    .join(' ');
