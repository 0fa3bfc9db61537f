// The language switch keeps the place: same query, and the same step or the heading of the same rank.
const link = document.querySelector<HTMLAnchorElement>('a[data-twin]');

if (link) {
  const address = link.href;
  const twins: Record<string, string> = JSON.parse(link.dataset.twin || '{}');
  const follow = () => {
    const here = decodeURIComponent(location.hash.slice(1));
    const there = twins[here] ?? here;
    link.href = address + location.search + (there && `#${encodeURIComponent(there)}`);
  };
  for (const moment of ['pointerenter', 'focus', 'pointerdown', 'click'] as const)
    link.addEventListener(moment, follow);
}
