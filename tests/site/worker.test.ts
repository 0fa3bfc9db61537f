// The service worker against a server and a store of the test's own: complete pages or none, and no trace of old builds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ORIGIN = 'https://example.edu';
const BASE = '/notebook/';
const code = readFileSync(new URL('../../src/site/offline/worker.js', import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const urlOf = (request: string | { url: string }): string =>
  new URL(typeof request === 'string' ? request : request.url, ORIGIN).href;

type Handler = (event: Record<string, unknown>) => void;
type Store = Map<string, Map<string, Response>>;

/** A worker of a build with these pages; `server` is what the host has, by path. */
function worker(
  version: string,
  texts: Record<string, string>,
  needs: Record<string, string[]>,
  server: Map<string, string>,
  store: Store,
  open: string[] = [],
  index: number[] = [],
) {
  const files = [[`${BASE}_astro/a.1.js`, sha256('a'), 1]];
  const pages = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      BASE + path,
      [
        sha256(text),
        text.length,
        (needs[path] ?? []).map((need) => files.findIndex(([file]) => file === need)),
      ],
    ]),
  );
  const handlers = new Map<string, Handler>();
  const state = { online: true, full: false, handedOver: 0 };
  const cacheOf = (name: string) => {
    if (!store.has(name)) store.set(name, new Map());
    const kept = store.get(name)!;
    return {
      match: async (r: string | { url: string }) => kept.get(urlOf(r))?.clone(),
      put: async (r: string, response: Response) => {
        if (state.full) throw new DOMException('no room', 'QuotaExceededError');
        kept.set(urlOf(r), response);
      },
      delete: async (r: { url: string }) => kept.delete(urlOf(r)),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
    };
  };
  const caches = {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...store.keys()],
    delete: async (name: string) => store.delete(name),
    match: async (r: string | { url: string }) => {
      for (const kept of store.values()) if (kept.has(urlOf(r))) return kept.get(urlOf(r))!.clone();
      return undefined;
    },
  };
  const fetched = async (r: string | { url: string }) => {
    if (!state.online) throw new TypeError('no network');
    const text = server.get(new URL(urlOf(r)).pathname);
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  };
  const self = {
    MANIFEST: {
      ...{ version, base: BASE, pages, files, index, travels: 3 },
      shell: [BASE, `${BASE}offline/`],
    },
    addEventListener: (kind: string, handler: Handler) => handlers.set(kind, handler),
    clients: {
      matchAll: async () => open.map((path) => ({ url: ORIGIN + path })),
      claim: async () => undefined,
    },
    registration: { waiting: { postMessage: () => state.handedOver++ }, update: async () => undefined },
    skipWaiting: () => state.handedOver++,
  };
  new Function('self', 'caches', 'fetch', 'location', code)(self, caches, fetched, { origin: ORIGIN });
  const run = async (kind: string): Promise<void> => {
    let done: unknown;
    handlers.get(kind)!({ waitUntil: (p: unknown) => (done = p) });
    await done;
  };
  /** The answer to a request, once all that it sets going is done. */
  const answered = async (path: string, mode: string): Promise<Response> => {
    let answer: Promise<Response> | undefined;
    const waits: unknown[] = [];
    handlers.get('fetch')!({
      request: { url: ORIGIN + path, method: 'GET', mode },
      respondWith: (p: Promise<Response>) => (answer = p),
      waitUntil: (p: unknown) => waits.push(p),
    });
    const response = await answer!;
    await Promise.all(waits);
    return response;
  };
  const visit = (path: string): Promise<Response> => answered(path, 'navigate');
  /** What the worker answers to a page. */
  const ask = async (question: {
    ask: string;
    path?: string;
  }): Promise<{ is?: unknown; failed?: string }> => {
    let answer: { is?: unknown; failed?: string } = {};
    let done: unknown;
    const port = { postMessage: (said: typeof answer) => (answer = said) };
    handlers.get('message')!({ data: question, ports: [port], waitUntil: (p: unknown) => (done = p) });
    await done;
    return answer;
  };
  /** What the worker answers to a file that a page asks for. */
  const file = async (path: string): Promise<string> => (await answered(path, 'no-cors')).text();
  const say = (data: unknown): void =>
    handlers.get('message')!({ data, ports: [], waitUntil: () => undefined });
  return { run, visit, ask, file, say, state };
}

