/**
 * @file One step of the optimizer over all weights of a network.
 *
 * Vectors follow the rule of the optimizer only in batches in which they occur (as `SparseAdam` of PyTorch does): with
 * a dense gradient they would also drift on their old momentum while they are absent.
 */
import type { Engine, Place } from '#kernels/engine.ts';
import { constantsAt } from '#kernels/updates.ts';
import { RULES } from '#optimizers/rules.ts';
import type { Network } from './network.ts';
import { type Settings, rateAt } from './settings.ts';
import type { WeightPlaces } from './snapshot.ts';

/** Room for the constants of a rule at one step. */
const CONSTANTS = 16;

/** What a rule remembers of every weight, and where the constants of a step are handed over. */
export interface StepMemory {
  readonly states: readonly WeightPlaces[];
  readonly constants: Place;
}

/** Takes the memory for a rule from the layout of the network, which must not be open yet. */
export const stepMemory = ({ layout, parameters, spec }: Network, { rule }: Settings): StepMemory => ({
  states: RULES[rule].text.states.map(() => ({
    theta: layout.take(parameters.size),
    table: layout.take(spec.rows * spec.vector),
  })),
  constants: layout.take(CONSTANTS),
});

/** Takes step `number`, from 1, when the share `done` of all is done; `norm` is the length of the gradient. */
export type TakeStep = (number: number, done: number, norm: number) => void;

export function stepper(
  network: Network,
  engine: Engine,
  settings: Settings,
  { states: [first, second], constants }: StepMemory,
): TakeStep {
  const rule = RULES[settings.rule];
  const at = constantsAt(rule);
  const update = engine.update(settings.rule);
  const updateRows = engine.updateRows(settings.rule);
  const { parameters, spec, table } = network;
  return (number, done, norm) => {
    const [occurring] = network.occurring;
    const eta = settings.hyper['eta'] ?? rule.defaults['eta']!;
    const hyper = { ...settings.hyper, eta: eta * rateAt(settings.schedule, done) };
    engine.floats.set(at(hyper, number), constants / 4);
    const scale = settings.clip > 0 && norm > settings.clip ? settings.clip / norm : 1;
    update(
      parameters.size,
      parameters.theta,
      parameters.gradient,
      first?.theta ?? 0,
      second?.theta ?? 0,
      scale,
      constants,
    );
    updateRows(
      occurring.count,
      spec.vector,
      occurring.ids,
      table,
      occurring.rows,
      first?.table ?? 0,
      second?.table ?? 0,
      scale,
      constants,
    );
  };
}
