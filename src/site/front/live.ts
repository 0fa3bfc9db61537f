// The specimen of the front page answers: what computes it is fetched with the first touch.
import type { SpecimenText } from '#words/course.ts';

const figure = document.querySelector<HTMLElement>('[data-specimen]');
const dial = figure?.querySelector<HTMLInputElement>('input[type=range]');
const button = figure?.querySelector<HTMLButtonElement>('[data-break]');
const drawn = figure?.querySelector<SVGGElement>('[data-drag]');

if (figure && dial && button) {
  const { dataset } = figure;
  let broken = false;

  let answer: Promise<() => void> | undefined;
  const fetched = () =>
    (answer ??= import('./answer.ts').then(({ answering }) => {
      const text: SpecimenText = JSON.parse(dataset.specimen ?? '');
      return answering(figure, JSON.parse(dataset.definition ?? ''), text, () => ({
        x: dial.valueAsNumber,
        broken,
      }));
    }));
  const show = () => void fetched().then((now) => now());

  for (const touch of ['pointerenter', 'focusin', 'pointerdown'])
    figure.addEventListener(touch, () => void fetched(), { once: true });
  dial.addEventListener('input', show);
  button.addEventListener('click', () => {
    broken = !broken;
    button.setAttribute('aria-pressed', String(broken));
    button.textContent = (broken ? button.dataset.mend : button.dataset.break) ?? '';
    for (const part of figure.querySelectorAll<HTMLElement>('[data-line]'))
      part.hidden = (part.dataset.line === 'broken') !== broken;
    show();
  });

  // the number in the drawing is dragged itself, a hundredth for a pixel
  drawn?.addEventListener('pointerdown', (down) => {
    const from = dial.valueAsNumber;
    drawn.setPointerCapture(down.pointerId);
    const move = ({ clientX }: PointerEvent) => {
      dial.valueAsNumber = from + (clientX - down.clientX) / 100;
      show();
    };
    drawn.addEventListener('pointermove', move);
    for (const end of ['pointerup', 'pointercancel'])
      drawn.addEventListener(end, () => drawn.removeEventListener('pointermove', move), { once: true });
  });
}
