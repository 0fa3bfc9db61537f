// The table of contents marks the place being read.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const contents = document.querySelector<HTMLDetailsElement>('.contents details');
const places = new Map<Element, HTMLAnchorElement>();
for (const link of links) {
  const element = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (element) places.set(element, link);
}

let current: HTMLAnchorElement | undefined;

function mark() {
  let link: HTMLAnchorElement | undefined;
  for (const [element, itsLink] of places) {
    if (element.getBoundingClientRect().top > innerHeight / 3) break;
    link = itsLink;
  }
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  current = link;
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
ask();

// beside the text the contents stand open; above it they must not push it away
const wide = matchMedia('(min-width: 84rem)');
const fold = () => {
  if (contents) contents.open = wide.matches;
};
wide.addEventListener('change', fold);
fold();
