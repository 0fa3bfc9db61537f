/** @file The numbers and claims of the text at the numbers of the reader: marked where they differ from the printed ones. */
import type { Printing } from '#typeset/stated.ts';
import { whole } from '#figure/whole.ts';
import { Reading, digitsFor, statedText } from '#typeset/stated.ts';
import { type Numbers, numbers, restored } from './channel.ts';

/** Least time between two passes over the text while a number is dragged, in milliseconds. */
const REST = 60;

/** What has numbers of its own stays as printed: an exercise, and a correction, which is measured again as a whole. */
const OWN = '.exercise, [data-correction]';

interface Place {
  readonly element: HTMLElement;
  /** What the page says: as text, and as it stands there. */
  readonly printed: string;
  readonly nodes: readonly ChildNode[];
}

/** The letters of a place, without those of a formula that are there only to be heard. */
function spoken(element: Element): string {
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const hidden of copy.querySelectorAll('.katex-mathml')) hidden.remove();
  return copy.textContent?.trim() ?? '';
}

const own = (selector: string): Place[] =>
  [...document.querySelectorAll<HTMLElement>(`main ${selector}`)]
    .filter((element) => !element.closest(OWN))
    .map((element) => ({ element, printed: spoken(element), nodes: [...element.childNodes] }));

await whole();
const values = own('data[data-of]');
const claims = own('[data-holds]');
const bar = document.querySelector<HTMLElement>('[data-printed-numbers]');
const words = { was: bar?.dataset['was'] ?? '', stays: bar?.dataset['stays'] ?? '' };

const printingOf = ({ dataset }: HTMLElement): Printing => ({
  digits: Number(dataset['digits'] ?? 3),
  ofAnySize: dataset['anySize'] !== undefined,
});

/** Says this text at the place, or what the page says; `undefined` where nothing can be said of the reader's numbers. */
function say({ element, printed, nodes }: Place, text: string | undefined): boolean {
  const changed = text !== undefined && text !== printed;
  if (changed) element.textContent = text;
  else if (element.firstChild !== nodes[0]) element.replaceChildren(...nodes);
  element.toggleAttribute('data-changed', changed);
  element.toggleAttribute('data-stays', text === undefined);
  element.title = changed ? `${words.was} ${printed}` : text === undefined ? words.stays : '';
  return changed;
}

function follow({ d, given }: Numbers): number {
  const reading = new Reading(d, given);
  let changed = 0;
  for (const place of values) {
    const { dataset } = place.element;
    const x = reading.of(dataset['of']!, dataset['under'] ?? '');
    const printing = printingOf(place.element);
    const text = x === undefined ? undefined : statedText(x, { ...printing, digits: digitsFor(x, printing) });
    if (say(place, text)) changed++;
  }
  for (const place of claims) {
    const { dataset } = place.element;
    const holds = reading.of(dataset['holds']!, dataset['under'] ?? '');
    const text = holds === 0 ? dataset['otherwise']! : holds === undefined ? undefined : place.printed;
    if (say(place, text)) changed++;
  }
  return changed;
}

/** The numbers and the options are those that the page was printed with. */
function asPrinted({ d, opening }: Numbers): boolean {
  const { choices = {} } = d.text;
  return opening && Object.entries(d.options).every(([choice, option]) => choices[choice]?.[0] === option);
}

function show(now: Numbers): void {
  let changed = 0;
  if (asPrinted(now)) for (const place of [...values, ...claims]) say(place, place.printed);
  else changed = follow(now);
  if (!bar) return;
  bar.hidden = changed === 0;
  const count = bar.querySelector('[data-count]');
  if (count)
    count.textContent = (changed === 1 ? bar.dataset['one'] : bar.dataset['many'])!.replace(
      '{n}',
      `${changed}`,
    );
}

bar?.querySelector('button')?.addEventListener('click', () => restored.tell());

let latest: Numbers | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
numbers.hear((told) => {
  latest = told;
  timer ??= setTimeout(() => {
    timer = undefined;
    show(latest!);
  }, REST);
});
