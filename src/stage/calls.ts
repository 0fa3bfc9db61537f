/** @file What in the text calls for a step: a link, an entry of the contents, a displayed equation, a symbol in one. */
import { placeIn } from '#figure/hash.ts';

/** What was clicked. */
export interface Call {
  /** A step or a statement, with or without a time. */
  readonly step: string;
  /** What of the state the link sets besides, as in an address. */
  readonly show: string;
  /** Which form of the chain was clicked. */
  readonly form: number | undefined;
  /** Where it stands: a link asks for the stage itself, the contents lead to the text, an equation is read where it is. */
  readonly from: 'link' | 'contents' | 'equation';
}

export function callOf(e: MouseEvent): Call | undefined {
  if (e.metaKey || e.ctrlKey || e.shiftKey || e.defaultPrevented || !(e.target instanceof Element))
    return undefined;
  const link = e.target.closest<HTMLElement>('a[data-step]');
  if (link)
    return {
      step: link.dataset['step']!,
      show: link.dataset['show'] ?? '',
      form: undefined,
      from: 'link',
    };
  const entry = e.target.closest<HTMLAnchorElement>('.contents a[href^="#step-"]');
  if (entry) return { ...AT_REST, step: placeIn(entry.hash).slice('step-'.length), from: 'contents' };
  if (!e.target.closest('main') || e.target.closest('a, button, summary, input, label, .live-figure'))
    return undefined;
  if (!getSelection()?.isCollapsed) return undefined; // the reader marks text
  const line = e.target.closest('.chain .line');
  const lines = line?.parentElement?.querySelectorAll('.line');
  const form = line && lines ? [...lines].indexOf(line) : undefined;
  const symbol = e.target.closest<HTMLElement>('.katex [data-symbol]')?.dataset['symbol'];
  const step = e.target.closest('.chain')?.closest<HTMLElement>('.step[data-step-id]')?.dataset['stepId'];
  if (symbol) return { ...AT_REST, step: symbol, from: 'equation' };
  return step === undefined ? undefined : { ...AT_REST, step, form, from: 'equation' };
}

const AT_REST = { show: '', form: undefined } as const;
