/**
 * @file What meetings cost the classifier. With two classes all that the tables Z and W say is one weight for each bucket:
 * a score is the mean of the weights that are hit. Learnt with B buckets, judged on reviews that were held out.
 */
import { sigmoid } from '#math/logistic.ts';
import { integer, random } from '#math/random.ts';
import { fasttextHash } from '#corpus/fasttext.ts';
import { type Language, type Lengths, type Review, gramsOf } from './grams.ts';

const PARTS = 5;
const PASSES = 10;
/** Falls to 0 in a straight line; large, because each weight has a small share in a mean. */
const RATE = 30;
/** The bias is in every score with its whole weight. */
const BIAS_RATE = 0.3;

/** The hashes of the n-grams of each review, in an order of chance. */
export function hashedReviews(reviews: readonly Review[], language: Language, lengths: Lengths) {
  const rng = random(1);
  const texts = reviews.map(({ text, label }) => ({
    label,
    hashes: gramsOf(text, language, lengths).map(fasttextHash),
  }));
  for (let i = texts.length - 1; i > 0; i--) {
    const j = integer(rng, i + 1);
    [texts[i], texts[j]] = [texts[j]!, texts[i]!];
  }
  return texts;
}

/** The share of reviews that are judged rightly, each held out once. */
export function rightWith(texts: ReturnType<typeof hashedReviews>, buckets: number): number {
  const hit = texts.map(({ label, hashes }) => ({ label, k: hashes.map((hash) => hash % buckets) }));
  let right = 0;
  for (let part = 0; part < PARTS; part++) {
    const weights = new Float64Array(buckets);
    let bias = 0;
    const score = (k: readonly number[]): number =>
      bias + k.reduce((sum, b) => sum + weights[b]!, 0) / Math.max(1, k.length);
    const learnt = hit.filter((_, i) => i % PARTS !== part);
    const steps = PASSES * learnt.length;
    for (let s = 0; s < steps; s++) {
      const { label, k } = learnt[s % learnt.length]!;
      const left = 1 - s / steps;
      const error = sigmoid(score(k)) - label;
      for (const b of k) weights[b]! -= (RATE * left * error) / k.length;
      bias -= BIAS_RATE * left * error;
    }
    right += hit.filter(({ label, k }, i) => i % PARTS === part && +(score(k) > 0) === label).length;
  }
  return right / texts.length;
}
