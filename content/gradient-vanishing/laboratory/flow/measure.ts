/**
 * @file The measurements of the laboratory: three networks at the same settings, one loss at the last step,
 * and how much of its gradient arrives at every earlier one.
 *
 * L = vᵀ h_T with ‖v‖ = 1, so that a norm of dL/dh_t says what the way from T back to t did to the gradient.
 */
import { type Random, normal, random } from '#math/random.ts';
import { type Gate, type Gradients, type Tape, perGate } from '../nets/cell.ts';
import {
  GRU_GATES,
  type GruGate,
  LSTM_GATES,
  type LstmGate,
  type RnnGate,
  gru,
  lstm,
  rnn,
} from '../nets/networks.ts';
import { norm } from '#math/products.ts';
import { LARGEST_SLOPE, slope } from '#math/slopes.ts';
import { type Readings, drawn, readings } from './matrix.ts';
import { INPUTS, type NetName, type Settings } from '../figure.ts';
import type { Setup } from './setup.ts';
import { type Witnessed, witnessed } from './witnessed.ts';

export interface NetMeasure {
  /** ‖dL/dh_t‖ for t = 0…T. */
  readonly gradient: readonly number[];
  /** ‖dL/dC_t‖ for t = 0…T, of the LSTM alone. */
  readonly cell: readonly number[];
  /** Mean over the units, for t = 1…T: φ′ of the RNN, f of the LSTM, 1 − u of the GRU. */
  readonly kept: readonly number[];
  /** Share of saturated units, for t = 1…T: slope below a twentieth of the largest. */
  readonly saturated: readonly number[];
  /** Norm of all parameter gradients together, and the factor that clipping multiplies them with. */
  readonly norm: number;
  readonly clip: number;
  readonly witness: Witnessed;
}

export interface Measurement {
  readonly settings: Settings;
  readonly nets: Readonly<Record<NetName, NetMeasure>>;
  /** (γ σ_max)^(T−t) for the RNN, t = 0…T. */
  readonly bound: readonly number[];
  /** ∏ max φ′(z_j) σ_max over j = t+1…T: the same with the slopes as they are. */
  readonly slopes: readonly number[];
  /** Of the recurrent matrix of the RNN before it is scaled. */
  readonly unit: Readings;
}

/** A unit counts as saturated when its slope is below this share of the largest. */
export const SATURATED = 1 / 20;

const bases = new Map<string, { readonly w: Float64Array; readonly of: Readings }>();
const MOST_BASES = 64;

/** The matrix of a kind before scaling; the one scale of a slider does not draw it anew. */
function base({ kind, H, shear, seed }: Settings, number: number) {
  const key = [kind, H, shear, seed, number].join(' ');
  const known = bases.get(key);
  if (known) return known;
  if (bases.size >= MOST_BASES) bases.clear();
  const w = drawn(kind, H, shear, random(seed * 101 + number));
  const made = { w, of: number === 0 ? readings(w) : { gain: 0, radius: 0, sigma: 0 } };
  bases.set(key, made);
  return made;
}

const gateOf = (s: Settings, number: number, rng: Random, bias: number): Gate => ({
  W: base(s, number).w.map((x) => s.scale * x),
  U: Float64Array.from({ length: s.H * INPUTS }, () => normal(rng) / Math.sqrt(INPUTS)),
  b: new Float64Array(s.H).fill(bias),
});

/** The three networks at the settings: the same inputs, the same loss, matrices of the same kind and scale. */
export function setups(s: Settings): {
  readonly rnn: Setup<RnnGate>;
  readonly lstm: Setup<LstmGate>;
  readonly gru: Setup<GruGate>;
} {
  const rng = random(s.seed);
  const sizes = { T: s.T, B: 1, H: s.H, D: INPUTS };
  const v = Float64Array.from({ length: s.H }, () => normal(rng));
  const length = norm(v);
  const x = Array.from({ length: s.T }, () =>
    Float64Array.from({ length: INPUTS }, () => s.input * normal(rng)),
  );
  const shared = { sizes, x, h0: new Float64Array(s.H).fill(s.start), v: v.map((e) => e / length) };
  let number = 0;
  const gates = <G extends string>(names: readonly G[], bias: (gate: G) => number) =>
    perGate(names, (gate) => gateOf(s, number++, rng, bias(gate)));
  return {
    rnn: { ...shared, net: rnn(s.phi), gate: gates(['z'], () => s.bias) },
    lstm: { ...shared, net: lstm, gate: gates(LSTM_GATES, (g) => (g === 'f' ? s.keep : 0)) },
    gru: { ...shared, net: gru, gate: gates(GRU_GATES, (g) => (g === 'u' ? -s.keep : 0)) },
  };
}

