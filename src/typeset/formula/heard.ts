/** @file The MathML of a formula without what nobody hears. */
import type { Node } from './tree.ts';

/** In these of MathML any number of children stands in a row: a row of its own says nothing more. */
const ROWS = new Set(['math', 'mrow', 'mstyle', 'mtd', 'mpadded', 'mphantom', 'msqrt', 'semantics']);

/** What stands for a node of MathML, which is heard and never seen: rows in rows and sizes of signs are left out. */
export function heard(node: Node, within: string): Node[] {
  // in HTML its name says what it is
  if (node.type === 'math') delete node.attributes!['xmlns'];
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
