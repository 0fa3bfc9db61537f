/** @file The event that says which symbol is being pointed at; its detail is the symbol's id, '' for none. */
export const POINTED = 'symbol-pointed';
