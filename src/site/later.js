// What of a lesson is far from its beginning comes as text, and is set while there is nothing else to do: in one go it would
// hold up the page. Whoever has no scripts has it from the start.
(() => {
  /** Longest slice of work in milliseconds: on a slow phone it is four times as long. */
  const SLICE = 6;
  /** Characters that are read between two looks at the clock. */
  const READ = 4_000;
  const policy = { createHTML: (html) => html };
  const trusted = globalThis.trustedTypes?.createPolicy('later', policy) ?? policy;
  const loaded = () => document.readyState !== 'loading';
  let box;
  let text;
  let at;
  let sheet;
  /** Goes on with the piece that is being set, or begins the next; the last may still be on its way. */
  const go = () => {
    if (!box) {
      const next = document.querySelector('.later');
      if (!next || !(next.nextElementSibling || loaded())) return false;
      [box, text, at] = [next, next.firstElementChild.textContent, 0];
      sheet = document.implementation.createHTMLDocument();
      sheet.open();
      // nothing that a piece begins with belongs into a head
      sheet.write(trusted.createHTML('<!doctype html><body>'));
    }
    sheet.write(trusted.createHTML(text.slice(at, (at += READ))));
    if (at < text.length) return true;
    sheet.close();
    box.className = 'far';
    box.replaceChildren(...sheet.body.childNodes);
    box = undefined;
    return true;
  };
  const all = () => {
    while (go());
  };
  const idle = globalThis.requestIdleCallback ?? ((f) => setTimeout(f, 20));
  const work = () => {
    const start = performance.now();
    while (performance.now() - start < SLICE && go());
    if (!loaded()) setTimeout(work, 50);
    else if (document.querySelector('.later')) idle(work, { timeout: 100 });
    else document.dispatchEvent(new Event('whole'));
  };
  document.addEventListener('DOMContentLoaded', () => {
    // what the address leads to is there when it is looked for, and is led to
    if (location.hash.length < 2 || document.querySelector(':target')) return;
    all();
    location.replace(location.hash);
  });
  addEventListener('beforeprint', all);
  work();
})();
