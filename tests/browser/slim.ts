// A lesson without the text that a test is not about. A lesson is forty thousand elements, which are laid out anew at
// every visit: what concerns one figure or the stage alone takes a fifth of the time without them. The lesson as it is
// served is visited by lesson.spec and whatever is tried under FULL=1.
import type { Browser, Page } from '@playwright/test';
import { FULL } from './lessons.ts';

/** What of a lesson a test is about. */
export interface Wanted {
  /** The ids of elements; the text in which none of them is goes. */
  readonly ids?: readonly string[];
  /** Whether the stage is among it. */
  readonly stage: boolean;
}

/** The page without what is not wanted. */
async function cut(browser: Browser, html: string, { ids = [], stage }: Wanted): Promise<string> {
  const workshop = await browser.newPage();
  const rest = await workshop.evaluate(
    ({ html, ids, stage }) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const islands = ids.map((id) => {
        const wanted = page.getElementById(id);
        return wanted?.closest('astro-island') ?? wanted;
      });
      // what islands are awakened by stands in the text, before the first of them
      const machinery = 'script, style, template';
      const descend = (parent: Element): void => {
        for (const child of [...parent.children]) {
          if (islands.includes(child) || child.matches(machinery)) continue;
          if (islands.some((island) => child.contains(island))) descend(child);
          else child.replaceWith(...child.querySelectorAll(machinery));
        }
      };
      descend(page.querySelector('main')!);
      if (!stage) page.querySelector('.stage-slot astro-island')?.remove();
      return `<!doctype html>${page.documentElement.outerHTML}`;
    },
    { html, ids, stage },
  );
  await workshop.close();
  return rest;
}

const kept = new Map<string, string>();

/** From now on lessons come without what is not wanted; see {@link cut}. */
export async function slim(page: Page, wanted: Wanted): Promise<void> {
  const browser = page.context().browser();
  if (FULL || !browser) return;
  await page.route(/\/lessons\/[\w-]+\/([?#]|$)/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const key = `${new URL(route.request().url()).pathname} ${JSON.stringify(wanted)}`;
    if (!kept.has(key)) {
      const response = await route.fetch();
      if (!response.ok()) return route.fulfill({ response });
      kept.set(key, await cut(browser, await response.text(), wanted));
    }
    return route.fulfill({ contentType: 'text/html', body: kept.get(key) ?? '' });
  });
}
