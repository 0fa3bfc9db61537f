/**
 * @file Makes one document of the pages of the lessons. `assemble` runs in the browser, and is sent there as text: it may use
 * nothing from outside of itself.
 */

/** What is said in the book itself. */
export interface BookWords {
  readonly title: string;
  readonly subtitle: string;
  readonly contents: string;
  readonly solutions: string;
  /** Where a solution stands, with {n} for the page. */
  readonly solution: string;
  readonly lang: string;
}

export interface BookPart {
  readonly title: string;
  readonly chapters: readonly { readonly id: string; readonly html: string }[];
}

export function assemble({
  parts,
  words,
  css,
}: {
  parts: readonly BookPart[];
  words: BookWords;
  css: string;
}): void {
  const make = (tag: string, className: string, text = ''): HTMLElement =>
    Object.assign(document.createElement(tag), { className, textContent: text });
  const included = new Set(parts.flatMap(({ chapters }) => chapters.map(({ id }) => id)));
  const styles = new Set<string>();
  const heads: string[] = [];
  const body = make('div', 'book');
  const contents = make('nav', 'book-contents');
  const solutions = make('section', 'book-solutions');
  solutions.id = 'solutions';

  /** A line of the contents; the number of the page comes when the pages are known. */
  const line = (to: string, text: string | Node, className: string): void => {
    const row = make('a', className) as HTMLAnchorElement;
    row.href = `#${to}`;
    const said = make('span', 'said');
    said.append(text);
    const page = make('span', 'page', '000');
    page.dataset['page'] = to;
    row.append(said, make('span', 'dots'), page);
    contents.append(row);
  };
  /** What a heading says, its formulas included, without what it is found by. */
  const saying = (heading: Element): DocumentFragment => {
    const copy = heading.cloneNode(true) as Element;
    for (const e of copy.querySelectorAll('[id]')) e.removeAttribute('id');
    for (const e of copy.querySelectorAll('a')) e.replaceWith(...e.childNodes);
    for (const e of copy.querySelectorAll('.screen-only, button:not(.on-paper)')) e.remove();
    const all = document.createDocumentFragment();
    all.append(...copy.childNodes);
    return all;
  };
  /** Every id of a chapter gets the name of the lesson before it, and what points at one follows. */
  const rename = (main: Element, id: string): void => {
    const own = (name: string): string => `${id}--${name}`;
    for (const e of main.querySelectorAll('*'))
      for (const { name, value } of [...e.attributes]) {
        if (name === 'id') e.setAttribute(name, own(value));
        else if (name === 'for' || /^aria-(?:labelledby|describedby|controls|owns)$/.test(name))
          e.setAttribute(name, value.split(/\s+/).map(own).join(' '));
        else if (value.includes('url(#'))
          e.setAttribute(name, value.replace(/url\(#([^)]+)\)/g, `url(#${id}--$1)`));
        else if (name === 'xlink:href' || (name === 'href' && e.localName === 'use'))
          e.setAttribute(name, value.replace(/^#/, `#${id}--`));
      }
    for (const a of main.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = a.getAttribute('href')!;
      const other =
        /(?:^|\/)lessons\/([\w-]+)\/(?:#(.*))?$/.exec(href) ?? /^\.\.\/([\w-]+)\/(?:#(.*))?$/.exec(href);
      const [lesson, at] = href.startsWith('#') ? [id, href.slice(1)] : [other?.[1], other?.[2]];
      if (lesson !== undefined && included.has(lesson))
        a.setAttribute('href', `#${lesson}--${decodeURIComponent((at || 'text').split('?')[0]!)}`);
      else if (!/^https?:/.test(href)) a.removeAttribute('href'); // what is not in the book
    }
  };

  let chapter = 0;
  for (const { title, chapters } of parts) {
    contents.append(make('p', 'theme', title));
    for (const { id, html } of chapters) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      for (const style of page.querySelectorAll('style')) styles.add(style.textContent ?? '');
      const main = page.querySelector('main')!;
      for (const e of main.querySelectorAll(
        'script, template, .screen-only, .stage-slot, button:not(.on-paper), [data-ledger]',
      ))
        e.remove();
      for (const e of main.querySelectorAll('astro-island')) e.replaceWith(...e.childNodes);
      for (const details of main.querySelectorAll('details')) details.open = true;
      rename(main, id);
      const name = `chapter-${++chapter}`;
      const own = make('article', `book-chapter ${name}`);
      own.append(...main.childNodes);
      const prose = make('div', main.className);
      prose.id = `${id}--text`;
      prose.append(...own.childNodes);
      own.append(prose);
      const h1 = own.querySelector('h1')!;
      heads.push(
        `.${name} { page: ${name}; } @page ${name} { @top-left { content: ${JSON.stringify(title)}; }` +
          ` @top-right { content: ${JSON.stringify(h1.textContent?.trim() ?? '')}; } }`,
      );
      line(`${id}--text`, saying(h1), 'lesson');
      for (const h2 of own.querySelectorAll('h2[id]'))
        if (h2.closest('.book-chapter > .prose > *') === h2) line(h2.id, saying(h2), 'section');
      // solutions stand at the end, and each knows its exercise
      const solved = make('section', 'book-solved prose');
      for (const solution of own.querySelectorAll('.exercise .solution')) {
        const exercise = solution.closest('.exercise')!;
        const heading = exercise.querySelector('h3');
        const box = make('section', 'solved');
        box.id = `${exercise.id}--solved`;
        const back = make('a', 'back') as HTMLAnchorElement;
        back.href = `#${exercise.id}`;
        back.append(heading ? saying(heading) : '');
        const h4 = make('h4', '');
        h4.append(back);
        solution.querySelector('summary')?.remove();
        box.append(h4, ...solution.childNodes);
        solved.append(box);
        const to = make('p', 'to-solution');
        const link = make('a', '') as HTMLAnchorElement;
        link.href = `#${box.id}`;
        const number = make('span', 'page', '000');
        number.dataset['page'] = box.id;
        const [before = '', after = ''] = words.solution.split('{n}');
        link.append(before, number, after);
        to.append(link);
        solution.replaceWith(to);
      }
      if (solved.children.length) {
        const h3 = make('h3', '');
        h3.append(saying(h1));
        solved.prepend(h3);
        solutions.append(solved);
      }
      body.append(own);
    }
  }
  if (solutions.children.length) {
    solutions.prepend(make('h1', '', words.solutions));
    contents.append(make('p', 'theme', ''));
    line('solutions', words.solutions, 'lesson');
    heads.push(`@page solutions { @top-left { content: ${JSON.stringify(words.solutions)}; } }`);
    body.append(solutions);
  }
  const cover = make('section', 'book-cover');
  cover.append(make('h1', '', words.title), make('p', '', words.subtitle));
  contents.prepend(make('h1', '', words.contents));
  body.prepend(cover, contents);
  document.documentElement.lang = words.lang;
  document.title = words.title;
  for (const text of [...styles, css, heads.join('\n')])
    document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
  document.body.replaceChildren(body);
}