export const tapeOf = <G extends string>({ net, gate, x, h0, sizes }: Setup<G>): Tape<G> =>
  net.forward(gate, x, h0, h0, sizes);

const mean = (a: Float64Array, f: (x: number) => number): number =>
  a.reduce((sum, x) => sum + f(x), 0) / a.length;

/** Norm of all parameter gradients together. */
const globalNorm = <G extends string>(grad: Gradients<G>): number =>
  norm(...Object.values<Gate>(grad.gate).flatMap(({ W, U, b }) => [W, U, b]));

/** What is different about each network: what its steps let through, and which of its units are flat. */
interface Manner<G extends string> {
  readonly kept: (tape: Tape<G>, t: number) => number;
  readonly flat: (tape: Tape<G>, t: number) => number;
}

function measureNet<G extends string>(setup: Setup<G>, manner: Manner<G>, clip: number): NetMeasure {
  const { T } = setup.sizes;
  const tape = tapeOf(setup);
  const grad = setup.net.backward(setup.gate, tape, new Map([[T, setup.v]]));
  const steps = Array.from({ length: T }, (_, i) => i + 1);
  const size = globalNorm(grad);
  return {
    gradient: grad.h.map((g) => norm(g)),
    cell: grad.c.map((g) => norm(g)),
    kept: steps.map((t) => manner.kept(tape, t)),
    saturated: steps.map((t) => manner.flat(tape, t)),
    norm: size,
    clip: clip > 0 && size > clip ? clip / size : 1,
    witness: witnessed(setup, tape, grad.h[0]!),
  };
}

/** Share of gate entries whose slope σ(1−σ) is below the limit. */
const flatGates = (gates: readonly Float64Array[]): number =>
  gates.reduce((sum, g) => sum + mean(g, (x) => (x * (1 - x) < SATURATED / 4 ? 1 : 0)), 0) / gates.length;

export function measure(s: Settings): Measurement {
  const made = setups(s);
  const gamma = LARGEST_SLOPE[s.phi];
  const df = slope[s.phi];
  const of = base(s, 0).of;
  const sigma = Math.abs(s.scale) * of.sigma;
  const slopes = [1];
  const tape = tapeOf(made.rnn);
  for (let t = s.T; t >= 1; t--) {
    const steepest = tape.h[t]!.reduce((most, h) => Math.max(most, df(h)), 0);
    slopes.unshift(slopes[0]! * steepest * sigma);
  }
  return {
    settings: s,
    nets: {
      rnn: measureNet(
        made.rnn,
        {
          kept: ({ h }, t) => mean(h[t]!, df),
          flat: ({ h }, t) => mean(h[t]!, (x) => (df(x) < SATURATED * gamma ? 1 : 0)),
        },
        s.clip,
      ),
      lstm: measureNet(
        made.lstm,
        {
          kept: ({ gate }, t) => mean(gate.f[t - 1]!, (x) => x),
          flat: ({ gate: { f, i, o } }, t) => flatGates([f[t - 1]!, i[t - 1]!, o[t - 1]!]),
        },
        s.clip,
      ),
      gru: measureNet(
        made.gru,
        {
          kept: ({ gate }, t) => mean(gate.u[t - 1]!, (x) => 1 - x),
          flat: ({ gate: { u, r } }, t) => flatGates([u[t - 1]!, r[t - 1]!]),
        },
        s.clip,
      ),
    },
    bound: Array.from({ length: s.T + 1 }, (_, t) => (gamma * sigma) ** (s.T - t)),
    slopes,
    unit: of,
  };
}
