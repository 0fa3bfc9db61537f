/** @file How strong the colour of a cell is that shows a share: numbers stay readable on it, in both themes. */

/** Of the hue, in per cent; the rest is paper. */
export const MOST_SHADE = 40;

/** For `--share` of a cell whose background is `color-mix(in srgb, hue var(--share), paper)`; `share` from 0 to 1. */
export const shade = (share: number): string => `${Math.round(MOST_SHADE * share)}%`;
