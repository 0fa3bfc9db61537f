// What the reader has marked as done: steps by lesson, in the reader's own browser; written to a file and read from one.
export type Progress = ReadonlyMap<string, ReadonlySet<string>>;

const KEY = 'progress';
const FORMAT = 'gradient-notebook progress';
const VERSION = 1;
/** More than the site will ever have: a file beyond this is none of ours. */
const MOST = { bytes: 256 * 1024, lessons: 200, steps: 400 } as const;
const LESSON = /^[a-z0-9][a-z0-9-]{0,59}$/;
const STEP = /^[A-Za-z]\w{0,59}$/;

/** Why a file was refused. */
export type Refusal = 'too-large' | 'no-json' | 'other-file' | 'newer' | 'malformed';

export class ProgressError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Reads a file. Names are kept only as keys and entries of maps and sets, never as properties. @throws {ProgressError} */
export function readProgress(text: string): Progress {
  if (text.length > MOST.bytes) throw new ProgressError('too-large');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new ProgressError('no-json');
  }
  const object = (x: unknown): x is Record<string, unknown> =>
    typeof x === 'object' && x !== null && !Array.isArray(x);
  if (!object(file) || file.format !== FORMAT) throw new ProgressError('other-file');
  if (typeof file.version !== 'number' || !Number.isInteger(file.version) || file.version < 1)
    throw new ProgressError('malformed');
  if (file.version > VERSION) throw new ProgressError('newer');
  if (!object(file.lessons)) throw new ProgressError('malformed');
  const lessons = Object.entries(file.lessons);
  if (lessons.length > MOST.lessons) throw new ProgressError('malformed');
  return new Map(
    lessons.map(([lesson, steps]) => {
      const good =
        LESSON.test(lesson) &&
        Array.isArray(steps) &&
        steps.length <= MOST.steps &&
        steps.every((step) => typeof step === 'string' && STEP.test(step));
      if (!good) throw new ProgressError('malformed');
      return [lesson, new Set(steps as string[])];
    }),
  );
}

export const writeProgress = (progress: Progress): string =>
  JSON.stringify({
    format: FORMAT,
    version: VERSION,
    lessons: Object.fromEntries([...progress].sort().map(([lesson, steps]) => [lesson, [...steps].sort()])),
  });

/**
 * What either knows: nothing is lost.
 * @throws {ProgressError} where both together are more than can be read again.
 */
export function merged(a: Progress, b: Progress): Progress {
  const names = new Set([...a.keys(), ...b.keys()]);
  const both = new Map(
    [...names].map((name) => [name, new Set([...(a.get(name) ?? []), ...(b.get(name) ?? [])])] as const),
  );
  readProgress(writeProgress(both));
  return both;
}

/** What this browser remembers; nothing where storage is refused, empty or spoilt. */
export function remembered(): Progress {
  try {
    return readProgress(localStorage.getItem(KEY) ?? '');
  } catch {
    return new Map();
  }
}

/** Whether it will be remembered. */
export function remember(progress: Progress): boolean {
  try {
    localStorage.setItem(KEY, writeProgress(progress));
    return true;
  } catch {
    return false; // storage refused or full: the marks last as long as the page
  }
}
