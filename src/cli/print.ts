/** @file The answer for people: every quantity with its formula beside it, then what the witnesses say. */
import { DIFFERENCE_TOLERANCE, EQUALITY_TOLERANCE } from '#derive/difference.ts';
import type { Derivation, Form } from '#derive/derivation.ts';
import type { Tensor } from '#math/tensor.ts';
import { plain } from '#notation/plain.ts';
import type { Check, Measured } from './measure.ts';
import { type Setting, sizesText } from './setting.ts';
import { columns, errorText, numberText, rows } from './table.ts';

export function answer({ d, given, source }: Setting, { values, checks, unwitnessed }: Measured): string {
  const blocks = (phase: 'forward' | 'aside' | 'backward'): Block[] =>
    d.steps
      .filter((s) => s.phase === phase)
      .map((s) => ({ name: s.id, axes: s.axes, value: values[s.id]!, formulas: formulas(s.forms, s.at) }));
  const options = Object.entries(d.options).map(([choice, option]) => `${choice}=${option}`);
  return [
    [[d.id, sizesText(d), options.join(' '), source].filter(Boolean).join('   ')],
    section(
      'GIVEN',
      d.given.map((g) => ({ name: g.id, axes: g.axes, value: given[g.id]!, formulas: [] })),
    ),
    section('FORWARD', [...blocks('forward'), ...blocks('aside')]),
    section('BACKWARD', blocks('backward')),
    section(
      'REMARKS',
      d.claims.map((c) => ({
        name: c.id,
        axes: c.axes,
        value: values[c.id]!,
        formulas: formulas(c.forms, []),
      })),
    ),
    checkLines(d, checks, unwitnessed),
  ]
    .filter((lines) => lines.length)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** One quantity: its numbers row by row, and its formulas line by line beside them. */
interface Block {
  readonly name: string;
  readonly axes: readonly string[];
  readonly value: Tensor;
  readonly formulas: readonly string[];
}

/** The chain of forms; what is only another one written out term by term is left to the checks. */
const formulas = (forms: readonly Form[], at: readonly string[]): string[] =>
  forms
    .filter((f) => f.by !== 'written-out')
    .map((f) => `${f.relation} ${plain(f.is)}${at.length ? `   for each [${at.join(', ')}]` : ''}`);

/** Wider rows of numbers push their formulas below, rather than everybody's to the right. */
const WIDEST = 48;

function section(title: string, blocks: readonly Block[]): string[] {
  const lines = blocks.map((b) => ({ ...b, numbers: rows(b.value) }));
  const widths = lines.flatMap((b) => b.numbers.map((n) => n.length)).filter((w) => w <= WIDEST);
  const width = Math.max(0, ...widths);
  const table = lines.flatMap(({ name, axes, numbers, formulas: beside }) => {
    const wide = numbers[0]!.length > width;
    const height = wide ? numbers.length + beside.length : Math.max(numbers.length, beside.length);
    return Array.from({ length: height }, (_, i) => [
      i ? '' : name,
      i || !axes.length ? '' : `(${axes.join(', ')})`,
      wide && i < numbers.length ? '' : (numbers[i] ?? '').padEnd(width),
      wide ? (numbers[i] ?? beside[i - numbers.length]!) : (beside[i] ?? ''),
    ]);
  });
  return table.length ? [title, ...columns(table)] : [];
}

function checkLines(d: Derivation, checks: readonly Check[], unwitnessed: string | undefined): string[] {
  const ids = [...d.steps, ...d.claims].map((s) => s.id);
  const table = ids.flatMap((id) => {
    const own = checks.filter((c) => c.step === id);
    if (!own.length) return [];
    const autodiff = own.find((c) => c.witness === 'autodiff');
    return [
      [
        id,
        cell(own.filter((c) => c.witness === 'equal-forms' || c.witness === 'bound')),
        cell(own.filter((c) => c.witness === 'finite-differences')),
        cell(own.filter((c) => c.witness === 'autodiff')),
        autodiff?.witness === 'autodiff' && autodiff.error > 0 ? `at [${autodiff.worst.at.join(', ')}]` : '',
      ],
    ];
  });
  const failed = checks.filter((c) => !c.ok);
  const open = checks.filter((c) => c.open);
  const holding = checks.length - failed.length - open.length;
  return [
    'CHECKS',
    ...columns([['', 'equal forms', 'differences', 'tf.grads', 'differs most'], ...table]),
    '',
    ...failed.map(
      (c) => `  FAILS  ${c.step}: ${c.claim}, ${c.witness}, error ${errorText(c.error)}${entries(c)}`,
    ),
    `  ${holding} of ${checks.length} checks hold${open.length ? `, ${open.length} decide nothing at these numbers` : ''}. Largest relative error allowed: ` +
      `equal forms ${errorText(EQUALITY_TOLERANCE)}, differences ${errorText(DIFFERENCE_TOLERANCE)}, tf.grads ${tolerance(checks)}.`,
    ...(unwitnessed ? [`  ${unwitnessed}`] : []),
  ];
}

function tolerance(checks: readonly Check[]): string {
  const asked = checks.find((c) => c.witness === 'autodiff');
  return asked ? errorText(asked.tolerance) : 'not asked';
}

const entries = (c: Check): string =>
  c.witness === 'autodiff'
    ? ` at [${c.worst.at.join(', ')}]: ours ${numberText(c.worst.ours)}, tf.grads ${numberText(c.worst.theirs)}`
    : '';

function cell(checks: readonly Check[]): string {
  const worst = checks.reduce<Check | undefined>((w, c) => (w && w.error >= c.error ? w : c), undefined);
  if (!worst) return '';
  const bad = checks.find((c) => !c.ok);
  return `${errorText((bad ?? worst).error)} ${bad ? 'FAILS' : checks.some((c) => c.open) ? 'open' : 'ok'}`;
}
