/**
 * @file The packages parts of which reach a reader, what each does for her, and under which licence. That none is
 * forgotten is seen to while the site is built (licences.ts).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Lang } from '#words/words.ts';

const WHAT = {
  formulas: { en: 'formulas and their letters', zh: '公式及其字体' },
  letters: { en: 'the letters of the English text', zh: '英文正文的字体' },
  pages: { en: 'parts of the pages that answer', zh: '页面上可以操作的部分' },
  frame: { en: 'the pages and how their parts are loaded', zh: '页面本身，以及各部分的加载' },
  witness: { en: 'the second witness, and training beside ours', zh: '第二个见证，以及用来对照的训练' },
  kernels: { en: 'the kernels of training', zh: '训练所用的内核' },
  plots: { en: 'scales, curves and numbers of figures', zh: '图中的刻度、曲线和数字' },
  files: { en: 'checks what is read from files and stores', zh: '检查从文件和存储中读到的内容' },
  store: { en: 'what is remembered in the browser', zh: '保存在浏览器里的内容' },
  threads: { en: 'computing beside the page', zh: '在页面之外的线程里计算' },
  search: { en: 'search in the text', zh: '在正文里查找' },
  repetition: { en: 'when a card is due again', zh: '卡片何时再出现' },
  codes: { en: 'the link of a printed paper as a QR code', zh: '印在试卷上的二维码链接' },
} as const;

const SHIPPED: Readonly<Record<string, keyof typeof WHAT>> = {
  '@fontsource-variable/source-serif-4': 'letters',
  '@tensorflow/tfjs-backend-cpu': 'witness',
  '@tensorflow/tfjs-core': 'witness',
  '@tensorflow/tfjs-layers': 'witness',
  '@astrojs/svelte': 'frame',
  assemblyscript: 'kernels',
  astro: 'frame',
  clsx: 'pages',
  comlink: 'threads',
  'd3-array': 'plots',
  'd3-contour': 'plots',
  'd3-format': 'plots',
  'd3-path': 'plots',
  'd3-scale': 'plots',
  'd3-shape': 'plots',
  'esm-env': 'pages',
  idb: 'store',
  'idb-keyval': 'store',
  internmap: 'plots',
  katex: 'formulas',
  long: 'witness',
  pagefind: 'search',
  seedrandom: 'witness',
  svelte: 'pages',
  'ts-fsrs': 'repetition',
  uqr: 'codes',
  valibot: 'files',
  vite: 'frame',
};

// a page is set by a bundle that lies elsewhere: the project is where the command was given
const root = pathToFileURL(`${process.cwd()}/`);
const folderOf = (name: string): URL => new URL(`node_modules/${name}/`, root);
const OWN = new URL('LICENSE', root);

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** By SPDX. */
  readonly licence: string;
  readonly home: string;
  readonly what: Readonly<Record<Lang, string>>;
  /** Notice and licence, whole. */
  readonly text: string;
}

export const isShipped = (name: string): boolean => Object.hasOwn(SHIPPED, name);

/** Text of a file of licences, and of the notice that goes with it; nothing where a package has none. */
function textIn(name: string): string | undefined {
  // what a package was built with it says below its own
  const own = (text: string): string => text.replace(/\n# Licenses of bundled dependencies[^]*/, '').trim();
  const files = readdirSync(folderOf(name), { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|notice)(\.\w+)?$/i.test(file.name))
    .map((file) => file.name);
  return files.length === 0
    ? undefined
    : files
        .sort()
        .map((file) => own(readFileSync(new URL(file, folderOf(name)), 'utf8')))
        .join('\n\n');
}

const MIT = (): string =>
  readFileSync(OWN, 'utf8')
    .replace(/^[^]*?(?=Permission is)/, '')
    .trim();

/** Of a package that has no file for it: who wrote it, as its sources say, and the licence that it names. */
function textByName(author: string, licence: string): string | undefined {
  const named = [
    ...(licence.includes('Apache-2.0') ? [textIn('comlink')!] : []),
    ...(licence.includes('MIT') ? [MIT()] : []),
  ];
  return named.length === 0 ? undefined : [`Copyright ${author}`, ...named].join('\n\n');
}
/** Who wrote what has no file for it. */
const AUTHORS: Readonly<Record<string, string>> = { pagefind: 'Pagefind' };

/** The licence in the words of a package that says it nowhere else. */
const textInReadme = (name: string): string | undefined =>
  /^LICENSE.*\n-+\n([^]*)$/m.exec(readFileSync(new URL('README.md', folderOf(name)), 'utf8'))?.[1]?.trim();

/** All packages of which something is shipped. @throws {Error} if the licence of one is not to be found. */
export function licencesShipped(): Licence[] {
  return Object.entries(SHIPPED).map(([name, what]) => {
    interface About {
      readonly version: string;
      readonly license?: string;
      readonly homepage?: string;
      readonly repository?: string | { readonly url: string };
    }
    const about = JSON.parse(readFileSync(new URL('package.json', folderOf(name)), 'utf8')) as About;
    const { version, license: licence, homepage, repository } = about;
    const author = name.startsWith('@tensorflow/') ? 'Google LLC' : AUTHORS[name];
    const text = textIn(name) ?? (author ? textByName(author, licence ?? '') : textInReadme(name));
    if (!licence || !text) throw new Error(`${name} is shipped, and its licence is not to be found.`);
    const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
    const home =
      homepage ??
      source
        .replace(/^git\+/, '')
        .replace(/^git:/, 'https:')
        .replace(/\.git$/, '')
        .replace(/^(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/');
    return { name, version, licence, home, what: WHAT[what], text };
  });
}

/** The file of licences: each package with its notice and licence, whole. */
export function licencesFile(): string {
  const rule = '='.repeat(80);
  const others = licencesShipped().map(
    ({ name, version, licence, home, text }) =>
      `${rule}\n${name} ${version}\n${licence}\n${home}\n\n${text}\n`,
  );
  return [`Gradient Notebook\n\n${readFileSync(OWN, 'utf8')}`, ...others].join('\n');
}
