// The place where the reader was last, of this language, if the browser remembers one.
const item = document.querySelector<HTMLElement>('[data-go-on]');
const link = item?.querySelector('a');

function remembered(): { href: string; title: string } | undefined {
  try {
    const [address, title]: unknown[] = JSON.parse(localStorage.getItem('reading') ?? '[]');
    if (typeof address !== 'string' || typeof title !== 'string') return undefined;
    const { origin, pathname, hash } = new URL(address, location.href);
    // what else may have been written there leads nowhere
    const here = origin === location.origin && pathname.startsWith(`${location.pathname}lessons/`);
    return here ? { href: pathname + hash, title } : undefined;
  } catch {
    return undefined;
  }
}

const place = remembered();
if (place && item && link) {
  link.href = place.href;
  link.textContent = (item.dataset.goOn ?? '').replace('{title}', () => place.title);
  item.hidden = false;
}

export {}; // a module of its own: its names stay here
