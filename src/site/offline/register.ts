// The site goes on without a network: its service worker starts when the page has what it needs. What can be kept is
// said at the foot of the page, and asked for when that is near; a newer version is announced, and never forced.
const foot = document.querySelector<HTMLElement>('[data-keep]');
const later = () => import('./keeping.ts');

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  // refused by the browser or in private windows: the network is still there
  const kept = await serviceWorker
    .register(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}sw.js`)
    .catch(() => undefined);
  const announce = (): void => {
    // without a worker in charge there is nothing older to be replaced
    if (kept?.waiting && serviceWorker.controller) void later().then((m) => m.announce(kept));
  };
  announce();
  kept?.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', announce));
  if (!foot?.parentElement) return;
  new IntersectionObserver(([entry], seen) => {
    if (!entry?.isIntersecting) return;
    seen.disconnect();
    void later().then((m) => (kept ? m.offer : m.refuse)(foot));
  }).observe(foot.parentElement); // what is not shown yet never comes near
}

if ('serviceWorker' in navigator && import.meta.env.PROD) addEventListener('load', () => void start());

export {};
