// The buttons that cover the results; what does the work is fetched with the first press.
import type { CoverWords } from '#words/cover.ts';

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-hides]') : null;
  const panel = button?.closest<HTMLElement>('[data-cover-panel]');
  if (!button || !panel) return;
  const { cover, uncover } = await import('./covering.ts');
  const on = button.getAttribute('aria-pressed') !== 'true';
  if (on) cover(panel, button.dataset.hides === 'few');
  else uncover();
  const words = JSON.parse(panel.dataset.words!) as CoverWords;
  for (const b of panel.querySelectorAll<HTMLButtonElement>('[data-hides]')) {
    const pressed = on && b === button;
    b.setAttribute('aria-pressed', String(pressed));
    b.textContent = pressed ? words.show : b.dataset.hides === 'few' ? words.few : words.hide;
  }
});

export {};
