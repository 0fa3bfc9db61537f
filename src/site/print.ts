// Before printing: every <details> opens, and the address on paper is the one in the address bar.
import { whole } from '#figure/whole.ts';

let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of opened) details.open = true;
  for (const address of document.querySelectorAll('[data-printed-address]'))
    address.textContent = location.href;
});

addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});

// A button prints what it names by itself: what is neither in it nor round it is left out.
void whole().then(() => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const sheet = document.getElementById(button.dataset.print ?? '');
      sheet?.toggleAttribute('data-sheet', true);
      print();
    });
  }
});

addEventListener('afterprint', () => {
  for (const sheet of document.querySelectorAll('[data-sheet]')) sheet.removeAttribute('data-sheet');
});
