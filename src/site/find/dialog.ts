/** @file The search as a dialog over the page: made once, opened as often as it is asked for. */
import { flushSync, mount } from 'svelte';
import type { Lang } from '#words/words.ts';
import Dialog from './Dialog.svelte';

export const langHere = (): Lang => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

let dialog: { open(): void } | undefined;

function made(): { open(): void } {
  const made = mount(Dialog, { target: document.body, props: { lang: langHere() } }) as { open(): void };
  flushSync(); // its parts are there now
  return made;
}

export function open(): void {
  dialog ??= made();
  dialog.open();
}
