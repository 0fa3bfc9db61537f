/** @file Where the vectors of a cell lie in memory, and its passes with the places that they take. */
import type { Plan } from './cells/plan.ts';
import type { CellPass, Layout, Place } from './engine.ts';
import type { Room, Rows } from './steps.ts';

/** A pass for some rows from the first of a step on; `h` is where the states of the layer go. */
export type Call = (rows: number, first: number, h?: Rows) => void;

export class Vectors {
  readonly units: number;
  /** What stands before the gates, then their values, then the gradients of the first: rows × gates. */
  readonly z: Place;
  readonly #gates: number;
  /** Those that are kept for every row of the batch, and those that live for one step, with a row for an example. */
  readonly #kept = new Map<string, Place>();
  readonly #passing = new Map<string, Place>();

  constructor(layout: Layout, plan: Plan, units: number, { examples, rows }: Room) {
    this.units = units;
    this.#gates = plan.gates.length * units;
    this.z = layout.take(rows * this.#gates);
    const carried = [...plan.carried.keys()];
    for (const vector of ['before', ...carried.flatMap((i) => [`cellBefore${i}`, `cell${i}`])])
      this.#kept.set(vector, layout.take(rows * units));
    for (let i = 0; i < plan.kept; i++) this.#kept.set(`kept${i}`, layout.take(rows * units));
    for (const vector of ['dh', ...carried.map((i) => `dCell${i}`)])
      this.#passing.set(vector, layout.take(examples * units));
    for (let i = 0; i < plan.scratch; i++) this.#passing.set(`scratch${i}`, layout.take(examples * units));
  }

  /** The rows of a step, which begin at `first` of all. */
  at(vector: string, first: number): Place {
    const kept = this.#kept.get(vector);
    return kept === undefined ? this.#passing.get(vector)! : kept + 4 * first * this.units;
  }

  /** The gates of a step, from the g-th on. */
  gatesAt = (first: number, g: number): Place => this.z + 4 * (first * this.#gates + g * this.units);

  /** The passes as they are called for a step. */
  calls(passes: readonly CellPass[], plans: Plan['forward']): Call[] {
    return plans.map(({ vectors }, p) => {
      const pass = passes[p]!;
      const places = new Array<Place>(vectors.length);
      return (rows, first, h) => {
        for (const [i, vector] of vectors.entries())
          places[i] = vector === 'h' ? h!.at + 4 * first * h!.row : this.at(vector, first);
        pass(rows, this.units, h?.row ?? 0, this.gatesAt(first, 0), ...places);
      };
    });
  }
}
