/** @file The words of cases: how they open, and what stands between a value and its condition. */

/** Environments that are read as cases. */
export const CASES = new Set(['cases', 'dcases', 'rcases', 'array']);

const IF = new Set(['if', 'when', 'for', 'where', 'as', '当', '若', '如果']);
const OTHERWISE = new Set([
  'otherwise',
  'else',
  'ow',
  '否则',
  '其他',
  '其它',
  '其余',
  '其他情况',
  '其它情况',
]);

/** What a text between the cases says: `if` says nothing that the condition does not. */
export const wordOfCase = (text: string): 'otherwise' | 'if' | undefined => {
  const word = text.replace(/[\s.,，。~]/g, '');
  return OTHERWISE.has(word) ? 'otherwise' : IF.has(word) ? 'if' : undefined;
};