const lesson = `${BASE}lessons/rnn/`;
const texts = { '': 'home', 'offline/': 'no network', 'lessons/rnn/': 'a lesson', 'lessons/gru/': 'another' };
const needs = { 'lessons/rnn/': [`${BASE}_astro/a.1.js`] };
const serverOf = (pages: Record<string, string>): Map<string, string> =>
  new Map([
    ...Object.entries(pages).map(([path, text]) => [BASE + path, text] as const),
    [`${BASE}_astro/a.1.js`, 'a'],
  ]);
const kept = (store: Store): string[] =>
  [...store.values()].flatMap((cache) => [...cache.keys()].map((url) => new URL(url).pathname)).sort();

test('a page visited is kept with its files, and one that was not says so', async () => {
  const store: Store = new Map();
  const w = worker('1', texts, needs, serverOf(texts), store);
  await w.run('install');
  expect(kept(store)).toEqual([BASE, `${BASE}offline/`]);
  await w.visit(lesson);
  expect(kept(store)).toEqual([BASE, `${BASE}_astro/a.1.js`, lesson, `${BASE}offline/`].sort());
  w.state.online = false;
  expect(await (await w.visit(`${lesson}?seed=7`)).text()).toBe('a lesson');
  const lost = await w.visit(`${BASE}lessons/gru/`);
  expect([lost.status, await lost.text()]).toEqual([503, 'no network']);
});

test('with the first part of the index that is asked for, the index is kept', async () => {
  const store: Store = new Map();
  const w = worker('1', texts, {}, serverOf(texts), store, [], [0]);
  await w.run('install');
  const part = `${BASE}_astro/a.1.js`;
  expect(kept(store)).not.toContain(part);
  expect(await w.file(part)).toBe('a');
  expect(kept(store)).toContain(part);
  w.state.online = false;
  expect(await w.file(part)).toBe('a');
});

test('the page that is open when the worker comes is kept at once', async () => {
  const store: Store = new Map();
  await worker('1', texts, needs, serverOf(texts), store, [lesson]).run('install');
  expect(kept(store)).toContain(lesson);
});

test('a page is not kept without all of its files, nor if it is of another build', async () => {
  for (const spoil of [
    (server: Map<string, string>) => server.delete(`${BASE}_astro/a.1.js`),
    (server: Map<string, string>) => server.set(lesson, 'a newer lesson'),
    (server: Map<string, string>) => server.set(`${BASE}_astro/a.1.js`, 'Please log in to the network.'),
  ]) {
    const store: Store = new Map();
    const server = serverOf(texts);
    spoil(server);
    const w = worker('1', texts, needs, server, store);
    await w.run('install');
    expect((await w.visit(lesson)).status).toBe(200);
    expect(kept(store)).not.toContain(lesson);
  }
});

test('a new build takes over what was visited; what the last one kept stays for tabs still open, and goes with the next', async () => {
  const store: Store = new Map([['someone else', new Map()]]);
  const first = worker('1', texts, needs, serverOf(texts), store);
  await first.run('install');
  await first.visit(lesson);
  const newer = { ...texts, 'lessons/rnn/': 'a better lesson' };
  const second = worker('2', newer, needs, serverOf(newer), store);
  await second.run('install');
  await second.run('activate');
  const names = (...builds: number[]) => [
    ...builds.map((n) => `gradient-notebook ${BASE} ${n}`),
    'someone else',
  ];
  expect([...store.keys()].sort()).toEqual(names(1, 2));
  second.state.online = false;
  expect(await (await second.visit(lesson)).text()).toBe('a better lesson');
  const third = worker('3', newer, needs, serverOf(newer), store);
  await third.run('install');
  await third.run('activate');
  expect([...store.keys()].sort()).toEqual(names(2, 3));
});

