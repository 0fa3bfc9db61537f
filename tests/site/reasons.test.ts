// What the page of corrections says: a reason for every correction, and keys that the engine contradicts.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { firstSentence, inlineHtml } from '../../src/site/reason.ts';
import { corrected, bothStatements, weightOf } from '#typeset/corrected.ts';
import { correctionsOf, lessonOf } from '#words/course.ts';

const corrections = correctionsOf(course);

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  test('every correction has a reason that can be set, of one sentence and some length', () => {
    const short = corrections.flatMap(({ id, text, lesson }) => {
      const body = readFileSync(`content/${lesson.id}/${lang}.mdx`, 'utf8');
      const html = text.reason ? inlineHtml(text.reason[lang]) : firstSentence(body, id);
      const words = html.replace(/<[^>]*>/g, '');
      return words.length < 12 || /[$*`\u0000]|<\/?[A-Z]/.test(words) ? [`${id}: ${words}`] : [];
    });
    expect(short).toEqual([]);
  });
});

test('a sentence that needs a component is refused with what to do', () => {
  const body = '<Correction id="9-9">\n\nIt is <Value of="h" />. More.\n\n</Correction>';
  expect(() => firstSentence(body, '9-9')).toThrow('give its reason in errata.ts');
});

test('a sentence ends outside mathematics, and one that only announces takes the next with it', () => {
  const body = '<Correction id="9-9">\n\nWording. The sum $a. b$ is **not** c. More.\n\n</Correction>';
  const html = firstSentence(body, '9-9');
  expect(html).toMatch(/^Wording\. The sum .* is <strong>not<\/strong> c\.$/s);
});

test('what is called a wrong result is off by more than rounding, and what stands beside it is not', () => {
  for (const { id } of corrections) {
    const of = corrected(id, course);
    const right = of.rows.filter((row) => row.kind !== 'noted').map((row) => row.measured);
    for (const m of right) expect('error' in m && m.error, id).toBeLessThan(1e-5);
    expect([id, weightOf(of) === 'right']).toEqual([id, of.text.verdict === 'confirmed']);
  }
});

describe.each(course.keys.map((key) => [key.id, key] as const))('%s', (_, key) => {
  const lesson = lessonOf(course, key.on);

  test('is contradicted by the engine, and what is right is not', () => {
    const { rows, facts } = bothStatements(key, lesson!.definition);
    expect(rows.length + facts.length).toBeGreaterThan(0);
    for (const { kind, measured } of rows)
      if (kind === 'corrected') expect('error' in measured && measured.error).toBeLessThan(1e-6);
      else expect('problem' in measured || measured.error > 0.01).toBe(true);
    for (const lang of ['en', 'zh'] as const)
      expect(() => [inlineHtml(key.says[lang]), inlineHtml(key.reason[lang])]).not.toThrow();
  });
});
