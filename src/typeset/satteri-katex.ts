// Markdown's $…$ and $$…$$ set by setTex; bad TeX stops the build with its file and line.
import { defineMdastPlugin } from 'satteri';
import { setTex } from './katex.ts';
import { linked } from './link.ts';
import type { DefinitionOf } from '#words/course.ts';
import { derivationAt, roleOf } from './roles.ts';

type Node = { readonly value: string; readonly position?: { readonly start: { readonly line: number } } };
type Context = {
  readonly indexOf?: (node: never) => number | undefined;
  readonly parent?: (node: never) => unknown;
  readonly fileURL?: URL;
  readonly sourceFormat?: string;
};

/** The lesson whose prose is being read is the folder it stands in. */
const lessonIn = (context: Context): string => context.fileURL?.pathname.split('/').at(-2) ?? '';

function set(
  definitionOf: DefinitionOf,
  node: Node,
  context: Context,
  display: boolean,
  head = '',
  tail = '',
) {
  const definition = definitionOf(lessonIn(context));
  let html: string;
  try {
    const tex = definition ? linked(node.value, derivationAt(definition)) : node.value;
    html = setTex(tex, display, (symbol) => (definition ? roleOf(definition, symbol) : undefined));
  } catch (cause) {
    const file = context.fileURL ? decodeURIComponent(context.fileURL.pathname) : '(unknown file)';
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file}:${node.position?.start.line ?? '?'}: ${message}`, { cause });
  }
  if (head || tail) html = `<span class="glued">${head}${html}${tail}</span>`;
  if (context.sourceFormat !== 'mdx') return { type: 'html', value: html } as const;
  // raw HTML cannot be compiled to JSX, and a parsed tree is slow to build: hand the string through whole
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  } as const;
}

/** What must stay on the line of the formula it follows, or that follows it. */
const TAIL = /^[.,;:!?)\]”’…，。；：？！、）」』]+/;
const HEAD = /[([“‘（「『]+$/;

type Sibling =
  { readonly type: string; readonly value?: string; readonly children?: readonly Sibling[] } | undefined;

function siblings(node: unknown, context: Context): readonly [before: Sibling, after: Sibling] {
  const at = context.indexOf?.(node as never);
  const all = (context.parent?.(node as never) as { readonly children?: readonly Sibling[] } | undefined)
    ?.children;
  return at === undefined || !all ? [undefined, undefined] : [all[at - 1], all[at + 1]];
}

const found = (sibling: Sibling, mark: RegExp): string =>
  sibling?.type === 'text' ? (mark.exec(sibling.value ?? '')?.[0] ?? '') : '';

/** A line may break on both sides of a formula: its brackets and its full stop are set with it. */
function setInline(definitionOf: DefinitionOf, node: Node, context: Context) {
  const [before, after] = siblings(node, context);
  return set(definitionOf, node, context, false, found(before, HEAD), found(after, TAIL));
}

/** Unseen, and no line breaks beside it. */
const WORD_JOINER = '\u2060';

/** Whether something set in bold, in italics or as a link ends in a formula. */
function endsInFormula(of: Sibling): boolean {
  const last = of?.children?.at(-1);
  return last !== undefined && (last.type === 'inlineMath' || endsInFormula(last));
}

/** The text beside a formula, without what is set with the formula; beside one in bold it is joined to it. */
function textBeside(node: Node, context: Context) {
  const [before, after] = siblings(node, context);
  let { value } = node;
  if (before?.type === 'inlineMath') value = value.replace(TAIL, '');
  else if (TAIL.test(value) && endsInFormula(before)) value = WORD_JOINER + value;
  if (after?.type === 'inlineMath') value = value.replace(HEAD, '');
  return value === node.value ? undefined : ({ type: 'text', value } as const);
}

/**
 * A plugin on the Markdown tree: the highlighter would take mathematics for code if it waited for the HTML tree.
 * Symbols get their colour from the derivation of the lesson.
 */
export const mathPlugin = (definitionOf: DefinitionOf) =>
  defineMdastPlugin({
    name: 'gradient-notebook-math',
    options: { position: true },
    text: (node, context) => textBeside(node as Node, context as Context) as never,
    math: (node, context) => set(definitionOf, node as Node, context as Context, true) as never,
    inlineMath: (node, context) => setInline(definitionOf, node as Node, context as Context) as never,
  });
