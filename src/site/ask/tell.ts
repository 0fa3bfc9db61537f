/** @file Judges an answer where it stands; fetched with the first one. */
import { trusted } from '#figure/trusted.ts';
import { askWords } from '#words/ask.ts';
import type { Lang } from '#words/words.ts';
import { langHere } from '../lang-here.ts';
import { comeBack } from '../cover/come-back.ts';
import type { Asked } from './asked.ts';
import { answerOf } from './fields.ts';
import { setText } from './text.ts';
import { type Said, onChoice, onMatrix, onNumber, onShape } from './verdict.ts';

type Told = Said & { readonly html?: string };

async function judged(asked: Asked, answer: string, lesson: string, of: number, lang: Lang): Promise<Told> {
  const w = askWords(lang);
  switch (asked.form) {
    case 'number':
      return onNumber(asked, answer, w);
    case 'matrix':
      return onMatrix(asked, answer, w);
    case 'shape':
      return onShape(asked, answer, w);
    case 'choice':
      return onChoice(asked, answer.split(' ').filter(Boolean).map(Number), of, w);
    case 'formula': {
      const { verdictOn } = await import('../cover/judge.ts');
      const told = await verdictOn(lesson, asked.step, answer, lang, asked.options);
      if (told.verdict !== 'unreadable') comeBack(lesson, asked.step, told.verdict === 'wrong');
      return told;
    }
  }
}

/** @throws where what judges formulas does not come. */
export async function tell(form: HTMLFormElement, status: HTMLElement, lesson: string): Promise<void> {
  const lang = langHere();
  const answer = answerOf(form);
  const asked = JSON.parse(form.dataset.ask!) as Asked;
  if (!answer.trim() && asked.form !== 'choice') return form.querySelector('input')!.focus();
  const { verdict, message, html } = await judged(
    asked,
    answer,
    lesson,
    form.querySelectorAll('input').length,
    lang,
  );
  const said = `${verdict === 'right' ? '✓ ' : verdict === 'wrong' ? '✗ ' : ''}${message}`;
  await setText(status, said);
  status.dataset.verdict = verdict;
  if (!html) return;
  const read = document.createElement('span');
  read.textContent = ` ${askWords(lang).readAs} `;
  read.insertAdjacentHTML('beforeend', trusted(html));
  status.append(read);
}
