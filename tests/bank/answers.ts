// What a student who knows everything answers, and what one answers who is wrong everywhere.
import type { Answer } from '#bank/marking.ts';
import type { Part } from '#bank/question.ts';

export function rightAnswer(part: Part): Answer {
  switch (part.form) {
    case 'truth':
    case 'formula':
    case 'choice':
    case 'order':
      return part.right;
    case 'number':
      return part.whole ? String(part.right) : part.right.toFixed(3);
    case 'matrix':
      return part.right.map((row) => row.join(' ')).join('; ');
    case 'shape':
      return `(${part.right.join(', ')})`;
    case 'points':
      return part.points.map((_, i) => i);
    case 'word':
      return part.accepts.en[0];
    case 'values':
      return Object.fromEntries(Object.entries(part.right ?? {}).map(([id, x]) => [id, x.join(' ')]));
  }
}

export function wrongAnswer(part: Part): Answer {
  switch (part.form) {
    case 'truth':
      return !part.right;
    case 'choice':
      return part.options.map((_, i) => i).filter((i) => !part.right.includes(i));
    case 'order':
      return part.right.toReversed();
    case 'number':
      return String(Math.round(part.right) + 12345);
    case 'matrix':
      return part.right.map((row) => row.map((x) => x + 1).join(' ')).join('; ');
    case 'formula':
      return '1234.5';
    case 'shape':
      return '(7, 7, 7)';
    case 'points':
      return [];
    case 'word':
      return 'xyzzy';
    case 'values':
      return Object.fromEntries(
        part.names.map(({ id, shape }) => [
          id,
          Array(shape.reduce((n, s) => n * s, 1))
            .fill('1234.5')
            .join(' '),
        ]),
      );
  }
}
