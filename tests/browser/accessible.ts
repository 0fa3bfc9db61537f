// A page as axe needs it: laid out to its end, and without the thousands of glyphs that are all alike to it.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with the page as it stands, or with one part of it; by default by all rules of WCAG A and AA and
 * best practice.
 * Every element is examined, but of what axe finds only the violations are written out: a report of all that is right
 * with forty thousand elements takes longer than to look at them. The legacy mode differs for pages with frames only.
 */
export async function violations(page: Page, rules?: string[], within?: string, without?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (without) axe.disableRules(without);
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const result = await axe.analyze();
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' ')}`,
  );
}

/** Rules about colours, all that a theme changes. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Takes from the text every block that has nothing new: of elements of one kind, in the same place and with the same
 * roles, axe says the same. Words differ, and of words it says nothing. Afterwards a lesson of forty steps is five, and
 * if `met` has the kinds of lessons before it, less than that; its own are added. Of a page that is given as it is
 * served, the rest comes back, with ids that no other page has.
 */
export async function leaveOneOfAKind(
  page: Page,
  met: Set<string>,
  served?: { readonly name: string; readonly html: string },
): Promise<Rest> {
  const { before, after, kinds, ...rest } = await page.evaluate(
    ({ met, served }) => {
      const kind = (e: Element) =>
        `${e.localName}.${[...e.classList].join('.')}[${e
          .getAttributeNames()
          .filter(
            (name) => !/^(data-|id|href|d|x|y|cx|cy|r|points|transform|style|class|title|value)/.test(name),
          )
          .join()}]${e.getAttribute('role') ?? ''}`;
      const seen = new Set(met);
      const all = served ? new DOMParser().parseFromString(served.html, 'text/html') : document;
      const main = all.querySelector('main')!;
      // what was set later stands in boxes: a heading must not go with its box
      for (const box of main.querySelectorAll(served ? '.later, noscript, astro-island' : '.far'))
        box.replaceWith(...box.childNodes);
      if (served) for (const script of main.querySelectorAll('script, template')) script.remove();
      const before = main.querySelectorAll('*').length;
      const isNew = (block: Element): boolean => {
        let found = false;
        const visit = (element: Element, place: string) => {
          const here = `${place} ${kind(element)}`;
          if (!seen.has(here)) found = true;
          seen.add(here);
          // a formula is a formula, whatever stands in it
          if (!element.matches('.katex, math')) for (const child of element.children) visit(child, here);
        };
        visit(block, '');
        return found;
      };
      for (const block of [...main.querySelectorAll(':scope > *, .step > *, .exercise > *, tbody > tr')])
        if (block.isConnected && !block.matches('.step, .exercise, h1, h2, h3, :has(h1)') && !isNew(block))
          block.remove();
      const after = main.querySelectorAll('*').length;
      const added = { before, after, kinds: [...seen].slice(met.length) };
      if (!served) return { ...added, markup: '', styles: [] };
      const NAMING = [
        'id',
        'for',
        'headers',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'aria-owns',
      ];
      for (const element of main.querySelectorAll('*'))
        for (const name of NAMING) {
          const ids = element.getAttribute(name);
          if (ids)
            element.setAttribute(
              name,
              ids.replace(/\S+/g, (id) => `${served.name}-${id}`),
            );
        }
      // nor what is left of a step or an exercise that has nothing new: its name
      for (const block of main.querySelectorAll(
        'h1, header:has(h1), :is(.step, .exercise):not(:has(> :not(h2, h3, h4)))',
      ))
        block.remove();
      return {
        ...added,
        markup: main.innerHTML,
        styles: [...all.querySelectorAll('head style, head link[rel=stylesheet]')].map((e) => e.outerHTML),
      };
    },
    { met: [...met], served },
  );
  for (const kind of kinds) met.add(kind);
  expect(after).toBeLessThan(before);
  return rest;
}

/** What is left of a page that was given as text. */
interface Rest {
  readonly markup: string;
  /** Its styles, each an element. */
  readonly styles: readonly string[];
}

/** Opens what is new in each of these pages, one below the other, in the frame of the first. */
export async function openTogether(page: Page, paths: readonly string[]): Promise<void> {
  const workshop = await page.context().newPage();
  const met = new Set<string>();
  const rests: Rest[] = [];
  let frame = '';
  for (const path of paths) {
    const html = await (await page.request.get(path)).text();
    frame ||= html;
    rests.push(await leaveOneOfAKind(workshop, met, { name: path.replace(/\W+/g, '-'), html }));
  }
  await workshop.close();
  const styles = [...new Set(rests.flatMap((rest) => rest.styles))].filter((style) => !frame.includes(style));
  const html = frame
    // the policy of one page does not allow the styles of another
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace('</head>', () => `${styles.join('')}</head>`)
    .replace(/(<main\b[^>]*>)(.*)(<\/main>)/s, (_, open: string, text: string, close: string) =>
      // what islands are awakened by stands in the text
      [
        open,
        '<h1>Together</h1>',
        ...(text.match(/<script\b.*?<\/script>/gs) ?? []),
        ...rests.map(({ markup }) => markup),
        close,
      ].join(''),
    );
  const together = `${paths[0]}?together`;
  await page.route(`**${together}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(together);
}

/**
 * Puts an empty box of the same size in the place of what stands inside a formula, and its text in that of its MathML,
 * unless it shows some colour on some ground for the first time. Glyphs are three of four elements of a lesson, hidden
 * from assistive technology, and all that axe can say about them is whether their colour can be read; of MathML it knows
 * that it is text. Boxes are measured in ems: they grow and shrink with the page as the formulas do.
 */
export async function boxUpGlyphs(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => {
      const grounds = new Map<Element, string>();
      const groundOf = (element: Element | null): string => {
        if (!element) return '';
        const known = grounds.get(element);
        if (known !== undefined) return known;
        const own = getComputedStyle(element).backgroundColor;
        const ground = own === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : own;
        grounds.set(element, ground);
        return ground;
      };
      const seen = new Set<string>();
      for (const formula of document.querySelectorAll<HTMLElement>('.katex-html')) {
        const ground = groundOf(formula);
        const letters = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
        while (letters.nextNode()) {
          const { color, opacity } = getComputedStyle(letters.currentNode.parentElement!);
          const pair = `${color} ${opacity} on ${ground}`;
          if (!seen.has(pair)) formula.dataset.sample = '';
          seen.add(pair);
        }
      }
    });
  }
  const samples = await page.evaluate(() => {
    const formulas = [...document.querySelectorAll<HTMLElement>('.katex-html:not([data-sample])')];
    const bases = formulas.flatMap((formula) =>
      [...formula.querySelectorAll<HTMLElement>(':scope > .katex-base')].map((base) => {
        const em = parseFloat(getComputedStyle(base).fontSize);
        const { width, height } = base.getBoundingClientRect();
        return { base, width: width / em, height: height / em };
      }),
    );
    for (const { base, width, height } of bases) {
      const box = document.createElement('span');
      Object.assign(box.style, { display: 'inline-block', width: `${width}em`, height: `${height}em` });
      base.replaceChildren(box);
    }
    for (const formula of formulas) {
      const spoken = formula.parentElement?.querySelector('math');
      if (spoken) spoken.textContent = spoken.textContent;
    }
    return document.querySelectorAll('.katex-html[data-sample] .katex-base > *').length;
  });
  expect(samples).toBeGreaterThan(0);
}
