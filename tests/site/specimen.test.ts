// The line of the front page: what one reads there is the gradient, wherever one drags, until it is broken.
import { describe, expect, test } from 'vitest';
import { course, definitionOf } from '../../content/course.ts';
import { Specimen } from '../../src/site/front/specimen.ts';
import { entriesOf, lessonOf } from '#words/course.ts';

const { specimen: text } = course;
const specimen = new Specimen(definitionOf(text.lesson)!, text);

describe.each([-2, -0.37, 0, 0.8, 2])('the number at %d', (x) => {
  test('the terms add up to the entry of the gradient, and the finite difference agrees', () => {
    const { terms, total, values, agrees } = specimen.at(x, false);
    const gradient = values[text.of]!;
    const [i, j] = text.entry;
    expect(terms.map(({ t }) => t)).toContain(text.lit);
    expect(total).toBeCloseTo(gradient.data[i * gradient.shape[1]! + j]!, 12);
    expect(agrees).toBe(true);
  });

  test('the broken line is another number, and the finite difference says so', () => {
    const sound = specimen.at(x, false);
    const broken = specimen.at(x, true);
    expect(broken.total).not.toBeCloseTo(sound.total, 4);
    expect(broken.difference).toBe(sound.difference);
    expect(broken.agrees).toBe(false);
  });
});

test('a line that is no sum over time is refused', () => {
  expect(() => new Specimen(definitionOf(text.lesson)!, { ...text, by: 'unrolling' })).toThrow(
    'wants a sum of products',
  );
});

test('what is known of lessons speaks of lessons that there are, and asks for earlier ones', () => {
  const ids = entriesOf(course).map(({ id }) => id);
  for (const [id, { needs = [], asked = 0 }] of Object.entries(course.about)) {
    expect(lessonOf(course, id), id).toBeDefined();
    expect(asked).toBeLessThanOrEqual(course.counted);
    for (const need of needs) expect(ids.indexOf(need), `${need} before ${id}`).toBeLessThan(ids.indexOf(id));
  }
});
