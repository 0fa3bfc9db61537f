/** @file The checked remarks of a derivation: chains beside its tables, some of which are gradients or Jacobians. */
import type { Claim } from './derivation.ts';
import { type Author, chainOf, checkChain } from './lines.ts';
import type { ChainText } from './text.ts';

/** The claims of a text whose steps are known; a claim may use those before it. */
export function claimsOf(author: Author): Claim[] {
  const { text, pick, sizes } = author;
  const claims: Claim[] = [];
  const add = (id: string, tex: string, chain: ChainText, about: Partial<Claim>): void => {
    const forms = chainOf(chain);
    const axes = checkChain(author, id, forms, [], undefined);
    author.names.add(id, { tex, axes, series: false, role: 'forward' });
    claims.push({ id, tex, forms, axes, gradient: undefined, jacobian: undefined, ...about });
  };
  for (const [id, claim] of Object.entries(text.claims ?? {})) {
    const [tex, chain, of, objective] = pick(claim);
    add(id, tex, chain, of && objective ? { gradient: { of, objective } } : {});
  }
  const lastStep = sizes['T'] ?? Infinity;
  for (const [id, jacobian] of Object.entries(text.jacobians ?? {})) {
    const [tex, chain, of, by] = pick(jacobian);
    if (Math.max(timeIn(of), timeIn(by)) <= lastStep) add(id, tex, chain, { jacobian: { of, by } });
  }
  return claims;
}

/** The time in `C[2]`: a Jacobian between steps needs sequences that reach them. */
const timeIn = (id: string): number => Number(/\[(\d+)\]/.exec(id)?.[1] ?? 0);
