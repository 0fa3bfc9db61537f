// On small screens the stage is a drawer: its handle, and the key that closes it.
const slot = document.querySelector<HTMLElement>('.stage-slot');
const handle = slot?.querySelector<HTMLButtonElement>('.handle');

function set(open: boolean) {
  if (!slot || !handle) return;
  slot.toggleAttribute('data-open', open);
  handle.setAttribute('aria-expanded', String(open));
  handle.textContent = (open ? handle.dataset.close : handle.dataset.open) ?? '';
}

handle?.addEventListener('click', () => set(!slot?.hasAttribute('data-open')));

slot?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !slot.hasAttribute('data-open')) return;
  set(false);
  handle?.focus();
});

// focus that lands on what the closed drawer hides opens it
slot?.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof Element) || target === handle || target.closest('[data-stage-bar]')) return;
  if (target.matches(':focus-visible')) set(true);
});
