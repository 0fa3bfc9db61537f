// Files as people have them: every kind that was met is read, or refused with what it holds and what to do.
import { describe, expect, test } from 'vitest';
import { reportLines, wrongText } from '#cli/reviews-text.ts';
import { type Named, meant } from '#corpus/columns.ts';
import { loadCorpus } from '#corpus/load.ts';
import { FIELD_LIMIT, recordReader } from '#corpus/records.ts';
import { WrongFile } from '#corpus/report.ts';

const load = (text: string | Uint8Array<ArrayBuffer>, how: Parameters<typeof loadCorpus>[1] = {}) =>
  loadCorpus(new Blob([text]), how);
const texts = async (text: string, how: Parameters<typeof loadCorpus>[1] = {}) =>
  (await load(text, how)).examples.map((e) => `${e.label} ${e.text}`);
const refused = async (text: string, columns: Named = {}): Promise<string> => {
  try {
    await load(text, { columns });
  } catch (error) {
    if (error instanceof WrongFile) return wrongText(error);
    throw error;
  }
  return 'read';
};
const BOTH = ['1 好吃', '0 太慢'];

describe('the first line', () => {
  test.each([
    ['sep=;\nlabel;review\n1;好吃\n0;太慢\n'],
    ['\n\nlabel,review\n1,好吃\n0,太慢\n'],
    ['# export of 2020\nlabel,review\n1,好吃\n0,太慢\n'],
    ['label|review\n1|好吃\n0|太慢\n'],
    ['label\treview\n1\t好吃\n0\t太慢'],
    ['id, Label , "REVIEW"\n7,1,好吃\n8,0,太慢\n'],
    ['sep=|\r\nreview|label\r\n好吃|1\r\n太慢|0\r\n'],
    ['sep=\t\r\nlabel\treview\r\n1\t好吃\r\n0\t太慢\r\n'],
    ['"sep=;"\nlabel;review\n1;好吃\n0;太慢\n'],
    [',,\nlabel,review,\n1,好吃,\n0,太慢,\n'],
    ['店铺评论，2021 年导出\n\nlabel,review\n1,好吃\n0,太慢\n'],
    ['\0label,review\n1,好吃\n0,太慢\n'],
  ])('names the columns in %j', async (text) => {
    expect(await texts(text)).toEqual(BOTH);
  });

  test('that names other columns is told, and the names that are meant can be given', async () => {
    const text = '标签,店铺,正文内容\n1,甲,好吃\n0,乙,太慢\n';
    expect(await refused(text)).toMatch(/“标签”, “店铺”, “正文内容”; .* --label 标签 --review 正文内容$/);
    expect(await texts(text, { columns: { label: '标签', review: '正文内容' } })).toEqual(BOTH);
    expect(await refused('label,text\n1,好吃\n')).toMatch(/say --review text$/);
    expect(await refused('a,b\n1,好吃\n')).toMatch(/say --label NAME --review NAME$/);
    expect(await refused('label,text\n1,好吃\n', { review: 'texte' })).toMatch(/“label”, “text”/);
  });

  test('that is no title, because it holds a row, is not passed over', async () => {
    expect(await refused('1,好吃\nlabel,review\n0,太慢\n')).toMatch(/is a row/);
  });

  test('with very many names is told in a line', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => `column ${i}`);
    const said = await refused(`label,${names.join(',')}\n1,好吃\n`);
    expect(said).toMatch(/“column 10”, …; rename them, or say --review NAME$/);
    expect(said.length).toBeLessThan(400);
  });

  test.each([
    ['1,好吃\n0,太慢\n', /is a row, “1,好吃”/],
    ['正面,好吃\n负面,太慢\n', /is a row, “正面,好吃”/],
    ['__label__1 好吃\n__label__0 太慢\n', /holds no two columns/],
    ['label review\n1 好吃\n', /holds no two columns: part them by commas, .* as in label,review$/],
    ['0\t####\t好吃\n', /is a row/],
    ['{"label": 1, "review": "好吃"}\n', /is JSON/],
    ['[{"label": 1}]', /is JSON/],
    ['<!doctype html>\n<p>', /web page/],
  ])('%j is refused as what it is', async (text, said) => {
    expect(await refused(text)).toMatch(said);
  });

  test('names likely columns whatever their letters', () => {
    expect(meant(['Sentiment', 'ＴＥＸＴ', 'x'])).toEqual({ label: 'Sentiment', review: 'ＴＥＸＴ' });
    expect(meant(['a', 'b'])).toEqual({});
    expect(meant(['id', 'label', 'review_body'])).toEqual({ label: 'label', review: 'review_body' });
    expect(meant(['Review Text', 'x'])).toEqual({ label: 'x', review: 'Review Text' });
    expect(meant(['text_id', '情感', 'x'])).toEqual({ label: '情感' });
  });
});

