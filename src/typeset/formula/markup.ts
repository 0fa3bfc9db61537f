/** @file HTML of a tree of KaTeX, as short as it goes. */
import { escaped } from '../escaped.ts';
import { inEm } from './tree.ts';
import type { Node } from './tree.ts';

/** HTML of a tree. A lesson has hundreds of thousands of nodes: nothing is made for each that is not written. */
export function markup(node: Node): string {
  if (!('style' in node) || node.type) return node.toMarkup();
  let inner = '';
  if (node.children) for (const child of node.children) inner += markup(child);
  else inner = escaped(node.text ?? '');
  const names = node.classes.join(' ');
  const style = styleOf(node.italic ? { marginRight: inEm(node.italic), ...node.style } : node.style);
  const { class: other = names, style: own = style, ...rest } = node.attributes ?? {};
  let said = (other && ` class="${escaped(other)}"`) + (own && ` style="${escaped(own)}"`);
  for (const name in rest) if (rest[name] !== '') said += ` ${name}="${escaped(rest[name]!)}"`;
  const tag = node.tag ?? 'span';
  if (tag === 'span' && said === '' && !node.children) return inner;
  return `<${tag}${said}>${inner}</${tag}>`;
}

const HYPHENATED = new Map<string, string>();

/** `marginRight` as a style sheet says it. */
function hyphenated(name: string): string {
  let found = HYPHENATED.get(name);
  if (found === undefined) {
    found = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    HYPHENATED.set(name, found);
  }
  return found;
}

/** A style as an attribute; no zero stands before a point. */
function styleOf(style: Node['style']): string {
  let text = '';
  for (const name in style) {
    const value = style[name];
    if (value !== undefined) text += `${text && ';'}${hyphenated(name)}:${value}`;
  }
  return text.includes('0.') ? text.replace(/(?<![\d.])0(?=\.\d)/g, '') : text;
}
