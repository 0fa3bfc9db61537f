// The unrolled network: every quantity has a place of its own, every edge is read off the derivation.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { reads } from '#derive/run.ts';
import { R } from '#stage/graph.ts';
import { layout } from '#stage/layout.ts';
import { settingsOf, told } from '../settings.ts';

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  test.each(settingsOf(definition, [1, 3, 6]).map((s) => [told(s), s] as const))('%s', (_, setting) => {
    const d = build(definition, setting);
    const { nodes, edges, width, height } = layout(d);
    expect(nodes.filter((n) => n.t === 0 || n.t === d.sizes['T']! + 1).map((n) => n.id)).toEqual(
      d.given.filter((g) => g.start).map((g) => g.id),
    );
    expect(new Set(nodes.map((n) => n.id)).size).toBe(nodes.length);
    for (const n of nodes) {
      expect(n.x > 0 && n.x < width, `${n.id} at x ${n.x} of ${width}`).toBe(true);
      expect(n.y > 0 && n.y < height, `${n.id} at y ${n.y} of ${height}`).toBe(true);
      for (const m of nodes)
        if (m !== n) expect(Math.hypot(m.x - n.x, m.y - n.y), `${n.id} and ${m.id}`).toBeGreaterThan(2 * R);
    }
    for (const s of d.steps.filter((x) => x.phase === 'forward'))
      expect(
        nodes.some((n) => n.id === s.id),
        s.id,
      ).toBe(true);
    for (const { from, to } of edges) {
      expect(reads(d.stepOf(to.id)!.forms[0]!.is, d.sizes)).toContain(from.id);
      // states thread to the right, or to the left in a cell that reads that way
      if (from.t !== to.t && from.t !== undefined) {
        const leftwards = to.t !== undefined && to.t < from.t;
        expect(leftwards ? from.x - to.x : to.x - from.x, `${from.id} → ${to.id}`).toBeGreaterThan(0);
        if (leftwards) expect(d.given.some((g) => g.start && g.base === from.base && g.t !== 0)).toBe(true);
      }
      if (!d.sizes['T']) expect(to.x, `${from.id} → ${to.id}`).toBeGreaterThan(from.x);
    }
  });
});
