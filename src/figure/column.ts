/**
 * @file A wide figure reaches over the column beside the text, and takes it while it is on screen: the page says so by
 * `data-column-taken`, and whoever stands in that column, marked `data-beside-text`, makes room. Where there is no such
 * column and he lies below the text, on a phone, every figure has the screen to itself.
 */

/** Room at the edge of the screen. */
const EDGE_PX = 20;
/** Those that are on screen. */
const taking = new Set<Element>();

/** What it stands in: an island has no box of its own. */
function around(box: Element): Element {
  const parent = box.parentElement;
  if (!parent) return box;
  return getComputedStyle(parent).display === 'contents' ? around(parent) : parent;
}

/** Gives back what ends it. A figure that is not wide takes a drawer's place only. */
export function takeColumn(box: HTMLElement, wide: boolean): () => void {
  const beside = document.querySelector('[data-beside-text]');
  if (!beside) return () => undefined;
  const tell = (): void => {
    document.documentElement.toggleAttribute('data-column-taken', taking.size > 0);
  };
  let isMet = false;
  let isDrawer = false;
  const take = (): void => {
    if (isMet && (wide || isDrawer)) taking.add(box);
    else taking.delete(box);
    tell();
  };
  const reach = (): void => {
    const { left, right } = beside.getBoundingClientRect();
    const text = around(box).getBoundingClientRect();
    // a drawer lies below the text, not beside it
    isDrawer = left < text.right;
    if (wide)
      box.style.setProperty('--reach', isDrawer ? 'auto' : `${Math.floor(right - EDGE_PX - text.left)}px`);
    take();
  };
  const watch = new IntersectionObserver(
    (entries) => {
      isMet = entries.at(-1)!.isIntersecting;
      take();
    },
    // it crosses the middle of the screen
    { rootMargin: '-45% 0px -45% 0px' },
  );
  watch.observe(box);
  const sizes = new ResizeObserver(reach);
  sizes.observe(document.documentElement);
  return () => {
    watch.disconnect();
    sizes.disconnect();
    taking.delete(box);
    tell();
  };
}
