/**
 * @file When the stage wakes: beside the text at once; in its drawer, on a small screen, with the first thing that the reader
 * does. What is pressed in it before it is awake is pressed once it is.
 */
import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:near'?: boolean;
  }
}

const SIGNS = ['scroll', 'pointerdown', 'keydown', 'focusin'] as const;

const near: ClientDirective = (load, _, island) => {
  const pressed: EventTarget[] = [];
  const press = (event: Event): void => {
    event.preventDefault();
    if (event.target) pressed.push(event.target);
  };
  const wake = async (): Promise<void> => {
    for (const sign of SIGNS) removeEventListener(sign, wake, true);
    const hydrate = await load();
    await hydrate();
    island.removeEventListener('click', press, true);
    for (const target of pressed) target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  };
  island.addEventListener('click', press, true);
  if (matchMedia('(min-width: 68.75rem)').matches || location.search || location.hash) void wake();
  else for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
};

export default near;
