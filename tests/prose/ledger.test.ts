// The text of the lessons is held to their numbers: no equality that can be read is false, and a slip put into one is caught.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { chainsIn, type Chain } from '#prose/equations.ts';
import { formulasIn } from '#prose/formulas.ts';
import { countsOf, ledgerOf, provedLedger } from '#prose/ledger.ts';
import { Proof } from '#prose/proof.ts';
import { lessonsOf } from '#words/course.ts';
import type { Lesson } from '#words/lesson.ts';

const LANGS = ['en', 'zh'] as const;
const textOf = (id: string, lang: string): string => readFileSync(`content/${id}/${lang}.mdx`, 'utf8');
const readOf = ({ definition, card, unbound, supposed }: Lesson) => ({
  ...{ definition, gates: card.gates, unbound, supposed },
});
const lessons = lessonsOf(course);
const ledgers = new Map(
  lessons.map((lesson) => [
    lesson.id,
    LANGS.map((lang) => ledgerOf(readOf(lesson), textOf(lesson.id, lang))),
  ]),
);

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s states no equality that does not hold, and frees none that its text does not state',
  (id, lesson) => {
    const both = ledgers.get(id)!;
    expect(both.map((ledger) => ledger.faults)).toEqual([[], []]);
    const freed = new Set(both.flatMap((ledger) => [...ledger.freed]));
    expect(Object.keys(lesson.unbound ?? {}).filter((key) => !freed.has(key))).toEqual([]);
  },
);

test('nothing is typed that nothing reads, and every display holds; a line that need not has its reason', () => {
  expect([...ledgers.values()].map(([, zh]) => countsOf(zh!.entries).raw).filter(Boolean)).toEqual([]);
  const lines = [...ledgers].map(([id, [en]]) => {
    const [inline, display] = [false, true].map((is) =>
      countsOf(en!.entries.filter((e) => e.display === is)),
    );
    return { id, inline: inline!, display: display! };
  });
  const sum = (of: (line: (typeof lines)[number]) => number): number =>
    lines.reduce((n, line) => n + of(line), 0);
  console.log(
    lines.map(({ id, inline, display }) => `${id}: ${JSON.stringify({ inline, display })}`).join('\n'),
  );
  const all = sum(({ inline }) => inline.bound + inline.said + inline.free + inline.raw);
  expect(sum(({ inline, display }) => inline.raw + display.raw)).toBe(0);
  expect(sum(({ display }) => display.free)).toBe(0);
  expect(sum(({ inline }) => inline.free) / all).toBeLessThan(0.08);
});

/** Slips of the pen in a side: a sign, a transpose, a square, a step, a factor. */
const SLIPS: readonly (readonly [slip: string, of: RegExp, by: string])[] = [
  ['a sign', /(?<=[\w})] ?)\+(?! ?1[)}])/, '-'],
  ['a minus', /(?<=[\w})] ?)-(?! ?1[)}])/, '+'],
  ['one less', /1 ?- ?/, '2 - '],
  // (1, 2) and its transpose are one column: between words a tuple is written in either way, here as in the books, and no
  // lesson multiplies by a row written so. A row is a matrix of one line, and a row beside a column is caught.
  ['a transpose', /(?<!\([^()]*,[^()]*\))\^\{?\\top\}?/, ''],
  ['a square', /(?<=[A-Za-z)}])\^\{?2\}?/, '^3'],
  ['a step', /(?<=_\{?[a-z,]*)t ?- ?1/, 't'],
  ['a factor', /\\odot/, '\\odot 2 \\cdot '],
];

function slipsOf(chain: Chain): { readonly slip: string; readonly chain: Chain }[] {
  const last = chain.sides.length - 1;
  const side = chain.sides[last]!;
  return SLIPS.flatMap(([slip, of, by]) => {
    const slipped = side.replace(of, by);
    if (slipped === side) return [];
    return [{ slip, chain: { ...chain, sides: [...chain.sides.slice(0, last), slipped] } }];
  });
}

