/// <reference types="vitest/config" />
// The laws: everything that can be tested without a browser.
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
