/** @file All kernels. Pointers are bytes of the one memory; everything is float32. */
export { addTransposedProduct, pack, packTransposed, product } from './product';
export * from './cells';
export { addRows, clear, copyRows, dropout, fillRows, gather, scatter, sumOfSquares, sumRows } from './rows';
export { scoresBackward, scoresForward } from './attention';
export { maxBackward, maxForward, meanBackward, meanForward } from './pooling';
export * from './updates';
