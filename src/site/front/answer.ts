/** @file Sets the specimen of the front page at the numbers of the reader. */
import type { Definition } from '#derive/derivation.ts';
import type { SpecimenText } from '#words/course.ts';
import { factorText, totalText, valueText } from './numbers.ts';
import { Specimen } from './specimen.ts';

/** What the reader has set. */
interface Setting {
  readonly x: number;
  readonly broken: boolean;
}

/** Gives back what brings the figure up to date. */
export function answering(
  figure: HTMLElement,
  definition: Definition,
  text: SpecimenText,
  now: () => Setting,
): () => void {
  const specimen = new Specimen(definition, text);
  const put = (selector: string, said: string, within: ParentNode = figure): void => {
    const place = within.querySelector(selector);
    if (place && place.textContent !== said) place.textContent = said;
  };
  const verdict = figure.querySelector<HTMLElement>('[data-verdict]');
  return () => {
    const { x, broken } = now();
    const shown = specimen.at(x, broken);
    for (const place of figure.querySelectorAll<SVGTextElement>('[data-value]')) {
      const value = shown.values[place.dataset['value'] ?? ''];
      if (value) place.textContent = valueText(value.data[0]!);
    }
    for (const { t, left, right } of shown.terms) {
      const term = figure.querySelector(`[data-term="${t}"]`);
      if (!term) continue;
      put('[data-left]', factorText(left), term);
      put('[data-right]', factorText(right), term);
    }
    put('[data-dragged]', valueText(x));
    put('[data-total]', totalText(shown.total));
    put('[data-difference]', totalText(shown.difference));
    if (!verdict) return;
    const said = (shown.agrees ? verdict.dataset['agrees'] : verdict.dataset['differs']) ?? '';
    verdict.toggleAttribute('data-wrong', !shown.agrees);
    put('[data-verdict]', said);
    put('[data-said]', said);
  };
}
