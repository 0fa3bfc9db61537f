/** @file Buttons for what is hard to type on a phone: with them and the letters every line can be written. */

/** What each button puts into the field. */
export const SIGNS: readonly string[] = [
  ...['[t]', '[t-1]', '[t+1]', '@', '.T', '⊙', '(', ')', '+', '−', '/', '1', '²', '_', '='],
  ...['tanh(', 'σ(', 'Σ_t ', '∂L/∂'],
];

/** Puts `sign` where the cursor of `input` is, and tells whoever listens to the field. */
export function insertSign(input: HTMLInputElement, sign: string): void {
  const { value } = input;
  const [from, to] = [input.selectionStart ?? value.length, input.selectionEnd ?? value.length];
  input.setRangeText(sign, from, to, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
}

/** Whether the reader points with a finger, and has a keyboard without these signs. */
export const pointsByFinger = (): boolean => matchMedia('(pointer: coarse)').matches;

/** The buttons for `input`, as one group with a name. */
export function signButtons(input: HTMLInputElement, label: string): HTMLElement {
  const group = document.createElement('div');
  // set here, so that no page at rest carries the styles
  Object.assign(group.style, { display: 'flex', flexWrap: 'wrap', gap: '0.3rem', margin: '0.3rem 0' });
  group.dataset.signs = '';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  for (const sign of SIGNS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign.trim();
    Object.assign(button.style, { minWidth: '2.2rem', minHeight: '2.2rem', padding: '0 0.4rem' });
    // a press that takes the focus would fold the keyboard of a phone away
    button.addEventListener('pointerdown', (e) => e.preventDefault());
    button.addEventListener('click', () => insertSign(input, sign));
    group.append(button);
  }
  return group;
}
