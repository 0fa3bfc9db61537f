// A run by tfjs, with its own layers or with our kernels in it, finds the numbers of a run by our kernels.
import { expect, test } from 'vitest';
import { gradientsByTfjs } from '#classifier/by-tfjs.ts';
import { drive } from '#classifier/drive.ts';
import type { News, Start } from '#classifier/drive.ts';
import { ENGINES, type EngineName, engineFor, hasEngines } from '#classifier/engines.ts';
import { Inbox } from '#classifier/inbox.ts';
import { engineOpener } from '#classifier/open.ts';
import { type Choice, DEFAULTS } from '#classifier/choice.ts';
import { Network } from '#classifier/network.ts';
import { NETWORKS, type NetworkName, encoderOf } from '#classifier/spec.ts';
import { compiledKernels } from '#kernels/compile.ts';
import * as tfjs from '#kernels/tfjs/model.ts';
import { integer, random } from '#math/random.ts';

const rng = random(4);
const examples = Array.from({ length: 90 }, (_, i) => ({
  text:
    Array.from({ length: 3 + integer(rng, 6) }, () => '饭菜汤面米送店人来到'[integer(rng, 10)]!).join('') +
    (i % 2 ? '冷' : '香'),
  label: (i % 2 ? 0 : 1) as 0 | 1,
}));
const all = [...examples.keys()];

/** What a run says of its epochs. */
async function epochs(by: EngineName, name: NetworkName, differing: Partial<Choice>) {
  const start: Start = {
    kind: 'start',
    examples,
    parts: { train: all.slice(0, 70), validation: all.slice(70) },
    by,
    choice: {
      ...DEFAULTS,
      ...{ name, unit: 'characters', vector: 8, units: 8, longest: 12, ...differing },
      settings: { ...DEFAULTS.settings, epochs: 2, batch: 16, hyper: { eta: 0.02 } },
    },
  };
  const news: News[] = [];
  await drive(
    start,
    { say: (said) => news.push(said), hear: new Inbox<'start' | 'pause' | 'go' | 'cancel'>().hear },
    engineOpener(compiledKernels),
    { openTfjs: (way, network) => gradientsByTfjs(way, network, compiledKernels, tfjs) },
  );
  const ready = news.find((n) => n.kind === 'ready');
  expect(ready?.engine).toBe(by === 'kernels' ? 'wasm' : by);
  return news.flatMap((n) => (n.kind === 'epoch' ? [n.report] : []));
}

test('the text-CNN is left to the kernels, and a mean has nothing that a kernel could replace', async () => {
  const spec = { rows: 9, vector: 8, encoder: encoderOf('cnn', 8), dropout: 0 };
  const network = new Network(spec, { examples: 1, steps: 1 });
  await expect(gradientsByTfjs('tfjs', network, compiledKernels, tfjs)).rejects.toThrow('text-CNN');
  expect(NETWORKS.filter((name) => !hasEngines(name))).toEqual(['cnn']);
  expect(ENGINES.map((by) => engineFor('cnn', by))).toEqual(['kernels', 'kernels', 'kernels']);
  expect(ENGINES.map((by) => engineFor('fasttext', by))).toEqual(['kernels', 'tfjs', 'tfjs']);
  expect(ENGINES.map((by) => engineFor('gru-2-bi', by))).toEqual([...ENGINES]);
});

test.each([
  ['rnn', { padsRead: false }],
  ['gru', { padsRead: true }],
  ['lstm', { padsRead: false }],
  ['rnn', { pool: 'attention' }],
  ['gru', { pool: 'attention', padsRead: true }],
  ['lstm', { pool: 'attention' }],
  ['gru-2', {}],
  ['rnn-bi', {}],
  ['lstm-2-bi', { pool: 'attention' }],
  ['mean', {}],
  ['fasttext', { grams: { longest: 3, buckets: 64 } }],
] as const)('%s, %o', async (name, differing) => {
  const [ours, ...theirs] = await Promise.all(ENGINES.map((by) => epochs(by, name, differing)));
  for (const reports of theirs) {
    expect(reports).toHaveLength(2);
    reports.forEach((report, i) => {
      expect(report.loss).toBeCloseTo(ours![i]!.loss, 4);
      expect(report.tokens).toBe(ours![i]!.tokens);
      expect(report.validation.loss).toBeCloseTo(ours![i]!.validation.loss, 4);
      for (const [layer, norm] of Object.entries(ours![i]!.norms))
        expect(Math.abs(report.norms[layer]! - norm)).toBeLessThan(1e-3 * norm);
    });
  }
});
