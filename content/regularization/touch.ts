/** @file Where the level lines of a quadratic first touch the ball of a penalty: the minimum with ‖w‖ ≤ r. */
export type Point = readonly [number, number];

/** Hessian of the loss, [H₀₀, H₀₁, H₁₁], and its minimum without a penalty. */
export const HESSIAN = [1, 0.75, 1.6] as const;
export const FREE: Point = [0.75, 1.45];
export const RADIUS = 1;

export const lossAt = ([x, y]: Point): number => {
  const [dx, dy] = [x - FREE[0], y - FREE[1]];
  return (HESSIAN[0] * dx * dx + 2 * HESSIAN[1] * dx * dy + HESSIAN[2] * dy * dy) / 2;
};

const POINTS = 4000;

/** The edge of the ball: of |w₀| + |w₁| = r, a square on its corner, or of w₀² + w₁² = r², a circle. */
export function edge(norm: 'l1' | 'l2', points = POINTS): Point[] {
  return Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const size = norm === 'l2' ? 1 : Math.abs(c) + Math.abs(s);
    return [(RADIUS * c) / size, (RADIUS * s) / size];
  });
}

/** The point of the edge with the least loss; exact at a corner, and to a few thousandths elsewhere. */
export const touch = (norm: 'l1' | 'l2'): Point =>
  edge(norm).reduce((a, b) => (lossAt(b) < lossAt(a) ? b : a));

/** Axes and turn (in degrees) of the level line through a point, for an ellipse round `FREE`. */
export function levelThrough(point: Point): {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
} {
  const [a, b, d] = HESSIAN;
  const mean = (a + d) / 2;
  const spread = Math.hypot((a - d) / 2, b);
  const height = 2 * lossAt(point);
  return {
    rx: Math.sqrt(height / (mean + spread)),
    ry: Math.sqrt(height / (mean - spread)),
    turn: (Math.atan2(2 * b, a - d) / 2) * (180 / Math.PI),
  };
}
