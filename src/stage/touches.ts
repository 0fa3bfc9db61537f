/**
 * @file What the reader does to the picture of a part before the part itself has come: it is done to the part once it is
 * there. A picture and its part call a control by the same name.
 */
const PARTS = '.graph, .tool, .controls';
const CONTROLS = 'button, select, input, textarea, a, [data-symbol]';

interface Touch {
  readonly part: number;
  /** What the control is called, and the how many of that name it is: what is shown may be another step by then. */
  readonly name: string;
  readonly nth: number;
  /** What was chosen or typed, or whether it is checked; undefined for a press. */
  readonly value: string | boolean | undefined;
}

const isField = (e: Element): e is HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement =>
  e instanceof HTMLSelectElement || e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement;

const isBox = (e: Element): e is HTMLInputElement =>
  e instanceof HTMLInputElement && /^(checkbox|radio)$/.test(e.type);

/** A control by what it acts on, without the value that it has now. */
const nameOf = (control: Element): string =>
  control.getAttribute('aria-label')?.split(': ')[0] ??
  control.getAttribute('data-symbol') ??
  (isField(control) ? control.labels?.[0] : control)?.textContent ??
  '';

const namesakes = (part: Element | undefined, name: string): Element[] =>
  [...(part?.querySelectorAll(CONTROLS) ?? [])].filter((control) => nameOf(control) === name);

function touchOf(root: Element, { type, target }: Event): Touch | undefined {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  const part = control?.closest(PARTS);
  // fields say what they hold when it has changed
  if (!control || !part || isField(control) !== (type === 'change')) return undefined;
  const name = nameOf(control);
  return {
    part: [...root.querySelectorAll(PARTS)].indexOf(part),
    name,
    nth: namesakes(part, name).indexOf(control),
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
    for (const { part, name, nth, value } of kept) {
      const found = namesakes(root.querySelectorAll(PARTS)[part], name)[nth];
      if (!found) continue;
      if (value !== undefined && isField(found)) {
        if (typeof value === 'string') found.value = value;
        else if (isBox(found)) found.checked = value;
        found.dispatchEvent(new Event('change', { bubbles: true }));
      } else found.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
  }
}
