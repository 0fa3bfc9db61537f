// A lesson without the text that a test is not about. A lesson is forty thousand elements, which are laid out anew at
// every visit: what concerns one figure or the stage alone takes a fifth of the time without them. The lesson as it is
// served is visited by lesson.spec and whatever is tried under FULL=1.
import type { Browser, Page } from '@playwright/test';
import { FULL } from './lessons.ts';

/** The page without the text in which this is not, by the id of an element; without all text if there is none. */
async function cut(browser: Browser, html: string, id?: string): Promise<string> {
  const workshop = await browser.newPage();
  const rest = await workshop.evaluate(
    ({ html, id }) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const wanted = id === undefined ? null : page.getElementById(id);
      const island = wanted?.closest('astro-island') ?? wanted;
      // what islands are awakened by stands in the text, before the first of them
      const machinery = 'script, style, template';
      const descend = (parent: Element): void => {
        for (const child of [...parent.children]) {
          if (child === island || child.matches(machinery)) continue;
          if (child.contains(island)) descend(child);
          else child.replaceWith(...child.querySelectorAll(machinery));
        }
      };
      descend(page.querySelector('main')!);
      return `<!doctype html>${page.documentElement.outerHTML}`;
    },
    { html, id },
  );
  await workshop.close();
  return rest;
}

const kept = new Map<string, string>();

/** From now on lessons come without the text in which this is not; see {@link cut}. */
export async function slim(page: Page, id?: string): Promise<void> {
  const browser = page.context().browser();
  if (FULL || !browser) return;
  await page.route(/\/lessons\/[\w-]+\/([?#]|$)/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const key = `${new URL(route.request().url()).pathname} ${id}`;
    if (!kept.has(key)) {
      const response = await route.fetch();
      if (!response.ok()) return route.fulfill({ response });
      kept.set(key, await cut(browser, await response.text(), id));
    }
    return route.fulfill({ contentType: 'text/html', body: kept.get(key) ?? '' });
  });
}
