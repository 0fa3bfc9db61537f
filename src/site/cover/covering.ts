/** @file Covers the results of a lesson: a field under each line, a button on each row of the card, marks and a list. */
import { trusted } from '#figure/trusted.ts';
import { whole } from '#figure/whole.ts';
import { fill } from '#words/fill.ts';
import type { CoverWords } from '#words/cover.ts';
import type { Lang } from '#words/words.ts';
import { comeBack, comeBackTo } from './come-back.ts';

await whole();

/** What is hard to type on a phone. */
const SIGNS = ['⊙', '@', 'ᵀ', 'σ(', 'tanh(', '∂L/∂', '_{t-1}', '_{t+1}'];

const typedRightly = new Set<string>();
const revealed = new Set<string>();

export function cover(panel: HTMLElement): void {
  const words = wordsOf(panel);
  document.documentElement.dataset.cover = 'on';
  panel.querySelector('button')!.textContent = words.show;
  for (const step of document.querySelectorAll<HTMLElement>('.step[data-step-id]'))
    if (!step.querySelector('.recall')) addField(step, panel, words);
  for (const row of document.querySelectorAll<HTMLElement>('.card .row'))
    if (!row.querySelector('.recall')) addButton(row, words);
  list(panel, words);
}

export function uncover(panel: HTMLElement): void {
  delete document.documentElement.dataset.cover;
  panel.querySelector('button')!.textContent = wordsOf(panel).hide;
}

const wordsOf = (panel: HTMLElement): CoverWords => JSON.parse(panel.dataset.words!) as CoverWords;

function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function addButton(row: HTMLElement, w: CoverWords): void {
  const button = made('button', '?', { type: 'button', class: 'recall', 'aria-label': w.reveal });
  button.addEventListener('click', () => {
    row.dataset.shown = '';
    button.remove();
  });
  row.append(button);
}

function addField(step: HTMLElement, panel: HTMLElement, w: CoverWords): void {
  const id = step.dataset.stepId!;
  const form = made('form', '', { class: 'recall' });
  const input = made('input', '', {
    type: 'text',
    'aria-label': w.answer,
    placeholder: w.answer,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  // the stage listens to single keys
  input.addEventListener('keydown', (e) => e.stopPropagation());
  const check = made('button', w.check, { type: 'submit' });
  const reveal = made('button', w.reveal, { type: 'button' });
  const said = made('p', '', { role: 'status' });
  const entry = made('div');
  entry.append(input, check, reveal);
  const signs = made('div', '', { role: 'group', 'aria-label': w.insert });
  for (const sign of SIGNS) {
    const button = made('button', sign, { type: 'button' });
    button.addEventListener('click', () => {
      const [from, to] = [
        input.selectionStart ?? input.value.length,
        input.selectionEnd ?? input.value.length,
      ];
      input.setRangeText(sign, from, to, 'end');
      input.focus();
    });
    signs.append(button);
  }
  form.append(entry, signs, said);

  const done = (right: boolean): void => {
    step.dataset.shown = '';
    (right ? typedRightly : revealed).add(id);
    if (!comeBack(panel.dataset.lesson!, id, !right)) said.append(` ${w.notKept}`);
    if (right) tick(id);
    list(panel, w);
  };
  reveal.addEventListener('click', () => {
    done(false);
    form.remove();
  });
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    if (!input.value.trim()) return;
    let verdict;
    try {
      const { verdictOn } = await import('./judge.ts');
      verdict = await verdictOn(panel.dataset.lesson!, id, input.value, languageOf());
    } catch {
      said.textContent = w.failed;
      return;
    }
    said.dataset.verdict = verdict.verdict;
    said.textContent = `${verdict.verdict === 'right' ? '✓' : verdict.verdict === 'wrong' ? '✗' : ''} ${verdict.message}`;
    if (verdict.html) {
      const read = made('span', ` ${w.readAs} `);
      read.insertAdjacentHTML('beforeend', trusted(verdict.html));
      said.append(read);
    }
    if (verdict.verdict === 'right') {
      done(true);
      entry.remove();
      signs.remove();
    } else if (verdict.verdict === 'wrong') {
      comeBack(panel.dataset.lesson!, id, true);
      list(panel, w);
    }
  });
  step.querySelector('.chain')?.after(form);
}

const languageOf = (): Lang => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

/** The mark in the contents, as if the reader had set it. */
function tick(id: string): void {
  const box = document.querySelector<HTMLInputElement>(`.contents input[value="${CSS.escape(id)}"]`);
  if (!box || box.checked) return;
  box.checked = true;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The score, and the lines to come back to. */
function list(panel: HTMLElement, w: CoverWords): void {
  const place = panel.querySelector<HTMLElement>('[data-cover-list]')!;
  const all = document.querySelectorAll('.step[data-step-id]').length;
  place.replaceChildren(
    made('p', w.what),
    made('p', fill(w.score, { n: typedRightly.size, m: all, k: revealed.size })),
  );
  const back = comeBackTo(panel.dataset.lesson!).filter((id) => document.getElementById(`step-${id}`));
  if (!back.length) return;
  place.append(made('p', w.comeBack));
  const items = made('ul');
  for (const id of back) {
    const item = made('li');
    item.append(made('a', id, { href: `#step-${id}` }));
    items.append(item);
  }
  place.append(items);
}
