/** @file Numbers that a reader or an address may hold, brought into the limits of the dials of a figure. */

export interface Limit {
  readonly least: number;
  readonly most: number;
  /** Whole numbers only; a step of 1 says the same. */
  readonly whole?: boolean;
  readonly step?: number;
}

/** What is missing or not a number keeps its opening value, what is out of range is moved to the end of the range. */
export function dialsWithin<Dial extends string>(
  limits: Readonly<Record<Dial, Limit>>,
  opening: NoInfer<Readonly<Record<Dial, number>>>,
  from: Readonly<Record<string, unknown>>,
): Record<Dial, number> {
  const settled: Record<Dial, number> = { ...opening };
  for (const dial of Object.keys(limits) as Dial[]) {
    const { least, most, whole, step } = limits[dial];
    const said = from[dial];
    const x = typeof said === 'number' || (typeof said === 'string' && said.trim()) ? Number(said) : NaN;
    if (!Number.isFinite(x)) continue;
    const inside = Math.min(most, Math.max(least, x));
    settled[dial] = (whole ?? step === 1) ? Math.round(inside) : inside;
  }
  return settled;
}
