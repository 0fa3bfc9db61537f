// The graph in its pane: everything is inside, the time step at hand can be read, nothing lies on anything else.
import { describe, expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { focus } from '#stage/focus.ts';
import { layout } from '#stage/layout.ts';
import { DERIVATIONS } from '../../content/course.ts';

const PANES = [
  { width: 485, height: 150 },
  { width: 520, height: 260 },
  { width: 356, height: 240 },
  { width: 900, height: 420 },
];

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  const d = build(definition);
  const graph = layout(d);
  test.each(PANES)('$width × $height', (pane) => {
    const last = d.sizes['T'];
    for (const t of last === undefined ? [undefined] : [1, 2, last, undefined]) {
      const { nodes, edges, width, height } = focus(graph, t, pane);
      expect(nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
      expect(width).toBeGreaterThanOrEqual(pane.width);
      expect(edges).toHaveLength(graph.edges.length);
      for (const n of nodes) {
        expect(n.x - n.r, `${n.id} left`).toBeGreaterThanOrEqual(0);
        expect(n.x + n.r, `${n.id} right`).toBeLessThanOrEqual(width);
        expect(n.y - n.r, `${n.id} top`).toBeGreaterThanOrEqual(0);
        expect(n.y + n.r, `${n.id} bottom`).toBeLessThanOrEqual(height);
        // in the time step at hand every node has room for a letter
        if (t !== undefined && n.t === t) expect(n.r, n.id).toBeGreaterThan(7);
        for (const m of nodes)
          if (m !== n) expect(Math.hypot(m.x - n.x, m.y - n.y), `${n.id} and ${m.id}`).toBeGreaterThan(3);
      }
    }
  });
});

test.each(DERIVATIONS.filter((d) => !('T' in d.text.sizes)).map((d) => [d.id, d] as const))(
  'without time %s stands whole in the pane of a laptop',
  (_, definition) => {
    const pane = { width: 485, height: 200 };
    const { nodes, width, height } = focus(layout(build(definition)), undefined, pane);
    expect({ width, height }).toEqual(pane);
    for (const n of nodes) {
      expect(n.r, n.id).toBeGreaterThan(7);
      for (const m of nodes)
        if (m.id < n.id)
          expect(Math.hypot(m.x - n.x, m.y - n.y), `${n.id} and ${m.id}`).toBeGreaterThan(n.r + m.r);
    }
  },
);

test('in a low window the LSTM stands whole in its pane, and no two letters touch', () => {
  const d = build(DERIVATIONS.find(({ id }) => id === 'lstm')!);
  const pane = { width: 459, height: 163 };
  for (const t of [1, 2, 3]) {
    const { nodes, width, height } = focus(layout(d), t, pane);
    expect({ width, height }).toEqual(pane);
    const lettered = nodes.filter(({ r }) => r > 6);
    for (const n of lettered)
      for (const m of lettered)
        if (m.id < n.id)
          expect(Math.hypot(m.x - n.x, m.y - n.y), `${n.id} and ${m.id}`).toBeGreaterThan(n.r + m.r);
  }
});
