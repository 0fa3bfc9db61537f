/** @file What a reader answered to the exercises of a lesson, in her own browser. */

const KEY = 'answers';

type Answers = Readonly<Record<string, string>>;

function all(): Record<string, Answers> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const isAnswers = (x: unknown): x is Answers =>
      typeof x === 'object' && x !== null && Object.values(x).every((text) => typeof text === 'string');
    return Object.fromEntries(
      Object.entries(kept).filter((one): one is [string, Answers] => isAnswers(one[1])),
    );
  } catch {
    return {};
  }
}

export const answersTo = (lesson: string): Answers => all()[lesson] ?? {};

/** Keeps an answer beside the others, as another tab may have left them. Whether it will be remembered. */
export function keepAnswer(lesson: string, id: string, text: string): boolean {
  const kept = all();
  kept[lesson] = { ...kept[lesson], [id]: text };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
