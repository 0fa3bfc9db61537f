/** @file The colours of the page for a canvas, which knows no custom properties. */
import { createSubscriber } from 'svelte/reactivity';

export type Ink = (property: string) => string;

/** Read inside an effect, it runs again when the theme changes. */
export const onTheme = createSubscriber((update) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(update);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', update);
  return () => {
    chosen.disconnect();
    dark.removeEventListener('change', update);
  };
});

/** What the custom properties are as colours where `probe` stands; each is looked up once. */
export function inkOf(probe: HTMLElement): Ink {
  const known = new Map<string, string>();
  // the colours of the system are for letters: those of a plot tell its curves apart, also where they are forced
  probe.style.setProperty('forced-color-adjust', 'none');
  return (property) => {
    let colour = known.get(property);
    if (colour === undefined) {
      probe.style.color = `var(${property})`;
      known.set(property, (colour = getComputedStyle(probe).color));
    }
    return colour;
  };
}
