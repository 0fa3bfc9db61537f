/** @file What the text computes by no function of the notation: floors, determinants, traces, spectral radii. */
import type { Resolved } from '#answers/reader/meaning.ts';
import { closing } from './equations.ts';
import type { Computed, Others } from './others.ts';

const CALLED: readonly (readonly [command: string, fn: Computed])[] = [
  ['\\det', 'determinant'],
  ['\\operatorname{det}', 'determinant'],
  ['\\operatorname{tr}', 'trace'],
  ['\\rho', 'radius'],
  ['\\operatorname{arccosh}', 'arccosh'],
];

/** `source` with a word in place of each; `read` reads what it is computed of. */
export function computedIn(source: string, others: Others, read: (of: string) => Resolved): string {
  // a sum over the entries of which something is so
  let s = source.replace(
    /\\sum_\{([A-Za-z]_([a-z])) ?([<>]) ?0\}/g,
    (_, name: string, index: string, sign: string) => `\\sum_{${index}} [${name} ${sign} 0] `,
  );
  const word = (fn: Computed, of: string): string => {
    const { e } = others.computed(fn, read(of));
    return ` \\mathrm{${/^other\((\w+):/.exec(e.kind === 'symbol' ? e.id : '')![1]!}} `;
  };
  // the largest singular value of a matrix is its norm; alone it is a letter, as the extreme eigenvalues are
  s = s
    .replace(/\\sigma_\{?\\max\}?\s*(?=\()/g, '\\operatorname{norm2}')
    .replace(/\\sigma_\{?\\max\}?/g, '\\Xi_{m}')
    .replace(
      /\\lambda_\{?\\(max|min)\}?/g,
      (_, which: string) => `\\lambda_{${which === 'max' ? 'M' : 'm'}}`,
    );
  // a product over what stands before
  s = s.replace(/_\{([a-z]) ?< ?(\\?[a-z]+)\}/g, '_{$1=0}^{$2-1}');
  for (let at = s.indexOf('\\lfloor'); at >= 0; at = s.indexOf('\\lfloor')) {
    const end = s.indexOf('\\rfloor', at);
    if (end < 0) return s;
    s = `${s.slice(0, at)}${word('floor', s.slice(at + 7, end))}${s.slice(end + 7)}`;
  }
  for (const [command, fn] of CALLED)
    for (let at = s.indexOf(command); at >= 0; at = s.indexOf(command, at + 1)) {
      const rest = s.slice(at + command.length);
      const open = /^\s*\(/.exec(rest);
      // ρ alone is a letter; det and tr may stand before one name
      const single =
        fn === 'radius'
          ? null
          : /^\s*([A-Za-z](?:_\w)?(?![A-Za-z])|\\[dt]?frac\{[^{}]*\}\{[^{}]*\})/.exec(rest);
      if (open) {
        const from = at + command.length + open[0].length - 1;
        const end = closing(s, from, '(', ')');
        s = `${s.slice(0, at)}${word(fn, s.slice(from + 1, end))}${s.slice(end + 1)}`;
      } else if (single) s = `${s.slice(0, at)}${word(fn, single[1]!)}${rest.slice(single[0].length)}`;
    }
  return s;
}
