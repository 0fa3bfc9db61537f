/**
 * @file Words that are left out because they stand in every review, whatever it says. A list for sentiment: negation
 * (不, 没, 别), degree (很, 太, 才, 就) and contrast (但, 却) are on most lists for search, and are not on this one.
 */

const PARTICLES = '的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 哈 么 之 所';
const PRONOUNS = '我 你 您 他 她 它 我们 你们 他们 咱们 自己 这 那 这个 那个 这里 那里 这家 此 其 某';
const RELATIONS = '在 于 从 到 向 往 对 把 被 给 跟 和 与 及 或 而 且 并 以 为 由 等 因为 所以 如果 然后';
const FILLERS = '是 有 个 一个 一 一下 些 一些 上 下 里 中 时 时候 时间 来 去 又 也 还 都 会 要 能 可以';

export const STOP_WORDS: ReadonlySet<string> = new Set(
  [PARTICLES, PRONOUNS, RELATIONS, FILLERS].flatMap((line) => line.split(' ')),
);

/** What every list for search leaves out, and what turns a review around. */
export const NEGATIONS: readonly string[] = ['不', '没', '没有', '别', '无', '未', '非'];

const PUNCTUATION = /^[\p{P}\p{S}]+$/u;

/** The tokens that say something: stop words and punctuation left out. */
export const withoutStopWords = (tokens: readonly string[]): string[] =>
  tokens.filter((token) => !STOP_WORDS.has(token) && !PUNCTUATION.test(token));
