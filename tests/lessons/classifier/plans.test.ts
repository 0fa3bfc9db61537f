// The laboratory of the classifier trains several runs one after the other: what is done stays, whatever comes between.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '#classifier/ask.ts';
import { drive } from '#classifier/drive.ts';
import { Inbox } from '#classifier/inbox.ts';
import { engineOpener } from '#classifier/open.ts';
import { compiledKernels } from '#kernels/compile.ts';
import type { ModelThread } from '../../../content/classifier/laboratory/model-thread.ts';
import { Lab } from '../../../content/classifier/laboratory/lab.svelte.ts';
import type { OpenTraining } from '../../../content/classifier/laboratory/training-thread.ts';
import { NOTED, doneOf } from '../../../content/classifier/laboratory/plan.ts';

vi.setConfig({ testTimeout: 60_000 });

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(structuredClone(kept.get(key))),
  del: (key: string) => Promise.resolve(kept.delete(key)),
  set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, structuredClone(value))),
  update: (key: string, to: (value: unknown) => unknown) =>
    Promise.resolve(void kept.set(key, structuredClone(to(structuredClone(kept.get(key)))))),
}));

const openEngine = engineOpener(compiledKernels);
// in this thread, without workers
vi.mock('../../../content/classifier/laboratory/training-thread.ts', () => ({
  openTraining: ((start, _, hear) => {
    const inbox = new Inbox<'start' | 'pause' | 'go' | 'cancel'>();
    let ended = false;
    void drive(start, { say: (news) => ended || hear(structuredClone(news)), hear: inbox.hear }, openEngine);
    return {
      send: (kind) => inbox.put(kind),
      end() {
        ended = true;
        inbox.put('cancel');
      },
    };
  }) satisfies OpenTraining,
}));
vi.mock('../../../content/classifier/laboratory/model-thread.ts', () => ({
  ModelThread: class implements Pick<ModelThread, 'leave'> {
    readonly ask = (question: Parameters<typeof answer>[0]) => answer(question, openEngine);
    readonly leave = (): void => undefined;
  },
}));

const reviews = Array.from(
  { length: 200 },
  (_, i) => `${i % 3 ? 0 : 1},第${i}碗面${i % 3 ? '太冷' : '很香'}`,
);
const csv = new Blob([`label,review\n${reviews.join('\n')}`]);

async function opened(): Promise<Lab> {
  const lab = new Lab({ rows: 0, positive: 0, negative: 0 });
  await Promise.all([lab.source.read(csv, 'mine.csv'), lab.resume()]);
  lab.live.restore('?run=model:rnn,unit:characters,vector:8,units:8,batch:32,epochs:2,eta:0.02');
  return lab;
}
const until = (what: () => void): Promise<void> => vi.waitFor(what, { timeout: 50_000, interval: 5 });

beforeEach(() => kept.clear());

describe('a plan', () => {
  test('trains one seed after the other, and measures the baselines on each split', async () => {
    const lab = await opened();
    lab.set({ seeds: 2 });
    await lab.trainAll('seeds');
    expect(lab.planned).toEqual({ done: 0, left: undefined });
    await until(() => expect(lab.records.all.map(({ levels }) => Boolean(levels))).toEqual([true, true]));
    expect(lab.records.all.map(({ setup }) => setup.seed)).toEqual([0, 1]);
    expect(lab.records.all[0]!.levels!.majority.test).toBeCloseTo(2 / 3, 1);
    expect(lab.records.all[0]!.curve).toHaveLength(2);
    expect(lab.plan).toBeUndefined();
    expect(lab.free).toBe(true);
  });

  test('that is stopped keeps what is done, and later trains only what is missing', async () => {
    const lab = await opened();
    lab.set({ seeds: 1 });
    lab.set({ epochs: 30 });
    await lab.trainAll('note');
    await until(() => expect(lab.planned?.done).toBe(1));
    await until(() => expect(lab.run.phase).toBe('running'));
    lab.run.cancel();
    await until(() => expect(lab.free).toBe(true));
    const plan = lab.series.plans.note!;
    const done = doneOf(plan, lab.records.all);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(NOTED.length);
    await until(() => expect(kept.get('classifier/plans/1')).toMatchObject({ active: undefined }));
    lab.leave();

    const later = await opened();
    expect(later.fits(plan)).toBe(true);
    await later.trainMissing(plan);
    await until(() => expect(doneOf(plan, later.records.all)).toHaveLength(NOTED.length));
    expect(doneOf(plan, later.records.all).slice(0, done.length)).toEqual(
      done.map((record) => expect.objectContaining({ id: record.id }) as unknown),
    );
  });

  test('that a reload interrupts goes on with the run and then with the rest', async () => {
    const lab = await opened();
    lab.set({ seeds: 2 });
    lab.set({ epochs: 40 });
    await lab.trainAll('pads');
    await until(() => expect(lab.run.phase).toBe('running'));
    lab.run.pause();
    await until(() => expect(lab.run.phase).toBe('paused'));
    await until(() => expect(kept.get('classifier/run/1')).toMatchObject({ checkpoint: {} }));
    lab.leave();

    const later = await opened();
    expect(later).toMatchObject({ tab: 'pads', run: { phase: 'paused' } });
    expect(later.plan?.kind).toBe('pads');
    later.run.resume();
    await until(() => expect(later.records.all).toHaveLength(2));
    expect(later.records.all.map(({ setup }) => setup.pads)).toEqual(['read', 'masked']);
  });

  test('is not begun again by a single run', async () => {
    const lab = await opened();
    await lab.trainAll('seeds');
    await until(() => expect(lab.run.phase).toBe('running'));
    lab.clear();
    expect(lab.run.phase).toBe('none');
    await lab.train();
    await until(() => expect(lab.run.phase).toBe('ended'));
    expect(lab.records.all).toHaveLength(1);
    expect(lab.records.all[0]!.plan).toBeUndefined();
  });
});
