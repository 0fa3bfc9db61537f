// A box that scrolls sideways can be reached and scrolled with the keyboard, for as long as it does scroll.
const boxes = document.querySelectorAll<HTMLElement>('.katex-display, .scroll, .prose pre');

function mark(box: HTMLElement) {
  const scrolls = box.scrollWidth > box.clientWidth + 1;
  if (scrolls === box.hasAttribute('tabindex')) return;
  if (!scrolls) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    return;
  }
  box.tabIndex = 0;
  if (box.matches('dd, li')) return; // these have a role of their own
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', document.documentElement.dataset.scrolls ?? '');
}

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target as HTMLElement);
});
for (const box of boxes) watch.observe(box);

// no observer speaks of what is too far away to be laid out, nor of letters that change under a box:
// these are measured when there is nothing else to do
if ('requestIdleCallback' in window) {
  let waiting = [...boxes];
  const measure = (deadline: IdleDeadline) => {
    do {
      const box = waiting.shift();
      if (!box) return;
      mark(box);
    } while (deadline.timeRemaining() > 10);
    requestIdleCallback(measure);
  };
  requestIdleCallback(measure);
  document.fonts.addEventListener('loadingdone', () => {
    if (waiting.length === 0) requestIdleCallback(measure);
    waiting = [...boxes];
  });
}

export {}; // a module of its own: its names stay here
