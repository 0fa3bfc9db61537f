/** @file One step on a bowl, λ₁x²/2 + λ₂y²/2, with a memory that is about to overshoot the minimum. */
export type Point = readonly [number, number];

const CURVATURES: Point = [0.6, 2];
const START: Point = [1.9, 0.9];
/** m before the step; the minimum is crossed by it. */
const MEMORY: Point = [1.6, 1.5];
export const ETA = 0.35;
export const BETA = 0.9;

export interface Step {
  readonly start: Point;
  /** θ − βm: where momentum alone leads. */
  readonly ahead: Point;
  /** Where the gradient is taken. */
  readonly at: Point;
  readonly gradient: Point;
  readonly end: Point;
  /** Half axes of some level lines of the bowl. */
  readonly levels: readonly { readonly rx: number; readonly ry: number }[];
}

export const gradientAt = ([x, y]: Point): Point => [CURVATURES[0] * x, CURVATURES[1] * y];
export const lossAt = ([x, y]: Point): number => (CURVATURES[0] * x * x + CURVATURES[1] * y * y) / 2;

/** m ← βm + η∇J(at), θ ← θ − m; momentum takes the gradient where it stands, Nesterov where the memory leads. */
export function stepsFrom(rule: 'momentum' | 'nesterov'): Step {
  const ahead: Point = [START[0] - BETA * MEMORY[0], START[1] - BETA * MEMORY[1]];
  const at = rule === 'momentum' ? START : ahead;
  const gradient = gradientAt(at);
  return {
    start: START,
    ahead,
    at,
    gradient,
    end: [ahead[0] - ETA * gradient[0], ahead[1] - ETA * gradient[1]],
    levels: [0.1, 0.4, 0.9, 1.6].map((height) => ({
      rx: Math.sqrt((2 * height) / CURVATURES[0]),
      ry: Math.sqrt((2 * height) / CURVATURES[1]),
    })),
  };
}
