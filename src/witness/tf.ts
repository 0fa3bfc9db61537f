/**
 * @file The one place tfjs is imported: its core, its gradients, and the CPU backend when asked for.
 *
 * tfjs-core alone registers no gradients (“gradient function not found for Sum”), so they are imported for effect.
 */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';

export * from '@tensorflow/tfjs-core';

// Silences tfjs's own advice, such as to install its native build under Node: the plain CPU is what we want there.
enableProdMode();

/** Loads and chooses the backend that is right on every machine; the toy sizes of a derivation need no other. */
export async function useCpu(): Promise<void> {
  await import('@tensorflow/tfjs-backend-cpu');
  await setBackend('cpu');
}
