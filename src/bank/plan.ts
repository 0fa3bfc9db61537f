/** @file What to do before an exam: sessions for one evening, three days or a week, by what exams ask and what went wrong. */

export type Span = 'evening' | 'three-days' | 'week';
export const SPANS: readonly Span[] = ['evening', 'three-days', 'week'];

/** Days, and sessions of 45 minutes on each. */
const LENGTHS: Readonly<Record<Span, { readonly days: number; readonly sessions: number }>> = {
  evening: { days: 1, sessions: 4 },
  'three-days': { days: 3, sessions: 3 },
  week: { days: 7, sessions: 2 },
};

export interface Topic {
  readonly id: string;
  /** Questions of the count on this topic. */
  readonly asked: number;
  /** The share of marks that were missed so far; undefined where nothing was tried. */
  readonly missed?: number | undefined;
}

export interface Session {
  readonly day: number;
  readonly topics: readonly string[];
  /** `learn`: read the card, then questions on the topic; `paper`: a paper on all topics of the plan. */
  readonly kind: 'learn' | 'paper';
  readonly minutes: number;
  readonly seed: number;
}

const LEARN = 45;
const PAPER = 60;

/** How much a topic is worth: what exams ask, doubled where everything was missed, small where all was right. */
const weight = ({ asked, missed }: Topic): number => asked * (missed === undefined ? 1 : 0.2 + 1.8 * missed);

/**
 * The sessions in order. Each takes the topic with the largest weight for its sessions so far (D’Hondt), the last of
 * each plan is a paper on all of them.
 */
export function planOf(span: Span, topics: readonly Topic[]): readonly Session[] {
  const { days, sessions } = LENGTHS[span];
  const times = new Map(topics.map((t) => [t.id, 0]));
  const plan: Session[] = [];
  for (let n = 0; n < days * sessions - 1 && topics.length; n++) {
    const next = topics.reduce((best, t) =>
      weight(t) / (times.get(t.id)! + 1) > weight(best) / (times.get(best.id)! + 1) ? t : best,
    );
    times.set(next.id, times.get(next.id)! + 1);
    plan.push({
      day: Math.floor(n / sessions) + 1,
      topics: [next.id],
      kind: 'learn',
      minutes: LEARN,
      seed: times.get(next.id)!,
    });
  }
  const chosen = [...new Set(plan.flatMap((s) => s.topics))];
  plan.push({ day: days, topics: chosen, kind: 'paper', minutes: PAPER, seed: 100 + days });
  return plan;
}
