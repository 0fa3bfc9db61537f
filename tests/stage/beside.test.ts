// The factors in the graph: on no node and on no other factor, each as near to its edge as that allows.
import { expect, test } from 'vitest';
import { beside } from '#stage/beside.ts';

const pane = { width: 485, height: 165 };
const node = (x: number, y: number, r = 10) => ({ x, y, r });
const apart = (
  a: { x: number; y: number },
  b: { x: number; y: number },
  width: number,
  height: number,
): boolean => Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height;

test('a factor stands on its edge where the edge is long', () => {
  const [from, to] = [node(100, 80), node(300, 80)];
  expect(beside([{ width: 30, height: 16, from, to }], [from, to], pane)).toEqual([{ x: 200, y: 80 }]);
});

test('beside a short edge, and off the nodes at its ends', () => {
  const [cell, state, gate] = [node(220, 90), node(250, 78), node(300, 120)];
  const [at] = beside([{ width: 120, height: 16, from: cell, to: state }], [cell, state, gate], pane);
  for (const n of [cell, state, gate])
    expect(apart(at!, n, 60 + n.r, 8 + n.r), `${JSON.stringify(at)} is off ${n.x}, ${n.y}`).toBe(true);
  expect(Math.hypot(at!.x - 235, at!.y - 84)).toBeLessThan(120);
});

test('two factors on edges that lie close do not cover each other', () => {
  const from = node(60, 80);
  const ends = [node(300, 78), node(300, 90)];
  const [a, b] = beside(
    ends.map((to) => ({ width: 60, height: 16, from, to })),
    [from, ...ends],
    pane,
  );
  expect(apart(a!, b!, 60, 16), JSON.stringify([a, b])).toBe(true);
});

test('a factor stays inside the pane', () => {
  const [from, to] = [node(15, 15), node(15, 60)];
  const [at] = beside([{ width: 120, height: 16, from, to }], [from, to], pane);
  expect(at!.x).toBeGreaterThanOrEqual(60);
  expect(at!.y).toBeGreaterThanOrEqual(8);
});
