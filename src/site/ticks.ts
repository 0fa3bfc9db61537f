// In the contents of a lesson the reader ticks off the steps that are done. What checks and writes the marks is fetched
// with the first tick.
const lesson = document.querySelector<HTMLElement>('.lesson')?.dataset.lesson ?? '';
const ticks = document.querySelectorAll<HTMLInputElement>('.contents input');

function show() {
  let done: unknown;
  try {
    done = JSON.parse(localStorage.getItem('progress') ?? '').lessons[lesson];
  } catch {
    // nothing remembered, or storage refused
  }
  for (const tick of ticks) tick.checked = Array.isArray(done) && done.includes(tick.value);
}

for (const tick of ticks)
  tick.addEventListener('change', async () => {
    const { remember, remembered } = await import('./progress.ts');
    const all = remembered(); // as another tab may have left it
    const done = new Set(all.get(lesson));
    if (tick.checked) done.add(tick.value);
    else done.delete(tick.value);
    remember(new Map([...all, [lesson, done]]));
  });
addEventListener('storage', show);
show();

export {};
