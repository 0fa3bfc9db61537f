/** @file What the keys do while focus is inside the stage. */
import type { Tape } from './tape.svelte.ts';

/** What a press does, if anything: a field keeps its keys, and a button its space. */
export function actOf(e: KeyboardEvent, tape: Tape, help: () => void): (() => void) | undefined {
  const target = e.target as HTMLElement;
  if (e.altKey || e.ctrlKey || e.metaKey || target.matches('input, select, textarea')) return undefined;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => tape.move(-1),
    ArrowRight: () => tape.move(1),
    ArrowUp: () => tape.step.phase === 'backward' && tape.cross(),
    ArrowDown: () => tape.step.phase !== 'backward' && tape.cross(),
    Home: () => tape.move(-Infinity),
    End: () => tape.move(Infinity),
    '?': help,
  };
  if (e.key === ' ') return target.matches('button, summary') ? undefined : () => tape.togglePlay();
  return keys[e.key];
}
