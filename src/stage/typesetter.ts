/** @file LaTeX and KaTeX in the stage: there when the page is built, fetched in the browser at the first touch. */
type Typesetter = typeof import('./equation.ts');

let here: Typesetter | undefined = import.meta.env.SSR ? await import('./equation.ts') : undefined;

/** What sets formulas, or undefined while it is not here yet. */
export const typesetter = (): Typesetter | undefined => here;

/** Fetches it once. */
export async function fetchTypesetter(): Promise<void> {
  here ??= await import('./equation.ts');
}
