/** What a stranger does to a text that was right: cuts, doubles, swaps and strange insertions, drawn anew for each case. */
import fc from 'fast-check';

/** `npm run test:all` takes all the time there is. */
export const FULL = process.env['FULL'] === '1';
/** Cases of one attack: a few in a short run. */
export const cases = (few: number) => ({ seed: 20_261_130, numRuns: FULL ? 10_000 : few });

/** Nothing may hang: seconds of arithmetic for one case. */
const MOST_SECONDS = 1;

const STRANGE = [
  ...[
    '',
    '\0',
    '\ufeff',
    '\ufffd',
    '\u202e',
    '🙂',
    '\ud83d',
    '反向',
    '"',
    '""',
    "'",
    '\\',
    '\n',
    '\r\n',
    '\t',
  ],
  ...[
    '%',
    '%E5%8F',
    '%00',
    '#',
    '&',
    '=',
    '?',
    ';',
    ':',
    ',',
    ',,',
    '|',
    '.',
    '-',
    '−',
    '+',
    'e',
    '1e',
    '1e999',
  ],
  ...[
    '-1e308',
    '5e-324',
    'NaN',
    'Infinity',
    '-0',
    '9'.repeat(400),
    '0x10',
    '1_000',
    '１',
    'null',
    'true',
    '{}',
  ],
  ...[
    '[]',
    '{"',
    '[[[[',
    ']]]]',
    '__proto__',
    'constructor',
    'toString',
    '<script>',
    '<html>',
    '((((',
    '))))',
  ],
  ...[
    'sum(',
    ' for i in range(',
    'range(10**12)',
    '**',
    '2**53',
    '@',
    '.T',
    '_',
    '^{',
    '\\frac{',
    '\\left(',
    ' ',
  ],
];

const strange = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.tuple(fc.constantFrom(...STRANGE), fc.integer({ min: 2, max: 300 })).map(([s, n]) => s.repeat(n)),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.double().map(String),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

type Change = (text: string) => string;
const at = (text: string, where: number): number => Math.floor(where * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  // something put in
  fc.tuple(share, strange).map(
    ([x, s]): Change =>
      (t) =>
        t.slice(0, at(t, x)) + s + t.slice(at(t, x)),
  ),
  // a piece left out
  fc.tuple(share, fc.nat(20)).map(
    ([x, n]): Change =>
      (t) =>
        t.slice(0, at(t, x)) + t.slice(at(t, x) + n),
  ),
  // a piece replaced
  fc.tuple(share, fc.nat(8), strange).map(
    ([x, n, s]): Change =>
      (t) =>
        t.slice(0, at(t, x)) + s + t.slice(at(t, x) + n),
  ),
  // a piece said twice
  fc
    .tuple(share, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }))
    .map(([x, n, k]): Change => (t) => {
      const piece = t.slice(at(t, x), at(t, x) + n);
      return t.slice(0, at(t, x)) + piece.repeat(k) + t.slice(at(t, x));
    }),
  // two halves the other way round
  share.map(
    (x): Change =>
      (t) =>
        t.slice(at(t, x)) + t.slice(0, at(t, x)),
  ),
  // cut off
  share.map(
    (x): Change =>
      (t) =>
        t.slice(0, at(t, x)),
  ),
);

/** One of `rights`, spoilt by up to four changes; now and then something else altogether. */
export const spoilt = (rights: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...rights), fc.array(change, { minLength: 1, maxLength: 4 }))
        .map(([text, changes]) => changes.reduce((t, f) => f(t), text)),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 300, unit: 'binary' }) },
  );

/** Runs one case, and sees to it that it ends soon. Time of the machine is no measure: others use it too. */
export function soon<X>(what: () => X): X {
  const before = process.cpuUsage();
  const found = what();
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > MOST_SECONDS) throw new Error(`took ${(user + system) / 1e6} s`);
  return found;
}

/** The same of what takes turns. */
export async function soonAfter<X>(what: () => Promise<X>): Promise<X> {
  const before = process.cpuUsage();
  const found = await what();
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > MOST_SECONDS) throw new Error(`took ${(user + system) / 1e6} s`);
  return found;
}
