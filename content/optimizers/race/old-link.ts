/** @file Links to races of earlier years: `on:rosenbrock;run:gd,adam;adam.eta:0.02;t:120`. */

/** A list with commas, which the grammar of today has in no setting but the formula. */
const LISTED = /^(?:run|from):[^;:]*,[^;:]*$/;

/** What such a link says of each setting, in the words of today; undefined for a link of today. */
export function oldLink(text: string): Readonly<Record<string, string>> | undefined {
  const head = /^(.*?)(?:(?:^|,)f:|$)/s.exec(text)![1]!;
  if (!/;[a-z][\w.-]*:/i.test(head) && !LISTED.test(text)) return undefined;
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [, name = part, value = ''] = /^([^:]*):(.*)$/s.exec(part) ?? [];
      const today = { run: value.replaceAll(',', '.'), from: value.replace(',', '_') }[name];
      return [name, today ?? value];
    }),
  );
}
