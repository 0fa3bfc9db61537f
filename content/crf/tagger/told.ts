/**
 * @file What the text tells of the taggers, measured while the site is built: every sentence is held out once, in four parts,
 * and judged by what was learnt from the other three; and what the taggers of the opening say of its examples.
 */
import { random } from '#math/random.ts';
import { EXAMPLES, tagger } from './figure.ts';
import type { Seen } from './features.ts';
import { sharesAt, tagsOf } from './model.ts';
import { type Corpus, SENTENCES, TAGS, type Tag } from './sentences.ts';
import { type Score, judged, mostFrequent, scored, shuffled, trained } from './training.ts';
import { type Learnt, type Tagger, learntAtOnce, planOf } from './view.ts';

const PARTS = 4;
const SEED = 1;

const kept = <K, V>(of: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? of(key);
    known.set(key, value);
    return value;
  };
};

const total = (scores: readonly Score[]): Score =>
  scores.reduce((a, b) => ({
    words: a.words + b.words,
    right: a.right + b.right,
    unknown: a.unknown + b.unknown,
    unknownRight: a.unknownRight + b.unknownRight,
    sentences: a.sentences + b.sentences,
    whole: a.whole + b.whole,
  }));

/** The three taggers in all parts; `context`: with the words beside the word, too. */
function crossedAnew(corpus: Corpus, context: boolean): Readonly<Record<Tagger, Score>> {
  const all = shuffled(SENTENCES[corpus], random(SEED));
  const seen: readonly Seen[] = ['word', 'ending', ...(context ? (['context'] as const) : [])];
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const split = {
      learnt: all.filter((_, i) => i % PARTS !== part),
      held: all.filter((_, i) => i % PARTS === part),
    };
    const { scores } = scored([...trained(split, { corpus, seen }, { seed: SEED })].at(-1)!, split);
    const frequent = mostFrequent(split.learnt, TAGS[corpus].length);
    return { ...scores, frequent: judged((words) => words.map(frequent), split) };
  });
  const of = (name: Tagger): Score => total(parts.map((scores) => scores[name]));
  return { sentence: of('sentence'), word: of('word'), frequent: of('frequent') };
}
const crossedOf = kept((of: `${Corpus} ${boolean}`) => {
  const [corpus, context] = of.split(' ');
  return crossedAnew(corpus as Corpus, context === 'true');
});
export const crossed = (corpus: Corpus, context: boolean) => crossedOf(`${corpus} ${context}`);
/** What is learnt as the figure opens. */
export const openedOf = kept((corpus: Corpus): Learnt => learntAtOnce(planOf(tagger(corpus).opening)));

const share = (score: Score | undefined, of: string | undefined): number | undefined =>
  score &&
  {
    right: score.right / score.words,
    unknown: score.unknownRight / score.unknown,
    whole: score.whole / score.sentences,
  }[of ?? ''];

/**
 * `en sentences`, `zh words`, `en different`; `en right sentence` of a tagger, `en right word context` with the words beside;
 * `en share word 2 V`: the probability of a tag at a word of the example.
 * @throws {Error} for a name that means nothing
 */
export function told(name: string): number {
  const [said, what, ...more] = name.split(' ');
  const corpus = (['en', 'zh'] as const).find((of) => of === said);
  const words = corpus && SENTENCES[corpus].flatMap((of) => of.words);
  const counts = corpus &&
    words && { sentences: SENTENCES[corpus].length, words: words.length, different: new Set(words).size };
  let value: number | undefined = counts?.[what as keyof typeof counts];
  if (corpus && what === 'share') {
    const [way, t, tag] = more;
    const model = openedOf(corpus).passes.at(-1)!.models[way as 'sentence' | 'word'];
    value = sharesAt(model, EXAMPLES[corpus].split(' '))[Number(t)]?.[TAGS[corpus].indexOf(tag as Tag)];
  } else if (corpus && more.length)
    value = share(crossed(corpus, more[1] === 'context')[more[0] as Tagger], what);
  if (value === undefined) throw new Error(`“${name}” is nothing that the taggers tell.`);
  return value;
}

/** The tags that a tagger of the opening gives to its example. */
export function saidOf(corpus: Corpus, way: 'sentence' | 'word'): readonly Tag[] {
  const model = openedOf(corpus).passes.at(-1)!.models[way];
  return tagsOf(model, EXAMPLES[corpus].split(' ')).map((k) => TAGS[corpus][k]!);
}
