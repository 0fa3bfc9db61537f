/** @file One line of a table → a step: its chain is read, its axes are checked, and its name is known from then on. */
import { axesOf } from '#notation/axes.ts';
import { parse } from '#notation/parse.ts';
import { type Axes, type Scope, sameAxes, showAxes } from '#notation/scope.ts';
import { axesText } from './axes.ts';
import type { Form, Given, Statement, Step } from './derivation.ts';
import { gradient } from './gradient.ts';
import type { Namespace } from './namespace.ts';
import { SettingError } from './setting.ts';
import type { ChainText, DerivationText, PerOption } from './text.ts';

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

export function forwardStep(
  author: Author,
  name: string,
  [tex, expression, entrywise]: readonly [string, string, string?],
  phase: 'forward' | 'aside',
): void {
  const is = parse(expression);
  const { at, want } = entriesOf(entrywise);
  const forms: Form[] = [{ is, by: 'definition', relation: '=' }];
  const axes = checkChain(author, name, forms, at, want);
  author.names.add(name, { tex, axes, series: false, role: 'forward' });
  author.statements.set(name, { base: name, timed: false, phase, gradientOf: undefined, forms, axes, at });
  author.stepFor({ id: name, base: name, t: undefined, phase, gradientOf: undefined, forms, axes, at });
}

/** The indices of a line written entry by entry (`i:P j:Q`), and the axes of all entries together. */
export function entriesOf(entrywise: string | undefined): { at: string[]; want: Axes | undefined } {
  if (!entrywise) return { at: [], want: undefined };
  return {
    at: entrywise.split(' ').map((a) => a.split(':')[0]!),
    want: axesText(entrywise.replace(/\w+:/g, '')),
  };
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
