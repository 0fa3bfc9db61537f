/**
 * @file A paper: questions on some topics for some minutes, mixed as real exams mix them. The same request gives the
 * same paper for ever: a source draws from its own name and the seed, and a version sees no source that came later.
 */
import type { Random } from '#math/random.ts';
import { chance, shuffled } from './chance.ts';
import { ALL_ASKED, ASKED, COUNTED, DEFAULT_MIX, KINDS, type Kind } from './kinds.ts';
import type { Question, Source } from './question.ts';
import type { PaperRequest } from './request.ts';

export interface Paper {
  readonly request: PaperRequest;
  readonly questions: readonly Question[];
  readonly minutes: number;
  readonly marks: number;
}

/** How many statements a question may share with those before it: a small bank repeats itself before it stops. */
const MOST_SHARED = 1;

/** @param sources those of the topics, in any order. */
export function paper(request: PaperRequest, sources: readonly Source[]): Paper {
  const rng = chance(`paper ${request.version}`, request.seed);
  const open = shuffled(
    sources
      .filter((s) => isAsked(s, request.version) && request.topics.includes(s.lesson))
      .filter((s) => request.levels.includes(s.difficulty) && share(request, s.kind) > 0)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    rng,
  );
  const picked: { readonly source: Source; readonly question: Question }[] = [];
  let minutes = 0;
  const used = new Set<string>();
  const told = new Set<string>();
  const refused = new Set<Source>();
  for (;;) {
    const fitting = open.filter(
      (s) => !refused.has(s) && !used.has(`${s.lesson} ${s.group}`) && minutes + s.minutes <= request.minutes,
    );
    const source = next(
      request,
      fitting,
      picked.map((p) => p.source),
      rng,
    );
    if (!source) break;
    const question = source.make(request.seed);
    const texts = statementsIn(question);
    if (texts.filter((t) => told.has(t)).length > MOST_SHARED) {
      refused.add(source);
      continue;
    }
    texts.forEach((t) => told.add(t));
    used.add(`${source.lesson} ${source.group}`);
    picked.push({ source, question });
    minutes += source.minutes;
  }
  const order = (kind: Kind): number => KINDS.indexOf(kind);
  const questions = picked
    .map(({ question }) => question)
    .toSorted((a, b) => order(a.kind) - order(b.kind) || (a.source < b.source ? -1 : 1));
  return {
    request,
    questions,
    minutes,
    marks: questions.reduce((sum, q) => sum + q.marks, 0),
  };
}

/** Whether a version of the generator asks it. */
export const isAsked = ({ since, until = Infinity }: Source, version: number): boolean =>
  since <= version && version <= until;

const share = ({ mix }: PaperRequest, kind: Kind): number => DEFAULT_MIX[kind] * (mix[kind] ?? 1);

/** The kind that is furthest behind its share, on the topic that was asked least. */
function next(
  request: PaperRequest,
  open: readonly Source[],
  picked: readonly Source[],
  rng: Random,
): Source | undefined {
  const kinds = KINDS.filter((kind) => open.some((s) => s.kind === kind));
  if (!kinds.length) return undefined;
  const all = kinds.reduce((sum, kind) => sum + share(request, kind), 0);
  const behind = (kind: Kind): number =>
    (share(request, kind) / all) * (picked.length + 1) - picked.filter((p) => p.kind === kind).length;
  const jitter = new Map(kinds.map((kind) => [kind, rng() * 0.2]));
  const kind = kinds.reduce((best, k) =>
    behind(k) + jitter.get(k)! > behind(best) + jitter.get(best)! ? k : best,
  );
  const times = (lesson: string): number => picked.filter((p) => p.lesson === lesson).length;
  const candidates = open.filter((s) => s.kind === kind);
  const least = Math.min(...candidates.map((s) => times(s.lesson)));
  return candidates.find((s) => times(s.lesson) === least);
}

/** The statements of a question: no other should repeat them. */
function statementsIn({ kind, parts }: Question): string[] {
  if (kind !== 'truth' && kind !== 'choice') return [];
  return parts.flatMap((p) =>
    p.form === 'truth' ? [p.label.en] : p.form === 'choice' ? p.options.map((o) => o.en) : [],
  );
}

/** How often real exams ask questions of this kind, in per cent. */
export const askedShare = (kind: Kind): number =>
  Math.round((ASKED[COUNTED[kind]].questions / ALL_ASKED.questions) * 100);
