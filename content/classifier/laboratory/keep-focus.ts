/** @file A row of buttons that replace one another: who has pressed one of them with a key is not thrown out of the row. */

/** The first button gets the focus when the one that had it is gone, as soon as it can be pressed. */
export function keepFocus(row: HTMLElement): { destroy(): void } {
  let inside = false;
  const came = (): void => void (inside = true);
  /** The reader went elsewhere. A button that is taken away leaves the focus nowhere. */
  const left = (e: FocusEvent): void => {
    if (e.relatedTarget instanceof Node && !row.contains(e.relatedTarget)) inside = false;
  };
  const pressed = (e: PointerEvent): void => {
    if (e.target instanceof Node && !row.contains(e.target)) inside = false;
  };
  const watch = new MutationObserver(() => {
    if (inside && document.activeElement === document.body) row.querySelector('button')?.focus();
  });
  row.addEventListener('focusin', came);
  row.addEventListener('focusout', left);
  document.addEventListener('pointerdown', pressed);
  watch.observe(row, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return {
    destroy() {
      watch.disconnect();
      document.removeEventListener('pointerdown', pressed);
    },
  };
}
