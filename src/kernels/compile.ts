/** @file Compiles the kernels with AssemblyScript, in Node: when the site is built, for the command line and the tests. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '#cells';
import { tilesSource } from './tiles.ts';
import { updatesSource } from './updates.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CACHE = here('../../node_modules/.cache/kernels/');
const { version } = JSON.parse(
  readFileSync(here('../../node_modules/assemblyscript/package.json'), 'utf8'),
) as {
  version: string;
};

// more than two levels of optimizing would put the sums of a tile into another order, which needs more registers than
// there are
const OPTIONS = [
  ...['--optimizeLevel', '2', '--shrinkLevel', '0', '--noAssert', '--runtime', 'stub'],
  ...['--enable', 'simd', '--importMemory', '--initialMemory', '1', '--memoryBase', '16', '--use', 'abort='],
];

/** Files of the program by name: those of `assembly/`, and those that are written; `cells` is one of the latter. */
function sources(cells: string): Map<string, string> {
  const files = readdirSync(here('assembly'))
    .sort()
    .map((name) => [name, readFileSync(here(`assembly/${name}`), 'utf8')] as const);
  return new Map([
    ...files,
    ['tiles.ts', tilesSource()],
    ['updates.ts', updatesSource()],
    ['cells.ts', cells],
  ]);
}

/**
 * The WebAssembly module, with the cells of the course if no others are given. It is kept under node_modules/.cache until a
 * source or the compiler changes.
 */
export async function compiledKernels(cells: string = SOURCES.simd): Promise<Uint8Array<ArrayBuffer>> {
  const files = sources(cells);
  const key = createHash('sha256')
    .update(JSON.stringify([version, OPTIONS, ...files]))
    .digest('hex');
  const kept = `${CACHE}${key.slice(0, 16)}.wasm`;
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
  const binary = await compile(files);
  mkdirSync(CACHE, { recursive: true });
  // several may compile at once, and none may read half a file
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, binary);
  renameSync(own, kept);
  return binary;
}

/**
 * Compiles a program of AssemblyScript: its files by name, `index.ts` among them.
 *
 * @throws {Error} with what the compiler says.
 */
export async function compile(
  files: ReadonlyMap<string, string>,
  options: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    ['index.ts', '--outFile', 'kernels.wasm', ...OPTIONS, ...options],
    {
      readFile: (name) => files.get(name) ?? null,
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') binary = new Uint8Array(contents as Uint8Array);
      },
      listFiles: () => [],
    },
  );
  if (error || !binary)
    throw new Error(`The kernels do not compile: ${error?.message ?? ''}\n${stderr.toString()}`);
  return binary;
}
