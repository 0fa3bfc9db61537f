// The table of contents marks the place being read.
import { placeIn } from '#figure/hash.ts';
import { whole } from '#figure/whole.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const contents = document.querySelector<HTMLDetailsElement>('.contents details');
const here = document.querySelector<HTMLElement>('[data-here]');
const places = new Map<Element, HTMLAnchorElement>();

let current: HTMLAnchorElement | undefined;

function mark() {
  let link: HTMLAnchorElement | undefined;
  for (const [element, itsLink] of places) {
    const { top, height } = element.getBoundingClientRect();
    if (height === 0) continue; // a case that is not shown
    if (top > innerHeight / 3) break;
    link = itsLink;
  }
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  current = link;
  if (here) here.textContent = link?.closest('ol > li')?.querySelector('a')?.textContent ?? '';
  if (link) keepInSight(link);
}

/** The list scrolls along, by itself and never with the page; a margin shows what comes next. */
function keepInSight(link: HTMLElement) {
  const list = link.closest<HTMLElement>('nav');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [box, at] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  const margin = box.height / 5;
  if (at.top < box.top + margin) list.scrollTop += at.top - box.top - margin;
  else if (at.bottom > box.bottom - margin) list.scrollTop += at.bottom - box.bottom + margin;
}

let asked = false;
/** Once per frame: the marks are read when the page is laid out anyway. */
function ask() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    mark();
  });
}
addEventListener('scroll', ask, { passive: true });
void whole().then(() => {
  for (const link of links) {
    const element = document.getElementById(placeIn(link.hash));
    if (element) places.set(element, link);
  }
  ask();
});

// where the reader was, for the front page
addEventListener('pagehide', () => {
  try {
    if (current)
      localStorage.setItem(
        'reading',
        JSON.stringify([current.href, document.querySelector('h1')?.textContent]),
      );
  } catch {
    // storage refused: nothing is remembered
  }
});

// beside the text the contents stand open; above it they must not push it away
const wide = matchMedia('(min-width: 84rem)');
const fold = () => {
  if (contents) contents.open = wide.matches;
};
wide.addEventListener('change', fold);
fold();
