/** @file A race as one parameter of the address: `on:rosenbrock;run:gd,adam;adam.eta:0.02;t:120`. */
import {
  GROUNDS,
  LIMITS,
  OPENING,
  RUNNERS,
  type Settings,
  limited,
  opening,
  planOf,
} from '../../optimizers/settings.ts';
import { firstFocus } from '../../optimizers/presets.ts';
import { RULES, type RuleId } from '../../optimizers/rules.ts';

export const PARAMETER = 'race';

const number = (x: number): string => String(Number(x.toPrecision(6)));

/** What differs from the race its surface opens with, and from the surface the page opens with; '' when nothing does. */
export function differences(settings: Settings): string {
  const plain = opening(settings.ground);
  const parts: string[] = [];
  const add = (key: string, value: string, otherwise: string): void => {
    if (value !== otherwise) parts.push(`${key}:${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  };
  add('on', settings.ground, OPENING.ground);
  if (settings.ground === 'typed') add('f', settings.formula, plain.formula);
  for (const [name, value] of Object.entries(settings.surface))
    add(name, number(value), number(plain.surface[name] ?? NaN));
  add('from', settings.start.map(number).join(','), plain.start.map(number).join(','));
  add('run', settings.runners.join(','), plain.runners.join(','));
  add('steps', String(settings.steps), String(plain.steps));
  add('seed', String(settings.seed), String(plain.seed));
  for (const id of RUNNERS)
    for (const [name, value] of Object.entries(settings.hyper[id]))
      add(`${id}.${name}`, number(value), number(plain.hyper[id][name] ?? NaN));
  return parts.join(';');
}

/** The settings with the optimizer looked at closely, and the step looked at. */
export function addressOf(settings: Settings, focus: RuleId, t: number): string {
  const parts = [differences(settings)];
  if (t !== settings.steps) parts.push(`t:${t}`);
  if (focus !== firstFocus(settings.runners)) parts.push(`look:${focus}`);
  return parts.filter(Boolean).join(';');
}

/** The inverse of {@link differences}, of a text that is decoded already; what cannot be read keeps the value the race opens with. */
export function parse(text: string): Settings {
  const said = new Map(
    text.split(';').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  const plain = opening(GROUNDS.find((g) => g === said.get('on')) ?? OPENING.ground);
  const { hyper, x, y } = planOf(plain.ground);
  const surface = Object.fromEntries(
    Object.entries(plain.surface).map(([name, value]) => [
      name,
      limited(said.get(name), hyper[name]!) ?? value,
    ]),
  );
  const share = (surface['reach'] ?? 3) / 3;
  const [a, b] = (said.get('from') ?? '').split(',');
  const [left, top] = [
    limited(a, { least: x[0] * share, most: x[1] * share }),
    limited(b, { least: y[0] * share, most: y[1] * share }),
  ];
  const asked = said.get('run')?.split(',');
  return {
    ...plain,
    formula: said.get('f') ?? plain.formula,
    surface,
    start: left !== undefined && top !== undefined ? [left, top] : plain.start,
    runners: asked ? RUNNERS.filter((id) => asked.includes(id)) : plain.runners,
    steps: Math.round(limited(said.get('steps'), LIMITS.steps) ?? plain.steps),
    seed: Math.round(limited(said.get('seed'), LIMITS.seed) ?? plain.seed),
    hyper: Object.fromEntries(
      RUNNERS.map((id) => [
        id,
        Object.fromEntries(
          Object.entries(plain.hyper[id]).map(([name, value]) => [
            name,
            limited(said.get(`${id}.${name}`), RULES[id].text.hyper[name]!) ?? value,
          ]),
        ),
      ]),
    ) as Settings['hyper'],
  };
}
