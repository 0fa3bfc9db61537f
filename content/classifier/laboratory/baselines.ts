/** @file The baselines, fitted to the training part of a split once, however many runs are trained on it. */
import { type Measures, measuresOf } from '#classifier/measures.ts';
import type { BaselineName } from '#classifier/spec.ts';
import type { Labelled } from '#corpus/labelled.ts';
import type { Ask } from './model-thread.ts';
import { type Material, labelsOf, partsOf, taken } from './material.ts';

/** What each baseline is worth on both parts that are held out. */
export type Marks = Readonly<
  Record<BaselineName, { readonly validation: Measures; readonly test: Measures }>
>;

export class Baselines {
  readonly #ask: Ask;
  /** By the seed of the split. */
  readonly #known = new WeakMap<readonly Labelled[], Map<number, Promise<Marks>>>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  of(material: Material, seed: number): Promise<Marks> {
    const bySeed = this.#known.get(material.examples) ?? new Map<number, Promise<Marks>>();
    this.#known.set(material.examples, bySeed);
    const known = bySeed.get(seed);
    if (known) return known;
    const fitted = this.#fit(material, seed);
    bySeed.set(seed, fitted);
    fitted.catch(() => bySeed.delete(seed)); // another run may try again
    return fitted;
  }

  async #fit(material: Material, seed: number): Promise<Marks> {
    const parts = partsOf(material, seed);
    const held = { validation: taken(material, parts.validation), test: taken(material, parts.test) };
    const files = await this.#ask({ kind: 'baselines', examples: taken(material, parts.train) });
    const on = async (name: BaselineName, part: keyof typeof held): Promise<Measures> => {
      const texts = held[part].map(({ text }) => text);
      const probabilities = await this.#ask({ kind: 'predict', model: files[name], texts });
      return measuresOf(probabilities, labelsOf(held[part]));
    };
    const both = async (name: BaselineName): Promise<Marks[BaselineName]> => ({
      validation: await on(name, 'validation'),
      test: await on(name, 'test'),
    });
    return { majority: await both('majority'), ngrams: await both('ngrams') };
  }
}
