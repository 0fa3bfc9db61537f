/** @file The numbers of an exercise, computed by the engine from what the exercise gives. */
import { readFileSync } from 'node:fs';
import { build } from '#derive/build.ts';
import type { Definition } from '#derive/derivation.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';
import { evaluate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';
import { parse } from '#notation/parse.ts';
import { type Tensor, only } from '#math/tensor.ts';

/** Evaluates expressions at the numbers of an exercise. */
export function solved(
  definition: Definition,
  sizes: Readonly<Record<string, number>>,
  given: Readonly<Record<string, Nested>>,
  options: Readonly<Record<string, string>> = {},
): (expression: string) => number {
  const d = build(definition, { sizes, options });
  const values: Record<string, Tensor> = { ...run(d, withSupplied(d, draw(d, 1), given)) };
  for (const claim of d.claims) values[claim.id] = evaluate(claim.forms[0]!.is, values);
  return (expression) => only(evaluate(settle(parse(expression), d.sizes), values));
}

/** What a lesson says, in either language. */
export const prose = (id: string, lang: 'en' | 'zh'): string =>
  readFileSync(new URL(`../../content/${id}/${lang}.mdx`, import.meta.url), 'utf8');
