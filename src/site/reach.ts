// The line over the text: it comes when the head of the page has left the screen, and has its switches meanwhile.
const line = document.querySelector<HTMLElement>('[data-reach]');
const header = document.querySelector<HTMLElement>('header.site');
const switches = header?.querySelector('.switches');

line
  ?.querySelector('button')
  ?.addEventListener('click', () => void import('./panel.ts').then((m) => m.turn()));

if (line && header && switches)
  new IntersectionObserver(([entry]) => {
    const away = !entry?.isIntersecting;
    line.hidden = !away;
    // the same switches, wherever they stand: nothing is said twice
    (away ? line.firstElementChild : header)?.append(switches);
  }).observe(header);
