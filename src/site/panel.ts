// The contents as a panel over the text: asked for by the line above it, gone with a choice, Escape or a press elsewhere.
const nav = document.querySelector<HTMLElement>('nav.contents');
const list = nav?.querySelector('details');
const button = document.querySelector<HTMLElement>('[data-reach] button');
const isOpen = () => nav?.hasAttribute('data-panel') === true;

/** The room that the folded contents have in the page stays. */
export function open(panel: boolean) {
  if (!nav || !list || panel === isOpen()) return;
  if (panel) nav.style.height = `${nav.offsetHeight}px`;
  nav.toggleAttribute('data-panel', panel);
  list.open = panel;
  if (!panel) nav.style.height = '';
  button?.setAttribute('aria-expanded', String(panel));
  if (!panel) return;
  const at = list.querySelector<HTMLElement>('[aria-current]') ?? list.querySelector('a');
  if (at)
    list.scrollTop =
      at.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  at?.focus({ preventScroll: true });
}

export const turn = () => open(!isOpen());

nav?.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !isOpen()) return;
  if (event.target.closest('summary')) event.preventDefault();
  if (event.target.closest('a, summary')) open(false);
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !isOpen()) return;
  open(false);
  button?.focus();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Element && !target.closest('nav.contents, [data-reach]')) open(false);
});
