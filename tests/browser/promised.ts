// What the source of a lesson promises, and what of it a page without scripts does not have.
import type { Page } from '@playwright/test';
import { definitionOf } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import type { Lesson } from './lessons.ts';

/** What is missing from the page as it stands or, if it is given, from the page as it was served. */
export function missing(page: Page, lesson: Lesson, served?: string): Promise<string[]> {
  const definition = definitionOf(lesson.name);
  const gradients = definition && build(definition).steps.filter((step) => step.gradientOf).length;
  return page.evaluate(
    ({ steps, corrections, exercises, solutions, gradients, served }) => {
      const text = served === undefined ? document : new DOMParser().parseFromString(served, 'text/html');
      const shown = (element: Element | null | undefined) =>
        served === undefined
          ? element?.checkVisibility() === true
          : !!element && !element.closest('[hidden], template');
      const lost: string[] = [];
      if (!shown(text.querySelector('h1'))) lost.push('the title');
      for (const id of steps) {
        const step = text.getElementById(`step-${id}`);
        if (!shown(step?.querySelector('.form .katex'))) lost.push(`formula of ${id}`);
        const evidence = step?.querySelector('.evidence')?.textContent ?? '';
        if (step?.dataset.phase === 'backward' && !evidence.includes('✓')) lost.push(`evidence of ${id}`);
        if (!step?.querySelector('pre')?.textContent?.includes(' = ')) lost.push(`code of ${id}`);
      }
      for (const id of [
        ...corrections.map((id) => `correction-${id}`),
        ...exercises.map((id) => `exercise-${id}`),
      ])
        if (!shown(text.getElementById(id))) lost.push(id);
      const solved = [...text.querySelectorAll('details.solution')].filter(
        ({ textContent }) => textContent.length > 60,
      );
      if (solved.length !== solutions) lost.push(`${solutions - solved.length} solutions`);
      const rows = [...text.querySelectorAll('.witnesses tbody tr')];
      if (rows.length !== gradients) lost.push(`${rows.length} of ${gradients} witnessed gradients`);
      if (rows.some(({ textContent }) => textContent.includes('✗'))) lost.push('a witness that agrees');
      // which: tests/typeset/result.test.ts
      if (text.querySelectorAll('.card .row .katex').length < 3) lost.push('the card');
      return lost;
    },
    { ...lesson, gradients, served },
  );
}
