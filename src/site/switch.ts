/** @file The case of a switch that is shown: the one pressed, or the one that holds what an address leads to. */
import { placeIn } from '#figure/hash.ts';
import { whole } from '#figure/whole.ts';

function show(box: HTMLElement, letter: string): void {
  box.dataset['shown'] = letter;
  for (const one of box.querySelectorAll<HTMLElement>('[data-case]'))
    one.toggleAttribute('data-away', one.dataset['case'] !== letter);
  for (const input of box.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    input.checked = input.value === letter;
  box.dispatchEvent(new Event('relaid', { bubbles: true }));
}

/** Shows the case that holds what an address leads to; gives that back where it was away. */
function reveal(hash: string): Element | undefined {
  const wanted = document.getElementById(placeIn(hash));
  const one = wanted?.closest<HTMLElement>('[data-away]');
  const box = one?.closest<HTMLElement>('[data-switch]');
  if (!wanted || !one || !box) return undefined;
  show(box, one.dataset['case'] ?? '');
  return wanted;
}

function wake(box: HTMLElement, nth: number): void {
  const inputs = [...box.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  for (const input of inputs) {
    // the arrow keys go round among those of one name
    input.name = `switch-${nth}`;
    input.addEventListener('change', () => show(box, input.value));
  }
  show(box, inputs[0]?.value ?? '');
}

void whole().then(() => {
  const switches = document.querySelectorAll<HTMLElement>('[data-switch]');
  switches.forEach(wake);
  if (switches.length === 0) return;
  // what the address leads to was not laid out when the browser looked for it
  const arrive = (): void => reveal(location.hash)?.scrollIntoView();
  addEventListener('hashchange', arrive);
  arrive();
  const follow = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link) reveal(link.hash);
  };
  document.addEventListener('click', follow, true);
});
