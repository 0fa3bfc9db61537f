/** @file The tree of elements in which KaTeX gives a formula, before it is text. */

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
  /** Name of the element, where it is not a span. */
  tag?: string;
  toMarkup(): string;
}

declare module 'katex' {
  /** What `renderToString` prints; for advanced use, says KaTeX, and free to change: the version is pinned. */
  export function __renderToDomTree(tex: string, options?: KatexOptions): Node;
}

/** Without margins, styles, attributes. */
export const isPlain = (node: Node): boolean =>
  !node.italic &&
  Object.values(node.style).every((value) => value === undefined) &&
  Object.keys(node.attributes ?? {}).length === 0;

/** A length in em as a number; none is 0. */
export const em = (length: string | undefined): number =>
  length === undefined ? 0 : Number(length.replace(/em$/, ''));
/** The same as text. */
export const inEm = (length: number): string => `${Number(length.toFixed(4))}em`;