describe('labels', () => {
  const of = (labels: readonly string[]): string =>
    `label,review\n${labels.map((l, i) => `${l},第${i}条`).join('\n')}\n`;
  const repeated = (labels: readonly string[], n = 30): string[] =>
    Array.from({ length: n }, (_, i) => labels[i % labels.length]!);

  test.each([
    ['0', '1'],
    ['-1', '1'],
    ['−1', '+1'],
    ['1', '2'],
    ['False', 'TRUE'],
    ['负面', '正面'],
    ['差评', '好评'],
    ['neg', 'pos'],
    ['Negative', 'Positive'],
    ['0.0', '1.0'],
    ['０', '１'],
  ])('%s is bad and %s is good', async (bad, good) => {
    const { examples, report } = await load(of(repeated([bad, good])));
    expect(examples.map((e) => e.label)).toEqual(repeated(['0', '1']).map(Number));
    expect(report.rejected).toBe(0);
  });

  test.each([
    [['0', '1', '2']],
    [['0', '1', '2', '3']],
    [['1', '2', '3', '4', '5']],
    [['2']],
    [['甲', '乙']],
  ])('%j are refused by name, and none is taken for another', async (labels) => {
    const said = await refused(of(repeated(labels, 60)));
    for (const label of labels) expect(said).toContain(label);
    expect(said).toContain('--labels');
  });

  test('of which the third is rare are three', async () => {
    expect(await refused(of([...repeated(['0', '1'], 1000), ...repeated(['2'], 20)]))).toContain('2 (20)');
    const { report } = await load(of([...repeated(['0', '1'], 1000), ...repeated(['2'], 9)]));
    expect(report.counts['bad-label']).toBe(9);
  });

  test('that the reader says are meant', async () => {
    const { examples, report } = await load(of(repeated(['1', '3', '5'])), { labels: ['1', '5'] });
    expect([examples.length, report.counts['bad-label']]).toEqual([20, 10]);
    expect(report.written).toEqual(['1', '5']);
  });

  test('that are a slip here and there are rows not read', async () => {
    const { examples, report } = await load(of([...repeated(['0', '1'], 60), '2']) + '1,第1条\n');
    expect([examples.length, report.counts['bad-label']]).toEqual([61, 1]);
    expect(reportLines('x.csv', report)[1]).toBe(
      '1 row is not read: another label (1), the first is line 62: “2,第60条”.',
    );
    const repeats = await load(`label,review\n1,好\n1,好\n0,慢\n0,慢\n9,甲\n`);
    expect(reportLines('x.csv', repeats.report)[1]).toContain('the first is line 6: “9,甲”');
  });

  test('of one kind only are read: a test part may have them', async () => {
    for (const label of ['0', '1', '好评'])
      expect((await load(of(repeated([label])))).examples).toHaveLength(30);
  });
});

