/** @file The search in the field of the front page. */
import { mount } from 'svelte';
import Results from './Results.svelte';
import { langHere } from '../lang-here.ts';
import { Search } from './search.svelte.ts';

/** Puts what is found for the field into `place`; gives back how to ask. */
export function answering(field: HTMLInputElement, place: HTMLElement): (query: string) => void {
  const lang = langHere();
  const search = new Search(lang);
  const results = mount(Results, { target: place, props: { lang, search } });
  search.fetch().catch(() => undefined);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) results.first()?.click();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    results.enter(() => field.focus());
  });
  return (query) => search.ask(query);
}
