/** @file What the figure of the review may be set to; the text it opens with is in the language of the page. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, flag, text, whole } from '#figure/kinds.ts';
import type { Activation, Pooling } from '../layer.ts';

const POOLINGS: readonly Pooling[] = ['one-max', 'k-max', 'average'];
const ACTIVATIONS: readonly Activation[] = ['tanh', 'relu'];

export const review = (opens: string) =>
  figure(
    'review',
    {
      pooling: among(POOLINGS, 'one-max', 'buttons'),
      /** Windows that k-max pooling keeps. */
      kept: whole(1, 3, 2),
      f: among(ACTIVATIONS, 'tanh'),
      /** 0 negative, 1 positive. */
      label: among([0, 1], 0),
      pads: whole(0, 6, 0),
      masked: flag(false),
      text: text(opens),
    },
    { off: ({ pooling }) => (pooling === 'k-max' ? [] : ['kept']) },
  );
export type State = StateOf<ReturnType<typeof review>>;
