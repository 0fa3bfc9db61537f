/** @file One line of JSON → the question that is asked and the answer that was typed. */
import { type Question, questionOf } from '#answers/question.ts';
import type { Derivation } from '#derive/derivation.ts';
import { SettingError } from '#derive/setting.ts';
import { build } from '#derive/build.ts';
import { ASKED, askedFor } from '../../content/course.ts';
import { Refusal, refuse, suggestion } from './refusal.ts';

export interface Asked {
  readonly question: Question;
  readonly answer: string;
}

/** Reads lines one after the other; what was asked before is not built again. */
export class Questions {
  readonly #derivations = new Map<string, Derivation>();
  readonly #questions = new Map<string, Question>();

  /** @throws {Refusal} with what is wrong with the line. */
  read(line: string): Asked {
    const { lesson, step, answer, options } = parts(line);
    const d = this.#derivation(lesson, options);
    return { question: this.#question(d, step), answer };
  }

  #derivation(lesson: string, options: Readonly<Record<string, string>>): Derivation {
    const key = JSON.stringify([lesson, Object.entries(options).toSorted()]);
    let d = this.#derivations.get(key);
    if (!d) {
      const definition = askedFor(lesson);
      if (!definition) {
        const ids = ASKED.map(({ id }) => id);
        refuse(`There is no lesson “${lesson.slice(0, SHOWN)}”. ${suggestion(lesson.slice(0, SHOWN), ids)}`);
      }
      try {
        d = build(definition, { options });
      } catch (error) {
        if (error instanceof SettingError) throw new Refusal(error.message);
        throw error;
      }
      this.#derivations.set(key, d);
    }
    return d;
  }

  #question(d: Derivation, step: string): Question {
    const key = JSON.stringify([d.id, d.options, step]);
    let question = this.#questions.get(key);
    if (!question) {
      const found = questionOf(d, step);
      if (!found) {
        const shown = step.slice(0, SHOWN);
        refuse(
          `There is no step “${shown}” in ${d.id}. ${suggestion(shown.replace(/\[.*/, ''), [...d.statements.keys()])}`,
        );
      }
      question = found;
      this.#questions.set(key, question);
    }
    return question;
  }
}

/** How much of a name that does not exist is said again. */
const SHOWN = 40;

function parts(line: string) {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    refuse(`This line is not JSON: ${(error as Error).message.slice(0, 2 * SHOWN)}.`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    refuse('This line must be an object in braces.');
  const given = new Map(Object.entries(json));
  const text = (key: string): string => {
    const value: unknown = given.get(key);
    return typeof value === 'string' ? value : refuse(`“${key}” must be a text in quotes.`);
  };
  const options: unknown = given.get('options') ?? {};
  if (
    typeof options !== 'object' ||
    options === null ||
    Array.isArray(options) ||
    Object.values(options).some((v) => typeof v !== 'string')
  )
    refuse('“options” must name choices and what is chosen, such as {"phi": "relu"}.');
  return {
    lesson: text('lesson'),
    step: text('step'),
    answer: text('answer'),
    options: options as Readonly<Record<string, string>>,
  };
}
