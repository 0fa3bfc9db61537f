/**
 * @file Lets plain Node load the gradients of tfjs; import it for effect before `tf.ts`. Bundlers need nothing of it.
 *
 * Only the ES modules of tfjs-core hold its gradients, and these import each other without file extensions, which
 * Node refuses. They share engine, registries and class Tensor with the CommonJS build through globals of tfjs.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const inside =
      /\/node_modules\/@tensorflow\//.test(context.parentURL ?? '') && /^\.{1,2}\//.test(specifier);
    if (specifier.endsWith('.js') || !(inside || specifier.startsWith('@tensorflow/tfjs-core/dist/')))
      return next(specifier, context);
    try {
      return { ...next(`${specifier}.js`, context), format: 'module' };
    } catch {
      return { ...next(`${specifier}/index.js`, context), format: 'module' };
    }
  },
});
