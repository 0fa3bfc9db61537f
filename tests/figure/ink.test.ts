// Curves keep the colours that tell them apart also where the system forces its own on letters.
import { afterAll, expect, test, vi } from 'vitest';
import { inkOf } from '#figure/plot/ink.ts';

/** A browser that forces its colour on whatever does not refuse it. */
vi.stubGlobal('getComputedStyle', ({ style }: { style: Map<string, string> & { color: string } }) => ({
  color: style.get('forced-color-adjust') === 'none' ? style.color : 'CanvasText',
}));
afterAll(() => void vi.unstubAllGlobals());

test('each colour is its own under forced colours', () => {
  const said = new Map<string, string>();
  const style = Object.assign(said, {
    color: '',
    setProperty: (name: string, to: string) => said.set(name, to),
  });
  const ink = inkOf({ style } as unknown as HTMLElement);
  expect(['--a', '--b', '--a'].map(ink)).toEqual(['var(--a)', 'var(--b)', 'var(--a)']);
});
