// The kernels are written from the tables: a cell that no lesson has is trained as soon as its table is handed in, and a
// slip in a line of any table is a slip in its kernels, which the comparison with the lesson finds.
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../content/cells.ts';
import { check } from '#derive/check.ts';
import { type Definition, define } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { written } from '#kernels/cells/in-node.ts';
import { CellError, type Handed, tableOf } from '#kernels/cells/table.ts';
import type { Written } from '#kernels/cells/written.ts';
import { compiledKernels } from '#kernels/compile.ts';
import type { Engine } from '#kernels/engine.ts';
import { plainEngine } from '#kernels/plain.ts';
import { wasmEngine } from '#kernels/wasm.ts';
import type { Expr } from '#notation/expr.ts';
import { mistakes } from '#notation/mistakes.ts';
import { plain } from '#notation/plain.ts';
import { type Apart, type Case, apart } from './against-lesson.ts';
import { ENGINES, type EngineName, TOLERANCE } from './engines.ts';
import { minimalGatedUnit, softPlus, softSigned, threePasses } from './other-cells.ts';

type Open = (bytes: number) => Promise<Engine>;

/** Opens engines that know these cells, and no others. */
function opener({ KERNELS, SOURCES }: Written, name: EngineName): Open {
  if (name !== 'wasm') return (bytes) => Promise.resolve(plainEngine(bytes, name, KERNELS));
  const module = compiledKernels(SOURCES.simd).then((binary) => WebAssembly.compile(binary));
  return async (bytes) => wasmEngine(await module, bytes);
}

const AT: Pick<Case, 'lengths' | 'reverse' | 'loss' | 'D' | 'H'> = {
  ...{ lengths: [4, 4, 2], reverse: false, loss: 'total' },
  ...{ D: 3, H: 5 },
};

describe('a cell that no lesson has', () => {
  const others = { mgu: minimalGatedUnit, three: threePasses, soft: softSigned, plus: softPlus };
  const cells = written(Object.fromEntries(Object.entries(others).map(([name, of]) => [name, { of }])));

  test.each(Object.entries(others))('%s has the gradients that it says', (_, lesson) => {
    const d = build(lesson, {});
    for (const seed of [1, 2, 3]) expect(check(d, draw(d, seed)).filter((f) => !f.ok)).toEqual([]);
  });

  describe.each(ENGINES)('%s', (engine) => {
    const open = opener(cells, engine);
    test.each(Object.entries(others))('%s computes what its table says', async (name, lesson) => {
      const plan = cells.PLANS[name]!;
      for (const reverse of [false, true])
        for (const loss of ['total', 'last'] as const)
          for (const H of [5, 8]) {
            const at = { ...AT, reverse, loss, H, lesson, options: {}, name, plan };
            const { errors, clean } = await apart(at, open);
            for (const [what, error] of Object.entries(errors))
              expect(error, what).toBeLessThan(/trace|gate/.test(what) ? 3e-6 : TOLERANCE[engine]);
            expect(clean).toBe(true);
          }
    });
  });
});

/** A line of the table of a layer: that of a quantity, or its gradient. */
interface LineOf {
  readonly way: 'forward' | 'backward';
  readonly name: string;
  readonly is: Expr;
}

/** The lines that a layer consists of; the others stand above it. */
function linesOf(handed: Handed): LineOf[] {
  const table = tableOf(handed);
  const parameters = written({ it: handed }).PLANS.it.parameters.flatMap(({ W, U, b }) => [W, U, b]);
  const own = [...table.forward.keys(), ...table.states.map(({ before }) => before), 'x', ...parameters];
  return [
    ...[...table.forward].map(([name, is]): LineOf => ({ way: 'forward', name, is })),
    ...own.map((name): LineOf => ({ way: 'backward', name, is: table.backward.get(name)! })),
  ];
}

/** The lesson with another line in that place, whatever the options. */
function withLine({ id, text }: Definition, { way, name }: LineOf, is: Expr): Definition {
  const cell = text.cell!;
  const line = way === 'forward' ? [name, plain(is)] : [[plain(is), 'algebra']];
  return define(id, { ...text, cell: { ...cell, [way]: { ...cell[way], [name]: line } } });
}

