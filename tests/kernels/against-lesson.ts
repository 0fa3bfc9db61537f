// A recurrent layer beside the derivation it is written from, for texts of unequal length in one batch: how far apart they are.
import type { Definition } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Plan } from '#kernels/cells/plan.ts';
import { type Engine, Layout, padded } from '#kernels/engine.ts';
import { Parameters, eachNumber } from '#kernels/parameters.ts';
import { type Cell, Recurrent } from '#kernels/recurrent.ts';
import { tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

export interface Case {
  readonly lesson: Definition;
  readonly options: Readonly<Record<string, string>>;
  /** What the engine calls the cell, and what it is. */
  readonly name: string;
  readonly plan: Plan;
  readonly lengths: readonly number[];
  readonly reverse: boolean;
  readonly loss: 'total' | 'last';
  readonly D: number;
  readonly H: number;
}

/** The derivation run once for each text, with the same parameters and states that begin at zero. */
function computed({ lesson, options, lengths, reverse, loss, D, H }: Case) {
  let parameters: Values | undefined;
  return lengths.map((T, b) => {
    const d = build(lesson, { sizes: { T, D, H, K: 3 }, options: { ...options, loss } });
    const given = draw(d, b + 1);
    const zero = tensor([H, 1], () => 0);
    parameters ??= Object.fromEntries(
      d.given.filter((g) => g.role === 'parameter').map((g) => [g.id, given[g.id]!]),
    );
    const starts = Object.fromEntries(d.given.filter((g) => g.start).map((g) => [g.id, zero]));
    const values = run(d, { ...given, ...parameters, ...starts });
    // a layer that reads to the left meets its first step at the end
    const stepAt = (t: number): number => (reverse ? T - t : t + 1);
    const number = (id: string, t: number, k: number): number => values[`${id}[${stepAt(t)}]`]!.data[k]!;
    const V = values['V']!.data;
    const external = (t: number, k: number): number => {
      const errors = values[`${lesson.id === 'rnn' ? 'do' : 'ds'}[${stepAt(t)}]`]!.data;
      return errors.reduce((sum, e, row) => sum + e * V[row * H + k]!, 0);
    };
    return { T, values, number, external };
  });
}

const known = new WeakMap<Definition, Map<string, ReturnType<typeof computed>>>();

/** The same, once for each setting of a lesson. */
function truth(at: Case): ReturnType<typeof computed> {
  const { lesson, options, lengths, reverse, loss, D, H } = at;
  const key = JSON.stringify([options, lengths, reverse, loss, D, H]);
  const settings = known.get(lesson) ?? new Map<string, ReturnType<typeof computed>>();
  known.set(lesson, settings);
  const found = settings.get(key) ?? computed(at);
  settings.set(key, found);
  return found;
}

/** The largest error of everything that is compared, relative to the largest number of its kind. */
export interface Apart {
  readonly errors: Readonly<Record<string, number>>;
  /** Whether the gradient by what only fills up a panel is zero. */
  readonly clean: boolean;
  /** By step, the squared length of the gradient over what it should be. */
  readonly squares: readonly number[];
}

export async function apart(at: Case, open: (bytes: number) => Promise<Engine>): Promise<Apart> {
  const { name, plan, lengths, reverse, loss, D, H } = at;
  const texts = truth(at);
  const count = lengths[0]!;
  const starts = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) starts[t + 1] = starts[t]! + lengths.filter((n) => n > t).length;
  const rows = starts[count]!;
  const layout = new Layout();
  const parameters = new Parameters();
  const layer = new Recurrent(
    parameters,
    layout,
    'layer',
    { cell: name as Cell, inputs: D, units: H, reverse, plan },
    { examples: lengths.length, rows },
    count,
  );
  parameters.place(layout);
  const [inputs, units] = [padded(D), padded(H)];
  // states lie in wider rows, as those of two directions do
  const x = { at: layout.take(rows * inputs), row: inputs };
  const h = { at: layout.take(rows * 2 * units) + 4 * units, row: 2 * units };
  const dx = { at: layout.take(rows * inputs), row: inputs, add: false };
  const external = { at: layout.take(rows * units), row: units };
  const engine = await open(layout.bytes);
  const f = engine.floats;

  const each = (visit: (row: number, b: number, t: number) => void): void => {
    for (let t = 0; t < count; t++)
      lengths.forEach((length, b) => {
        if (t < length) visit(starts[t]! + b, b, t);
      });
  };
  const parameterName = (letter: string, gate: number): string =>
    plan.parameters[gate]![letter as 'W' | 'U' | 'b'];
  for (const parameter of [layer.W, layer.U, layer.b])
    eachNumber(parameter, (index, row, gate, column) => {
      const letter = parameter.name.slice(-1);
      const source = texts[0]!.values[parameterName(letter, gate)]!;
      // memory holds the transposed matrix
      f[parameters.of(parameter) / 4 + index] = source.data[column * (source.shape[1] ?? 1) + row]!;
    });
  each((row, b, t) => {
    for (let k = 0; k < D; k++) f[x.at / 4 + row * inputs + k] = texts[b]!.number('x', t, k);
    for (let k = 0; k < H; k++)
      f[external.at / 4 + row * units + k] = loss === 'total' ? texts[b]!.external(t, k) : 0;
  });
  for (const [b, { T, external: of }] of texts.entries())
    for (let k = 0; k < H; k++)
      f[layer.dLast / 4 + b * units + k] = loss === 'last' ? of(reverse ? 0 : T - 1, k) : 0;

  const steps = { count, starts };
  layer.forward(engine, steps, x, h);
  const trace = layer.trace(engine, steps, h);
  if (loss === 'total') layer.backward(engine, steps, x, dx, external);
  else layer.backward(engine, steps, x, dx);

  const errors: Record<string, number> = {};
  const scales: Record<string, number> = {};
  const compare = (what: string, ours: number, theirs: number): void => {
    errors[what] = Math.max(errors[what] ?? 0, Math.abs(ours - theirs));
    scales[what] = Math.max(scales[what] ?? 1e-3, Math.abs(theirs));
  };
  each((row, b, t) => {
    for (let k = 0; k < H; k++)
      compare('trace of h', trace.states[row * units + k]!, f[h.at / 4 + row * h.row + k]!);
    for (const [letter, values] of Object.entries(trace.gates))
      for (let k = 0; k < H; k++)
        compare(`gate ${letter}`, values[row * units + k]!, texts[b]!.number(letter, t, k));
    for (let k = 0; k < H; k++) compare('h', f[h.at / 4 + row * h.row + k]!, texts[b]!.number('h', t, k));
    for (let k = 0; k < D; k++) compare('dx', f[dx.at / 4 + row * inputs + k]!, texts[b]!.number('dx', t, k));
  });
  const reached = new Set<number>();
  for (const parameter of [layer.W, layer.U, layer.b])
    eachNumber(parameter, (index, row, gate, column) => {
      const letter = parameter.name.slice(-1);
      const sum = texts.reduce((total, { values }) => {
        const { data, shape } = values[`d${parameterName(letter, gate)}`]!;
        return total + data[column * (shape[1] ?? 1) + row]!;
      }, 0);
      reached.add(parameter.offset + index);
      compare(`d${letter}`, f[parameters.gradientOf(parameter) / 4 + index]!, sum);
    });
  const filled = Array.from({ length: parameters.size }, (_, k) => k).filter((k) => !reached.has(k));
  return {
    // a number that is none is as far away as can be
    errors: Object.fromEntries(
      Object.entries(errors).map(([what, error]) => [
        what,
        Number.isNaN(error) ? Infinity : error / scales[what]!,
      ]),
    ),
    clean: filled.every((k) => f[parameters.gradient / 4 + k] === 0),
    squares: Array.from({ length: count }, (_, t) => {
      const square = texts.reduce((total, text) => {
        if (t >= text.T) return total;
        return (
          total + Array.from({ length: H }, (_, k) => text.number('dh', t, k) ** 2).reduce((a, b) => a + b)
        );
      }, 0);
      return layer.stepSquares[t]! / square;
    }),
  };
}
