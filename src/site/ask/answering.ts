/** @file Puts what was answered before into the fields, keeps what is answered, shows hints, and has answers judged. */
import { pointsByFinger, signButtons } from '#figure/signs.ts';
import { whole } from '#figure/whole.ts';
import { askWords } from '#words/ask.ts';
import { insertWord } from '#words/signs.ts';
import { langHere } from '../lang-here.ts';
import { answerOf, put } from './fields.ts';
import { answersTo, keepAnswer } from './kept.ts';
import { setText } from './text.ts';

await whole();
const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? '';
const kept = answersTo(lesson);
const lang = langHere();
const { notKept } = askWords(lang);
const isFormula = (form: HTMLFormElement): boolean =>
  (JSON.parse(form.dataset.ask!) as { readonly form: string }).form === 'formula';
const statusOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('[role=status]')!;

for (const form of document.querySelectorAll<HTMLFormElement>('form.ask')) {
  const before = kept[form.id];
  // what was typed while this was on the way is newer
  if (before !== undefined && !answerOf(form)) put(form, before);
  for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) {
    const show = () =>
      void setText(hint, hint.dataset.hint!).catch(() => (hint.textContent = hint.dataset.hint!));
    hint.parentElement!.addEventListener('toggle', show, { once: true });
    if (hint.parentElement!.hasAttribute('open')) show();
  }
  const field = form.querySelector<HTMLInputElement>('input[type=text]');
  if (field && isFormula(form) && pointsByFinger())
    form.querySelector('label')!.after(signButtons(field, insertWord(lang)));
  form.addEventListener('input', () => {
    delete statusOf(form).dataset.verdict;
    statusOf(form).textContent = keepAnswer(lesson, form.id, answerOf(form)) ? '' : notKept;
  });
}

/** @throws where what judges does not come. */
export async function tell(form: HTMLFormElement): Promise<void> {
  keepAnswer(lesson, form.id, answerOf(form));
  const judge = await import('./tell.ts');
  await judge.tell(form, statusOf(form), lesson);
}
