/** @file A place in the tokens of an answer, and how to stop there with a sentence. */
import { type Gaps, NotationError } from '#notation/error.ts';
import type { Lexicon } from './lexicon.ts';
import type { Surface } from './surface.ts';
import type { Token } from './tokens.ts';

/** Deeper nesting than any answer needs; past it a reader that calls itself would exhaust the stack. */
const DEEPEST = 60;

/** Binding power of one factor and what is raised or lowered beside it. */
export const FACTOR = 30;

/** Reads an expression up to an operator that binds no tighter than `floor`. */
type Read = (c: Cursor, floor: number) => Surface;

export class Cursor {
  readonly source: string;
  readonly lexicon: Lexicon;
  readonly #tokens: Token[];
  readonly #read: Read;
  #at = 0;
  #depth = 0;
  /** How many absolute values are open: a bar then closes one. */
  bars = 0;
  /** Inside brackets an equals sign compares. */
  comparing = false;
  /** Square brackets that were found to hold a factor, and no index. */
  readonly factors = new WeakSet<Token>();

  constructor(source: string, tokens: readonly Token[], lexicon: Lexicon, read: Read) {
    this.source = source;
    this.#tokens = [...tokens];
    this.lexicon = lexicon;
    this.#read = read;
  }

  /** The expression that begins here: what stands inside another asks for it without knowing how it is read. */
  expression(floor = 0): Surface {
    return this.#read(this, floor);
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const t = this.peek();
    if (t.kind !== 'end') this.#at++;
    return t;
  }

  /** Whether the next token is this sign. */
  is(text: string, ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.kind === 'sign' && t.text === text;
  }

  isWord(text: string, ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.kind === 'word' && t.text === text;
  }

  /** Takes the next token if it is this sign. */
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  expect(text: string): void {
    const t = this.next();
    if (t.kind === 'sign' && t.text === text) return;
    this.fail(
      t.kind === 'end'
        ? 'The answer ends where “{wanted}” belongs.'
        : 'Found “{found}” where “{wanted}” belongs.',
      t,
      'Write “{wanted}” here.',
      { found: t.text, wanted: text },
    );
  }

  /** Puts `tokens` in place of the next one. */
  split(...tokens: readonly Token[]): void {
    this.#tokens.splice(this.#at, 1, ...tokens);
  }

  mark(): number {
    return this.#at;
  }

  back(to: number): void {
    this.#at = to;
  }

  /** Reads something that may hold itself. */
  deeper<X>(read: () => X): X {
    if (++this.#depth > DEEPEST)
      this.fail('This answer is nested too deeply.', this.peek(), 'Split it into smaller steps.');
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  /** Reads what stands in brackets of its own. */
  within<X>(read: () => X, comparing = false): X {
    const before = { bars: this.bars, comparing: this.comparing };
    this.bars = 0;
    this.comparing = comparing;
    try {
      return read();
    } finally {
      this.bars = before.bars;
      this.comparing = before.comparing;
    }
  }

  fail(problem: string, at: Pick<Token, 'at'>, remedy: string, gaps?: Gaps): never {
    throw new NotationError(problem, this.source, at.at, remedy, gaps);
  }
}