/** What is above the layer is not its business: of the line for dh it takes dh_next. */
const isHead = ({ way, name }: LineOf, slip: Expr): boolean =>
  way === 'backward' && name === 'h' && plain(slip) === 'dh_next';

const worst = ({ errors, clean, squares }: Apart): number =>
  Math.max(clean ? 0 : Infinity, ...Object.values(errors), ...squares.map((s) => Math.abs(s - 1)));

/** Relative errors of a right kernel stay below the tolerance of its engine; those of a wrong one are above this. */
const WRONG = 1e-4;

describe('a slip in a line', () => {
  test.each(Object.entries<Handed>(TABLES))(
    'of %s is refused, or found in its kernels',
    async (cell, handed) => {
      const lesson = handed.of;
      const slips = linesOf(handed).flatMap((line) =>
        mistakes(line.is, () => false)
          .filter(({ expr }) => !isHead(line, expr))
          .map(({ expr }) => ({ line, expr })),
      );
      const tables: Record<string, Handed> = {};
      const said: Record<string, string> = {};
      let refused = 0;
      for (const { line, expr } of slips) {
        const of = withLine(lesson, line, expr);
        const wrong = { of, ...(handed.options && { options: handed.options }) };
        try {
          written({ wrong });
        } catch (error) {
          // by its axes, by a name that nothing has, or by a form that no layer has: always with the formula
          expect((error as Error).message).not.toBe('');
          refused++;
          continue;
        }
        const name = `slip${Object.keys(tables).length}`;
        tables[name] = wrong;
        said[name] =
          `${line.way === 'forward' ? line.name : `d${line.name}`}: ${plain(line.is)} → ${plain(expr)}`;
      }
      const cells = written(tables);
      const survived: string[] = [];
      for (const engine of ['float64', 'wasm'] as const) {
        const open = opener(cells, engine);
        for (const name of Object.keys(tables)) {
          const plan = cells.PLANS[name]!;
          const options = handed.options ?? {};
          const found = worst(await apart({ ...AT, lesson, options, name, plan }, open));
          if (!(found > WRONG)) survived.push(`${engine}: ${said[name]} (${found.toExponential(1)})`);
        }
      }
      console.log(
        `${cell}: ${slips.length} slips, ${refused} refused, ${Object.keys(tables).length} written`,
      );
      expect(survived).toEqual([]);
      expect(Object.keys(tables).length).toBeGreaterThan(0);
    },
  );
});

describe('a table that no layer can be written from is refused with the line and what is wanted', () => {
  const lstm = TABLES.lstm.of;
  const line = (way: LineOf['way'], name: string, is: string): Definition => {
    const cell = lstm.text.cell!;
    const text = way === 'forward' ? [name, is] : [[is, 'algebra']];
    return define('lstm', { ...lstm.text, cell: { ...cell, [way]: { ...cell[way], [name]: text } } });
  };
  test.each([
    [line('forward', 'z_f', 'W_f @ h_prev + U_f @ x'), 'must have one bias'],
    [line('forward', 'z_f', 'U_f @ x + b_f'), 'must have one product with what comes from the state'],
    [line('forward', 'z_f', 'W_f @ h_prev - U_f @ x + b_f'), 'must have one product with the input'],
    [line('backward', 'h', 'V.T @ ds'), 'must add dh_next, once'],
    [line('backward', 'W_f', 'dz_f * h_prev'), 'one form of it is'],
    [line('backward', 'b_f', 'dz_i'), 'the gradient with respect to b_f must be dz_f'],
    [line('backward', 'U_f', 'dz_i @ x.T'), 'the gradient with respect to U_f must be dz_f @ x.T'],
    [line('backward', 'x', 'U_f.T @ dz_f'), 'the gradient with respect to x must be'],
    [line('backward', 'o', 'dh * tanh(C) * yhat[0, 0]'), 'which a layer does not have'],
  ])('%#', (of, message) => {
    expect(() => written({ it: { of } })).toThrow(message);
  });

  test('so is a name that code cannot have, and a gate that is not there', () => {
    expect(() => written({ 'my cell': { of: lstm } })).toThrow(CellError);
    expect(() => written({ it: { of: lstm, open: 'z' } })).toThrow('it has f, i, o, a');
  });
});
