// A CSV of reviews is read whole, whatever its bytes; every row that is not simply read is named.
import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { detect, textOf } from '#corpus/encoding.ts';
import { Unreachable, fetchCorpus } from '#corpus/fetch.ts';
import { majorityRate } from '#corpus/labelled.ts';
import { loadCorpus } from '#corpus/load.ts';
import { FIELD_LIMIT, recordReader } from '#corpus/records.ts';
import { WrongFile } from '#corpus/report.ts';

fc.configureGlobal({ seed: 1 });

const HEAD = 'label,review\n';
const load = (text: string | BlobPart[]) =>
  loadCorpus(new Blob(typeof text === 'string' ? [HEAD + text] : text));
const kinds = async (text: string) =>
  (await load(text)).report.findings.map(({ kind, line }) => `${line} ${kind}`);
const texts = async (text: string) => (await load(text)).examples.map((e) => `${e.label} ${e.text}`);

const quoted = (field: string): string =>
  /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

describe('records', () => {
  const field = fc.string({
    unit: fc.constantFrom('好', '吃', ',', '"', '\n', ' ', '0', '😋'),
    maxLength: 8,
  });

  test('are the same however the text is cut in pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('0', '1'), field), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 8 }),
        (rows, cuts) => {
          const text = rows.map((row) => row.map(quoted).join(',') + '\n').join('');
          const reader = recordReader(',');
          let at = 0;
          const found = cuts.flatMap((n) => reader.push(text.slice(at, (at += n))));
          found.push(...reader.push(text.slice(at)), ...reader.end());
          expect(found.map((r) => r.fields)).toEqual(rows);
          let line = 1;
          for (const [i, record] of found.entries()) {
            expect([record.line, record.quotes]).toEqual([line, 'fine']);
            line += rows[i]!.join().split('\n').length;
          }
        },
      ),
    );
  });

  test('go on behind a quote that nobody closed', async () => {
    const text = '1,"好吃\n0,太慢\n1,"不错"\n0,凉了\n';
    expect(await texts(text)).toEqual(['0 太慢', '1 不错', '0 凉了']);
    expect(await kinds(text)).toEqual(['2 open-quote']);
    const last = '1,好吃\n0,"太慢\n1,不错';
    expect(await texts(last)).toEqual(['1 好吃', '1 不错']);
    expect(await kinds(last)).toEqual(['3 open-quote']);
  });

  test('longer than the limit are a quote left open', () => {
    const reader = recordReader(',');
    const rows = '0,慢\n'.repeat(FIELD_LIMIT / 4 + 1);
    const found = [...reader.push('1,"' + rows), ...reader.end()];
    expect(found.map((r) => r.quotes).filter((q) => q !== 'fine')).toEqual(['open']);
    expect(found).toHaveLength(FIELD_LIMIT / 4 + 1);
  });
});

