/** @file An author's text at chosen sizes and options → a derivation whose steps can be run. */
import { settle } from '#notation/expand.ts';
import { axesText, axisText, sizeOfAxis } from './axes.ts';
import { claimsOf } from './claims.ts';
import type { Definition, Derivation, Given, Statement, Step } from './derivation.ts';
import { type Author, chainOf, forwardStep, gradientStep } from './lines.ts';
import { Namespace } from './namespace.ts';
import { present } from './present.ts';
import { renameText, renamingOf } from './rename.ts';
import { firstFinite } from './finite.ts';
import { type Setting, SettingError, chosenOptions, chosenSizes, pickOption } from './setting.ts';
import { type GivenText, type PerOption, cellsOf } from './text.ts';
import { unroll } from './unroll.ts';

/**
 * Reads the text at the given sizes and options; what is not given takes its default.
 * @throws {SettingError} for a size or option that does not exist or is out of range.
 * @throws {NotationError} for a text that does not parse or whose axes do not fit.
 */
export function build(definition: Definition, setting: Setting = {}): Derivation {
  const { id, text: written } = definition;
  const sizes = chosenSizes(written, setting.sizes ?? {});
  const options = chosenOptions(written, setting.options ?? {});
  const standing = present(written, options);
  const renaming = renamingOf(standing, options);
  const text = renameText(standing, renaming);
  const names = new Namespace(id);
  for (const s of Object.keys(sizes)) names.add(s, { tex: s, axes: [], series: false, role: 'size' });
  const given: Given[] = [];
  const pick = <X>(x: PerOption<X>): X => pickOption(x, options, id);
  const steps: Step[] = [];
  const statements = new Map<string, Statement>();
  const stepFor = (stated: Omit<Step, 'compute'>): void => {
    const s = { ...stated, forms: stated.forms.map((f) => ({ ...f, is: settle(f.is, sizes) })) };
    const shape = s.axes.map((a) => sizeOfAxis(a, sizes));
    steps.push({ ...s, compute: firstFinite(s, shape, sizes) });
  };

  const author: Author = { id, text, sizes, options, names, given, pick, stepFor, statements };
  declareGiven(author, text.parameters, 'parameter');
  declareGiven(author, text.given, 'given');
  const cells = cellsOf(text);
  if (cells.length) unroll(author, cells);
  else flat(author);

  checkLengths(given, sizes);
  const byId = new Map(steps.map((s) => [s.id, s]));
  const claims = claimsOf(author);
  return {
    id,
    definition,
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

/** @throws {SettingError} where sizes together leave nothing of an axis. */
function checkLengths(given: readonly Given[], sizes: Readonly<Record<string, number>>): void {
  for (const { id, axes } of given)
    for (const axis of axes)
      if (sizeOfAxis(axis, sizes) < 1)
        throw new SettingError(
          `At these sizes ${id} would have ${axisText(axis)} = ${sizeOfAxis(axis, sizes)} entries on an axis: there must be one at least.`,
        );
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

function declareGiven({ names, given, pick }: Author, table: GivenText, role: Given['role']): void {
  for (const [id, line] of Object.entries(table)) {
    const [tex, axes, domain] = pick(line);
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
