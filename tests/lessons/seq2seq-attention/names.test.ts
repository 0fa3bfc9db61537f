// The names in the plane of the field: none lies on a line or on another name, in either language.
import { describe, expect, test } from 'vitest';
import { roads, sceneOf } from '../../../content/seq2seq-attention/roads/figure.ts';
import { boxOf, clearOf, linesOf, namesIn } from '../../../content/seq2seq-attention/roads/name-places.ts';
import { HEIGHT, WIDTH } from '../../../content/seq2seq-attention/roads/plane.ts';
import { stepOf } from '../../../content/seq2seq-attention/roads/roads.ts';
import { roadsWords } from '../../../content/seq2seq-attention/roads/words.ts';

const scene = sceneOf(roads.opening);
/** Pixels that a name keeps from a line, with letters as large as on a small screen. */
const CLEAR = 1;

describe.each(['en', 'zh'] as const)('%s', (lang) => {
  test.each([0, 1, 2].flatMap((t) => [false, true].map((constant) => [t, constant] as const)))(
    'step %i, weights constant: %s: every name is clear of lines, of the others and of the edge',
    (t, constant) => {
      const names = namesIn(roadsWords(lang), scene, t, constant);
      const lines = linesOf(scene, stepOf(scene, t), t, constant);
      const boxes = names.map((name) => ({ text: name.text, box: boxOf(name, name.text) }));
      for (const [i, { text, box }] of boxes.entries()) {
        const nearest = Math.min(...lines.map((line) => clearOf(box, line)));
        expect(nearest, `“${text}” to the nearest line`).toBeGreaterThan(CLEAR);
        expect(Math.min(box.left, box.top, WIDTH - box.right, HEIGHT - box.bottom), text).toBeGreaterThan(0);
        for (const { text: other, box: b } of boxes.slice(i + 1)) {
          const across = Math.max(box.left, b.left) < Math.min(box.right, b.right);
          const down = Math.max(box.top, b.top) < Math.min(box.bottom, b.bottom);
          expect(across && down, `“${text}” on “${other}”`).toBe(false);
        }
      }
    },
  );
});
