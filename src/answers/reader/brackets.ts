/** @file Whether a square bracket behind a factor holds an index, h[t - 1], or another factor, h [1 - h^2]. */
import type { Lexicon } from './lexicon.ts';
import type { Scene } from './meaning.ts';
import type { Surface, SurfaceOf } from './surface.ts';

/**
 * Whether what stands in the bracket can be no index: a function, a power, a fraction, a quantity. A bracket that is
 * `sized`, by \left, groups, but nobody multiplies by a time.
 */
export function isFactor(inside: readonly Surface[], lexicon: Lexicon, sized = false): boolean {
  const [only] = inside;
  if (sized) return inside.length !== 1 || !isTime(only!);
  return inside.length === 1 && !isCondition(only!) && holdsValue(only!, lexicon);
}

/** [z > 0] behind a factor is 1 or 0. */
const isCondition = (s: Surface): boolean => s.kind === 'binary' && /^[<>=!]/.test(s.op);

function holdsValue(s: Surface, lexicon: Lexicon): boolean {
  switch (s.kind) {
    case 'number':
      return !Number.isInteger(s.value);
    case 'name':
      // one small letter alone is an index before it is a quantity
      return (
        s.gradient ||
        s.accents.length > 0 ||
        ((s.subs.length > 0 || !/^[a-z]$/.test(s.word)) && lexicon.isValue(s.word))
      );
    case 'group':
    case 'negative':
      return holdsValue(s.of, lexicon);
    case 'binary':
      return /^(?:[<>=!\/]|\*\*)/.test(s.op) || holdsValue(s.left, lexicon) || holdsValue(s.right, lexicon);
    case 'index':
      return s.of.kind !== 'name' || lexicon.isValue(s.of.word, s.of.accents);
    case 'call':
      return s.fn !== 'max' && s.fn !== 'min';
    case 'list':
      return false;
    default:
      return true;
  }
}

/** Whether a small letter that stands alone in `s` is one that `names` takes. */
function readsLetter(s: Surface, names: (letter: string) => boolean): boolean {
  switch (s.kind) {
    case 'name':
      return !s.subs.length && names(s.word);
    case 'group':
    case 'negative':
      return readsLetter(s.of, names);
    case 'binary':
      return readsLetter(s.left, names) || readsLetter(s.right, names);
    default:
      return false;
  }
}

/** Whether a bracket is a product with what stands in it: g_k [z_k > 0], Xᵀ[f − y]; dC [a] may be one. */
export function holdsFactor(s: SurfaceOf<'index'>, scene: Scene): boolean {
  const [only] = s.index;
  if (s.index.length !== 1 || !only) return false;
  if (isCondition(only)) return true;
  const isQuantity = (letter: string): boolean =>
    letter !== 't' &&
    !scene.bound.includes(letter) &&
    !scene.at.includes(letter) &&
    scene.lexicon.isValue(letter);
  if (!readsLetter(only, isQuantity)) return false;
  if (only.kind !== 'name') return true;
  scene.met.alternatives.add('letter-in-brackets');
  return s.apart !== scene.chosen.has('letter-in-brackets');
}

/** θ[f − y]ᵀ transposes what stands in the bracket, and not the product. */
export function behindBracket(s: Surface, scene: Scene): Surface | undefined {
  if (s.kind !== 'transpose' && s.kind !== 'raised' && s.kind !== 'prime') return undefined;
  const { of, at } = s;
  if (of.kind !== 'index' || !holdsFactor(of, scene)) return undefined;
  const right: Surface = { ...s, of: { kind: 'group', of: of.index[0]!, at: of.at } };
  return { kind: 'binary', op: 'beside', left: of.of, right, at };
}

/** t, T, t ± 1. */
export const isTime = (s: Surface): boolean =>
  (s.kind === 'name' && (s.word === 't' || s.word === 'T') && !s.subs.length) ||
  (s.kind === 'group' && isTime(s.of)) ||
  (s.kind === 'binary' && (s.op === '+' || s.op === '-') && isTime(s.left) && s.right.kind === 'number');
