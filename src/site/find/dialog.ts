/** @file The search as a dialog over the page: made once, opened as often as it is asked for. */
import { flushSync, mount } from 'svelte';
import { langHere } from '../lang-here.ts';
import Dialog from './Dialog.svelte';

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
