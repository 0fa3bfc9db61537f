/**
 * @file A formula as KaTeX sets it, with half of its elements. KaTeX puts what stands above or below a line into tables, and
 * every sign into an element with the name of its kind, which no style reads. A lesson has thousands of them, and a browser
 * lays out each. Here an index alone becomes one element, a table one box, and what has no style of its own plain text.
 */
import { heard } from './heard.ts';
import { flows, indexIn } from './script.ts';
import { isPlain } from './tree.ts';
import type { Node } from './tree.ts';

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

/**
 * KaTeX stacks things in a table: a row with a cell as high as they reach above the line, and a second row for the depth,
 * which the strut of the formula has already. A box of that height does as well. Contained as it is, it has no line of its
 * own, and stands on the line with its lower edge.
 */
function boxed(table: Node): void {
  const cell = table.children![0]!.children![0]!;
  table.classes = ['vlist-t', 'vlist'];
  table.style = { paddingTop: cell.style['height'], ...table.style };
  table.children = cell.children!;
}

/** A fraction stands between empty delimiters, which keep a distance: a margin does so too. */
function withMargins(line: readonly Node[]): Node[] {
  const isOnly = (node: Node | undefined, name: string): boolean =>
    node?.classes?.length === 1 && node.classes[0] === name && isPlain(node);
  const fraction = line[1];
  if (line.length !== 3 || !fraction || !isOnly(fraction, 'mfrac')) return [...line];
  if (!isOnly(line[0], 'nulldelimiter') || !isOnly(line[2], 'nulldelimiter')) return [...line];
  fraction.classes = ['mfrac', 'apart'];
  return [fraction];
}

/** Spaces of 3, 4 and 5 eighteenths of an em. */
const SPACES: Readonly<Record<string, string>> = { '0.1667em': 'm3', '0.2222em': 'm4', '0.2778em': 'm5' };

/** What slim.css says of nodes with these names, so that they need not. */
const USUAL: Readonly<Record<string, Node['style']>> = {
  pstrut: { height: '3em' },
  'frac-line': { borderBottomWidth: '0.04em' },
};

/** Gives short names to what is there again and again, and leaves unsaid what slim.css says. */
function rename(node: Node): void {
  if (!('style' in node)) return;
  node.children?.forEach(rename);
  const is = node.classes.join(' ');
  const usual = Object.entries(USUAL[is] ?? {});
  if (usual.length > 0 && usual.every(([name, value]) => node.style[name] === value)) node.style = {};
  if (is === 'mathnormal' && !node.children) [node.tag, node.classes] = ['i', []];
  else if (is === 'pstrut' || is === 'katex-strut') [node.tag, node.classes] = ['s', []];
  else if (is === 'mspace' && node.style['marginRight']! in SPACES && Object.keys(node.style).length === 1)
    [node.tag, node.classes, node.style] = ['s', [SPACES[node.style['marginRight']!]!], {}];
  else if (is === 'katex-sizing reset-size6 size3') node.classes = ['s3'];
  else if (is === 'enclosing' && Object.keys(node.attributes ?? {}).length > 0) node.classes = [];
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
  const index =
    free && node.classes.join() === 'msupsub' && isPlain(node) ? indexIn(node.children![0]!) : undefined;
  if (index) return [index];
  if (!free) return [node];
  if (node.children && bare && isPlain(node)) return withMargins(node.children);
  return [node];
}

/** The tree with what need not be there left out; changed in place. */
export function slim(tree: Node): Node {
  if (tree.type === 'math') heard(tree, '');
  else if (tree.classes.includes('katex-base')) slimmed(tree, false).forEach(rename);
  else for (const child of tree.children ?? []) slim(child);
  return tree;
}
