/**
 * @file What the reader does to the picture of a part before the part itself has come: it is done to the part once it is
 * there. A picture and its part have the same controls in the same order.
 */
const PARTS = '.graph, .tool, .controls';
const CONTROLS = 'button, select, input, textarea, a, [data-symbol]';

interface Touch {
  readonly part: number;
  readonly control: number;
  /** What was chosen or typed, or whether it is checked; undefined for a press. */
  readonly value: string | boolean | undefined;
}

const isField = (e: Element): e is HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement =>
  e instanceof HTMLSelectElement || e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement;

const isBox = (e: Element): e is HTMLInputElement =>
  e instanceof HTMLInputElement && /^(checkbox|radio)$/.test(e.type);

function touchOf(root: Element, { type, target }: Event): Touch | undefined {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  const part = control?.closest(PARTS);
  // fields say what they hold when it has changed
  if (!control || !part || isField(control) !== (type === 'change')) return undefined;
  return {
    part: [...root.querySelectorAll(PARTS)].indexOf(part),
    control: [...part.querySelectorAll(CONTROLS)].indexOf(control),
    value: isBox(control) ? control.checked : isField(control) ? control.value : undefined,
  };
}

export class Touches {
  #kept: Touch[] = [];

  /** Keeps what is done inside `root`, until the function that is returned is called. */
  hear(root: Element): () => void {
    const keep = (event: Event): void => {
      const touch = touchOf(root, event);
      if (touch) this.#kept.push(touch);
    };
    for (const type of ['click', 'change']) root.addEventListener(type, keep);
    return () => {
      for (const type of ['click', 'change']) root.removeEventListener(type, keep);
    };
  }

  /** Does it again, in the same order. */
  replay(root: Element): void {
    const kept = this.#kept;
    this.#kept = [];
    for (const { part, control, value } of kept) {
      const found = root.querySelectorAll(PARTS)[part]?.querySelectorAll(CONTROLS)[control];
      if (!found) continue;
      if (value !== undefined && isField(found)) {
        if (typeof value === 'string') found.value = value;
        else if (isBox(found)) found.checked = value;
        found.dispatchEvent(new Event('change', { bubbles: true }));
      } else found.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
  }
}
