/** @file The functions of the notation that one may take for another, or forget. */
import { axesOf } from '#notation/axes.ts';
import { call, sym } from '#notation/expr.ts';
import type { NotationFunction } from '#notation/function.ts';
import { FUNCTIONS } from '#notation/functions.ts';
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
type Slope = Extract<NotationFunction, { slope?: unknown }>['slope'];
