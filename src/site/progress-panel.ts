// The reader's progress on the front page: how much of each lesson is done, and all of it to a file and back.
import { ProgressError, merged, readProgress, remember, remembered, writeProgress } from './progress.ts';

const panel = document.querySelector<HTMLElement>('[data-progress-panel]');
const said = panel?.querySelector<HTMLElement>('[role=status]');
const file = panel?.querySelector<HTMLInputElement>('input[type=file]');
let all = remembered();

function show(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-steps]')) {
    const steps = place.dataset.steps!.split(' ');
    const done = steps.filter((step) => all.get(place.dataset.lesson!)?.has(step)).length;
    const text = done ? place.dataset.text! : place.dataset.none!;
    place.textContent = text.replace('{n}', `${done}`).replace('{m}', `${steps.length}`);
  }
}

const say = (key: string): void => {
  if (said) said.textContent = (JSON.parse(panel!.dataset.words!) as Record<string, string>)[key] ?? '';
};

panel?.querySelector('[data-export]')?.addEventListener('click', () => {
  try {
    all = merged(all, remembered());
  } catch {
    // together they are more than a file holds: what is shown here is written
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeProgress(all)], { type: 'application/json' }));
  link.download = 'gradient-notebook-progress.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say('exported');
});

panel?.querySelector('[data-import]')?.addEventListener('click', () => file?.click());
file?.addEventListener('change', async () => {
  const chosen = file.files?.[0];
  if (!chosen) return;
  try {
    // a film is not read into memory to find out that it is none of ours
    const found = readProgress(chosen.size > 1_000_000 ? ' '.repeat(1_000_000) : await chosen.text());
    all = merged(merged(all, remembered()), found);
    say(remember(all) ? 'imported' : 'notKept');
    show();
  } catch (error) {
    say(error instanceof ProgressError ? error.refusal : 'malformed');
  }
  file.value = '';
});
addEventListener('storage', () => {
  all = remembered();
  show();
});
show();
