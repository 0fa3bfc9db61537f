// The listing of one head, as it stands in both texts: its gradients are differences, and a mask before the softmax holds.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { centralDifference } from '#math/difference.ts';
import { normal, random } from '#math/random.ts';
import { type Tensor, scalar, tensor } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';
import type { Values } from '#notation/values.ts';

/** The lines of the listing, each a name and what it is. */
function listing(lang: 'en' | 'zh'): (readonly [id: string, is: string])[] {
  const text = readFileSync(
    new URL(`../../../content/seq2seq-attention/${lang}.mdx`, import.meta.url),
    'utf8',
  );
  const block = text.split('```python\n').find((part) => part.startsWith('Q = W_q @ X'))!;
  return block
    .split('```')[0]!
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map((line) => line.split(' = ') as [string, string]);
}
const lines = listing('en');
const computed = (given: Values): Values =>
  lines.reduce<Values>((values, [id, is]) => ({ ...values, [id]: evaluate(parse(is), values) }), given);

const [N, S, A] = [3, 4, 2];
const rng = random(9);
const drawn = (...shape: readonly [number, number]): Tensor => tensor(shape, () => normal(rng));
const given: Values = {
  X: drawn(N, S),
  W_q: drawn(A, N),
  W_k: drawn(A, N),
  W_v: drawn(N, N),
  dC: drawn(N, S),
  one: tensor([S, 1], () => 1),
  A: scalar(A),
};

test('both texts have the same lines', () => expect(listing('zh')).toEqual(lines));

test('what comes back by three roads is what differences say, and so for each matrix', () => {
  const values = computed(given);
  const loss = (of: Values): number =>
    computed(of)['C']!.data.reduce((sum, c, i) => sum + c * given['dC']!.data[i]!, 0);
  for (const id of ['X', 'W_q', 'W_k', 'W_v']) {
    const slope = centralDifference((x) => loss({ ...given, [id]: x }), given[id]!);
    slope.data.forEach((g, i) => expect(values[`d${id}`]!.data[i], id).toBeCloseTo(g, 7));
  }
});

test('what is masked before the softmax has no weight and receives nothing', () => {
  const at = lines.findIndex(([id]) => id === 'P');
  const mask = tensor([S, S], (i) => (Math.floor(i / S) > i % S ? -Infinity : 0));
  const values = [...lines.slice(0, at), ['E', 'E + mask'] as const, ...lines.slice(at)].reduce<Values>(
    (all, [id, is]) => ({ ...all, [id]: evaluate(parse(is), all) }),
    { ...given, mask },
  );
  mask.data.forEach((m, i) => {
    if (m === 0) return;
    expect(values['P']!.data[i]).toBe(0);
    expect(values['dE']!.data[i]).toBeCloseTo(0, 15);
  });
});
