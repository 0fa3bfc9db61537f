// What the linter asks of every file; formatting is the formatter's business.
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.astro', '.reports', 'node_modules', 'public'] },
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // state is replaced whole, never changed in place: plain sets do
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
);
