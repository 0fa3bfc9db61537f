/**
 * @file Which step is being read. The reading band is the middle of the window; the step that its middle line crosses
 * is being read, or the nearest one that reaches into the band. A step that was just brought to the top is, too.
 */

/** What of the page is being read: the id of a statement, and which form of its chain if the line is on one. */
export interface Read {
  readonly id: string;
  readonly form: number | undefined;
}

/** The band in parts of the height of the window, and the line where the eyes are. */
const TOP = 0.2;
const BOTTOM = 0.7;
const LINE = 0.45;
/** A jump is longer than this part of the window. */
const JUMP = 0.5;
/** What was brought to a place stands there to within so many pixels. */
const [AT_TOP, IN_MIDDLE] = [0.6, 16];

const STEPS = 'main section.step[data-step-id]';

/** What is being read in the part of the window above `height`; `arrived` after a jump, which brings a step to the top. */
export function readNow(page: ParentNode, height: number, arrived = false): Read | undefined {
  const line = height * LINE;
  let best: HTMLElement | undefined;
  let nearest = Infinity;
  let brought: HTMLElement | undefined;
  for (const step of page.querySelectorAll<HTMLElement>(STEPS)) {
    const { top, bottom } = step.getBoundingClientRect();
    if (bottom < 0 || bottom === top) continue; // above, or the case of a switch that is not shown
    if (arrived && Math.abs(top - scrollPadding()) <= AT_TOP) brought = step;
    if (top > height * BOTTOM) break;
    if (bottom < height * TOP) continue;
    const far = Math.max(top - line, line - bottom, 0);
    if (far < nearest) [best, nearest] = [step, far];
    // what was brought to the middle is read there
    if (arrived && Math.abs((top + bottom) / 2 - height / 2) <= IN_MIDDLE) brought = undefined;
  }
  if (brought) return { id: brought.dataset['stepId']!, form: undefined };
  return best && { id: best.dataset['stepId']!, form: formAt(best, line) };
}

/** Where what a link leads to comes to stand. */
const scrollPadding = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** Which line of the chain of a step is at this height. */
function formAt(step: HTMLElement, line: number): number | undefined {
  const chain = step.querySelector(':scope > .chain');
  const box = chain?.getBoundingClientRect();
  if (!box || line < box.top || line > box.bottom) return undefined;
  const lines = [...chain!.querySelectorAll('.line')];
  return Math.max(
    0,
    lines.findLastIndex((x) => x.getBoundingClientRect().top <= line),
  );
}

const same = (a: Read | undefined, b: Read | undefined): boolean => a?.id === b?.id && a?.form === b?.form;

/** How long the page rests before a jump is over and what was laid out late stands, in milliseconds. */
const REST = 160;

/** Tells what is being read whenever it changes, and once at the start. Gives back what ends it. */
export function watchReading(tell: (read: Read | undefined) => void): () => void {
  let last: Read | undefined;
  let told = false;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = scrollY;
  let arrived = false;

  function look(): void {
    asked = 0;
    if (Math.abs(scrollY - rested) > innerHeight * JUMP) arrived = true;
    const read = readNow(document, heightSeen(), arrived);
    if (told && same(read, last)) return;
    [last, told] = [read, true];
    tell(read);
  }
  const rest = (): void => {
    look();
    rested = scrollY;
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(look);
    clearTimeout(timer);
    timer = setTimeout(rest, REST);
  };
  /** From here on the reader scrolls herself. */
  const byHand = (): void => void (arrived = false);
  const jumped = (): void => {
    arrived = true;
    ask();
  };

  const hands = ['wheel', 'touchmove', 'keydown'] as const;
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  addEventListener('hashchange', jumped);
  document.addEventListener('contentvisibilityautostatechange', ask, true);
  document.addEventListener('relaid', ask);
  document.addEventListener('whole', ask);
  for (const hand of hands) addEventListener(hand, byHand, { passive: true });
  arrived = location.hash !== '';
  ask();
  return () => {
    cancelAnimationFrame(asked);
    clearTimeout(timer);
    removeEventListener('scroll', ask);
    removeEventListener('resize', ask);
    removeEventListener('hashchange', jumped);
    document.removeEventListener('contentvisibilityautostatechange', ask, true);
    document.removeEventListener('relaid', ask);
    document.removeEventListener('whole', ask);
    for (const hand of hands) removeEventListener(hand, byHand);
  };
}

/** How much of the window shows text: what the drawer of the stage covers does not. */
function heightSeen(): number {
  const drawer = document.querySelector('.stage-slot')?.getBoundingClientRect();
  return drawer && drawer.top > innerHeight * JUMP ? drawer.top : innerHeight;
}
