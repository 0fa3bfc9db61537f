// Before printing: every <details> opens, and the address on paper is the one in the address bar.
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
