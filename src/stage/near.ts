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

/** What a reader does first. */
const MOVES = ['scroll', 'pointerdown', 'keydown', 'focusin'] as const;

const near: ClientDirective = (load, _, island) => {
  const pressed: EventTarget[] = [];
  const press = (event: Event): void => {
    event.preventDefault();
    if (event.target) pressed.push(event.target);
  };
  const wait = (): void => {
    for (const move of MOVES) addEventListener(move, wake, { capture: true, passive: true });
  };
  const wake = async (): Promise<void> => {
    for (const move of MOVES) removeEventListener(move, wake, true);
    try {
      const hydrate = await load();
      await hydrate();
    } catch (error) {
      wait(); // the next move asks for it again
      throw error;
    }
    island.removeEventListener('click', press, true);
    for (const target of pressed) target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  };
  island.addEventListener('click', press, true);
  if (matchMedia('(min-width: 68.75rem)').matches || location.search || location.hash) void wake();
  else wait();
};

export default near;
