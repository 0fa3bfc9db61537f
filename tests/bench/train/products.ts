/** The products of a step of training without all the rest: recorded once, and then repeated. */
import type { OpenEngine } from '#classifier/open.ts';
import type { Trainer } from '#classifier/trainer.ts';
import type { Engine, Kernels } from '#kernels/engine.ts';

const PRODUCTS = ['product', 'addTransposedProduct'] as const;
type Call = Parameters<Kernels['product']> | Parameters<Kernels['addTransposedProduct']>;

export interface Products {
  /** Floating point operations of a step, a product and a sum for each pair of numbers. */
  readonly operations: number;
  repeat(): void;
}

/** `open` makes a trainer over an engine. */
export async function productsOf(
  open: (openEngine: OpenEngine) => Promise<Trainer>,
  openEngine: OpenEngine,
): Promise<Products> {
  const calls: (() => void)[] = [];
  let operations = 0;
  let recording = false;
  const recorded = (engine: Engine): Engine => {
    const kernels = { ...engine.kernels };
    for (const name of PRODUCTS) {
      const kernel = engine.kernels[name] as (...call: Call) => void;
      kernels[name] = (...call: Call): void => {
        kernel(...call);
        if (!recording) return;
        const [rows, columns, depth] = call;
        operations += 2 * rows * columns * depth;
        calls.push(() => kernel(...call));
      };
    }
    return { ...engine, kernels };
  };
  const trainer = await open(async (bytes) => recorded(await openEngine(bytes)));
  trainer.advance();
  recording = true;
  trainer.advance();
  recording = false;
  return {
    operations,
    repeat() {
      for (const call of calls) call();
    },
  };
}
