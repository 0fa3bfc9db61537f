// A new lesson holds from the first minute: written in a copy of the house, then asked for its values and its checks.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '#cli/new/request.ts';
import { Refusal } from '#cli/refusal.ts';
import type { Lesson } from '#words/lesson.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// each command starts Node and reads the whole course
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let house = '';
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'notebook-'));
  for (const part of ['src', 'content', 'package.json', '.prettierrc.json'])
    cpSync(join(ROOT, part), join(house, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function node(file: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [join(house, file), ...words], { cwd: house }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}
const make = (...words: string[]) => node('src/cli/new.ts', ...words);
const textOf = (path: string): string => readFileSync(join(house, path), 'utf8');
const stepsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/<Step id="([^"]+)"/g)].map((m) => m[1]!);

const FILES = ['derivation.ts', 'letters.ts', 'names.ts', 'errata.ts', 'index.ts', 'en.mdx', 'zh.mdx'];

describe('a new lesson', () => {
  beforeAll(async () => {
    expect(await make('my-first', 'It’s mine', '我的课')).toMatchObject({ code: 0, err: '' });
  });

  test('has every file, and stands in the course', () => {
    for (const file of FILES) expect(existsSync(join(house, 'content/my-first', file)), file).toBe(true);
    expect(textOf('content/course.ts')).toContain(`written(myFirst, 'It’s mine', '我的课'),`);
  });

  test('holds: every check of it', async () => {
    const { code, out, err } = await node('src/cli/grad.ts', 'my-first', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { checks } = JSON.parse(out) as { checks: { ok: boolean }[] };
    expect(checks.length).toBeGreaterThan(8);
    expect(checks.every((c) => c.ok)).toBe(true);
  });

  test('has its steps in order, the same in both languages', () => {
    expect(stepsOf('content/my-first/en.mdx')).toEqual(['z', 'loss', 'dz', 'dW', 'db', 'dx']);
    expect(stepsOf('content/my-first/zh.mdx')).toEqual(stepsOf('content/my-first/en.mdx'));
  });

  test('is formatted as everything is', async () => {
    const { format, resolveConfig } = await import('prettier');
    for (const file of [
      ...FILES.filter((f) => f.endsWith('.ts')).map((f) => `content/my-first/${f}`),
      'content/course.ts',
    ]) {
      const options = { ...(await resolveConfig(join(ROOT, 'content/course.ts'))), filepath: file };
      expect(await format(textOf(file), options), file).toBe(textOf(file));
    }
  });
});

test('a derivation that is there already is kept, and the rest is made from its lines', async () => {
  mkdirSync(join(house, 'content/scaled-tanh'), { recursive: true });
  const tables = `import { define } from '#derive/derivation.ts';
export const scaledTanh = define('scaled-tanh', {
  sizes: { H: 3 },
  largest: { H: 8 },
  choices: { phi: ['tanh', 'sigmoid'] },
  parameters: { a: ['a', 'H 1'] },
  given: { x: ['x', 'H 1'] },
  forward: { h: { tanh: ['h', 'tanh(a * x)'], sigmoid: ['h', 'sigmoid(a * x)'] }, loss: ['L', 'sum(h[j, 0] for j in range(H))'] },
  loss: 'loss',
  backward: {
    h: [['1 + 0 * h', 'chain-rule']],
    a: { tanh: [['dh * (1 - h**2) * x', 'tanh-slope']], sigmoid: [['dh * h * (1 - h) * x', 'sigmoid-slope']] },
  },
});
`;
  writeFileSync(join(house, 'content/scaled-tanh/derivation.ts'), tables);
  expect(await make('scaled-tanh', 'A', '甲', '--before', 'my-first')).toMatchObject({ code: 0, err: '' });
  expect(textOf('content/scaled-tanh/derivation.ts')).toBe(tables);
  expect(stepsOf('content/scaled-tanh/en.mdx')).toEqual(['h', 'loss', 'dh', 'da']);
  expect(textOf('content/scaled-tanh/names.ts')).toMatch(/sigmoid: \{ en: 'sigmoid'/);
  expect(textOf('content/scaled-tanh/letters.ts').match(/letter\('(\w+)'/g)).toHaveLength(4);
  const list = textOf('content/course.ts');
  expect(list.indexOf('written(scaledTanh,')).toBeLessThan(list.indexOf('written(myFirst,'));
});

test('a lesson that is planned stands where it was planned, with the titles it has there', async () => {
  const planned = [`toCome('my-second', 'The second', '第二课')`, 'my-second', 'The second', '第二课'];
  // the course as it stands has no lesson to come: the copy plans one
  const course = textOf('content/course.ts').replace('theme,', 'theme, toCome,');
  const first = course.indexOf('      written(');
  writeFileSync(
    join(house, 'content/course.ts'),
    `${course.slice(0, first)}      ${planned[0]},\n${course.slice(first)}`,
  );
  const before = textOf('content/course.ts').split('\n');
  const after = before[before.findIndex((l) => l.includes(planned[0]!)) + 1]!;
  expect(await make(planned[1]!)).toMatchObject({ code: 0, err: '' });
  const list = textOf('content/course.ts').split('\n');
  const line = list[list.indexOf(after) - 1];
  expect(line).toContain(`'${planned[2]}', '${planned[3]}'`);
  expect(line).toContain('written(');
  expect(list.join('\n')).not.toContain(planned[0]);
});

const entries = [
  { id: 'my-first', title: { en: 'A', zh: '甲' }, below: [], lesson: {} as Lesson },
  { id: 'planned', title: { en: 'Planned', zh: '计划' }, below: [] },
];

test.each([
  [['Bad_Id', 'A', '甲'], '“Bad_Id” cannot name a folder and an address.'],
  [['1st', 'A', '甲'], '“1st” cannot name a folder and an address.'],
  [['../up', 'A', '甲'], '“../up” cannot name a folder and an address.'],
  [['-x', 'A', '甲'], "Unknown option '-x'"],
  [['class', 'A', '甲'], '“class” means something else'],
  [['my-first', 'A', '甲'], 'The course has a lesson “my-first” already.'],
  [['mine'], '“mine” needs a title in both languages'],
  [['mine', 'A'], '“mine” needs a title in both languages'],
  [['mine', 'A', '  '], '“mine” needs a title in both languages'],
  [['mine', 'A', '甲', 'B'], 'Put each title in quotation marks.'],
  [['mine', 'A', '甲', '--before', 'my-frist'], 'Did you mean my-first?'],
  [['planned', '--before', 'planned'], 'cannot stand before itself'],
])('%j is refused in a sentence', (words, sentence) => {
  let said = '';
  try {
    read(words, entries);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    said = (error as Refusal).message;
  }
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
});

test('a planned lesson has its titles already, and may be given others', () => {
  expect(read(['planned'], entries)).toMatchObject({ title: { en: 'Planned', zh: '计划' } });
  expect(read(['planned', 'B', '乙'], entries)).toMatchObject({ title: { en: 'B', zh: '乙' } });
});

test('a refusal writes nothing and is told by the exit code', async () => {
  const list = textOf('content/course.ts');
  const { code, out, err } = await make('Bad_Id', 'A', '甲');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^new: “Bad_Id” cannot name .*\n$/);
  expect(existsSync(join(house, 'content/Bad_Id'))).toBe(false);
  expect(textOf('content/course.ts')).toBe(list);
});
