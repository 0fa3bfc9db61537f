/** @file What the smoke asks of a browser, whichever it is. */

export interface Driver {
  readonly name: string;
  /** Opens a page and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns must be JSON. */
  ask<T>(body: string): Promise<T>;
  click(selector: string): Promise<void>;
  /** Presses one key, by its name in DOM events. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser of this machine, or the sentence why there is none. */
export type Found = { readonly start: () => Promise<Driver> } | { readonly missing: string };

/** An upper bound for a busy machine: what holds is told at once. */
const PATIENCE = 240_000;

/** Asks until the answer holds. @throws {Error} with the last answer, when it never does. */
export async function until<T>(
  driver: Driver,
  what: string,
  body: string,
  holds: (answer: T) => boolean,
): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await driver.ask<T>(body);
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
