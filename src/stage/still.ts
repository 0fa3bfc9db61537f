/**
 * @file A part of the stage as a picture, set while the page is built. In the browser it stays what it is until the part
 * itself has come: `panes.ts`.
 */
import type { ComponentProps } from 'svelte';

type Panes = typeof import('./panes.ts');

const server = import.meta.env.SSR
  ? { ...(await import('svelte/server')), panes: await import('./panes.ts') }
  : undefined;

/** Any blank, unlike nothing at all, tells Svelte that there is something to keep. */
const KEPT = ' ';

/** The HTML of a part for these props. */
export const still = {
  graph: (props: ComponentProps<Panes['Graph']>): string =>
    server?.render(server.panes.Graph, { props }).body ?? KEPT,
  tool: (props: ComponentProps<Panes['Tool']>): string =>
    server?.render(server.panes.Tool, { props }).body ?? KEPT,
  controls: (props: ComponentProps<Panes['Controls']>): string =>
    server?.render(server.panes.Controls, { props }).body ?? KEPT,
};
