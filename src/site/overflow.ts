// A box that scrolls sideways can be reached and scrolled with the keyboard, for as long as it does scroll.
// The page says data-boxes="marked" while no box waits to be measured.
import { whole } from '#figure/whole.ts';

const BOXES = '.katex-display, .scroll, .prose pre';
/** Longest wait for an idle moment, and longest slice of work if none came, in milliseconds. */
const [PATIENCE, SLICE] = [500, 12];
const root = document.documentElement;

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
  box.setAttribute('aria-label', root.dataset.scrolls ?? '');
}

const boxesIn = (part: ParentNode) => part.querySelectorAll<HTMLElement>(BOXES);

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target as HTMLElement);
});

// no observer speaks of letters that change under a box: boxes are measured again when there is nothing else to do, or
// soon after on a machine that never rests. What is too far away is not laid out for this, until the Tab key may lead there
const waiting = new Set<HTMLElement>();
let asked = false;
let tabbed = false;

function measure(idle?: IdleDeadline) {
  asked = false;
  const start = performance.now();
  for (const box of waiting) {
    waiting.delete(box);
    if (tabbed || box.checkVisibility({ contentVisibilityAuto: true })) mark(box);
    const more = idle && !idle.didTimeout ? idle.timeRemaining() > 10 : performance.now() - start < SLICE;
    if (!more) break;
  }
  if (waiting.size > 0) ask();
  else root.dataset.boxes = 'marked';
}

function ask(boxes: Iterable<HTMLElement> = []) {
  for (const box of boxes) waiting.add(box);
  delete root.dataset.boxes;
  if (asked) return;
  asked = true;
  if ('requestIdleCallback' in window) requestIdleCallback(measure, { timeout: PATIENCE });
  else setTimeout(measure, PATIENCE);
}

void whole().then(() => {
  for (const box of boxesIn(document)) watch.observe(box);
  ask(boxesIn(document));
});
document.fonts.addEventListener('loading', () => delete root.dataset.boxes);
document.fonts.addEventListener('loadingdone', () => ask(boxesIn(document)));
// a part that was set anew has new boxes
document.addEventListener('relaid', ({ target }) => {
  const boxes = boxesIn((target as Element).parentElement ?? document);
  for (const box of boxes) watch.observe(box);
  ask(boxes);
});
addEventListener('keydown', function tab({ key }) {
  if (key !== 'Tab') return;
  removeEventListener('keydown', tab);
  tabbed = true;
  ask(boxesIn(document));
});
// a part that comes near is laid out at last
document.addEventListener(
  'contentvisibilityautostatechange',
  (event) => {
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) ask(boxesIn(event.target as Element));
  },
  true,
);
