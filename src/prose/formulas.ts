/** @file The formulas of an MDX text in reading order, each with its line and the section it stands in. */

export interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly line: number;
  /** Changes at every heading, and where an exercise begins or ends. */
  readonly section: number;
  /** What the passage supposes: the names in the mark before it, until its section ends. */
  readonly supposes: readonly string[];
  /** Changes with every paragraph too, but not in an exercise, whose numbers hold to its end. */
  readonly paragraph: number;
}

/** What is no prose: the head of the file, listings, code between backticks, comments, what is asked and its wrong answers. */
const HIDDEN =
  /^---\n.*?\n---\n|^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]*`|^<Ask\b[^\n]*$|\{\/\*(?! supposes ).*?\*\/\}/gms;
const MARK =
  /\{\/\* supposes ([^*]+?) \*\/\}|\$\$(.+?)\$\$|\$([^$\n]+?)\$|^#{2,6} |<\/?(?:Exercise|Solution|Correction|Case)\b|\n[ \t]*\n(?!\$\$)(?<!\$\$\n\n)/gms;

export function formulasIn(mdx: string): Formula[] {
  const source = mdx.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ' '));
  const found: Formula[] = [];
  let section = 0;
  let paragraph = 0;
  let exercise = false;
  let supposes: readonly string[] = [];
  let line = 1;
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    line += source.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    const [, names, display, inline] = match;
    const tex = display ?? inline;
    if (names !== undefined) supposes = names.split(' ');
    else if (tex !== undefined)
      found.push({ tex, display: display !== undefined, line, section, supposes, paragraph });
    else {
      if (!exercise) paragraph++;
      // a solution goes on with what its exercise says
      if (!/Solution|^\n/.test(match[0])) {
        section++;
        supposes = [];
      }
      if (match[0].includes('Exercise')) exercise = !match[0].startsWith('</');
    }
  }
  return found;
}
