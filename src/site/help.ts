// Ways to the stage from anywhere on the page: the skip link, and the key that lists its keys.
function openDrawer() {
  const handle = document.querySelector<HTMLElement>('.stage-slot .handle');
  if (handle?.checkVisibility() && handle.getAttribute('aria-expanded') === 'false') handle.click();
}

export function toStage() {
  openDrawer();
  document.querySelector<HTMLElement>('.stage')?.focus();
}

export function listKeys() {
  const help = document.querySelector<HTMLElement>('.stage [data-keys]');
  openDrawer();
  help?.focus();
  help?.click();
}
