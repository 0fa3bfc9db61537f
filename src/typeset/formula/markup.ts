/** @file HTML of a tree of KaTeX, as short as it goes. */
import { escaped } from '../escaped.ts';
import { inEm } from './tree.ts';
import type { Node } from './tree.ts';

/** HTML of a tree. */
export function markup(node: Node): string {
  if (!('style' in node) || node.type) return node.toMarkup();
  const inner = node.children ? node.children.map(markup).join('') : escaped(node.text ?? '');
  const style = Object.entries({ ...(node.italic ? { marginRight: inEm(node.italic) } : {}), ...node.style })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
    .replace(/(?<![\d.])0(?=\.\d)/g, '');
  const names = node.classes.join(' ');
  const said = Object.entries({ class: names, style, ...node.attributes }).filter(
    ([, value]) => value !== '',
  );
  const tag = node.tag ?? 'span';
  if (tag === 'span' && said.length === 0 && !node.children) return inner;
  return `<${tag}${said.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>${inner}</${tag}>`;
}
