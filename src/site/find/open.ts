// The search, on every page: asked for by its button or by a slash, and fetched then.
const fetched = () => import('./dialog.ts');
const button = document.querySelector<HTMLElement>('[data-search]');

button?.addEventListener('click', () => void fetched().then((m) => m.open()));
addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), select, textarea')
  )
    return;
  event.preventDefault();
  void fetched().then((m) => m.open());
});

export {};
