/**
 * @file A derivation is a list of chains of equal expressions, and every equals sign is a test.
 *
 * {@link define} keeps an author's text; {@link build} reads it at chosen sizes and options into steps that
 * {@link run} can execute. Everything a reader sees is read off those steps.
 */
import { type Axes, type Scope, axesOf, sameAxes, showAxes } from '../notation/axes.ts';
import { type Values, evaluate, tabulate } from '../notation/evaluate.ts';
import { type Expr, symbolsOf } from '../notation/expr.ts';
import { settle } from '../notation/expand.ts';
import { parse } from '../notation/parse.ts';
import { type Tensor, only, scalar, tensor } from '../math/tensor.ts';
import { Namespace } from './namespace.ts';
import { present } from './present.ts';
import type { ChainText, DerivationText, Domain, GivenText, PerOption, Rule } from './text.ts';
import { type Renaming, renameText, renamingOf } from './rename.ts';
import { cellsOf, unroll } from './unroll.ts';

export type Role = 'size' | 'given' | 'parameter' | 'forward' | 'gradient';

/** One expression of a chain; `relation` says how it compares with the form before. */
export interface Form {
  readonly is: Expr;
  readonly by: Rule;
  readonly relation: '=' | '<=';
}

/** One quantity and how it is computed; `forms[0]` is what {@link run} executes. */
export interface Step {
  /** `dh[2]`, `dW`, `loss`. */
  readonly id: string;
  /** `dh`, `dW`, `loss`. */
  readonly base: string;
  readonly t: number | undefined;
  readonly phase: 'forward' | 'backward' | 'aside';
  /** The quantity whose gradient this step is. */
  readonly gradientOf: string | undefined;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  /** Names of the free indices of a step written entry by entry. */
  readonly at: readonly string[];
  readonly compute: (values: Values) => Tensor;
}

/** A step as the page states it, for any t. */
export interface Statement {
  readonly base: string;
  readonly timed: boolean;
  readonly phase: Step['phase'];
  readonly gradientOf: string | undefined;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  readonly at: readonly string[];
}

/** A checked remark: a chain, and perhaps the statement that its value is a gradient. */
export interface Claim {
  readonly id: string;
  readonly tex: string;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  readonly gradient: { readonly of: string; readonly objective: string } | undefined;
  /** The statement that its value is the Jacobian of one column by another. */
  readonly jacobian: { readonly of: string; readonly by: string } | undefined;
}

/** A value the reader may set; `id` is `W` or `x[2]`. */
export interface Given {
  readonly id: string;
  readonly base: string;
  readonly t: number | undefined;
  readonly axes: Axes;
  readonly domain: Domain;
  readonly role: 'given' | 'parameter';
  /** The state before the first step that is read: `h[0]`, and `g[T + 1]` of a cell that reads from right to left. */
  readonly start: boolean;
}

