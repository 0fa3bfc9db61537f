// @ts-check
// How the site is built: static pages in two languages, mathematics set at build time, islands in Svelte.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { kernels } from './src/kernels/plugin.ts';
import { offline } from './src/layouts/offline/integration.ts';
import { policy } from './src/layouts/policy.ts';
import { mathPlugin } from './src/typeset/satteri-katex.ts';

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
      mdastPlugins: [mathPlugin],
    }),
  },
  integrations: [mdx(), svelte({ compilerOptions: { discloseVersion: false } }), policy(), offline()],
  devToolbar: { enabled: false },
  // A policy in the page itself, with hashes: it holds on hosts that send no headers.
  // KaTeX places glyphs by style attributes; WebAssembly needs its own word.
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // The race reads formulas and needs nothing of derivations; the stage needs both. Left to itself the
              // bundler cuts what they and the parts loaded later have in common into many small files.
              codeSplitting: {
                groups: [
                  { name: 'load', test: /vite\/preload-helper/, priority: 4 },
                  { name: 'client', test: /node_modules\/svelte\//, minShareCount: 2, priority: 3 },
                  {
                    name: 'notation',
                    test: /src\/(?:math\/(?:difference|random)|notation\/(?:error|expr|expand|functions|number|parse|plain))\.ts$/,
                    priority: 2,
                  },
                  {
                    name: 'derivation',
                    test: /src\/(?:derive\/(?:check|convention|derivation|given|namespace|present|reading|rename|run|symbol|unroll)|math\/(?:error|singular|tensor)|notation\/(?:axes|evaluate)|widgets\/(?:numbers|stage\/(?:Maths|decimals|parts|typesetter)))\.(?:ts|svelte)$/,
                    minShareCount: 2,
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [kernels()] },
    plugins: [katexWoff2Only, kernels()],
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
