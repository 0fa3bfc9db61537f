// The field of the front page: what answers it is fetched when it is touched, and `/` leads to it.
const box = document.querySelector<HTMLElement>('[data-find]');
const field = box?.querySelector('input');
const place = box?.querySelector<HTMLElement>('[data-results]');

if (box && field && place) {
  let answering: Promise<(query: string) => void> | undefined;
  const fetched = () =>
    (answering ??= import('./answering.ts').then((m) => m.answering(field, place))).catch(
      () => (answering = undefined),
    );

  field.addEventListener('focus', () => void fetched());
  field.addEventListener('input', () => void fetched().then((ask) => ask?.(field.value)));
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog')) return;
      event.preventDefault();
      field.focus();
    },
    { capture: true },
  );
}
