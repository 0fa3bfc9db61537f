/**
 * @file Covers the results of a lesson, all of them or a few that grow more: a field under each line, a button on each row
 * of the card, marks and a list.
 */
import { signButtons } from '#figure/signs.ts';
import { trusted } from '#figure/trusted.ts';
import { whole } from '#figure/whole.ts';
import { fill } from '#words/fill.ts';
import type { CoverWords } from '#words/cover.ts';
import { langHere } from '../lang-here.ts';
import { comeBack, comeBackTo } from './come-back.ts';
import { blankCount, blanks, keepLevel, levelAfter, levelOf } from './fading.ts';

await whole();

const typedRightly = new Set<string>();
const revealed = new Set<string>();

/** The lines that are blank in this round, those of them still open, and whether they are all or a few. */
interface Round {
  readonly few: boolean;
  readonly level: number;
  readonly lines: readonly string[];
  readonly open: Set<string>;
  readonly missed: Set<string>;
}
let round: Round | undefined;

const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.step[data-step-id]')];

export function cover(panel: HTMLElement, few: boolean): void {
  const words = wordsOf(panel);
  const lesson = panel.dataset.lesson!;
  document.documentElement.dataset.cover = 'on';
  const all = steps().map((step) => step.dataset.stepId!);
  const level = levelOf(lesson);
  const lines = few ? blanks(all, level, comeBackTo(lesson)) : all;
  round = { few, level, lines, open: new Set(lines), missed: new Set() };
  for (const step of steps()) {
    step.querySelector('.recall')?.remove();
    if (round.open.has(step.dataset.stepId!)) {
      delete step.dataset.shown;
      addField(step, panel, words);
    } else step.dataset.shown = '';
  }
  for (const row of document.querySelectorAll<HTMLElement>('.card .row'))
    if (!row.querySelector('.recall')) addButton(row, words);
  list(panel, words);
}

export function uncover(): void {
  delete document.documentElement.dataset.cover;
}

/** Where the reader goes on: the next blank of this round, or what comes after it. */
function goOn(panel: HTMLElement, from: HTMLElement): void {
  const open = steps().filter((step) => round?.open.has(step.dataset.stepId!));
  const next =
    open.find((step) => from.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING) ?? open[0];
  (
    next?.querySelector<HTMLElement>('.recall input') ?? panel.querySelector<HTMLElement>('[data-next-round]')
  )?.focus();
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
  const signs = signButtons(input, w.insert);
  form.append(entry, signs, said);

  const done = (right: boolean): void => {
    step.dataset.shown = '';
    (right ? typedRightly : revealed).add(id);
    if (!comeBack(panel.dataset.lesson!, id, !right)) said.append(` ${w.notKept}`);
    if (right) tick(id);
    round?.open.delete(id);
    if (!right) round?.missed.add(id);
    if (round && !round.open.size) finish(panel);
    list(panel, w);
    goOn(panel, step);
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
      verdict = await verdictOn(panel.dataset.lesson!, id, input.value, langHere());
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

/** What is said when a round is over, with the way to the next one. */
function after(panel: HTMLElement, w: CoverWords, { missed, level }: Round, all: number): HTMLElement[] {
  const n = blankCount(all, levelAfter(level, missed.size));
  const next = made('button', fill(w.nextRound, { n }), { type: 'button', 'data-next-round': '' });
  next.addEventListener('click', () => {
    cover(panel, true);
    goOn(panel, panel);
  });
  return [made('p', fill(missed.size ? w.someRevealed : w.noneRevealed, { k: missed.size })), next];
}

/** The mark in the contents, as if the reader had set it. */
function tick(id: string): void {
  const box = document.querySelector<HTMLInputElement>(`.contents input[value="${CSS.escape(id)}"]`);
  if (!box || box.checked) return;
  box.checked = true;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a finished round leads to: more blanks where none was revealed, fewer where one was. */
function finish(panel: HTMLElement): void {
  if (round?.few) keepLevel(panel.dataset.lesson!, levelAfter(round.level, round.missed.size));
}

/** The score, and the lines to come back to. */
function list(panel: HTMLElement, w: CoverWords): void {
  const place = panel.querySelector<HTMLElement>('[data-cover-list]')!;
  const all = steps().length;
  const few = round?.few ? round : undefined;
  place.replaceChildren(
    made('p', few ? fill(w.blank, { n: few.lines.length, m: all }) : w.what),
    made('p', fill(w.score, { n: typedRightly.size, m: all, k: revealed.size })),
  );
  if (few && !few.open.size) place.append(...after(panel, w, few, all));
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
