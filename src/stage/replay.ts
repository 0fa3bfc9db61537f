/** @file Does to a part that has come what was done to its picture, in the same order, and gives the keyboard back. */
import { PARTS, type Touch, type Touches, isBox, isField, namesakes } from './touches.ts';

/** A field that leaves while something is typed in it says that it has changed: that is no word of the reader. */
function takeFrom(touches: Touches): readonly Touch[] {
  const { kept, at } = touches;
  touches.kept = [];
  if (at?.value === undefined) return kept;
  return kept.filter(
    (touch) => !(['part', 'name', 'nth', 'value'] as const).every((key) => touch[key] === at[key]),
  );
}

export function replay(root: Element, touches: Touches): void {
  const { at } = touches;
  const of = ({ part, name, nth }: Touch): Element | undefined =>
    namesakes(root.querySelectorAll(PARTS)[part], name)[nth];
  for (const touch of takeFrom(touches)) {
    const { value } = touch;
    const found = of(touch);
    if (!found) continue;
    if (value !== undefined && isField(found)) {
      if (typeof value === 'string') found.value = value;
      else if (isBox(found)) found.checked = value;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    } else found.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
  const field = at && of(at);
  if (!(field instanceof HTMLElement || field instanceof SVGElement)) return;
  if (document.activeElement === document.body) field.focus({ preventScroll: true });
  if (typeof at?.value !== 'string' || !(field instanceof HTMLInputElement)) return;
  field.value = at.value;
  field.setSelectionRange(at.value.length, at.value.length);
}