test('no page opened in another tab hands over to the build that waits: the reader says when', async () => {
  for (const open of [[], [lesson], [lesson, BASE]]) {
    const w = worker('1', texts, needs, serverOf(texts), new Map(), open);
    await w.run('install');
    await w.run('activate');
    for (const path of [BASE, lesson, `${BASE}lessons/gru/`, lesson]) await w.visit(path);
    expect(w.state.handedOver).toBe(0);
    w.say('take over');
    expect(w.state.handedOver).toBe(1);
  }
});

test('what another site of the same host keeps is not taken for ours', async () => {
  const file = `${BASE}_astro/a.1.js`;
  const store: Store = new Map([['another site', new Map([[ORIGIN + file, new Response('not ours')]])]]);
  const w = worker('1', texts, needs, serverOf(texts), store);
  await w.run('install');
  expect(await w.file(file)).toBe('a');
  await w.visit(lesson);
  w.state.online = false;
  expect(await w.file(file)).toBe('a');
});

test('a worker whose build has gone from the server does not take over', async () => {
  const w = worker('1', texts, needs, serverOf({ ...texts, '': 'another home' }), new Map());
  await expect(w.run('install')).rejects.toThrow();
});

test('the whole notebook is kept page by page, for the builds to come too, and given back', async () => {
  const store: Store = new Map();
  const w = worker('1', texts, needs, serverOf(texts), store);
  await w.run('install');
  const all = Object.values(texts).join('').length + 1;
  const { is } = (await w.ask({ ask: 'state' })) as { is: { missing: string[] } };
  expect(is).toMatchObject({ whole: false, pages: 4, bytes: all, kept: 14, travels: 3 });
  await w.ask({ ask: 'whole' });
  w.state.full = true;
  expect(await w.ask({ ask: 'keep', path: is.missing[0]! })).toEqual({ failed: 'full' });
  w.state.full = false;
  w.state.online = false;
  expect(await w.ask({ ask: 'keep', path: is.missing[0]! })).toEqual({ failed: 'lost' });
  w.state.online = true;
  for (const path of is.missing) expect(await w.ask({ ask: 'keep', path })).toEqual({ is: true });
  expect((await w.ask({ ask: 'state' })).is).toMatchObject({ whole: true, missing: [], kept: all });

  // a new build does not wait for all of it, and shows the older pages meanwhile
  const newer = { ...texts, 'lessons/rnn/': 'a better lesson', 'lessons/lstm/': 'a new one' };
  const second = worker('2', newer, needs, serverOf(newer), store);
  await second.run('install');
  await second.run('activate');
  const missing = [lesson, `${BASE}lessons/gru/`, `${BASE}lessons/lstm/`];
  expect((await second.ask({ ask: 'state' })).is).toMatchObject({ whole: true, missing });
  second.state.online = false;
  expect(await (await second.visit(lesson)).text()).toBe('a lesson');
  second.state.online = true;
  await second.ask({ ask: 'forget' });
  expect(kept(store)).toEqual([BASE, `${BASE}offline/`]);
});

test('a page that the server has renewed is not kept, and what no build has is not asked for', async () => {
  const w = worker('1', texts, needs, serverOf({ ...texts, 'lessons/rnn/': 'a newer lesson' }), new Map());
  await w.run('install');
  expect(await w.ask({ ask: 'keep', path: lesson })).toEqual({ is: false });
  await expect(w.ask({ ask: 'keep', path: `${BASE}elsewhere/` })).resolves.toEqual({ failed: 'lost' });
});