export interface Derivation {
  readonly id: string;
  readonly text: DerivationText;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  /** What the chosen options call otherwise than the text does. */
  readonly renaming: Renaming;
  readonly given: readonly Given[];
  readonly steps: readonly Step[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly claims: readonly Claim[];
  readonly loss: string;
  readonly scope: Scope;
  readonly names: Namespace;
  stepOf(id: string): Step | undefined;
}

/** A derivation before sizes and options are chosen. */
export interface Definition {
  readonly id: string;
  readonly text: DerivationText;
}

export const define = (id: string, text: DerivationText): Definition => ({ id, text });

/** A setting the reader asked for that cannot be had; the message says what can. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export interface Setting {
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * Reads the text at the given sizes and options; what is not given takes its default.
 * @throws {SettingError} for a size or option that does not exist or is out of range.
 * @throws {NotationError} for a text that does not parse or whose axes do not fit.
 */
export function build({ id, text: written }: Definition, setting: Setting = {}): Derivation {
  const sizes = chosenSizes(written, setting.sizes ?? {});
  const options = chosenOptions(written, setting.options ?? {});
  const standing = present(written, options);
  const renaming = renamingOf(standing, options);
  const text = renameText(standing, renaming);
  const names = new Namespace(id);
  for (const s of Object.keys(sizes)) names.add(s, { tex: s, axes: [], series: false, role: 'size' });
  const given: Given[] = [];
  declareGiven(text.parameters, 'parameter', names, given);
  declareGiven(text.given, 'given', names, given);
  const pick = <X>(x: PerOption<X>): X => pickOption(x, options, id);

  const steps: Step[] = [];
  const statements = new Map<string, Statement>();
  const stepFor = (stated: Omit<Step, 'compute'>): void => {
    const s = { ...stated, forms: stated.forms.map((f) => ({ ...f, is: settle(f.is, sizes) })) };
    const shape = s.axes.map((a) => sizeOfAxis(a, sizes));
    steps.push({ ...s, compute: stretched(tabulate(s.forms[0]!.is, s.at, shape), shape) });
  };

  const author: Author = { id, text, sizes, options, names, given, pick, stepFor, statements };
  const cells = cellsOf(text);
  if (cells.length) unroll(author, cells);
  else flat(author);

  const byId = new Map(steps.map((s) => [s.id, s]));
  const claims: Claim[] = [];
  const addClaim = (
    name: string,
    tex: string,
    chain: ChainText,
    about: Pick<Claim, 'gradient' | 'jacobian'>,
  ): void => {
    const forms = chainOf(chain);
    const axes = checkChain(author, name, forms, [], undefined);
    names.add(name, { tex, axes, series: false, role: 'forward' });
    claims.push({ id: name, tex, forms, axes, ...about });
  };
  for (const [name, claim] of Object.entries(text.claims ?? {})) {
    const [tex, chain, of, objective] = pick(claim);
    addClaim(name, tex, chain, {
      gradient: of && objective ? { of, objective } : undefined,
      jacobian: undefined,
    });
  }
  const lastStep = sizes['T'] ?? Infinity;
  for (const [name, jacobian] of Object.entries(text.jacobians ?? {})) {
    const [tex, chain, of, by] = pick(jacobian);
    if (Math.max(timeIn(of), timeIn(by)) <= lastStep)
      addClaim(name, tex, chain, { gradient: undefined, jacobian: { of, by } });
  }
  return {
    id,
    text: standing,
    sizes,
    options,
    renaming,
    given,
    steps,
    statements,
    claims,
    loss: text.loss,
    scope: names.scope,
    names,
    stepOf: (s) => byId.get(s),
  };
}

/** A scalar result stretched to the shape its quantity has: 0 fits every shape. */
export function stretched(
  compute: (values: Values) => Tensor,
  shape: readonly number[],
): (values: Values) => Tensor {
  return (values) => {
    const v = compute(values);
    return v.shape.length === shape.length ? v : tensor(shape, v.data[0]!);
  };
}

/** The time in `C[2]`: a Jacobian between steps needs sequences that reach them. */
const timeIn = (id: string): number => Number(/\[(\d+)\]/.exec(id)?.[1] ?? 0);

/** What the builders of a derivation share while it is read. */
export interface Author {
  readonly id: string;
  readonly text: DerivationText;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly names: Namespace;
  readonly given: Given[];
  readonly statements: Map<string, Statement>;
  readonly pick: <X>(x: PerOption<X>) => X;
  readonly stepFor: (s: Omit<Step, 'compute'>) => void;
}

/** The steps of a derivation without time. */
function flat(author: Author): void {
  for (const [name, line] of Object.entries(author.text.forward))
    forwardStep(author, name, author.pick(line), 'forward');
  for (const [name, line] of Object.entries(author.text.asides ?? {}))
    forwardStep(author, name, author.pick(line), 'aside');
  for (const [of, chain] of Object.entries(author.text.backward))
    gradientStep(author, of, chainOf(author.pick(chain)), author.pick(chain));
}

export function forwardStep(
  author: Author,
  name: string,
  [tex, expression, entrywise]: readonly [string, string, string?],
  phase: 'forward' | 'aside',
): void {
  const is = parse(expression);
  const at = entrywise ? entrywise.split(' ').map((a) => a.split(':')[0]!) : [];
  const forms: Form[] = [{ is, by: 'definition', relation: '=' }];
  const want = entrywise ? axesText(entrywise.replace(/\w+:/g, '')) : undefined;
  const axes = checkChain(author, name, forms, at, want);
  author.names.add(name, { tex, axes, series: false, role: 'forward' });
  author.statements.set(name, { base: name, timed: false, phase, gradientOf: undefined, forms, axes, at });
  author.stepFor({ id: name, base: name, t: undefined, phase, gradientOf: undefined, forms, axes, at });
}

export function gradientStep(author: Author, of: string, forms: readonly Form[], chain: ChainText): void {
  const base = gradient(of);
  const want = author.names.axes(of);
  const at = freeIndices(chain);
  checkChain(author, base, forms, at, want);
  author.names.addGradient(of);
  author.statements.set(base, {
    base,
    timed: false,
    phase: 'backward',
    gradientOf: of,
    forms,
    axes: want,
    at,
  });
  author.stepFor({ id: base, base, t: undefined, phase: 'backward', gradientOf: of, forms, axes: want, at });
}

/** The name of the gradient of `id`: `dh` of `h`, `dh[2]` of `h[2]`. */
export const gradient = (id: string): string => `d${id}`;

/** The names of the indices at the head of a line written entry by entry. */
export const FREE = /^\[([^\]]*)\]\s*/;

