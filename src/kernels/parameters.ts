/** @file The parameters of a network, one after the other in memory, with their gradients and optimizer states alike. */
import type { Layout, Place } from './engine.ts';
import { padded } from './engine.ts';

/**
 * A parameter in memory: `rows` rows of `blocks` blocks side by side, each `width` wide. In memory rows and widths are
 * whole panels; what is added holds zeros.
 */
export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly blocks: number;
  readonly width: number;
  /** Numbers in memory. */
  readonly size: number;
  /** Where it begins among all parameters, in numbers. */
  readonly offset: number;
}

/** How far apart the rows of a parameter lie. */
export const rowOf = ({ blocks, width }: Pick<Parameter, 'blocks' | 'width'>): number =>
  blocks * padded(width);

export class Parameters {
  readonly all: Parameter[] = [];
  size = 0;
  theta: Place = 0;
  gradient: Place = 0;

  add(name: string, rows: number, blocks: number, width: number): Parameter {
    const size = (rows === 1 ? 1 : padded(rows)) * rowOf({ blocks, width });
    const parameter = { name, rows, blocks, width, size, offset: this.size };
    this.all.push(parameter);
    this.size += size;
    return parameter;
  }

  /** Takes the memory, once all parameters are known. */
  place(layout: Layout): void {
    this.theta = layout.take(this.size);
    this.gradient = layout.take(this.size);
  }

  of = ({ offset }: Parameter): Place => this.theta + 4 * offset;
  gradientOf = ({ offset }: Parameter): Place => this.gradient + 4 * offset;
}

/** Calls `visit` with the index of every number of a parameter in memory, in order of rows, blocks and columns. */
export function eachNumber(
  { rows, blocks, width }: Pick<Parameter, 'rows' | 'blocks' | 'width'>,
  visit: (index: number, row: number, block: number, column: number) => void,
): void {
  const step = padded(width);
  for (let row = 0; row < rows; row++)
    for (let block = 0; block < blocks; block++)
      for (let column = 0; column < width; column++)
        visit((row * blocks + block) * step + column, row, block, column);
}