describe('a file', () => {
  const TEXT = `${HEAD}1,很好吃，送得快\n0,"凉了, 还慢"\n`;
  const SAME = ['1 很好吃，送得快', '0 凉了, 还慢'];
  /** GB18030 of the text, which no encoder at hand writes. */
  const GB = Buffer.from(
    '6c6162656c2c7265766965770a312cbadcbac3b3d4a3accbcdb5c3bfec0a302c22c1b9c1cb2c20bbb9c2fd220a',
    'hex',
  );

  test.each([
    ['utf-8', false, new TextEncoder().encode(TEXT)],
    ['utf-8', true, new TextEncoder().encode('\ufeff' + TEXT)],
    ['gb18030', false, GB],
    ['utf-16le', true, Buffer.from('\ufeff' + TEXT, 'utf16le')],
    ['utf-16be', true, Buffer.from('\ufeff' + TEXT, 'utf16le').swap16()],
  ] as const)('in %s (marked: %s) is read', async (encoding, marked, bytes) => {
    const { examples, report } = await load([new Uint8Array(bytes)]);
    expect(examples.map((e) => `${e.label} ${e.text}`)).toEqual(SAME);
    expect(report).toMatchObject({ encoding, marked, read: 2, repaired: 0, rejected: 0, findings: [] });
    expect(majorityRate(report)).toBe(0.5);
  });

  test('with the line ends of Windows or of old Macs, in any pieces, has the same text', async () => {
    for (const end of ['\r\n', '\r']) {
      const bytes = new TextEncoder().encode(TEXT.replaceAll('\n', end));
      for (const size of [1, 2, 3, 7]) {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size),
        );
        const file = {
          size: bytes.length,
          stream: () =>
            new ReadableStream({
              start: (c) => (pieces.forEach((p) => c.enqueue(p)), c.close()),
            }),
        } as unknown as Blob;
        let text = '';
        for await (const piece of textOf(file, 'utf-8')) text += piece.text;
        expect(text).toBe(TEXT);
      }
    }
  });

  test('says what was repaired', async () => {
    const text = '１,好吃\n 1.0 ,不错\n0,凉了,还慢\n0,他说"好吃"，骗人\n1,"好"是真好\n1,好\ufffd吃呀\n';
    expect(await texts(text)).toEqual([
      '1 好吃',
      '1 不错',
      '0 凉了,还慢',
      '0 他说"好吃"，骗人',
      '1 好"是真好',
      '1 好吃呀',
    ]);
    expect(await kinds(text)).toEqual([
      '2 label-form',
      '3 label-form',
      '4 commas',
      '6 quotes',
      '7 characters',
    ]);
    expect((await load(text)).report).toMatchObject({ read: 1, repaired: 5, rejected: 0, rows: 6 });
  });

  test('says what was rejected', async () => {
    const good = Array.from({ length: 60 }, (_, i) => `1,好吃${i}\n`).join('');
    const text = `1,好吃\n\n2,一般\n好评,好吃\n1\n0,   \n,没有标签\n${good}`;
    expect(await texts(text)).toHaveLength(61);
    expect(await kinds(text)).toEqual([
      '3 blank',
      '4 bad-label',
      '5 bad-label',
      '6 no-review',
      '7 empty',
      '8 bad-label',
    ]);
    expect((await load(text)).report).toMatchObject({ read: 61, repaired: 0, rejected: 6 });
  });

  test('keeps what repeats or contradicts, and says so', async () => {
    const { examples, report } = await load('1,好吃 OK\n1,好吃ＯＫ\n0,好吃ok\n0,"慢\n还凉"\n');
    expect(examples).toHaveLength(4);
    expect(report.findings).toMatchObject([
      { kind: 'duplicate', line: 3, like: 2 },
      { kind: 'conflict', line: 4, like: 2 },
      { kind: 'lines', line: 5, text: '0,"慢 还凉"' },
    ]);
  });

  test('may have its columns in another order and others beside them', async () => {
    const { examples } = await load(['﻿id;"Review";LABEL\n7;好吃，快;1\n8;慢;0']);
    expect(examples).toEqual([
      { text: '好吃，快', label: 1 },
      { text: '慢', label: 0 },
    ]);
  });

  test.each([
    ['empty', ['']],
    ['binary', [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8])]],
    ['binary', [new Uint8Array(100).fill(0xff)]],
    ['html', ['<!DOCTYPE html><html><body>404</body></html>']],
    ['header', ['text,score\n好吃,5\n']],
    ['no-rows', ['label,review\n']],
  ] as const)('of another kind is refused: %s', async (why, parts) => {
    const problem = await load([...parts] as BlobPart[]).catch((e: unknown) => e);
    expect(problem).toBeInstanceOf(WrongFile);
    expect((problem as WrongFile).why).toBe(why);
  });

  test('is read in pieces, tells how far it is, and stops when asked', async () => {
    const file = new Blob([HEAD, '0,送得太慢了，汤也洒了\n'.repeat(40_000)]);
    const shares: number[] = [];
    const { report } = await loadCorpus(file, { onProgress: (share) => shares.push(share) });
    expect(report.rows).toBe(40_000);
    expect(report.counts.duplicate).toBe(39_999);
    expect(report.findings).toHaveLength(10_000);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);

    const stop = new AbortController();
    const stopped = loadCorpus(file, {
      signal: stop.signal,
      onProgress: (share) => share > 0.3 && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('of damaged UTF-8 is still UTF-8', async () => {
    const bytes = new TextEncoder().encode(`${HEAD}1,${'很好吃，送得快，老板人也好。'.repeat(4)}\n`);
    bytes[HEAD.length + 3] = 0xff;
    expect(await detect(new Blob([bytes]))).toEqual({ encoding: 'utf-8', marked: false });
    expect((await load([bytes])).report.counts.characters).toBe(1);
  });
});

describe('a corpus from the network', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (body: string, init: ResponseInit = {}) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
  const counts = { rows: 2, positive: 1, negative: 1 };
  const body = `${HEAD}1,好吃\n0,慢\n`;

  test('is read and counted', async () => {
    answer(body, { headers: { 'content-length': String(body.length) } });
    const shares: number[] = [];
    const { report } = await fetchCorpus('https://example.org/a.csv', {
      counts,
      onProgress: (share) => shares.push(share),
    });
    expect(report).toMatchObject(counts);
    expect(shares.at(-1)).toBe(1);
  });

  test('is refused when it holds other rows', async () => {
    answer(`${body}0,凉\n`);
    await expect(fetchCorpus('https://example.org/a.csv', { counts })).rejects.toMatchObject({
      why: 'other-file',
      found: '3 = 1 + 2',
    });
  });

  test('is named unreachable when it cannot be had', async () => {
    answer('not here', { status: 404 });
    await expect(fetchCorpus('https://example.org/a.csv')).rejects.toThrow(new Unreachable('HTTP 404'));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchCorpus('https://example.org/a.csv')).rejects.toBeInstanceOf(Unreachable);
  });

  test('is given up when asked', async () => {
    answer(body);
    await expect(
      fetchCorpus('https://example.org/a.csv', { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const REAL = fileURLToPath(new URL('../../../shared/data/waimai_10k_dev.csv', import.meta.url));
test.runIf(existsSync(REAL))('the file of the course is read without a repair', async () => {
  const { report } = await loadCorpus(await openAsBlob(REAL));
  expect(report).toMatchObject({ rows: 9625, positive: 3190, negative: 6435, repaired: 0, rejected: 0 });
  expect(report.counts).toMatchObject({ conflict: 7, duplicate: 2 });
});
