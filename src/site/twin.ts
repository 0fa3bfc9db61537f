// The language switch keeps the place: same query, and the same step, or the heading of the same rank.
import { placeIn } from '#figure/hash.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-twin]');

/** What stands at this height of the window or above is being read. */
const READ = 1 / 3;

/** The last thing with an address that has come to the upper third of the window; nothing at the top of the page. */
function placeRead(): string {
  if (scrollY < innerHeight / 2) return '';
  // what the address names, as long as it is in sight
  const named = placeIn(location.hash);
  const at = document.getElementById(named)?.getBoundingClientRect();
  if (at && at.height > 0 && at.top >= 0 && at.top < innerHeight * READ) return named;
  const places = [...document.querySelectorAll('main :is(h2, h3, h4, .step, .correction, .exercise)[id]')];
  const passed = places.filter((e) => {
    const { top, height } = e.getBoundingClientRect();
    return height > 0 && top < innerHeight * READ;
  });
  return passed.at(-1)?.id ?? '';
}

if (link) {
  const address = link.href;
  const twins: Record<string, string> = JSON.parse(link.dataset.twin || '{}');
  const follow = () => {
    const here = placeRead() || placeIn(location.hash);
    const there = twins[here] ?? here;
    link.href = address + location.search + (there && `#${encodeURIComponent(there)}`);
  };
  for (const moment of ['pointerenter', 'focus', 'pointerdown', 'click'] as const)
    link.addEventListener(moment, follow);
}
