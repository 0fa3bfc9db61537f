// Exercises that are answered in place: what answers, and what was answered before, comes when an exercise is near.
import { whole } from '#figure/whole.ts';

const answering = () => import('./answering.ts');

const near = new IntersectionObserver(
  (seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void answering().catch(() => undefined); // the first answer says that it did not come
  },
  { rootMargin: '100%' },
);

function wake(form: HTMLFormElement) {
  near.observe(form);
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    try {
      await (await answering()).tell(form);
    } catch {
      form.querySelector('[role=status]')!.textContent =
        document.querySelector<HTMLElement>('main')!.dataset.unjudged!;
    }
  });
}

void whole().then(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.ask')) wake(form);
});
