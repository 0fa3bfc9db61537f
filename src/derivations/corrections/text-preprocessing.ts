/** @file The corrections that stand in the lesson `text-preprocessing`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { text } from './shared.ts';

export const textPreprocessing: Readonly<Record<string, CorrectionText>> = {
  '002-4': text('002'),
};
