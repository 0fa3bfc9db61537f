/** @file One sitting: a paper, what was answered, what was shown, the time that is left, the marks. */
import type { Answer, Marked } from '#bank/marking.ts';
import type { Paper } from '#bank/paper.ts';
import type { PaperRequest } from '#bank/request.ts';
import type { Question, Source } from '#bank/question.ts';
import { type Marks, recordMarks } from './record.ts';

export type Loaded = typeof import('./loaded.ts');

/** A question on the page. */
export interface Open {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly marked: readonly Marked[] | undefined;
  readonly hints: number;
  readonly solved: boolean;
}

const fresh = (question: Question): Open => ({
  question,
  answers: question.parts.map((p) => (p.form === 'order' ? p.lines.map((_, i) => i) : undefined)),
  marked: undefined,
  hints: 0,
  solved: false,
});

export class Sitting {
  readonly tools: Loaded;
  readonly request: PaperRequest;
  readonly #sources: readonly Source[];
  open = $state.raw<readonly Open[]>([]);
  /** When the time is over, in milliseconds of the clock; undefined where none is kept. */
  ends = $state<number>();
  handedIn = $state(false);
  timeOver = $state(false);
  kept = $state(true);

  constructor(tools: Loaded, sources: readonly Source[], paper: Paper, timed: boolean) {
    this.tools = tools;
    this.#sources = sources;
    this.request = paper.request;
    this.open = paper.questions.map(fresh);
    if (timed) this.ends = Date.now() + paper.minutes * 60_000;
  }

  readonly timed = $derived(this.ends !== undefined && !this.handedIn);
  readonly of = $derived(this.open.reduce((sum, { question }) => sum + question.marks, 0));
  readonly got = $derived(
    this.open.reduce((sum, { marked }) => sum + (marked ? this.tools.sumOf(marked) : 0), 0),
  );
  readonly missed = $derived(
    this.open.filter(({ question, marked }) => marked && this.tools.sumOf(marked) < question.marks),
  );

  #put(at: number, change: Partial<Open>): void {
    this.open = this.open.map((o, i) => (i === at ? { ...o, ...change } : o));
  }

  answer(at: number, part: number, answer: Answer): void {
    const { answers, marked, question } = this.open[at]!;
    const next = answers.map((a, i) => (i === part ? answer : a));
    // points are ticked after they were shown: the marks follow
    const ticking = marked && question.parts[part]!.form === 'points';
    this.#put(at, { answers: next, marked: ticking ? this.#marks(question, next) : marked });
  }

  #marks(question: Question, answers: readonly Answer[]): readonly Marked[] {
    return this.tools.markQuestion(question, answers, this.request.marking);
  }

  check(at: number): void {
    const { question, answers } = this.open[at]!;
    this.#put(at, { marked: this.#marks(question, answers) });
  }

  hint(at: number): void {
    this.#put(at, { hints: this.open[at]!.hints + 1 });
  }

  solve(at: number): void {
    this.check(at);
    this.#put(at, { solved: true });
  }

  again(at: number): void {
    this.#put(at, fresh(this.tools.again(this.#sources, this.open[at]!.question)));
  }

  isFresh(question: Question): boolean {
    return this.#sources.some((s) => s.id === question.source && s.fresh);
  }

  handIn(): void {
    this.handedIn = true;
    this.open = this.open.map((o) => ({ ...o, marked: this.#marks(o.question, o.answers), solved: true }));
    const marks: Record<string, { got: number; of: number }> = {};
    for (const { question, marked } of this.open) {
      const m = (marks[question.lesson] ??= { got: 0, of: 0 });
      m.got += this.tools.sumOf(marked!);
      m.of += question.marks;
    }
    this.kept = recordMarks(marks satisfies Marks);
  }

  /** Called by the clock of the page. */
  tick(now: number): void {
    if (this.timed && now >= this.ends!) {
      this.timeOver = true;
      this.handIn();
    }
  }
}
