// The buttons that cover the results; what does the work is fetched with the first press.
import type { CoverWords } from '#words/cover.ts';

const panel = document.querySelector<HTMLElement>('[data-cover-panel]');
const buttons = panel?.querySelectorAll<HTMLButtonElement>('[data-hides]') ?? [];

for (const button of buttons)
  button.addEventListener('click', async () => {
    const { cover, uncover } = await import('./covering.ts');
    const on = button.getAttribute('aria-pressed') !== 'true';
    if (on) cover(panel!, button.dataset.hides === 'few');
    else uncover();
    const words = JSON.parse(panel!.dataset.words!) as CoverWords;
    for (const b of buttons) {
      const pressed = on && b === button;
      b.setAttribute('aria-pressed', String(pressed));
      b.textContent = pressed ? words.show : b.dataset.hides === 'few' ? words.few : words.hide;
    }
  });

export {};
