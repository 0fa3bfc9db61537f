/** @file What every name of one derivation stands for, and how it is written in LaTeX. */
import type { Axes, Meaning, Scope } from '#notation/scope.ts';

export type Role = 'size' | 'given' | 'parameter' | 'forward' | 'gradient';

export interface Entry extends Meaning {
  /** LaTeX; # is where the time index goes. */
  readonly tex: string;
  readonly role: Role;
  readonly gradientOf?: string;
}

export class Namespace {
  readonly #entries = new Map<string, Entry>();
  readonly #derivation: string;

  constructor(derivation: string) {
    this.#derivation = derivation;
  }

  add(id: string, entry: Entry): void {
    if (this.#entries.has(id)) throw new Error(`${this.#derivation}: “${id}” is defined twice`);
    this.#entries.set(id, entry);
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /** Declares `dX` with the axes of X. */
  addGradient(of: string, series = false): void {
    this.add(`d${of}`, { tex: '', axes: this.axes(of), series, role: 'gradient', gradientOf: of });
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  axes(id: string): Axes {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`${this.#derivation}: “${id}” is used before it is defined`);
    return entry.axes;
  }

  readonly scope: Scope = (id) => this.#entries.get(id);

  ids(): string[] {
    return [...this.#entries.keys()];
  }

  role(id: string): Role {
    return this.#entries.get(id)?.role ?? 'size';
  }

  /** LaTeX of `id` at `time`, with entry `index`; both are LaTeX already. */
  tex(id: string, time: string | undefined, index: readonly string[]): string {
    const entry = this.#entries.get(id);
    if (!entry) return plainIdentifier(id, [...(time ? [time] : []), ...index]);
    // an accumulated gradient has LaTeX of its own and a time; a gradient borrows that of its quantity
    if (entry.gradientOf && !entry.tex)
      return `\\frac{\\partial L}{\\partial ${this.tex(entry.gradientOf, time, index)}}`;
    const marks = [...(time ? [time] : []), ...index];
    if (entry.tex.includes('#')) return entry.tex.replace('#', marks.join(',') || 't');
    if (!marks.length) return entry.tex;
    return /_/.test(entry.tex)
      ? `\\left(${entry.tex}\\right)_{${marks.join(',')}}`
      : `${entry.tex}_{${marks.join(',')}}`;
  }
}

function plainIdentifier(id: string, marks: readonly string[]): string {
  const name = /^[A-Za-z]$/.test(id) ? id : `\\mathrm{${id.replace(/_/g, '\\_')}}`;
  return marks.length ? `${name}_{${marks.join(',')}}` : name;
}
