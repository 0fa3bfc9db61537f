// Shows the corrections that were asked for; what is chosen stands in the address, so that it can be linked.
const form = document.querySelector<HTMLFormElement>('.filter')!;
const output = form.querySelector('output')!;
const selects = [...form.querySelectorAll('select')];
const articles = [...document.querySelectorAll<HTMLElement>('[data-filtered] article')];

function show(): void {
  const wanted = selects.filter((s) => s.value !== '');
  for (const article of articles) article.hidden = !wanted.every((s) => article.dataset[s.name] === s.value);
  for (const section of document.querySelectorAll<HTMLElement>('[data-filtered]')) {
    section.hidden = !section.querySelector('article:not([hidden])');
    for (const link of section.querySelectorAll<HTMLAnchorElement>('.contents a'))
      link.parentElement!.hidden = document.getElementById(link.hash.slice(1))?.hidden === true;
  }
  output.textContent = (form.dataset.shown ?? '')
    .replace('{n}', String(articles.filter((a) => !a.hidden).length))
    .replace('{m}', String(articles.length));
}

const asked = new URLSearchParams(location.search);
for (const select of selects) {
  const value = asked.get(select.name) ?? '';
  // a value that is none of the list is no filter
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}
form.hidden = false;
form.addEventListener('change', () => {
  const chosen = new URLSearchParams(selects.flatMap((s) => (s.value ? [[s.name, s.value]] : [])));
  const query = String(chosen);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  show();
});
show();

export {};
