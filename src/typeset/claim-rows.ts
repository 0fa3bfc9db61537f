/** @file The claims of a card, each by its first form and its last. */
import type { Claim, Derivation, Form } from '#derive/derivation.ts';
import { drawing } from '#derive/drawing.ts';
import { tex } from '#notation/tex.ts';
import type { CardPlan } from '#words/lesson.ts';
import { derivationOf, sumTex } from './lesson.ts';
import type { Row } from './row.ts';

export function claimRows(d: Derivation, plan: CardPlan): Row[] {
  return (plan.claims ?? []).flatMap((id): Row[] => {
    const own = d.claims.find((c) => c.id === id);
    if (own) return plan.across === undefined ? [claimRow(d, own, [])] : acrossOptions(d, id, plan.across);
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

/** A claim under every option of a choice; options that say the same share a row. */
function acrossOptions(d: Derivation, id: string, choice: string): Row[] {
  const rows = new Map<string, { row: Row; under: string[] }>();
  for (const option of d.text.choices![choice]!) {
    const of =
      option === d.options[choice] ? d : derivationOf(d.definition, { ...d.options, [choice]: option });
    const row = claimRow(
      of,
      of.claims.find((c) => c.id === id)!,
      [],
    );
    const known = rows.get(row.tex);
    if (known) known.under.push(option);
    else rows.set(row.tex, { row, under: [option] });
  }
  return [...rows.values()].map(({ row, under }) => (rows.size === 1 ? row : { ...row, under }));
}

/** A claim by its first form and its last; what only repeats the name of the claim is left out. */
export function claimRow(d: Derivation, claim: Claim, under: readonly string[]): Row {
  const bare = (s: string): string => s.replace(/\\(left|right|[,;!])|[\s{}]/g, '');
  const repeats = (f: Form): boolean => bare(tex(f.is, drawing(d, { link: false }))) === bare(claim.tex);
  const first = claim.forms[0]!;
  const end = claim.forms.at(-1)!;
  const last = end !== first && repeats(end) ? claim.forms.at(-2)! : end;
  const told = repeats(first);
  const forms = first === last ? [first] : told ? [last] : [first, last];
  const bounds = claim.forms.some((f) => f.relation === '<=');
  const right = forms.map((f, i) => {
    const is = f === first ? '=' : bounds ? '\\le' : '=';
    return `${is} ${i > 0 || forms.length === 1 ? sumTex(d, f.is) : tex(f.is, drawing(d))}`;
  });
  return { of: [claim.id], tex: `${claim.tex} ${right.join(' ')}`, axes: claim.axes, under };
}
