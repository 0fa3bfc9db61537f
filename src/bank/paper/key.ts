/** @file The key of one part in a line of prose. */
import { bankWords } from '#words/bank.ts';
import type { Lang } from '#words/words.ts';
import type { Part } from '../question.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const letter = (i: number): string => LETTERS[i] ?? String(i + 1);

const matrixTex = (rows: readonly (readonly number[])[]): string =>
  `$\\begin{pmatrix} ${rows.map((row) => row.map(short).join(' & ')).join(' \\\\ ')} \\end{pmatrix}$`;

/** At most four decimals, none that are 0. */
const short = (x: number): string => String(+x.toFixed(4));

/** As each language writes it. */
export const colonIn = (lang: Lang): string => (lang === 'zh' ? '：' : ': ');

/** Options no longer than this are printed in one line, without letters. */
export const SHORT = 3;

export function keyOfPart(part: Part, lang: Lang): string {
  const w = bankWords(lang);
  const colon = colonIn(lang);
  switch (part.form) {
    case 'truth':
      return `**${part.right ? w.true : w.false}**${lang === 'zh' ? '。' : '. '}${part.why[lang]}`;
    case 'choice': {
      const right = part.right.map((i) => letter(i)).join(', ');
      const [only] = part.right;
      if (part.right.length === 1 && !part.several)
        return `**${right}**${colon}${part.options[only!]![lang]}`;
      return `**${right || w.noneRight}**`;
    }
    case 'number':
      return `$${part.shown}$`;
    case 'matrix':
      return matrixTex(part.right);
    case 'formula':
      return `$${part.shown}$`;
    case 'shape':
      return `$(${part.right.join(', ')})$`;
    case 'points':
      return `${w.points} ${part.points.map((p, i) => `(${i + 1}) ${p[lang]}`).join(' ')}`;
    case 'order':
      return `**${part.right.map(letter).join(' → ')}**`;
    case 'word':
      return `**${part.accepts[lang].join(' / ')}**`;
    case 'values':
      return part.right
        ? `${w.one}${colon}${part.names.map(({ id, tex, shape }) => `$${tex} = ${valuesTex(part.right![id]!, shape)}$`).join(', ')}`
        : w.impossible;
  }
}

function valuesTex(numbers: readonly number[], shape: readonly number[]): string {
  if (numbers.length === 1) return short(numbers[0]!);
  const columns = shape[1] ?? 1;
  const rows = Array.from({ length: numbers.length / columns }, (_, r) =>
    numbers.slice(r * columns, (r + 1) * columns),
  );
  return `\\begin{pmatrix} ${rows.map((row) => row.map(short).join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;
}
