// The button that covers the results; what does the work is fetched with the first press.
const panel = document.querySelector<HTMLElement>('[data-cover-panel]');
const button = panel?.querySelector('button');

button?.addEventListener('click', async () => {
  const { cover, uncover } = await import('./covering.ts');
  const on = document.documentElement.dataset.cover !== 'on';
  if (on) cover(panel!);
  else uncover(panel!);
  button.setAttribute('aria-pressed', String(on));
});

export {};
