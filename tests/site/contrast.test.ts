// Every colour that text is set in can be read on every paper, in both themes (WCAG 2.2, 1.4.3: at least 4.5).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_SHADE } from '#figure/shade.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light: light ?? '', dark: dark ?? '' }],
  ),
);
const papers = ['paper', 'paper-raised', 'current-wash'];
const inks = ['ink', 'muted', 'link', 'forward', 'gradient', 'parameter', 'given', 'current'].concat([
  'positive',
  'negative',
  'net-rnn',
  'net-lstm',
  'net-gru',
  ...['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam', 'adamw'].map((o) => `opt-${o}`),
  'good',
  'bad',
]);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const theme of themes)
  for (const paper of papers)
    for (const ink of inks)
      test(`${ink} can be read on ${paper} in the ${theme} theme`, () => {
        const on = colours.get(paper)?.[theme] ?? '';
        const set = colours.get(ink)?.[theme] ?? '';
        expect(contrast(set, on), `${set} on ${on}`).toBeGreaterThanOrEqual(4.5);
      });

/** The two mixed as `color-mix(in srgb, a share, b)` mixes them. */
function mixed(a: string, b: string, share: number): string {
  const part = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const mix = (at: number): number => Math.round(share * part(a, at) + (1 - share) * part(b, at));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`;
}

for (const theme of themes)
  test.each(['forward', 'gradient', 'parameter', 'given', 'positive', 'negative'])(
    `a number can be read on a cell full of %s in the ${theme} theme`,
    (hue) => {
      const of = (name: string): string => colours.get(name)?.[theme] ?? '';
      const cell = mixed(of(hue), of('paper'), MOST_SHADE / 100);
      expect(contrast(of('ink'), cell), cell).toBeGreaterThanOrEqual(4.5);
    },
  );
