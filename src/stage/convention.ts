/** @file The formulas of a lesson in another convention: taken from the page that states them, and put into the steps. */
import { trusted } from '#figure/trusted.ts';
import { whole } from '#figure/whole.ts';
import { shown } from './channel.ts';

await whole();

/** What of a step is formula and measurement; the prose between stays. */
const SET = ':scope > :is(.chain, .variants, .facts, .code, .spoken)';

/** Part of the lesson → what of it the lesson itself says. */
const own = new Map<Element, Element[]>();
const fetched = new Map<string, Promise<Document>>();
let wanted = '';

/** Where the formulas of a convention stand: a page below that of the lesson. */
const addressOf = (name: string): string => `${location.pathname.replace(/\/*$/, '/')}${name}/`;

async function fetchPage(name: string): Promise<Document> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`${response.status}`);
  const [main = ''] = /<main[^]*<\/main>/.exec(await response.text()) ?? []; // its style sheet stays there
  return new DOMParser().parseFromString(trusted(main), 'text/html');
}

function put(place: Element, set: readonly Element[]): void {
  for (const old of place.querySelectorAll(SET)) old.remove();
  const code = set.filter((e) => e.matches('.code'));
  place.prepend(...set.filter((e) => !code.includes(e)));
  place.append(...code);
  place.dispatchEvent(new Event('relaid', { bubbles: true }));
}

function replace(place: Element, by: Element | null | undefined): void {
  if (!by) return;
  place.replaceChildren(...document.importNode(by, true).childNodes);
  place.dispatchEvent(new Event('relaid', { bubbles: true }));
}

/** Parts that are formulas throughout. */
const wholes = (from: ParentNode): Element[] => [...from.querySelectorAll('figure.card, .witnesses')];
/** Links of the contents to steps: their short names. */
const links = (from: ParentNode): Element[] => [...from.querySelectorAll('.contents a[href^="#step-"]')];

let ownWhole: Element[] | undefined;
let ownLinks: Element[] | undefined;

/** Sets the page in the convention of this name, '' for that of the lesson. The last one asked for wins. */
export async function showConvention(name: string): Promise<void> {
  wanted = name;
  let from: Document | undefined;
  if (name) {
    let page = fetched.get(name);
    if (!page) fetched.set(name, (page = fetchPage(name)));
    try {
      from = await page;
    } catch {
      fetched.delete(name);
      if (wanted === name) shown.tell({ name, failed: true });
      return;
    }
    if (wanted !== name) return;
  }
  ownWhole ??= wholes(document).map((e) => e.cloneNode(true) as Element);
  ownLinks ??= links(document).map((e) => e.cloneNode(true) as Element);
  for (const step of document.querySelectorAll('main .step[data-step-id]')) {
    if (!own.has(step)) own.set(step, [...step.querySelectorAll(SET)]);
    const other = from?.querySelector(`[data-own="${step.getAttribute('data-step-id')}"] > .step`);
    const set = from
      ? [...(other?.querySelectorAll(SET) ?? [])].map((e) => document.importNode(e, true))
      : own.get(step)!;
    if (set.length) put(step, set);
  }
  const others = from && wholes(from);
  wholes(document).forEach((place, i) => replace(place, (others ?? ownWhole)?.[i]));
  links(document).forEach((place, i) => {
    const step = place.getAttribute('href')!.slice('#step-'.length);
    replace(place, from ? from.querySelector(`[data-own="${step}"] > .mark`) : ownLinks?.[i]);
  });
  document.documentElement.dataset['convention'] = name;
  shown.tell({ name, failed: false });
}
