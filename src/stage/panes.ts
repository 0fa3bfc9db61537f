/** @file The parts of the stage that come when the reader comes near, in one file: until then their pictures stand there. */
export { default as Broken } from './Broken.svelte';
export { default as Controls } from './Controls.svelte';
export { default as Graph } from './Graph.svelte';
export { default as Line } from './Line.svelte';
export { default as Problems } from './Problems.svelte';
export { replay } from './replay.ts';
export { default as Tool } from './Tool.svelte';
