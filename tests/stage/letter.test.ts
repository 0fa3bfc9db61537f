// What stands in the nodes of the graph.
import { expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { layout } from '#stage/layout.ts';
import { letterOf } from '#stage/letter.ts';

test.each([
  ['L', 'L', ''],
  ['\\hat{y}_{3}', 'ŷ', '3'],
  ['z_{f,2}', 'z', 'f,2'],
  ['\\sigma^2', 'σ²', ''],
  ['\\sigma^{2}_{1}', 'σ²', '1'],
  ['x^{\\flat}', 'x♭', ''],
  ['\\eta_{6}', 'η', '6'],
  ['\\varepsilon', 'ε', ''],
])('%s', (tex, main, sub) => expect(letterOf(tex)).toEqual({ main: main.normalize('NFC'), sub }));

test('every node of every lesson has one letter or two, and its time', () => {
  for (const definition of DERIVATIONS) {
    const d = build(definition);
    for (const node of layout(d).nodes) {
      const { main, sub } = letterOf(
        d.names.tex(node.base, node.t === undefined ? undefined : String(node.t), []),
      );
      const where = `${d.id}: ${node.id}`;
      expect([...main.normalize('NFD').replace(/\u0302/g, '')].length, where).toBeGreaterThan(0);
      expect([...main.normalize('NFD').replace(/\u0302/g, '')].length, where).toBeLessThanOrEqual(2);
      expect(main + sub, where).not.toMatch(/[\\{}]/);
      if (node.t !== undefined) expect(sub.split(','), where).toContain(String(node.t));
    }
  }
});
