/** @file What is asked of a trained model, as questions that can be sent to another thread. */
import type { Labelled } from '#corpus/labelled.ts';
import { UNKNOWN, cut } from '#corpus/vocabulary.ts';
import { fitBaseline } from './experiment.ts';
import { loaded, saved } from './file.ts';
import { type Explained, type Model, explain, predict } from './model.ts';
import { BASELINES, type BaselineName } from './spec.ts';
import type { OpenEngine } from './open.ts';

export type Question =
  /** How likely each text is good. */
  | { readonly kind: 'predict'; readonly model: string; readonly texts: readonly string[] }
  /** How a network comes to its prediction; a baseline only predicts. */
  | { readonly kind: 'explain'; readonly model: string; readonly text: string }
  /** The baselines as files, fitted to some reviews. */
  | { readonly kind: 'baselines'; readonly examples: readonly Labelled[] };

export type Baselines = Readonly<Record<BaselineName, string>>;

/** What a network saw in a text. */
export interface Seen extends Explained {
  /** Whether each token is in the vocabulary. */
  readonly known: readonly boolean[];
  /** How many tokens stand behind the last that is read. */
  readonly left: number;
  /** Of a state of the recurrent layers; 0 without any. */
  readonly units: number;
}

export interface Reply {
  readonly predict: Float64Array;
  readonly explain: { readonly probability: number; readonly explained: Seen | undefined };
  readonly baselines: Baselines;
}

/** The last model that was asked: reading its file takes longer than the answer. */
let last: { readonly file: string; readonly model: Model } | undefined;

function modelOf(file: string): Model {
  if (last?.file !== file) last = { file, model: loaded(file) };
  return last.model;
}

/** @throws {NoModel} */
export async function answer(question: Question, openEngine: OpenEngine): Promise<Reply[Question['kind']]> {
  switch (question.kind) {
    case 'predict':
      return predict(modelOf(question.model), question.texts, openEngine);
    case 'explain': {
      const model = modelOf(question.model);
      if ('weights' in model) {
        const explained = await explain(model, question.text, openEngine);
        const { idOf } = model.reading.vocabulary;
        const { encoder } = model.spec;
        const known = explained.tokens.map((token) => idOf(token) !== UNKNOWN);
        const left = cut(question.text, model.reading.vocabulary).length - explained.tokens.length;
        const units = 'units' in encoder ? encoder.units : 0;
        return { probability: explained.probability, explained: { ...explained, known, left, units } };
      }
      const [probability] = await predict(model, [question.text], openEngine);
      return { probability: probability!, explained: undefined };
    }
    case 'baselines':
      return Object.fromEntries(
        BASELINES.map((name) => [name, saved(fitBaseline(name, question.examples))]),
      ) as Baselines;
  }
}
