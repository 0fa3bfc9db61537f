/** @file KaTeX in the stage: there when the page is built, fetched in the browser at the first touch. */
type SetTex = (tex: string, display: boolean) => string;

let set: SetTex | undefined = import.meta.env.SSR
  ? (await import('../../typeset/katex.ts')).setTex
  : undefined;

/** HTML of a formula, or undefined while KaTeX is not here yet. */
export const typesetNow = (tex: string, display: boolean): string | undefined => set?.(tex, display);

/** Fetches KaTeX once. */
export async function fetchTypesetter(): Promise<void> {
  set ??= (await import('../../typeset/katex.ts')).setTex;
}
