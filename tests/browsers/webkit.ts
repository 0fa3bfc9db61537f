/** @file WebKit: the MiniBrowser of WebKitGTK, over WebDriver, on a screen of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Driver, Found } from './driver.ts';
import { onPath } from './firefox.ts';

/** Keys as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
/** How WebDriver calls an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const miniBrowser = (): string | undefined => {
  const lib = '/usr/lib';
  if (!existsSync(lib)) return undefined;
  return [lib, ...readdirSync(lib).map((folder) => `${lib}/${folder}`)]
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `${folder}/${name}/MiniBrowser`))
    .find((file) => existsSync(file));
};

export function webkit(): Found {
  const [driver, screen, binary] = [onPath(['WebKitWebDriver']), onPath(['Xvfb']), miniBrowser()];
  if (!driver || !screen || !binary)
    return { missing: 'WebKit is not here: apt install webkit2gtk-driver xvfb.' };
  return { start: () => started(driver, screen, binary) };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4499));
    });
  });

async function started(driver: string, screen: string, binary: string): Promise<Driver> {
  const children: ChildProcess[] = [];
  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(xvfb);
  const display = await new Promise<string>((resolve) =>
    xvfb.stdio[3]!.once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
  const port = await freePort();
  children.push(
    spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        // the sandbox of WebKit needs rights that a container has not
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    }),
  );
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const { sessionId, capabilities } = await call<{
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string };
  }>('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        timeouts: { pageLoad: 300_000, script: 120_000 },
      },
    },
  });
  const at = `/session/${sessionId}`;
  await call('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1440, height: 950 });
  const keys = (text: string): Promise<unknown> => {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: (url) => call('POST', `${at}/url`, { url }),
    ask: (body) => call('POST', `${at}/execute/sync`, { script: body, args: [] }),
    async click(selector) {
      const found = await call<Record<string, string>>('POST', `${at}/element`, {
        using: 'css selector',
        value: selector,
      });
      await call('POST', `${at}/element/${found[ELEMENT]}/click`, {});
    },
    press: async (key) => void (await keys(KEYS[key] ?? key)),
    type: async (text) => void (await keys(text)),
    async close() {
      await call('DELETE', at).catch(() => undefined);
      for (const child of children.reverse()) child.kill();
    },
  };
}
