// @ts-check
// How the site is built: static pages in two languages, mathematics set at build time, islands in Svelte.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { kernels } from './src/kernels/plugin.ts';
import { stageChunks } from './src/site/chunks.ts';
import { fullText } from './src/site/find/integration.ts';
import { HEADERS } from './src/site/ship/headers.ts';
import { ship } from './src/site/ship/integration.ts';
import { licences } from './src/site/ship/licences.ts';
import { DIRECTIVES } from './src/site/ship/policy.ts';
import { course, definitionOf } from './content/course.ts';
import { mathPlugin } from './src/typeset/satteri-katex.ts';
import { termsPlugin } from './src/typeset/satteri-terms.ts';

/** Every browser that runs this site reads woff2: leave KaTeX's 40 older font files out. */
const katexWoff2Only = {
  name: 'katex-woff2-only',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/katex(-swap)?(\.min)?\.css(\?|$)/.test(id)) return;
    return { code: code.replace(/,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g, ''), map: null };
  },
};

/** Numbers of 64 bits, which tfjs asks for, try machine code before the policy of a page could allow it. */
const longWithoutCode = {
  name: 'long-without-code',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/node_modules\/long\/src\/long\.js(\?|$)/.test(id)) return;
    const tries = /try \{\s*wasm = new WebAssembly[^]*?\} catch \(e\) \{[^}]*\}/;
    if (!tries.test(code))
      throw new Error('long tries machine code in another way than it did: see astro.config.mjs.');
    return { code: code.replace(tries, ''), map: null };
  },
};

/** What is imported later is fetched then: every style stands in its page, so that there is nothing to fetch beside it. */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** When the stage of a lesson wakes: `client:near`. @type {import('astro').AstroIntegration} */
const near = {
  name: 'near',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'near', entrypoint: './src/stage/near.ts' }),
  },
};

/** @param {string} path */
const module = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // absolute addresses (canonical, hreflang, print) need to know where the site will live
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' }, // a first visit over a phone network paints one round trip earlier
  i18n: { defaultLocale: 'en', locales: ['en', 'zh'], routing: { prefixDefaultLocale: false } },
  markdown: {
    syntaxHighlight: false, // colour has one meaning here, and it is not syntax
    processor: satteri({
      features: { math: true, smartPunctuation: false },
      mdastPlugins: [mathPlugin(definitionOf), termsPlugin(course)],
    }),
  },
  integrations: [mdx(), svelte({ compilerOptions: { discloseVersion: false } }), near, fullText(), ship()],
  server: { headers: HEADERS }, // as a host sends them: what they forbid fails here first
  devToolbar: { enabled: false },
  // A policy in the page itself, with hashes: it holds on hosts that send no headers.
  // KaTeX places glyphs by style attributes. What else stands in it: src/site/ship/policy.ts.
  security: {
    csp: {
      directives: [...DIRECTIVES],
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              comments: { legal: false }, // they stand in licences.txt, once
              codeSplitting: {
                groups: [
                  { name: 'load', test: /vite\/preload-helper/, priority: 6 },
                  // without what only the parts that come later, and figures, ask of Svelte
                  {
                    name: 'client',
                    test: /node_modules\/svelte\/(?!src\/(reactivity\/|internal\/client\/dom\/elements\/bindings\/(select|input|size)\.))/,
                    minShareCount: 2,
                    priority: 5,
                  },
                  ...stageChunks(
                    module('src/stage/Stage.svelte'),
                    module('content/optimizers/race/Race.svelte'),
                  ),
                ],
              },
            },
          },
        },
      },
    },
    worker: {
      format: 'es',
      rolldownOptions: { output: { comments: { legal: false } } },
      plugins: () => [longWithoutCode, kernels(), licences()],
    },
    plugins: [katexWoff2Only, longWithoutCode, plainImports, kernels(), licences()],
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-core/dist/register_all_gradients',
        '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops',
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-layers',
      ],
    },
    build: {
      modulePreload: false, // the lists of what to preload weigh more than they save: chunks are few
      assetsInlineLimit: 0, // inlined fonts and scripts would be refused by the policy above
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log); // "use astro:head-inject" is no news
        },
      },
    },
  },
});
