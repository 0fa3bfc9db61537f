/**
 * @file What was typed, as it was typed: a tree in which products by dot or by standing side by side, superscripts and
 * names are still open. The names and axes of a derivation close them (resolve.ts).
 */
import type { Comparison, FoldOp } from '#notation/expr.ts';

interface Place {
  /** Offset in the source. */
  readonly at: number;
}

/** A letter or word with what is written round it; `gradient` where it stands under ∂L/∂ or behind a d. */
export interface NameSurface extends Place {
  readonly kind: 'name';
  readonly word: string;
  readonly accents: readonly string[];
  readonly subs: readonly Surface[];
  readonly gradient: boolean;
}

/** `dot` is · or ×, `tensor` is ⊗, `beside` is nothing at all. */
export type SurfaceOp = '+' | '-' | '*' | '/' | '@' | '**' | 'dot' | 'tensor' | 'beside' | Comparison;

export interface SurfaceRange {
  readonly index: string;
  readonly from: Surface | undefined;
  /** The first value that is not reached. */
  readonly to: Surface | undefined;
  /** Written \sum_{t=1}^{T}, as mathematicians count. */
  readonly mathematical: boolean;
  /** What the index stands for one after the other, where it counts nothing: Σ_{g ∈ {f, i, o, a}}. */
  readonly among?: readonly Surface[];
}

export type Surface =
  | (Place & { readonly kind: 'number'; readonly value: number })
  | NameSurface
  | (Place & { readonly kind: 'group'; readonly of: Surface })
  | (Place & { readonly kind: 'negative'; readonly of: Surface })
  | (Place & {
      readonly kind: 'binary';
      readonly op: SurfaceOp;
      readonly left: Surface;
      readonly right: Surface;
    })
  | (Place & { readonly kind: 'transpose'; readonly of: Surface })
  /** x^{…}: a power, a transpose or a time. */
  | (Place & { readonly kind: 'raised'; readonly of: Surface; readonly by: Surface })
  /** x′ behind no function. */
  | (Place & { readonly kind: 'prime'; readonly of: Surface })
  | (Place & {
      readonly kind: 'call';
      readonly fn: string;
      readonly args: readonly Surface[];
      readonly named: Readonly<Record<string, string>>;
      /** How often it is derived: tanh′. */
      readonly primes: number;
    })
  | (Place & {
      readonly kind: 'index';
      readonly of: Surface;
      readonly index: readonly Surface[];
      /** Whether a blank stands before the bracket. */
      readonly apart: boolean;
    })
  | (Place & {
      readonly kind: 'fold';
      readonly op: FoldOp;
      readonly body: Surface;
      readonly over: readonly SurfaceRange[];
    })
  /** A gradient gathered from a time on. */
  | (Place & { readonly kind: 'since'; readonly of: Surface; readonly from: Surface })
  | (Place & { readonly kind: 'list'; readonly items: readonly Surface[] });

export type SurfaceOf<K extends Surface['kind']> = Extract<Surface, { kind: K }>;
