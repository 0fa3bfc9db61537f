/** @file The functions of the notation that one may take for another, or forget. */
import type { Derivation } from '#derive/derivation.ts';
import { axesOf } from '#notation/axes.ts';
import { type Expr, call, children, num, sym } from '#notation/expr.ts';
import type { NotationFunction } from '#notation/function.ts';
import { FUNCTIONS, functionNamed } from '#notation/functions.ts';
import { sameAxes } from '#notation/scope.ts';

const COLUMN = ['H', '1'];

/** Whether its value has the axes of its argument. */
const keepsAxes = ({ name }: NotationFunction): boolean =>
  sameAxes(
    axesOf(call(name, [sym('x')]), () => ({ axes: COLUMN, series: false })),
    COLUMN,
  );

const ofOne = FUNCTIONS.filter(({ takes }) => takes.length === 1 && takes[0] === 'tensor');

/** Functions of one tensor. */
export const OF_ONE: readonly string[] = ofOne.map(({ name }) => name);
/** Those whose value has the axes of the argument: one may stand where another does. */
export const ALIKE: readonly string[] = ofOne.filter(keepsAxes).map(({ name }) => name);

/** The slope of each activation, by its argument or by the value it has there. */
export const SLOPES: ReadonlyMap<string, NonNullable<Slope>> = new Map(
  FUNCTIONS.flatMap((f) => ('slope' in f && f.slope ? [[f.name, f.slope]] : [])),
);
/** Activations with a kink. */
export const KINKED: ReadonlySet<string> = new Set(
  [...SLOPES.keys()].filter((fn) => functionNamed(fn)?.kink([num(0)]) !== undefined),
);
type Slope = Extract<NotationFunction, { slope?: unknown }>['slope'];

const used = new WeakMap<Derivation, ReadonlySet<string>>();

/** The functions that stand in the lines of a derivation: no other is forgotten there. */
export function functionsIn(d: Derivation): ReadonlySet<string> {
  let known = used.get(d);
  if (!known) {
    const found = new Set<string>();
    const walk = (e: Expr): void => {
      if (e.kind === 'call') found.add(e.fn);
      children(e).forEach(walk);
    };
    for (const { forms } of d.statements.values()) forms.forEach(({ is }) => walk(is));
    used.set(d, (known = found));
  }
  return known;
}