/** `[u, v] …` names the indices of a chain written entry by entry. */
export function freeIndices(chain: ChainText): string[] {
  const found = chain[0] && FREE.exec(chain[0][0]);
  return found ? found[1]!.split(',').map((s) => s.trim()) : [];
}

export function chainOf(chain: ChainText): Form[] {
  return chain.map(([expression, by, relation]) => ({
    is: parse(expression.replace(FREE, '')),
    by,
    relation: relation ?? '=',
  }));
}

/** The axes all forms agree on. A scalar 0 fits every shape. */
export function checkChain(
  author: Author,
  name: string,
  forms: readonly Form[],
  at: readonly string[],
  want: Axes | undefined,
  extra: readonly string[] = [],
): Axes {
  const scope: Scope = (id) =>
    at.includes(id) || extra.includes(id) ? { axes: [], series: false } : author.names.scope(id);
  let agreed = want;
  for (const { is } of forms) {
    const found = axesOf(is, scope);
    if (at.length) {
      if (found.length)
        throw new SettingError(`${author.id}: ${name} is written entry by entry, but is ${showAxes(found)}`);
      continue;
    }
    if (is.kind === 'number' && agreed) continue;
    agreed ??= found;
    if (!sameAxes(found, agreed))
      throw new SettingError(
        `${author.id}: ${name} must be ${showAxes(agreed)}, but one form of it is ${showAxes(found)}`,
      );
  }
  return agreed ?? [];
}

export const axesText = (s: string): Axes => s.split(' ').filter(Boolean);

/** The length of an axis: a letter, a number, or arithmetic on them such as `Q+K-1`. */
export const sizeOfAxis = (a: string, sizes: Readonly<Record<string, number>>): number => {
  if (/^\d+$/.test(a)) return Number(a);
  if (Object.hasOwn(sizes, a)) return sizes[a]!;
  const e = parse(a);
  const letters = symbolsOf(e);
  const strange = letters.find((s) => !Object.hasOwn(sizes, s));
  if (strange !== undefined) throw new SettingError(`the axis ${a} has no size`);
  return only(evaluate(e, Object.fromEntries(letters.map((s) => [s, scalar(sizes[s]!)]))));
};

/** An axis as a reader writes it: `Q**2` is Q², `K*D` is K·D. */
export const axisText = (axis: string): string =>
  axis.replace(/\*\*2/g, '²').replace(/\*/g, '·').replace(/-/g, '−');

export const shapeOf = (d: Derivation, axes: Axes): number[] => axes.map((a) => sizeOfAxis(a, d.sizes));

function declareGiven(table: GivenText, role: Given['role'], names: Namespace, given: Given[]): void {
  for (const [id, [tex, axes, domain]] of Object.entries(table)) {
    names.add(id, { tex, axes: axesText(axes), series: false, role });
    given.push({
      id,
      base: id,
      t: undefined,
      axes: axesText(axes),
      domain: domain ?? 'any',
      role,
      start: false,
    });
  }
}

function pickOption<X>(x: PerOption<X>, options: Readonly<Record<string, string>>, id: string): X {
  if (typeof x !== 'object' || x === null || Array.isArray(x)) return x as X;
  const table = x as { readonly [option: string]: PerOption<X> };
  for (const option of Object.values(options))
    if (option in table) return pickOption(table[option]!, options, id);
  throw new SettingError(
    `${id}: no form for ${Object.values(options).join(', ')} among ${Object.keys(table).join(', ')}`,
  );
}

function chosenSizes(text: DerivationText, asked: Readonly<Record<string, number>>): Record<string, number> {
  for (const [letter, n] of Object.entries(asked)) {
    if (!Object.hasOwn(text.sizes, letter))
      throw new SettingError(
        `There is no size “${letter}” here. Sizes: ${Object.keys(text.sizes).join(', ')}.`,
      );
    const most = text.largest[letter] ?? 16;
    if (!Number.isInteger(n) || n < 1 || n > most)
      throw new SettingError(`${letter} must be a whole number from 1 to ${most}, not ${n}.`);
  }
  return { ...text.sizes, ...asked };
}

function chosenOptions(
  text: DerivationText,
  asked: Readonly<Record<string, string>>,
): Record<string, string> {
  const choices = text.choices ?? {};
  for (const [choice, option] of Object.entries(asked)) {
    if (!Object.hasOwn(choices, choice))
      throw new SettingError(
        `There is no choice “${choice}” here.${Object.keys(choices).length ? ` Choices: ${Object.keys(choices).join(', ')}.` : ''}`,
      );
    if (!choices[choice]!.includes(option))
      throw new SettingError(`${choice} must be one of ${choices[choice]!.join(', ')}, not “${option}”.`);
  }
  return { ...Object.fromEntries(Object.entries(choices).map(([c, o]) => [c, o[0]!])), ...asked };
}
