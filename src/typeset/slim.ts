/**
 * @file A formula as KaTeX sets it, with half of its elements. KaTeX puts every index into a table of eleven, and every
 * sign into an element with the name of its kind, which no style reads. A lesson has thousands of them, and a browser lays
 * out each. An index alone becomes one element, raised or lowered as far; what has no style of its own becomes plain text.
 */

import type { KatexOptions } from 'katex';

/** What is read and changed of a node of KaTeX's tree. `text` is that of a single sign; a drawing has no `style`. */
export interface Node {
  classes: string[];
  style: Record<string, string | undefined>;
  attributes?: Record<string, string>;
  children?: Node[];
  text?: string;
  /** Italic correction of a sign, which is set as a margin. */
  italic?: number;
  /** Name of an element of MathML. */
  readonly type?: string;
  toMarkup(): string;
}

declare module 'katex' {
  /** What `renderToString` prints; for advanced use, says KaTeX, and free to change: the version is pinned. */
  export function __renderToDomTree(tex: string, options?: KatexOptions): Node;
}

/** Names of kinds of signs: for spaces, which have been set when the tree stands; no style names them. */
export const KINDS = [
  'mord',
  'mbin',
  'mrel',
  'mopen',
  'mclose',
  'mpunct',
  'minner',
  'mop',
  'mtight',
] as const;
const kinds = new Set<string>(KINDS);

/** Elements with these names alone flow as text does, and no style speaks of their children. */
const FLOWING =
  /^(?:katex-base|katex-sizing|(?:reset-)?size\d+|enclosing|mathnormal|math(?:rm|bf|it|bb|cal)|text(?:rm|bf|it)?|boldsymbol|amsrm)$/;

/** Sizes of KaTeX's classes size1 to size11, in em. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

const isPlain = (node: Node): boolean =>
  !node.italic &&
  Object.values(node.style).every((value) => value === undefined) &&
  Object.keys(node.attributes ?? {}).length === 0;

const flows = (node: Node): boolean => node.classes.length > 0 && node.classes.every((c) => FLOWING.test(c));

/** Nothing in it stands higher than a line: no tables, rules, drawings. */
const isFlat = (node: Node): boolean =>
  node.children
    ? 'style' in node &&
      (flows(node) || node.classes.every((c) => c === 'mspace')) &&
      node.style['height'] === undefined &&
      node.children.every(isFlat)
    : node.text !== undefined;

const em = (length: string | undefined): number =>
  length === undefined ? 0 : Number(length.replace(/em$/, ''));
const inEm = (length: number): string => `${Number(length.toFixed(4))}em`;

/** How the font of a node with these names relates to that around it. */
function scaleOf({ classes }: Node): number {
  const at = (name: RegExp): number => {
    const found = classes.map((c) => name.exec(c)?.[1]).find((n) => n !== undefined);
    return found === undefined ? NaN : SIZES[Number(found) - 1]!;
  };
  return classes.includes('katex-sizing') ? at(/^size(\d+)$/) / at(/^reset-size(\d+)$/) : NaN;
}

/** The one index in this table as an element of the line; undefined where there are two, or something tall. */
function indexIn(table: Node): Node | undefined {
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
  // the box of an index has no height: a strut holds that of the formula
  index.style = { verticalAlign: inEm(-down / scale), lineHeight: '0' };
  if (em(marginLeft)) index.style['marginLeft'] = inEm(em(marginLeft) / scale);
  if (em(marginRight)) index.style['marginRight'] = inEm(em(marginRight) / scale);
  return index;
}

/**
 * KaTeX stacks things in a table: a row with a cell as high as they reach above the line, and a second row for the depth,
 * which the strut of the formula has already. A box of that height does as well. Contained as it is, it has no line of its
 * own, and stands on the line with its lower edge.
 */
function boxed(table: Node): void {
  const cell = table.children![0]!.children![0]!;
  table.classes = ['vlist-t', 'vlist'];
  table.style = {
    display: 'inline-block',
    contain: 'layout',
    height: '0',
    paddingTop: cell.style['height'],
    verticalAlign: 'baseline',
    ...table.style,
  };
  table.children = cell.children!;
}

/** A fraction stands between empty delimiters, which keep a distance: a margin does so too. */
function withMargins(line: readonly Node[]): Node[] {
  const isOnly = (node: Node | undefined, name: string): boolean =>
    node?.classes?.length === 1 && node.classes[0] === name && isPlain(node);
  const fraction = line[1];
  if (line.length !== 3 || !fraction || !isOnly(fraction, 'mfrac')) return [...line];
  if (!isOnly(line[0], 'nulldelimiter') || !isOnly(line[2], 'nulldelimiter')) return [...line];
  fraction.style = { margin: '0 0.12em' };
  return [fraction];
}

/** What stands for a node; `free` where no style asks for an element. */
function slimmed(node: Node, free: boolean): Node[] {
  if (!('style' in node) || (!node.children && !free)) return [node];
  // a fragment is no element: its children stand in its place
  if (node.children && !node.attributes) return node.children.flatMap((child) => slimmed(child, free));
  const names = node.classes.filter((c) => c !== '');
  const bare = names.length > 0 && names.every((c) => kinds.has(c));
  node.classes = names.filter((c) => !kinds.has(c));
  const inner = bare || flows(node);
  if (node.classes.includes('vlist-t')) boxed(node);
  if (node.children) node.children = node.children.flatMap((child) => slimmed(child, inner));
  if (!free) return [node];
  if (node.children && bare && isPlain(node)) return withMargins(node.children);
  if (node.classes.length === 1 && node.classes[0] === 'msupsub' && isPlain(node)) {
    const index = indexIn(node.children![0]!);
    if (index) return [index];
  }
  return [node];
}

/** In these of MathML any number of children stands in a row: a row of its own says nothing more. */
const ROWS = new Set(['math', 'mrow', 'mstyle', 'mtd', 'mpadded', 'mphantom', 'msqrt', 'semantics']);

/** What stands for a node of MathML, which is heard and never seen: rows in rows and sizes of signs are left out. */
function heard(node: Node, within: string): Node[] {
  if (!node.type || !node.children) return [node];
  // the source: nobody hears it, but it would be copied along with the text
  if (node.type === 'annotation') return [];
  const names = Object.keys(node.attributes ?? {});
  const isRow =
    node.type === 'semantics' ||
    (node.type === 'mrow' && names.length === 0) ||
    (node.type === 'mstyle' && names.every((name) => name === 'displaystyle' || name === 'scriptlevel'));
  node.children = node.children.flatMap((child) => heard(child, node.type!));
  return isRow && (ROWS.has(within) || node.children.length === 1) ? node.children : [node];
}

/** The tree with what need not be there left out; changed in place. */
export function slim(tree: Node): Node {
  if (tree.type === 'math') heard(tree, '');
  else if (tree.classes.includes('katex-base')) slimmed(tree, false);
  else for (const child of tree.children ?? []) slim(child);
  return tree;
}
