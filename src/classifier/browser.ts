/** @file The engine in a browser: the kernels are compiled into the site, and asked for with the first run. */
import type { OpenTfjs } from './drive.ts';
import { engineOpener } from './open.ts';

/** The module of the kernels. */
export async function kernels(): Promise<Uint8Array<ArrayBuffer>> {
  const { default: base64 } = await import('virtual:kernels');
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

export const openEngine = engineOpener(kernels);

/** tfjs is asked for with the first run that wants it. */
export const openTfjs: OpenTfjs = async (way, network) => {
  const [{ gradientsByTfjs }, tfjs] = await Promise.all([
    import('./by-tfjs.ts'),
    import('#kernels/tfjs/model.ts'),
  ]);
  return gradientsByTfjs(way, network, kernels, tfjs);
};
