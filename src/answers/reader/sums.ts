/** @file Sums over an index whose bounds may be left out, counted from 0 as in Python or from 1 as in books. */
import { NotationError } from '#notation/error.ts';
import { type Expr, type FoldOp, type Range, binary, children, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { type Resolved, type Scene, hasTime, scopeOf } from './meaning.ts';
import type { Surface, SurfaceOf, SurfaceRange } from './surface.ts';

type Read = (s: Surface, scene: Scene) => Resolved;

export function foldHere(s: SurfaceOf<'fold'>, scene: Scene, read: Read): Resolved {
  const names = s.over.map((o) => o.index);
  const counts = s.over.filter((o) => countsEntries(o, scene)).map((o) => o.index);
  const body = read(s.body, {
    ...scene,
    bound: [...scene.bound, ...names],
    counts: [...scene.counts.filter((i) => !names.includes(i)), ...counts],
    inIndex: false,
  });
  const over = s.over.map((o, i): Range => {
    const inside = { ...scene, bound: [...scene.bound, ...names.slice(0, i)], inIndex: true };
    const run = runOf(o.index, body.e, scene);
    const from = o.from && read(o.from, inside).e;
    const to = o.to && read(o.to, inside).e;
    if ((!from && o.mathematical && !run) || (!to && !run)) throw noBounds(s, o.index, scene);
    const range = { index: o.index, from: from ?? run!.from, to: to ?? run!.to };
    // books count entries from 1: Σ_{k=1}^{K} of entries on an axis K is all of them
    const counted =
      o.mathematical && run && !run.isTime && plain(range.from) === '1' && isAfter(range.to, run.to);
    return counted ? { index: o.index, from: num(0), to: run.to } : range;
  });
  const op: FoldOp =
    s.op === 'prod' && body.axes?.length === 2 && body.axes[0] === body.axes[1] && body.axes[0] !== '1'
      ? 'chain'
      : s.op;
  return { e: { kind: 'fold', op, body: body.e, over }, axes: body.axes };
}

/** Whether an index counts entries: its bounds do not speak of time, or its letter does not. */
function countsEntries({ index, from, to }: SurfaceRange, scene: Scene): boolean {
  if (!hasTime(scene.d) || index === 't') return false;
  const bounds = [from, to].filter((b) => b !== undefined);
  if (bounds.length > 0 && to) return !bounds.some((b) => mentionsTime(b, scene));
  scene.met.alternatives.add('other-index');
  const steps = ['s', 'tau'].includes(index) || !scene.timed;
  return scene.chosen.has('other-index') ? steps : !steps;
}

function mentionsTime(s: Surface, scene: Scene): boolean {
  switch (s.kind) {
    case 'name':
      return (
        s.word === 'T' || s.word === 't' || (scene.bound.includes(s.word) && !scene.counts.includes(s.word))
      );
    case 'binary':
      return mentionsTime(s.left, scene) || mentionsTime(s.right, scene);
    case 'group':
    case 'negative':
      return mentionsTime(s.of, scene);
    default:
      return false;
  }
}

function noBounds(s: SurfaceOf<'fold'>, index: string, scene: Scene): NotationError {
  return new NotationError(
    'The index {index} has no bounds.',
    scene.source,
    s.at,
    'Write for {index} in range(1, T + 1), say.',
    { index },
  );
}

/** Whether `to` ends where all of an axis ends: K + 1 in place of K. */
const isAfter = (to: Expr, end: Expr): boolean =>
  to.kind === 'binary' &&
  to.op === '+' &&
  to.right.kind === 'number' &&
  to.right.value === 1 &&
  plain(to.left) === plain(end);

interface Run {
  readonly from: Expr;
  readonly to: Expr;
  readonly isTime: boolean;
}

/** All that `index` can run over: 1…T of a time, all entries of the axis where it is used. */
function runOf(index: string, body: Expr, scene: Scene): Run | undefined {
  const time = { from: num(1), to: binary('+', sym('T'), num(1)), isTime: true };
  if (index === 't' && hasTime(scene.d)) return time;
  const scope = scopeOf(scene.d, []);
  let found: Run | undefined;
  const walk = (e: Expr): void => {
    if (found) return;
    if (e.kind === 'entry') {
      const at = e.index.findIndex((i) => i.kind === 'symbol' && i.id === index);
      if (at >= 0 && e.of.kind === 'symbol') {
        const meaning = scope(e.of.id);
        if (meaning?.series) found = time;
        else if (meaning?.axes[at]) found = axisRun(meaning.axes[at]!);
      } else if (at >= 0 && e.of.kind === 'entry' && e.of.of.kind === 'symbol') {
        const axis = scope(e.of.of.id)?.axes[at];
        if (axis) found = axisRun(axis);
      }
    }
    children(e).forEach(walk);
  };
  walk(body);
  return found;
}

const axisRun = (axis: string): Run => ({ from: num(0), to: parse(axis), isTime: false });
