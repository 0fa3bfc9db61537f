/**
 * @file What the reader does to the picture of a part before the part itself has come: it is done to the part once it is
 * there (`replay.ts`). A picture and its part call a control by the same name.
 */
export const PARTS = '.graph, .tool, .controls';
const CONTROLS = 'button, select, input, textarea, a, [data-symbol]';

export interface Touch {
  readonly part: number;
  /** What the control is called, and the how many of that name it is: what is shown may be another step by then. */
  readonly name: string;
  readonly nth: number;
  /** What was chosen or typed, or whether it is checked; undefined for a press. */
  readonly value: string | boolean | undefined;
}

export const isField = (e: Element): e is HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement =>
  e instanceof HTMLSelectElement || e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement;

export const isBox = (e: Element): e is HTMLInputElement =>
  e instanceof HTMLInputElement && /^(checkbox|radio)$/.test(e.type);

/** A control by what it acts on, without the value that it has now. */
const nameOf = (control: Element): string =>
  control.getAttribute('aria-label')?.split(': ')[0] ??
  control.getAttribute('data-symbol') ??
  (isField(control) ? control.labels?.[0] : control)?.textContent ??
  '';

export const namesakes = (part: Element | undefined, name: string): Element[] =>
  [...(part?.querySelectorAll(CONTROLS) ?? [])].filter((control) => nameOf(control) === name);

function touchOf(root: Element, { type, target }: Event): Touch | undefined {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  const part = control?.closest(PARTS);
  if (!control || !part) return undefined;
  // fields say what they hold when it has changed
  if (type !== 'focusin' && isField(control) === (type === 'click')) return undefined;
  const name = nameOf(control);
  return {
    part: [...root.querySelectorAll(PARTS)].indexOf(part),
    name,
    nth: namesakes(part, name).indexOf(control),
    value: isBox(control) ? control.checked : isField(control) ? control.value : undefined,
  };
}

export class Touches {
  kept: Touch[] = [];
  /** Where the keyboard is, and what is being typed there. */
  at: Touch | undefined;

  /** Keeps what is done inside `root`, until the function that is returned is called. */
  hear(root: Element): () => void {
    const keep = (event: Event): void => {
      const touch = touchOf(root, event);
      if (event.type === 'focusin') this.at = touch && { ...touch, value: undefined };
      else if (touch && event.type === 'input') this.at = touch;
      else if (touch) {
        this.kept.push(touch);
        const at = this.at && { ...this.at, value: undefined };
        // a field that is taken away while something is typed in it says that it has changed: that is no word of the reader
        queueMicrotask(() => {
          if (this.at?.value !== undefined && this.kept.includes(touch)) this.at = at;
        });
      }
    };
    // what leaves with its picture is still meant
    const leave = ({ target }: Event): void =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected) this.at = undefined;
      });
    const kinds = ['click', 'change', 'input', 'focusin'];
    for (const type of kinds) root.addEventListener(type, keep);
    root.addEventListener('focusout', leave);
    return () => {
      for (const type of kinds) root.removeEventListener(type, keep);
      root.removeEventListener('focusout', leave);
    };
  }
}
