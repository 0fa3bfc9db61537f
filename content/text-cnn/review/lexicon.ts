/**
 * @file The words of the review and their vectors, set by hand so that a kernel can be read: quality, negation, degree,
 * turn. A word that is not listed gets a small vector drawn from its letters, the same on every machine.
 */
import { random } from '#math/random.ts';

/** What the four numbers of a vector stand for. */
export const FEATURES = ['quality', 'negation', 'degree', 'turn'] as const;
export type Feature = (typeof FEATURES)[number];
const D = FEATURES.length;

export type Vector = readonly number[];

/** Words with one large number, which stands at the place of that feature. */
const LISTED: Readonly<Record<Feature, Readonly<Record<string, number>>>> = {
  quality: {
    good: 1,
    great: 1.3,
    wonderful: 1.4,
    beautiful: 1.2,
    brilliant: 1.4,
    funny: 0.9,
    fun: 0.9,
    moving: 0.9,
    clever: 0.9,
    nice: 0.8,
    best: 1.3,
    love: 1.2,
    loved: 1.2,
    like: 0.7,
    liked: 0.8,
    enjoyed: 1,
    bad: -1,
    slow: -0.8,
    boring: -1.2,
    dull: -1,
    weak: -0.8,
    poor: -0.9,
    silly: -0.7,
    awful: -1.4,
    terrible: -1.4,
    worst: -1.3,
    hate: -1.2,
    hated: -1.2,
    好: 1,
    好看: 1.1,
    精彩: 1.4,
    感人: 1.1,
    动人: 1.1,
    有趣: 0.9,
    喜欢: 1,
    优秀: 1.2,
    出色: 1.3,
    不错: 0.9,
    坏: -1,
    差: -1,
    慢: -0.8,
    烂: -1.3,
    无聊: -1.2,
    拖沓: -0.9,
    平淡: -0.8,
    难看: -1.2,
    失望: -1.1,
    糟糕: -1.4,
  },
  negation: {
    not: 1,
    never: 0.9,
    no: 0.8,
    hardly: 0.8,
    without: 0.7,
    "isn't": 1,
    "wasn't": 1,
    "don't": 1,
    "didn't": 1,
    不: 1,
    没: 0.9,
    没有: 0.9,
    毫无: 1,
    不是: 1,
  },
  degree: {
    very: 1,
    really: 0.9,
    so: 0.8,
    too: 0.8,
    quite: 0.6,
    extremely: 1.2,
    truly: 0.9,
    很: 0.9,
    太: 0.8,
    非常: 1.1,
    真: 0.8,
    十分: 1,
    极其: 1.2,
    特别: 1,
    挺: 0.6,
  },
  turn: { but: 1, however: 1, yet: 0.8, though: 0.8, 但: 1, 但是: 1, 可是: 1, 不过: 0.9, 然而: 1, 却: 0.8 },
};

/** Listed for their length only, so that a Chinese text is cut where its words end. */
const PLAIN = [
  '昨晚',
  '朋友',
  '节奏',
  '剧情',
  '故事',
  '音乐',
  '结局',
  '演员',
  '演技',
  '电影',
  '画面',
  '配乐',
  '导演',
  '一个',
];

/** What fills a text up to a length: its vector is 0, and no word has this name. */
export const PAD = '⟨pad⟩';

/** How far from 0 the numbers of a word are that nobody listed. */
const SMALL = 0.12;

/** 32 bits of the letters of a word: FNV-1a by Fowler, Noll and Vo. */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (const c of word) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193) >>> 0;
  return h;
}

const known = new Map<string, Vector>();
for (const [i, feature] of FEATURES.entries())
  for (const [word, size] of Object.entries(LISTED[feature]))
    known.set(
      word,
      drawn(word).map((x, k) => (k === i ? size : x / 2)),
    );
for (const word of PLAIN) known.set(word, drawn(word));
known.set(
  PAD,
  Array.from({ length: D }, () => 0),
);

function drawn(word: string): Vector {
  const rng = random(hash(word));
  return Array.from({ length: D }, () => Math.round(100 * SMALL * (2 * rng() - 1)) / 100);
}

/** Rows of the table of vectors that are there before a text is read. */
export const LISTED_WORDS = known.size;

export const isListed = (word: string): boolean => known.has(word);

export const vectorOf = (word: string): Vector => known.get(word) ?? drawn(word);

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const LONGEST = Math.max(...[...known.keys()].filter((w) => HAN.test(w)).map((w) => w.length));

/** The words of a text: punctuation and capitals go, and of Chinese words the longest that is listed is cut off first. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((piece) =>
    HAN.test(piece) ? cut(piece) : [piece.toLowerCase().replaceAll('’', "'")],
  );
}

function cut(piece: string): string[] {
  const found: string[] = [];
  let rest = [...piece];
  while (rest.length) {
    const lengths = Array.from({ length: Math.min(LONGEST, rest.length) }, (_, i) => i + 1).reverse();
    const n = lengths.find((length) => known.has(rest.slice(0, length).join(''))) ?? 1;
    found.push(rest.slice(0, n).join(''));
    rest = rest.slice(n);
  }
  return found;
}
