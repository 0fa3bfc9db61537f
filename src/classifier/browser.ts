/** @file The engine in a browser: the kernels are compiled into the site, and asked for with the first run. */
import { engineOpener } from './open.ts';

export const openEngine = engineOpener(async () => {
  const { default: base64 } = await import('virtual:kernels');
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
});
