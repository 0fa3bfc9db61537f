// A function of the notation is one file, and its readings say the same.
import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { axesOf } from '#notation/axes.ts';
import { code } from '#notation/code.ts';
import { component } from '#notation/component.ts';
import { ENTRYWISE } from '#notation/entrywise.ts';
import { evaluate } from '#notation/evaluate.ts';
import { call, num, sym } from '#notation/expr.ts';
import type { Entrywise, NotationFunction, Whole } from '#notation/function.ts';
import { FUNCTIONS, functionNamed } from '#notation/functions.ts';
import { mistakes } from '#notation/mistakes.ts';
import { parse } from '#notation/parse.ts';
import type { Scope } from '#notation/scope.ts';
import { tex } from '#notation/tex.ts';
import { random } from '#math/random.ts';
import { scalar, sizeOf, tensor } from '#math/tensor.ts';

const folder = new URL('../../src/notation/functions/', import.meta.url);

test('every file of the folder is a function of the list, and the list has no other', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  expect(FUNCTIONS.map((f) => f.name).sort()).toEqual(files.sort());
});

test('no name that every object has is a function', () => {
  for (const name of ['constructor', 'toString', '__proto__'])
    expect(functionNamed(name), name).toBeUndefined();
});

const rng = random(3);
const scope: Scope = (id) =>
  ({
    x: { axes: ['H', '1'], series: false },
    y: { axes: ['H', '1'], series: false },
    H: { axes: [], series: false },
  })[id];
const H = 3;
const positive = () => tensor([H, 1], () => 0.1 + 0.8 * rng());
const values = { x: positive(), y: positive(), H: scalar(H) };

/** The function at columns, and at a width that is also a size. */
const callOf = (f: NotationFunction) =>
  call(
    f.name,
    f.takes.map((kind, i) => (kind === 'whole' ? num(2) : sym('xy'[i]!))),
  );

describe.each(FUNCTIONS.map((f) => [f.name, f] as const))('%s', (_, f) => {
  const e = callOf(f);
  const value = evaluate(e, values);

  test('has a value of the axes it says', () => {
    const sizes = axesOf(e, scope).map((letter) => evaluate(parse(letter), values).data[0]);
    expect(value.shape).toEqual(sizes);
  });

  test('has the entries it says', () => {
    for (let flat = 0; flat < sizeOf(value.shape); flat++) {
      const at = value.shape.map((_, axis) => {
        const block = sizeOf(value.shape.slice(axis + 1));
        return num(Math.floor(flat / block) % value.shape[axis]!);
      });
      expect(evaluate(component(e, at, scope), values).data[0]).toBeCloseTo(value.data[flat]!, 14);
    }
  });

  test('is entrywise if and only if it has a value on plain numbers, and that is its value', () => {
    expect('number' in f).toBe(ENTRYWISE.some((g) => g === f));
    if (!('number' in f)) return;
    const args = [values.x, values.y].slice(0, f.takes.length);
    value.data.forEach((one, i) => expect(f.number(...args.map((a) => a.data[i]!))).toBe(one));
  });

  test('is drawn with its arguments, and its power stands where a reader looks for it', () => {
    const drawn = tex(parse(`${f.name}(${f.takes.map(() => 'x').join(', ')})**2`), {
      scope,
      name: (id) => `<${id}>`,
    });
    expect(drawn.match(/<x>/g)).toHaveLength(f.takes.length);
    expect(drawn).toMatch(/\^\{2\}/);
    expect(drawn).not.toContain('undefined');
  });

  test('is forgotten only where something is left', () => {
    for (const m of mistakes(e, () => false)) {
      expect(m.name).toBe('lost-function');
      expect(() => axesOf(m.expr, scope)).not.toThrow();
    }
  });

  test.each(['numpy', 'torch', 'tfjs'] as const)('is a line of %s that holds its arguments', (language) => {
    const line = code(e, language);
    for (const text of f.takes.map((kind, i) => (kind === 'whole' ? '2' : 'xy'[i]!)))
      expect(line).toContain(text);
    expect(line).not.toContain('undefined');
  });
});

/** Readings of a function that halves. */
const WRITTEN: Record<keyof Entrywise & keyof Whole, string> = {
  name: `name: 'half'`,
  takes: `takes: ['tensor']`,
  tex: `tex: ([x]) => x!`,
  numpy: 'numpy: (x) => `${x} / 2`',
  torch: 'torch: (x) => `${x} / 2`',
  tfjs: `tfjs: (tf, x) => tf.abs(x)`,
  slip: `slip: ([x]) => x`,
  kink: `kink: () => undefined`,
};
/** Those that a function may be without. */
type Needless = 'simd' | 'slope';
const NUMBER: Record<Exclude<keyof Entrywise, Needless>, string> = {
  ...WRITTEN,
  number: `number: (x) => x / 2`,
};
const WHOLE: Record<keyof Whole, string> = {
  ...WRITTEN,
  axes: `axes: ({ args, axesOf }) => axesOf(args[0]!)`,
  value: `value: (x) => x`,
  entry: `entry: ({ args, at, lower }) => lower(args[0]!, at)`,
};

test.each([
  ['entrywise', NUMBER],
  ['defineFunction', WHOLE],
])('%s compiles with every reading, and without any one of them it does not', (define, readings) => {
  const line = (left: string | undefined, i: number): string =>
    `export const f${i} = ${define}({ ${Object.entries(readings)
      .filter(([key]) => key !== left)
      .map(([, text]) => text)
      .join(', ')} });`;
  const keys = Object.keys(readings);
  const source = [`import { ${define} } from './function.ts';`, ...[undefined, ...keys].map(line)];
  const refused = refusedLines(source.join('\n'));
  expect([...refused].filter((at) => at < 2)).toEqual([]);
  expect(keys.filter((_, i) => !refused.has(i + 2))).toEqual([]);
});

/** The lines that the compiler refuses of a module beside function.ts. */
function refusedLines(source: string): Set<number> {
  const path = new URL('../../src/notation/probe.ts', import.meta.url).pathname;
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? source : readFile(file));
  host.getSourceFile = (file, version, ...rest) =>
    file === path ? ts.createSourceFile(file, source, version) : getSourceFile(file, version, ...rest);
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path)!;
  return new Set(
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (d) => file.getLineAndCharacterOfPosition(d.start!).line,
    ),
  );
}
