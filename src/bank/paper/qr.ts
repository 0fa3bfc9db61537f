/** @file A link as a QR code (ISO/IEC 18004): black squares in one SVG path, which a page needs no file for. */
import { encode } from 'uqr';
import { escaped } from '#typeset/escaped.ts';

/** Squares of white that a reader of such codes wants around it; the standard says four. */
const QUIET = 4;

/** @param label what a screen reader says in its place. */
export function qrSvg(link: string, label: string): string {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const runs = data.map((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ]
      .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join(''),
  );
  return `<svg class="qr" role="img" aria-label="${escaped(label)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join('')}"/></svg>`;
}
