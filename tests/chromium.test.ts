// A Chromium that is there is not yet one that starts: its libraries may be missing, or it only points to a shop of programs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, needChromium, startingChromium } from './browser.ts';

describe.skipIf(process.platform !== 'linux')('a Chromium', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    vi.stubEnv('PATH', [folder, process.env.PATH].join(delimiter));
    vi.stubEnv('CHROMIUM_PATH', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  function put(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  }
  const LACKS = 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127';

  test('that does not start is passed by', () => {
    const lacking = put('chromium-headless-shell', LACKS);
    const working = put('chromium', 'echo Chromium');
    expect(findChromium()).toBe(lacking);
    expect(startingChromium()).toBe(working);
    expect(needChromium()).toEqual({ path: working });
  });

  test('that is asked for by name is the only one, and is told what it lacks', () => {
    put('chromium', 'echo Chromium');
    const lacking = put('mine', LACKS);
    vi.stubEnv('CHROMIUM_PATH', lacking);
    expect(startingChromium()).toBeUndefined();
    expect(needChromium()).toEqual({
      advice: expect.stringContaining(`${lacking} does not start (error while`),
    });
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'none'));
    expect(needChromium()).toEqual({ advice: expect.stringContaining('there is no such file') });
  });
});
