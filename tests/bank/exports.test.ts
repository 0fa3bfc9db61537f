// What one takes away: notebooks that are valid and run, LaTeX that can be set, cards that Anki reads.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ankiText, cardsOf } from '#bank/export/cards.ts';
import { latex } from '#bank/export/latex.ts';
import { notebook } from '#bank/export/notebook.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { setTex } from '#typeset/katex.ts';
import { exportWords } from '#words/export.ts';
import { banks } from '../../content/banks.ts';
import { DERIVATIONS } from '../../content/course.ts';

const books = DERIVATIONS.map((definition) => {
  const d = build(definition);
  return { id: d.id, book: notebook(d, run(d, opening(d)), d.id, exportWords('en')) };
});

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** Runs the code cells of every notebook on standard input; prints what fails. */
const RUN = `
import json, sys
for book in json.load(sys.stdin):
    env = {}
    for cell in book["book"]["cells"]:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            try:
                exec(source, env)
            except Exception as error:
                print(book["id"], repr(error)[:300])
                break
`;

describe('a notebook', () => {
  test('has the parts that nbformat 4.5 asks for', () => {
    for (const { book } of books) {
      expect(book).toMatchObject({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: { kernelspec: { name: 'python3' } },
      });
      const ids = book.cells.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const cell of book.cells) {
        expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
        expect(cell.source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
        expect(Object.keys(cell).toSorted()).toEqual(
          cell.cell_type === 'code'
            ? ['cell_type', 'execution_count', 'id', 'metadata', 'outputs', 'source']
            : ['cell_type', 'id', 'metadata', 'source'],
        );
      }
    }
  });

  test.skipIf(!hasNumPy)('runs in Python, and every assertion in it holds', () => {
    const { stdout, stderr, status } = spawnSync('python3', ['-W', 'ignore', '-c', RUN], {
      input: JSON.stringify(books),
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    // where PyTorch is not at hand, each notebook says so and goes on
    const said = stdout.replaceAll(`${exportWords('en').noTorch}\n`, '');
    expect({ said, stderr, status }).toEqual({ said: '', stderr: '', status: 0 });
  });
});

describe('the part of a notebook in PyTorch', () => {
  const torchIn = ({ book }: (typeof books)[number]): string[] =>
    book.cells.flatMap(({ cell_type, source }) =>
      cell_type === 'code' && source[0] === 'if torch is not None:\n' ? [source.join('')] : [],
    );

  test('computes every step again, compares it with the page, and lets autograd find the gradients', () => {
    for (const one of books) {
      const d = build(DERIVATIONS.find(({ id }) => id === one.id)!);
      const text = torchIn(one).join('\n');
      for (const step of d.steps) expect(text).toContain(`\n    ${step.id} = `);
      expect(text).toContain(`${d.loss}.backward(retain_graph=True)\n    agrees_in_torch(gradient(`);
      expect(text).not.toMatch(/np\.(?!array|inf|nan)/);
    }
  });

  test('imports PyTorch where it is at hand, and nowhere else needs it', () => {
    for (const { book } of books) {
      const code = book.cells
        .filter(({ cell_type }) => cell_type === 'code')
        .map(({ source }) => source.join(''));
      expect(code.filter((cell) => cell.includes('import torch'))).toHaveLength(1);
      expect(code.find((cell) => cell.includes('import torch'))).toMatch(
        /^try:\n {4}import torch\nexcept ImportError:/,
      );
      for (const cell of code)
        if (/\btorch\.|leaf\(|agrees_in_torch\(/.test(cell))
          expect(cell).toMatch(/^(?:try:\n {4}import torch|if torch is not None:)\n/);
    }
  });
});

test.each(['en', 'zh'] as const)('the LaTeX of a lesson in %s can be set, line by line', (lang) => {
  for (const definition of DERIVATIONS) {
    const source = latex(build(definition), definition.id, lang);
    for (const [, block] of source.matchAll(/(\\begin\{align\*\}[^]*?\\end\{align\*\})/g))
      expect(() => setTex(block!, true), `${definition.id}: ${block!.slice(0, 200)}`).not.toThrow();
  }
});

test.each(Object.keys(banks))(
  'the cards of %s are one line each, with an id that no other has',
  async (id) => {
    const bank = await banks[id]!();
    for (const lang of ['en', 'zh'] as const) {
      const rows = ankiText(cardsOf(bank), lang)
        .split('\n')
        .filter((l) => l && !l.startsWith('#'));
      expect(rows.every((row) => row.split('\t').length === 4)).toBe(true);
      expect(new Set(rows.map((row) => row.split('\t')[0])).size).toBe(rows.length);
      expect(rows.filter((row) => row.includes('$'))).toEqual([]);
    }
  },
);
