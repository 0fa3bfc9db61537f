/** @file An index alone, which KaTeX sets in a table of eleven elements, as one: raised or lowered as far. */
import { em, inEm, isPlain } from './tree.ts';
import type { Node } from './tree.ts';

/** Elements with these names alone flow as text does, and no style speaks of their children. */
const FLOWING =
  /^(?:katex-base|katex-sizing|(?:reset-)?size\d+|enclosing|mathnormal|math(?:rm|bf|it|bb|cal)|text(?:rm|bf|it)?|boldsymbol|amsrm)$/;

export const flows = (node: Node): boolean =>
  node.classes.length > 0 && node.classes.every((c) => FLOWING.test(c));

/** Nothing in it stands higher than a line: no tables, rules, drawings. */
const isFlat = (node: Node): boolean =>
  node.children
    ? 'style' in node &&
      (flows(node) || node.classes.every((c) => c === 'mspace')) &&
      node.style['height'] === undefined &&
      node.children.every(isFlat)
    : node.text !== undefined;

/** Sizes of KaTeX's classes size1 to size11, in em. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** Lengths in em that are not what the style has anyway. */
const unlike = (
  lengths: Readonly<Record<string, number>>,
  usual: Readonly<Record<string, number>>,
): Node['style'] =>
  Object.fromEntries(
    Object.entries(lengths)
      .filter(([name, length]) => inEm(length) !== inEm(usual[name]!))
      .map(([name, length]) => [name, inEm(length)]),
  );

/** How the font of a node with these names relates to that around it. */
function scaleOf({ classes }: Node): number {
  const at = (name: RegExp): number => {
    const found = classes.map((c) => name.exec(c)?.[1]).find((n) => n !== undefined);
    return found === undefined ? NaN : SIZES[Number(found) - 1]!;
  };
  return classes.includes('katex-sizing') ? at(/^size(\d+)$/) / at(/^reset-size(\d+)$/) : NaN;
}

/** The one index in this table as an element of the line; undefined where there are two, or something tall. */
export function indexIn(table: Node): Node | undefined {
  if (table.children?.length !== 1) return undefined;
  const [place] = table.children;
  const [strut, index] = place?.children ?? [];
  if (!place || !strut?.classes.includes('pstrut') || !index || !isPlain(index) || !isFlat(index))
    return undefined;
  const scale = scaleOf(index);
  const { top, marginLeft, marginRight, ...others } = place.style;
  const down = em(strut.style['height']) + em(top);
  if (![scale, down].every(Number.isFinite) || Object.values(others).some((value) => value !== undefined))
    return undefined;
  // its box has no height (slim.css): a strut holds that of the formula
  const lower = down > 0;
  index.tag = lower ? 'sub' : 'sup';
  index.classes = [];
  index.style = unlike(
    {
      verticalAlign: -down / scale,
      marginLeft: em(marginLeft) / scale,
      marginRight: em(marginRight) / scale,
      fontSize: scale,
    },
    { verticalAlign: lower ? -0.2143 : 0.5186, marginLeft: 0, marginRight: 0.0714, fontSize: 0.7 },
  );
  return index;
}