describe('a slip in one equality of the text', () => {
  test('is caught wherever the equality was proved', () => {
    let tried = 0;
    const missed = lessons.flatMap((lesson) => {
      const { definition, card, supposed } = lesson;
      const proof = new Proof(definition, card.gates, supposed);
      let [section, paragraph] = [-1, -1];
      return formulasIn(textOf(lesson.id, 'en')).flatMap((formula) => {
        if (formula.section !== section) proof.section();
        if (formula.paragraph !== paragraph) proof.paragraph();
        ({ section, paragraph } = formula);
        proof.suppose(formula.supposes);
        return chainsIn(formula.tex).flatMap((chain) => {
          if (proof.try(chain).is !== 'bound') return [];
          return slipsOf(chain).flatMap(({ slip, chain: slipped }) => {
            tried++;
            const { is } = proof.try(slipped);
            return is === 'bound' || is === 'said'
              ? [`${lesson.id}:${formula.line}: ${slip} in ${slipped.sides.join(' = ')}`]
              : [];
          });
        });
      });
    });
    console.log(
      `${tried} slips, ${missed.length} of which make another equality that holds:\n${missed.join('\n')}`,
    );
    expect(tried).toBeGreaterThan(250);
    // a slip in what an exercise supposes to be 0 changes nothing
    expect(missed.length / tried).toBeLessThan(0.035);
  }, 240_000);

  test('stops the build with file, line and what to do', () => {
    const lesson = lessons.find(({ id }) => id === 'lstm')!;
    const wrong = 'Text.\n\nHere $h_t = o_t \\odot C_t$ is wrong.\n';
    expect(() => provedLedger(readOf(lesson), wrong, 'content/lstm/en.mdx')).toThrow(
      'content/lstm/en.mdx:3: “h_t = o_t \\odot C_t” does not hold: the two sides differ. Correct it, or name it in unbound.ts',
    );
  });
});

const WIDE = '$\\begin{bmatrix} W_f & U_f \\end{bmatrix} ';
const TALL = '\\begin{bmatrix} h_t \\\\ x_t \\end{bmatrix}';

describe('the text is read as it is written', () => {
  const lesson = lessons.find(({ id }) => id === 'lstm')!;
  const told = (mdx: string): (readonly string[])[] => [
    ledgerOf(readOf(lesson), mdx).entries.map(({ told }) => told.is),
  ];

  test.each([
    ['a line of the tables', '$h_t = o_t\\odot\\tanh C_t$', 'bound'],
    ['a line for every gate', '$z_{g,t} = W_g h_{t-1} + U_g x_t + b_g$', 'bound'],
    [
      'a sum over gates',
      '$\\frac{\\partial L}{\\partial x_t} = \\sum_g U_g^\\top \\frac{\\partial L}{\\partial z_{g,t}}$',
      'bound',
    ],
    ['a Jacobian', '$\\frac{\\partial s_t}{\\partial h_t^\\top} = V$', 'bound'],
    ['what a letter is', 'With $q = 3$', 'said'],
    ['an identity in letters of its own', '$(a + b)^2 = a^2 + 2ab + b^2$', 'bound'],
    ['a number in its digits', '$0.9^{10} = 0.349$', 'bound'],
    [
      'a rule in letters of its own',
      '$\\frac{\\partial L}{\\partial v} = A^\\top \\frac{\\partial L}{\\partial z}$',
      'raw',
    ],
    ['dots', '$h_t = o_t + \\dots$', 'raw'],
    ['halves beside each other', `${WIDE}${TALL} = W_f h_t + U_f x_t$`, 'bound'],
    [
      'beside what is asked, right or wrong',
      '<Ask id="e1" among={["$h_t = C_t$"]} right={1} />\n\n$h_t = o_t\\odot\\tanh C_t$',
      'bound',
    ],
  ])('%s', (_, mdx, is) => {
    expect(told(mdx)).toEqual([[is]]);
  });

  test('halves that do not fit one another make no matrix', () => {
    const beside = `${WIDE}${TALL.replace('\\\\', '&')} = W_f h_t + U_f x_t$`;
    expect(ledgerOf(readOf(lesson), beside).entries.map(({ told }) => told)).toEqual([
      { is: 'raw', because: 'These blocks do not fit one another.' },
    ]);
  });

  test('what was said is used until the section ends', () => {
    expect(told('Let $q = \\ln 3$, so $2q = \\ln 9$.\n\n## Next\n\n$2q = \\ln 9$')).toEqual([
      ['said', 'bound', 'raw'],
    ]);
    expect(told('$2r = \\ln 9$ with $r = \\ln 3$.')).toEqual([['bound', 'said']]);
    expect(told('$r_s = h_s \\odot C_s$, so $r_2 = h_2\\odot C_2$')).toEqual([['said', 'bound']]);
  });
});
