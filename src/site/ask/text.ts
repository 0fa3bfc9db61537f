/** @file A sentence with formulas between dollar signs, set where it is shown; what sets formulas comes with the first. */
import { trusted } from '#figure/trusted.ts';

export async function setText(place: HTMLElement, text: string): Promise<void> {
  place.textContent = '';
  if (!text.includes('$')) place.textContent = text;
  else {
    const { sentenceHtml } = await import('#typeset/words-tex.ts');
    place.insertAdjacentHTML('beforeend', trusted(sentenceHtml(text)));
  }
}
