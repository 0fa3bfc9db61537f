/** @file What the page of revision fetches at the first press: the bank, the judge, KaTeX. */
import { markQuestion, sumOf } from '#bank/marking.ts';
import { paper } from '#bank/paper.ts';
import { type PaperRequest } from '#bank/request.ts';
import { keyOfPart } from '#bank/paper/key.ts';
import { proseHtml } from '#bank/paper/prose.ts';
import { qrSvg } from '#bank/paper/qr.ts';
import type { Question, Source } from '#bank/question.ts';
import { sourcesOf } from '#bank/sources.ts';
import { banks } from '../../../content/banks.ts';

export { keyOfPart, markQuestion, paper, proseHtml, qrSvg, sumOf };

export async function sourcesFor({ topics }: PaperRequest): Promise<readonly Source[]> {
  const loaded = await Promise.all(topics.map((id) => banks[id]!()));
  return loaded.flatMap((bank) => [...sourcesOf(bank)]);
}

/** The same question at another seed. */
export const again = (sources: readonly Source[], q: Question): Question =>
  sources.find(({ id }) => id === q.source)!.make(q.seed + 1);
