/** @file Where the word vectors of `train` begin, and what a file of them has for the reviews at hand. */
import type { Source } from '#classifier/experiment.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { LONGEST, WrongVectors } from '#corpus/word2vec.ts';
import { type Asked, coverOf, readWordFile } from '#corpus/word-file.ts';
import type { Terminal } from './command.ts';
import { blobOfFile, unreadable } from './files.ts';
import { refuse } from './refusal.ts';

/** The vectors named on the command line. `asked` says which tokens they are for. @throws {Refusal} */
export async function vectorSource(
  named: string,
  examples: readonly Labelled[],
  asked: Asked,
  say: Terminal['say'],
): Promise<Source> {
  if (named === 'random' || named === 'skip-gram') return named;
  const file = await blobOfFile(named);
  try {
    const { table, rows, promised, faults, findings } = await readWordFile(file, examples);
    if (faults)
      say(
        `${faults} of ${rows + faults} lines of ${named} are no vectors, the first is line ${findings[0]!.line}.`,
      );
    if (promised !== undefined && promised !== rows + faults)
      say(`The first line of ${named} promises ${promised} vectors, but ${rows + faults} lines follow.`);
    const { of, found } = coverOf(table, examples, asked);
    say(
      `${named}: ${rows} vectors of ${table.size} numbers; ${found} of the ${of} tokens of the training part (${((100 * found) / Math.max(1, of)).toFixed(1)} %) have one, the others begin by chance${
        found
          ? ''
          : `: are these vectors of ${asked.unit === 'words' ? 'characters' : 'words'}? --unit says which are read`
      }.`,
    );
    return table;
  } catch (error) {
    if (error instanceof WrongVectors)
      refuse(`“${named}” is no file of word vectors: ${WRONG_VECTORS[error.why](error)}.`);
    return unreadable(named, error);
  }
}

const WRONG_VECTORS: Readonly<Record<WrongVectors['why'], (wrong: WrongVectors) => string>> = {
  empty: () => 'it is empty',
  binary: () => 'it is not text',
  row: ({ line, found }) => `line ${line} is not a word and its numbers, parted by spaces: “${found}”`,
  'no-rows': () => 'no line holds a word and its numbers',
  long: ({ found }) => `its vectors have ${found} entries, more than ${LONGEST}`,
};
