/** @file The MathML of a formula without what nobody hears. */
import type { Node } from './tree.ts';

/** In these of MathML any number of children stands in a row: a row of its own says nothing more. */
const ROWS = new Set(['math', 'mrow', 'mstyle', 'mtd', 'mpadded', 'mphantom', 'msqrt', 'semantics']);

/** What these say is seen only. */
const SEEN =
  /^(?:xmlns|mathsize|stretchy|(?:min|max)size|[lr]space|width|height|depth|voffset|(?:row|column)(?:spacing|align|lines))$/;

/** What stands for a node of MathML, which is heard and never seen: rows in rows and sizes of signs are left out. */
export function heard(node: Node, within: string): Node[] {
  if (node.attributes)
    node.attributes = Object.fromEntries(
      Object.entries(node.attributes).filter(
        ([name, value]) => !SEEN.test(name) && !(name === 'mathvariant' && value === 'normal'),
      ),
    );
  if (!node.type || !node.children) return [node];
  // the source: nobody hears it, but it would be copied along with the text
  if (node.type === 'annotation') return [];
  const names = Object.keys(node.attributes ?? {});
  const isRow =
    node.type === 'semantics' ||
    (node.type === 'mrow' && names.length === 0) ||
    (node.type === 'mstyle' && names.every((name) => name === 'displaystyle' || name === 'scriptlevel')) ||
    (node.type === 'mpadded' && names.length === 0);
  node.children = node.children.flatMap((child) => heard(child, node.type!));
  return isRow && (ROWS.has(within) || node.children.length === 1) ? node.children : [node];
}
