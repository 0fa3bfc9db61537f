// Every script of this project runs on the Node that comes along, whichever Node and npm started it.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(Object.entries(scripts))('%s', (_, script) => {
  for (const part of script.split(' && ')) expect(part).toMatch(/^(node \.ci\/node\.mjs|npm run) /);
});

// its stand-ins are links and scripts of a shell
describe.skipIf(process.platform === 'win32')('a Node', () => {
  let house = '';
  beforeEach(() => {
    house = realpathSync(mkdtempSync(join(tmpdir(), 'node-')));
    put('package.json', JSON.stringify({ optionalDependencies: { 'node-other': '1', 'node-here': '1' } }));
    mkdirSync(join(house, '.ci'));
    cpSync(join(root, '.ci/node.mjs'), join(house, '.ci/node.mjs'));
    put('told.mjs', TOLD);
  });
  afterEach(() => rmSync(house, { recursive: true }));

  const TOLD = `console.log(JSON.stringify({ by: process.argv0, words: process.argv.slice(2), path: process.env.PATH }));
process.exitCode = 7;`;

  function put(file: string, text: string, mode = 0o644) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text, { mode });
  }

  /** A package with a Node for that processor, and where that Node is. */
  function brings(name: string, cpu: string): string {
    put(
      `node_modules/${name}/package.json`,
      JSON.stringify({ os: process.platform, cpu, bin: { node: 'bin/node' } }),
    );
    mkdirSync(join(house, 'node_modules', name, 'bin'));
    return join(house, 'node_modules', name, 'bin/node');
  }
  const link = (node: string) => symlinkSync(process.execPath, node);

  function run(words: readonly string[], flags: readonly string[] = []) {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...flags, join(house, '.ci/node.mjs'), ...words],
      { cwd: house, encoding: 'utf8' },
    );
    const told = stdout ? (JSON.parse(stdout) as { by: string; words: string[]; path: string }) : undefined;
    return { told, stderr, status };
  }

  test('of this platform is taken, found first by name too, and words and end pass through', () => {
    link(brings('node-other', 'vax'));
    const node = brings('node-here', process.arch);
    link(node);
    const words = ['two words', '', '*', `"it's"`, '$HOME', '--seed', '7', '\\'];
    const { told, status } = run(['told.mjs', ...words]);
    expect(told?.by).toBe(node);
    expect(told?.words).toEqual(words);
    expect(told?.path.split(delimiter).slice(0, 2)).toEqual([
      dirname(node),
      join(house, 'node_modules/.bin'),
    ]);
    expect(status).toBe(7);
  });

  test.each([['bin/it.mjs'], [{ tool: 'bin/it.mjs', other: 'bin/no.mjs' }]])('runs the program %j', (bin) => {
    put('node_modules/tool/package.json', JSON.stringify({ name: 'tool', bin }));
    put('node_modules/tool/bin/it.mjs', TOLD);
    expect(run(['tool', 'a']).told?.words).toEqual(['a']);
  });

  test('of the machine stands in, if it is new enough, where none is brought along', () => {
    expect(run(['told.mjs']).told?.by).toBe(process.execPath);
  });

  test('of the machine stands in for one that cannot be started here', () => {
    writeFileSync(brings('node-here', process.arch), '#!/nowhere/ld-musl\n', { mode: 0o755 });
    expect(run(['told.mjs']).told?.by).toBe(process.execPath);
  });

  test('that is too old is told what is missing', () => {
    const { told, stderr, status } = run(['told.mjs'], ['--no-strip-types']);
    expect(told).toBeUndefined();
    expect(stderr).toMatch(/^Node \S+ is too old to run this project.*npm ci.*\n$/);
    expect(status).toBe(2);
  });

  test('is told of a program that is not installed', () => {
    expect(run(['astro', 'build'])).toMatchObject({
      stderr: 'There is no astro here: run npm ci first.\n',
      status: 2,
    });
  });

  test('is ended when the script is', async () => {
    put(
      'waits.mjs',
      `process.on('SIGTERM', () => { console.log('ended'); process.exit(3); });
setInterval(() => {}, 1000);
console.log('waits');`,
    );
    const child = spawn(process.execPath, [join(house, '.ci/node.mjs'), 'waits.mjs'], { cwd: house });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said === 'waits\n') child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([said, code]).toEqual(['waits\nended\n', 3]);
  });
});
