/** @file The verdict on a line that was typed from memory; fetched with the first answer. */
import { judge } from '#answers/answer.ts';
import { type Graded, graded } from '#bank/graded.ts';
import { askedStep, derivationOf } from '#bank/sources/lines.ts';
import { setTex } from '#typeset/katex.ts';
import type { Lang } from '#words/words.ts';
import { banks } from '../../../content/banks.ts';

/** @throws where the lesson has no such line. */
export async function verdictOn(
  lesson: string,
  step: string,
  answer: string,
  lang: Lang,
  options: Readonly<Record<string, string>> = {},
): Promise<Graded & { readonly html: string }> {
  const { definition } = await banks[lesson]!();
  const d = derivationOf(definition, options);
  const stated = d.statements.get(step);
  if (!stated) throw new Error(`${lesson} has no line ${step}`);
  const verdict = graded(judge(askedStep(d, stated), answer), answer, lang);
  return { ...verdict, html: verdict.read ? setTex(verdict.read, false) : '' };
}
