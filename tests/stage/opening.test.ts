// The stage opens with a line that says something.
import { expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { openingOf } from '#stage/opening.ts';

test.each(DERIVATIONS.map((definition) => [definition.id, definition] as const))(
  '%s opens with a gradient that is not a number',
  (_, definition) => {
    const step = build(definition).stepOf(openingOf(definition))!;
    expect(step.phase).toBe('backward');
    expect(step.forms[0]!.is.kind).not.toBe('number');
  },
);

test('a line that is not there cannot be opened with', () => {
  const [first] = DERIVATIONS;
  expect(() => openingOf({ ...first!, text: { ...first!.text, opening: 'nothing' } })).toThrow(/nothing/);
});
