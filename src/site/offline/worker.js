// The service worker: a page once visited opens without a network, complete or not at all. A page is kept with every
// file it can ask for, or it is not kept; and only if it is the page of this very build.
/** Written by the build: see manifest.ts. */
const { version, base, pages, files, shell, index, travels } = self.MANIFEST;
const PREFIX = `gradient-notebook ${base} `;
const NAME = PREFIX + version;
/** Stands among what is kept when the reader wants the whole notebook. */
const WHOLE = `${base}whole-notebook`;

const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Whether an answer is what the build wrote, and not a notice of the network or of the host. */
const isOurs = async (response, hash) =>
  response.ok && hex(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer())) === hash;

/** Keeps a page of this build with all of its files; false if the server has another build by now. */
async function keep(path) {
  const cache = await caches.open(NAME);
  if (await cache.match(path)) return true;
  const [hash, , needs] = pages[path];
  const response = await fetch(path, { cache: 'no-cache' });
  if (!(await isOurs(response, hash))) return false;
  await keepFiles(cache, needs);
  await cache.put(path, response);
  return true;
}

/** Keeps files of this build, by their numbers. */
const keepFiles = (cache, wanted) =>
  Promise.all(
    wanted.map(async (n) => {
      const [file, hash] = files[n];
      if (await cache.match(file)) return;
      // names of files carry a hash: one that an older build fetched is the same
      const older = await kept(file);
      const found = older && (await isOurs(older, hash)) ? older : await fetch(file);
      if (!(await isOurs(found, hash))) throw new Error(`${file} is not the file of this build.`);
      await cache.put(file, found);
    }),
  );

const searchable = new Set(index.map((n) => files[n][0]));

/** The index of the full text is read in parts: with the first of them all are kept, those of this build and no others. */
async function searched(event, path) {
  const cache = await caches.open(NAME);
  const known = await cache.match(path);
  if (known) return known;
  event.waitUntil(keepFiles(cache, index).catch(() => undefined));
  return fetch(event.request);
}

/** A lesson is kept with the pages below it: it takes its other conventions from them. */
const keepAll = (path) =>
  Promise.allSettled(
    Object.keys(pages)
      .filter((other) => other === path || (path.includes('/lessons/') && other.startsWith(path)))
      .map(keep),
  );

const own = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** What this build keeps, or one before it; on a host of many sites the others keep what they like. */
async function kept(request) {
  const inCache = async (name) => (await caches.open(name)).match(request, { ignoreVary: true });
  let found = await inCache(NAME);
  if (found) return found;
  for (const name of (await own()).reverse()) found ??= await inCache(name);
  return found;
}

const pathsOf = (requests) =>
  requests.map(({ url }) => new URL(url).pathname).filter((path) => path in pages);

/** Pages kept by builds before this one. */
async function keptBefore() {
  const all = await Promise.all((await own()).map(async (name) => (await caches.open(name)).keys()));
  return pathsOf(all.flat());
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const done = await Promise.all(shell.map(keep));
      if (done.includes(false))
        throw new Error('The site has moved on: the next visit finds its own worker.');
      const open = pathsOf(await self.clients.matchAll({ includeUncontrolled: true }));
      // a browser ends an installation that takes minutes: of the whole notebook the pages fetch the rest, one by one
      const whole = await kept(WHOLE);
      for (const path of new Set([...open, ...(whole ? [] : await keptBefore())])) await keepAll(path);
      if (whole) await (await caches.open(NAME)).put(WHOLE, whole);
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // a tab that is still open shows a page of the build before this one, and may yet ask for its files
      const older = (await own()).filter((name) => name !== NAME);
      await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

/** What a page may ask of the worker; the answers go back through the port that comes with the question. */
const answers = {
  /** How much there is, how much of it is kept, and whether the whole is wanted. Sizes in bytes. */
  async state() {
    const cache = await caches.open(NAME);
    const has = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const sum = (list) => list.reduce((total, [path, bytes]) => total + (has.has(path) ? bytes : 0), 0);
    const sizes = [
      ...files.map(([path, , bytes]) => [path, bytes]),
      ...Object.entries(pages).map(([path, [, bytes]]) => [path, bytes]),
    ];
    const missing = Object.keys(pages).filter((path) => !has.has(path));
    return {
      whole: has.has(WHOLE),
      pages: Object.keys(pages).length,
      missing,
      bytes: sizes.reduce((total, [, bytes]) => total + bytes, 0),
      kept: sum(sizes),
      travels,
    };
  },
  /** Remembers that the whole notebook is wanted, for builds to come too. */
  async whole() {
    const cache = await caches.open(NAME);
    await cache.put(WHOLE, new Response(version));
    await keepFiles(cache, index);
  },
  async keep({ path }) {
    if (!(path in pages)) throw new Error(`There is no page ${path}.`);
    return keep(path);
  },
  /** Gives the room back: only the shell is kept from now on. */
  async forget() {
    for (const name of await own()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) await cache.delete(request);
    }
    await Promise.all(shell.map(keep));
  },
};

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === 'take over') self.skipWaiting();
  else if (data && Object.hasOwn(answers, data.ask))
    event.waitUntil(
      answers[data.ask](data).then(
        (is) => ports[0]?.postMessage({ is }),
        // a browser that has no room left says so by the name of the error
        (error) => ports[0]?.postMessage({ failed: error?.name === 'QuotaExceededError' ? 'full' : 'lost' }),
      ),
    );
});

async function page(event, path) {
  const cache = await caches.open(NAME);
  const known = path in pages && (await cache.match(path));
  if (known) {
    if (event.request.mode === 'navigate') event.waitUntil(self.registration.update().catch(() => undefined)); // is there a newer build?
    return known;
  }
  try {
    const response = await fetch(event.request);
    if (path in pages) event.waitUntil(keepAll(path));
    return response;
  } catch (error) {
    // kept by a build before this one, where there is no network to ask for a better one
    const older = await kept(path);
    if (older) return older;
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
  else if (searchable.has(url.pathname)) event.respondWith(searched(event, url.pathname));
  else event.respondWith(kept(request).then((found) => found ?? fetch(request)));
});
