/** @file ∂L/∂h, dL/dh, \frac{\partial L}{\partial h}, ∇_h L and h.grad: five ways to write the name dh. */
import type { Cursor } from './cursor.ts';
import { nameHere } from './names.ts';
import { subscripts } from './subscripts.ts';
import type { NameSurface, Surface } from './surface.ts';

const LOSSES = new Set(['L', 'loss', 'ell', 'J', 'E', 'cost', 'Loss', 'l', 'mathcalL']);
const JOINED = /^d(L|loss|ell|J|Loss)$/;

/** Takes `∂L`, `dL` or `\mathrm{d}L`, if it stands here. */
function takesLoss(c: Cursor): boolean {
  const t = c.peek();
  if (t.kind === 'word' && JOINED.test(t.text)) {
    c.next();
    return true;
  }
  if (!(c.is('∂') || c.isWord('d'))) return false;
  const loss = c.peek(1);
  if (loss.kind !== 'word' || !LOSSES.has(loss.text)) return false;
  c.next();
  c.next();
  return true;
}

/** Takes `∂` or `d` before the quantity; a d may be one word with it. */
function denominator(c: Cursor): NameSurface | undefined {
  const t = c.peek();
  if (c.take('∂') || (c.isWord('d') && c.next())) return { ...nameHere(c), gradient: true };
  if (t.kind !== 'word' || !t.text.startsWith('d') || t.text.length < 2) return undefined;
  c.split({ ...t, text: t.text.slice(1), at: t.at + 1 });
  return { ...nameHere(c), gradient: true };
}

/** The gradient written here as a fraction of differentials, if there is one; else nothing is taken. */
export function gradientHere(c: Cursor): Surface | undefined {
  const start = c.mark();
  const { at } = c.peek();
  const isFraction = c.take('frac');
  const braced = isFraction && c.take('{');
  if (takesLoss(c)) {
    if (isFraction ? !braced || c.take('}') : c.take('/')) {
      const bracket = !isFraction && c.is('(') ? ')' : undefined;
      if (bracket) c.next();
      const inBraces = isFraction && c.take('{');
      const of = denominator(c);
      if (of && (!inBraces || c.take('}')) && (!bracket || c.take(bracket))) return { ...of, at };
    }
  }
  c.back(start);
  if (c.is('∂'))
    c.fail(
      'Only the gradient of the loss is a name here, such as ∂L/∂h.',
      c.peek(),
      'Write other derivatives out.',
    );
  return undefined;
}

/** `∇_h L`. */
export function nabla(c: Cursor): Surface {
  const { at } = c.next();
  c.expect('_');
  const braces = c.take('{');
  const of = braces ? nameHere(c) : firstOf(subscripts(c));
  if (braces) c.expect('}');
  const loss = c.peek();
  if (loss.kind === 'word' && LOSSES.has(loss.text)) c.next();
  if (!of) return c.fail('Behind ∇ there is no quantity.', loss, 'Write ∇_h L, or dh.');
  return { ...of, gradient: true, at };
}

const firstOf = ([first]: readonly Surface[]): NameSurface | undefined =>
  first?.kind === 'name' ? first : undefined;
