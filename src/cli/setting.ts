/** @file A request → a derivation at its sizes and options, and a value for each of its givens. */
import { DERIVATIONS, definitionOf } from '../derivations/all.ts';
import { type Definition, type Derivation, type Given, SettingError, build } from '../derive/derivation.ts';
import { GivenError, draw, withSupplied } from '../derive/given.ts';
import type { Values } from '../notation/evaluate.ts';
import type { Request } from './arguments.ts';
import { type Input, NO_INPUT, readInput } from './input.ts';
import { refuse, suggestion } from './refusal.ts';

export interface Setting {
  readonly d: Derivation;
  readonly given: Values;
  /** Where the values come from: `seed 1`. */
  readonly source: string;
}

/** The derivation asked for. @throws {Refusal} */
export async function chosen(request: Request): Promise<{ readonly d: Derivation; readonly input: Input }> {
  const definition = definitionOf(request.id);
  if (!definition)
    return refuse(
      `There is no derivation “${request.id}”. ${suggestion(
        request.id,
        DERIVATIONS.map((d) => d.id),
      )}`,
    );
  const preset = presetOf(definition, request.preset);
  const input = request.input === undefined ? NO_INPUT : await readInput(request.input);
  if (preset && input.given) refuse('--preset and the “given” of --input both give values: leave one out.');
  const sizes = { ...preset?.sizes, ...input.sizes, ...request.sizes };
  const options = { ...preset?.options, ...input.options, ...request.options };
  return { d: answered(() => build(definition, { sizes, options })), input };
}

/** The values of its givens. @throws {Refusal} */
export async function setting(request: Request): Promise<Setting> {
  const { d, input } = await chosen(request);
  const preset = request.preset === undefined ? undefined : d.text.presets?.[request.preset];
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
