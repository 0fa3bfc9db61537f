// The service worker: a page once visited opens without a network, complete or not at all. A page is kept with every
// file it can ask for, or it is not kept; and only if it is the page of this very build.
/** Written by the build: version, base, pages { address: [sha256, files] }, shell (addresses). */
const { version, base, pages, shell } = self.MANIFEST;
const PREFIX = `gradient-notebook ${base} `;
const NAME = PREFIX + version;

const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Keeps a page of this build with all of its files; false if the server has another build by now. */
async function keep(path) {
  const cache = await caches.open(NAME);
  if (await cache.match(path)) return true;
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) return false;
  const text = await response.clone().arrayBuffer();
  if (hex(await crypto.subtle.digest('SHA-256', text)) !== pages[path][0]) return false;
  await Promise.all(
    pages[path][1].map(async (file) => {
      if (await cache.match(file)) return;
      // names of files carry a hash: one that an older build fetched is the same
      const found = (await caches.match(file, { ignoreVary: true })) ?? (await fetch(file));
      if (!found.ok) throw new Error(`${file}: ${found.status}`);
      await cache.put(file, found);
    }),
  );
  await cache.put(path, response);
  return true;
}

/** A lesson is kept with the pages below it: it takes its other conventions from them. */
const keepAll = (path) =>
  Promise.allSettled(
    Object.keys(pages)
      .filter((other) => other === path || (path.includes('/lessons/') && other.startsWith(path)))
      .map(keep),
  );

const own = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Pages kept by builds before this one, and those open now. */
async function visited() {
  const kept = await Promise.all((await own()).map(async (name) => (await caches.open(name)).keys()));
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  const paths = [...kept.flat(), ...open].map(({ url }) => new URL(url).pathname);
  return [...new Set(paths)].filter((path) => path in pages);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const done = await Promise.all(shell.map(keep));
      if (done.includes(false))
        throw new Error('The site has moved on: the next visit finds its own worker.');
      for (const path of await visited()) await keepAll(path);
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all((await own()).filter((name) => name !== NAME).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});

async function page(event, path) {
  const { waiting } = self.registration;
  // a newer build is ready, and no other tab needs this one: it takes over, and the page is asked for again
  if (event.request.mode === 'navigate' && waiting && (await self.clients.matchAll()).length < 2) {
    waiting.postMessage('take over');
    return new Response('', { headers: { Refresh: '0' } });
  }
  const cache = await caches.open(NAME);
  const kept = path in pages && (await cache.match(path));
  if (kept) {
    if (event.request.mode === 'navigate') event.waitUntil(self.registration.update().catch(() => undefined)); // is there a newer build?
    return kept;
  }
  try {
    const response = await fetch(event.request);
    if (path in pages) event.waitUntil(keepAll(path));
    return response;
  } catch (error) {
    const offline = event.request.mode === 'navigate' && (await cache.match(`${base}offline/`));
    if (!offline) throw error;
    return new Response(await offline.text(), {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  if (request.mode === 'navigate' || url.pathname in pages) event.respondWith(page(event, url.pathname));
  else event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
});
