/** @file How far Σ reaches: to the next + or −, and beyond it where the terms behind need its index to mean anything. */
import type { Surface, SurfaceOf } from './surface.ts';

/**
 * `s` with the sum at the end of its left side reaching over its right side too; undefined where no sum stands there, or
 * the right side does not speak of its index.
 */
export function reachingOn(s: SurfaceOf<'binary'>): Surface | undefined {
  if (s.op !== '+' && s.op !== '-') return undefined;
  const { left } = s;
  const before = left.kind === 'binary' ? (reachingOn(left) ?? left) : left;
  return into(before, s);
}

/** `of` with the sum it ends with taking in the right side of `s`. */
function into(of: Surface, s: SurfaceOf<'binary'>): Surface | undefined {
  switch (of.kind) {
    case 'fold': {
      const inner = into(of.body, s);
      if (inner) return { ...of, body: inner };
      const speaks = of.over.some((o) => o.mathematical && mentions(s.right, o.index));
      return speaks ? { ...of, body: { ...s, left: of.body } } : undefined;
    }
    case 'negative': {
      const inner = into(of.of, s);
      return inner && { ...of, of: inner };
    }
    case 'binary': {
      const inner = into(of.right, s);
      return inner && { ...of, right: inner };
    }
    default:
      return undefined;
  }
}

/** Whether `index` stands below a name in `s`, or in brackets behind one. */
function mentions(s: Surface, index: string): boolean {
  const isIndex = (x: Surface): boolean =>
    x.kind === 'name' ? x.word === index || x.subs.some(isIndex) : parts(x).some(isIndex);
  if (s.kind === 'name') return s.subs.some(isIndex);
  if (s.kind === 'index') return s.index.some(isIndex) || mentions(s.of, index);
  return parts(s).some((x) => mentions(x, index));
}

function parts(s: Surface): readonly Surface[] {
  switch (s.kind) {
    case 'number':
      return [];
    case 'name':
      return s.subs;
    case 'binary':
      return [s.left, s.right];
    case 'raised':
      return [s.of, s.by];
    case 'call':
      return s.args;
    case 'index':
      return [s.of, ...s.index];
    case 'fold':
      return [s.body];
    case 'list':
      return s.items;
    default:
      return [s.of];
  }
}
