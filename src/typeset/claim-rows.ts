/** @file The claims of a card, each by its first form and its last. */
import type { Claim, Derivation } from '#derive/derivation.ts';
import { drawing } from '#derive/drawing.ts';
import { tex } from '#notation/tex.ts';
import type { CardPlan } from '#words/lesson.ts';
import { derivationOf, sumTex } from './lesson.ts';
import type { Row } from './row.ts';

export function claimRows(d: Derivation, plan: CardPlan): Row[] {
  return (plan.claims ?? []).flatMap((id): Row[] => {
    const own = d.claims.find((c) => c.id === id);
    if (own) return [claimRow(d, own, [])];
    for (const [choice, options] of Object.entries(d.text.choices ?? {}))
      for (const option of options) {
        const other = derivationOf(d.definition, { ...d.options, [choice]: option });
        const claim = other.claims.find((c) => c.id === id);
        if (claim) return [claimRow(other, claim, [option])];
      }
    // a page in another convention may do without
    if (Object.keys(d.options).length && d.renaming.size) return [];
    throw new Error(`The card of ${d.id} names the claim “${id}”, which it does not have.`);
  });
}

/** A claim by its first form and its last; what only repeats the name of the claim is left out. */
export function claimRow(d: Derivation, claim: Claim, under: readonly string[]): Row {
  const [first, last] = [claim.forms[0]!, claim.forms.at(-1)!];
  const bare = (s: string): string => s.replace(/\\(left|right|[,;!])|[\s{}]/g, '');
  const told = bare(tex(first.is, drawing(d, { link: false }))) === bare(claim.tex);
  const forms = first === last ? [first] : told ? [last] : [first, last];
  const bounds = claim.forms.some((f) => f.relation === '<=');
  const right = forms.map((f, i) => {
    const is = f === first ? '=' : bounds ? '\\le' : '=';
    return `${is} ${i > 0 || forms.length === 1 ? sumTex(d, f.is) : tex(f.is, drawing(d))}`;
  });
  return { of: [claim.id], tex: `${claim.tex} ${right.join(' ')}`, axes: claim.axes, under };
}
