/** @file One symbol, many drawings: pointing at one lights them all, on the whole page. */
import { POINTED } from './pointed.ts';

const baseOf = (id: string): string => id.replace(/\[.*$/, '');
let lit: Element[] = [];
let shown = '';

function light(id: string): void {
  if (id === shown) return;
  shown = id;
  for (const e of lit) e.removeAttribute('data-lit');
  lit = id
    ? [...document.querySelectorAll<HTMLElement>('[data-symbol]')].filter((e) => {
        const other = e.dataset['symbol'] ?? '';
        // h in the prose means h at every time; h[2] and h[3] are different quantities
        return other === id || (baseOf(other) === baseOf(id) && (other === baseOf(id) || id === baseOf(id)));
      })
    : [];
  for (const e of lit) e.setAttribute('data-lit', '');
  document.dispatchEvent(new CustomEvent<string>(POINTED, { detail: id }));
}

const symbolAt = (target: EventTarget | null): string =>
  (target instanceof Element && target.closest<HTMLElement>('[data-symbol]')?.dataset['symbol']) || '';

/** Lights the symbol at the place pointed at. */
export const point = ({ target }: Event): void => light(symbolAt(target));

for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, point);
document.addEventListener('pointerleave', () => light(''));
document.addEventListener('focusout', () => light(''));
