/** @file A derivation as a program in PyTorch: its lines again, and what autograd says of the loss, each against the number of the page. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';
import { type Cell, formCode, numbers, seriesOf } from './python.ts';

/** `missing` is printed where PyTorch is not installed; the cells below are then passed over. */
export const torchPreamble = (missing: string): string => `try:
    import torch
except ImportError:
    torch = None
    print(${JSON.stringify(missing)})
else:
    torch.set_default_dtype(torch.float64)


def leaf(x):
    """A given value, of which autograd keeps the gradient."""
    return torch.tensor(x, dtype=torch.float64, requires_grad=True)


def stacked(items):
    """A tensor of entries that were computed one by one."""
    if isinstance(items, list):
        return torch.stack([stacked(item) for item in items])
    return torch.as_tensor(items, dtype=torch.float64).reshape(())


def gradient(x):
    """What autograd found; 0 where the loss does not depend on x."""
    return torch.zeros_like(x) if x.grad is None else x.grad


def agrees_in_torch(ours, page):
    agrees(ours.detach().numpy() if torch.is_tensor(ours) else ours, page)`;

/** The lines of one cell, which are passed over without PyTorch. */
const guarded = (lines: readonly string[]): string[] => [
  'if torch is not None:',
  ...lines.map((line) => `    ${line}`),
];

export interface TorchCell {
  readonly phase: Cell['phase'] | 'autograd';
  readonly t: number | undefined;
  readonly lines: readonly string[];
}

/** The cells of the program at `values`: what is given, forward, what autograd says, and the gradients line by line. */
export function torchCellsOf(d: Derivation, values: Values): TorchCell[] {
  const given = [
    ...seriesOf(d).map((name) => `${name} = {}`),
    ...d.given.map((g) => `${g.id} = leaf(${numbers(values[g.id]!)})`),
  ];
  const steps: { phase: Cell['phase']; t: number | undefined; lines: string[] }[] = [];
  for (const step of d.steps) {
    const phase = step.phase === 'backward' ? 'backward' : 'forward';
    const value = values[step.id]!;
    let at = steps.at(-1);
    if (at?.phase !== phase || at.t !== step.t) steps.push((at = { phase, t: step.t, lines: [] }));
    at.lines.push(`${step.id} = ${formCode(d, step, step.forms[0]!, 'torch')}`);
    if (value.data.every(Number.isFinite)) at.lines.push(`agrees_in_torch(${step.id}, ${numbers(value)})`);
  }
  const cells = [
    { phase: 'given' as const, t: undefined, lines: given },
    ...steps.filter(({ phase }) => phase === 'forward'),
    { phase: 'autograd' as const, t: undefined, lines: autograd(d, values) },
    ...steps.filter(({ phase }) => phase === 'backward'),
  ];
  return cells
    .filter(({ lines }) => lines.length > 0)
    .map(({ phase, t, lines }) => ({ phase, t, lines: guarded(lines) }));
}

/** The gradient of the loss with respect to each given value that the lesson derives one for. */
function autograd(d: Derivation, values: Values): string[] {
  const asked = d.given.flatMap((g) => {
    const step = d.steps.find((s) => s.phase === 'backward' && s.gradientOf === g.id);
    const value = step && values[step.id]!;
    return value?.data.every(Number.isFinite)
      ? [`agrees_in_torch(gradient(${g.id}), ${numbers(value)})`]
      : [];
  });
  return asked.length ? [`${d.loss}.backward(retain_graph=True)`, ...asked] : [];
}
