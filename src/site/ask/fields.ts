/** @file What stands in the field of an answer: its text, or the places of what is chosen. */

const choices = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input:is([type=radio], [type=checkbox])'),
];

/** The text that was typed; of choices the places of those that are chosen: `0 2`. */
export function answerOf(form: HTMLFormElement): string {
  const options = choices(form);
  if (!options.length) return form.querySelector<HTMLInputElement>('input')!.value;
  return options
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .join(' ');
}

export function put(form: HTMLFormElement, answer: string): void {
  const options = choices(form);
  if (!options.length) form.querySelector<HTMLInputElement>('input')!.value = answer;
  const chosen = answer.split(' ');
  for (const option of options) option.checked = chosen.includes(option.value);
}