describe('bytes', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 2},第${i}条`).join('\n');
  const text = `label,review\n${rows}\n`;

  test('characters lost before, as U+FFFD, are UTF-8 and are said to be lost', async () => {
    const lost = text.replaceAll('第', '\ufffd\ufffd\ufffd好');
    const { report, examples } = await load(lost);
    expect([report.encoding, report.counts.characters, examples[0]!.text]).toEqual(['utf-8', 40, '好0条']);
    expect(reportLines('x.csv', report).join(' ')).toMatch(/UTF-8.*40 rows were repaired: characters/);
  });

  test('one damaged byte among lost characters does not make it GB18030', async () => {
    const bytes = new TextEncoder().encode(text.replaceAll('第', '\ufffd好'));
    bytes[bytes.length - 6] = 0xff;
    expect((await load(bytes)).report.encoding).toBe('utf-8');
  });

  test('a NUL is taken out', async () => {
    const { report } = await load(text.replace('第7', '\0第7'));
    expect([report.repaired, report.rejected]).toEqual([1, 0]);
  });

  test('with which fields, or the end of the file, are filled up are taken out', async () => {
    const filled = await load(text.replace(/条\n/g, '条\0\0\0\n'));
    expect(filled.report).toMatchObject({ encoding: 'utf-8', repaired: 40, rejected: 0 });
    expect(filled.examples[7]!.text).toBe('第7条');
    const cut = await load(text + '\0'.repeat(4096));
    expect(cut.report).toMatchObject({ encoding: 'utf-8', read: 40, rejected: 1 });
  });

  test.each([
    ['UTF-32', new Uint8Array(new Uint32Array(Array.from(text, (c) => c.codePointAt(0)!)).buffer)],
    ['nothing but zeros', new Uint8Array(1000)],
    ['the first bytes of a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
    [
      'the head of a picture',
      Uint8Array.from('89504e470d0a1a0a0000000d4948445200000200000002000806000000'.match(/../g)!, (b) =>
        parseInt(b, 16),
      ),
    ],
  ])('of %s are no text', async (_, bytes) => {
    await expect(load(bytes)).rejects.toThrow(WrongFile);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s is read without its mark', async (encoding) => {
    const little = Buffer.from(text, 'utf16le');
    const bytes = new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
    const { examples, report } = await load(bytes);
    expect([examples.length, report.encoding, report.marked]).toEqual([40, encoding, false]);
  });

  test('that are a picture are none', async () => {
    await expect(load(new Uint8Array(5000).map((_, i) => (i * 37) % 251))).rejects.toThrow(WrongFile);
  });
});

describe('quotes', () => {
  test('behind a space, and escaped by backslashes, are taken off', async () => {
    expect(await texts('label, review\n1, "清爽, 准时"\n0, 坨了\n')).toEqual(['1 清爽, 准时', '0 坨了']);
    expect(await texts('label,review\n1,"说\\"马上到\\",真快"\n0,"坨了"\n')).toEqual([
      '1 说"马上到",真快',
      '0 坨了',
    ]);
    expect(await texts('label,review\n1,\t"清爽, 准时"\u3000\n0,\u00a0"坨了"\n')).toEqual([
      '1 清爽, 准时',
      '0 坨了',
    ]);
  });

  test.each([
    ['stray', (i: number) => `${i % 2},"甲"乙"丙"第${i}次`],
    ['left open', (i: number) => `${i % 2},"等得心急第${i}次`],
    ['behind a closing quote', (i: number) => `${i % 2},"${'好'.repeat(50)}"乙${i}`],
    ['only in the first row', (i: number) => (i ? `${i % 2},第${i}次` : '1,"好')],
  ])('%s cost time by the row, not by the square', (_, row) => {
    const text = (n: number): string => Array.from({ length: n }, (_, i) => `${row(i)}\n`).join('');
    const milliseconds = (n: number): number => {
      const [whole, before] = [text(n), performance.now()];
      const reader = recordReader(',');
      let found = 0;
      for (let at = 0; at < whole.length; at += 65_536)
        found += reader.push(whole.slice(at, at + 65_536)).length;
      found += reader.end().length;
      expect(found).toBe(n);
      return performance.now() - before;
    };
    milliseconds(1000);
    // sixteen times the rows: a square would take 256 times as long
    expect(milliseconds(64_000)).toBeLessThan(80 * Math.max(milliseconds(4000), 10));
  });

  test('a file without line ends is one row that is not read, and costs no memory', () => {
    const reader = recordReader(',');
    const found = [];
    for (let i = 0; i < 200; i++) found.push(...reader.push('好'.repeat(65_536)));
    found.push(...reader.push('\n1,好吃\n'), ...reader.end());
    expect(found.map((r) => r.quotes)).toEqual(['open', 'fine']);
    expect(found[0]!.raw.length).toBeLessThanOrEqual(FIELD_LIMIT);
    expect(found[1]).toMatchObject({ line: 2, fields: ['1', '好吃'] });
  });
});
