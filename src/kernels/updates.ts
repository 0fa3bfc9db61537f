/**
 * @file Writes the updates of the optimizers in AssemblyScript, from the same tables that the lesson shows.
 *
 * What a line computes from hyper-parameters and the step alone is the same for every entry: it is computed once, in
 * float64, and handed to the kernel as a constant.
 */
import { type Expr, binary, children, num, withChildren } from '#notation/expr.ts';
import { numeric } from '#notation/number.ts';
import { plain } from '#notation/plain.ts';
import type { Rule } from '#optimizers/rule.ts';
import { RULES, type RuleId, TRAINING_RULES } from '#optimizers/rules.ts';

/** The most states a rule carries for each parameter: every kernel takes so many pointers. */
export const STATES = Math.max(...TRAINING_RULES.map((id) => RULES[id].text.states.length));

export const updateName = (id: RuleId): string => `update_${id.replaceAll('-', '_')}`;
export const updateRowsName = (id: RuleId): string => `${updateName(id)}_rows`;

/** A rule as it is computed: what every entry is divided by is turned over once, since a product takes less time. */
export function prepared(rule: Rule): Rule {
  const common = commonIn(rule);
  const turned = (e: Expr): Expr => {
    if (common(e)) return e;
    const same = withChildren(e, children(e).map(turned));
    return same.kind === 'binary' && same.op === '/' && common(same.right)
      ? binary('*', same.left, binary('/', num(1), same.right))
      : same;
  };
  return {
    ...rule,
    lines: rule.lines.map(({ id, is }) => ({ id, is: turned(is) })),
    theta: turned(rule.theta),
  };
}

/** The largest parts of the lines of a {@link prepared} rule that are the same for every entry, each once. */
export function constantsOf(rule: Rule): Expr[] {
  const found = new Map<string, Expr>();
  const common = commonIn(rule);
  const visit = (e: Expr): void => {
    if (common(e)) found.set(plain(e), e);
    else (rootOf(e) ? [rootOf(e)!] : children(e)).forEach(visit);
  };
  for (const { is } of rule.lines) visit(is);
  visit(rule.theta);
  return [...found.values()];
}

/** The values of the {@link constantsOf} a rule at step t, some hyper-parameters changed. */
export function constantsAt(rule: Rule): (hyper: Readonly<Record<string, number>>, t: number) => number[] {
  const names = [...Object.keys(rule.text.hyper), 't'];
  const compiled = constantsOf(prepared(rule)).map((e) =>
    numeric(e, names, () => {
      throw new Error(`${plain(e)} is not a number`);
    })!,
  );
  return (hyper, t) => {
    const settings: Readonly<Record<string, number>> = { ...rule.defaults, ...hyper, t };
    const bound = names.map((name) => settings[name]!);
    return compiled.map((value) => value({}, bound));
  };
}

const commonIn = (rule: Rule): ((e: Expr) => boolean) => {
  const names = new Set([...Object.keys(rule.text.hyper), 't']);
  const common = (e: Expr): boolean => (e.kind === 'symbol' ? names.has(e.id) : children(e).every(common));
  return common;
};

/** What is squared, if anything is. */
const rootOf = (e: Expr): Expr | undefined =>
  e.kind === 'binary' && e.op === '**' && e.right.kind === 'number' && e.right.value === 2
    ? e.left
    : undefined;

const OPERATIONS: Readonly<Record<string, string>> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' };

function updateSource(id: RuleId): string {
  const rule = prepared(RULES[id]);
  const constants = constantsOf(rule).map((e) => plain(e));
  const common = commonIn(rule);
  const code = (e: Expr): string => {
    if (common(e)) return `constant${constants.indexOf(plain(e))}`;
    if (e.kind === 'symbol') return e.id;
    if (e.kind === 'unary' && e.op === '-') return `f32x4.neg(${code(e.of)})`;
    if (e.kind === 'call' && (e.fn === 'sqrt' || e.fn === 'abs')) return `f32x4.${e.fn}(${code(e.args[0]!)})`;
    const root = rootOf(e);
    if (root) return `f32x4.mul(${code(root)}, ${code(root)})`;
    if (e.kind === 'binary' && OPERATIONS[e.op])
      return `f32x4.${OPERATIONS[e.op]}(${code(e.left)}, ${code(e.right)})`;
    throw new Error(`${plain(e)} has no kernel`);
  };
  const { states } = rule.text;
  const pointers = Array.from({ length: STATES }, (_, i) => `state${i}: usize`).join(', ');
  const moved = Array.from({ length: STATES }, (_, i) => `state${i} + at`).join(', ');
  return `
export function ${updateName(id)}(size: i32, theta: usize, gradient: usize, ${pointers}, scale: f32, constants: usize): void {
  const factor = f32x4.splat(scale);
  ${constants.map((_, i) => `const constant${i} = v128.load32_splat(constants, ${4 * i});`).join('\n  ')}
  for (let k: usize = 0; k < <usize>size << 2; k += 16) {
    const theta_prev = v128.load(theta + k);
    const g = f32x4.mul(v128.load(gradient + k), factor);
    ${states.map((s, i) => `const ${s}_prev = v128.load(state${i} + k);`).join('\n    ')}
    ${rule.lines.map((line) => `const ${line.id} = ${code(line.is)};`).join('\n    ')}
    ${states.map((s, i) => `v128.store(state${i} + k, ${s});`).join('\n    ')}
    v128.store(theta + k, ${code(rule.theta)});
  }
}
export function ${updateRowsName(id)}(rows: i32, width: i32, ids: usize, table: usize, gradient: usize, ${pointers}, scale: f32, constants: usize): void {
  const size = (<usize>width) << 2;
  for (let row = 0; row < rows; row++, ids += 4, gradient += size) {
    const at = <usize>i32.load(ids) * size;
    ${updateName(id)}(width, table + at, gradient, ${moved}, scale, constants);
  }
}`;
}

/** The source of the module `updates`. */
export const updatesSource = (): string => TRAINING_RULES.map(updateSource).join('\n');
