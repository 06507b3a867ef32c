import { describe, expect, it } from 'vitest';
import { readSubscriptionList } from '../../../source/feeds/opml/index.ts';
import { expectAsWritten, fixturePairs } from '../fixture-pairs.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readSubscriptionList(bytesOf(text));
const listOf = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const opml = (outlines: string): string => `<opml version="2.0"><body>${outlines}</body></opml>`;

describe('readSubscriptionList', () => {
  it.each(fixturePairs('opml').map(pair => [pair.name, pair] as const))('reads %s', (_, pair) => {
    const result = readSubscriptionList(pair.bytes);
    expectAsWritten(result.ok ? result.value : result.error, pair);
  });

  it.each([
    ['', 'empty-document'],
    ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'not-a-list'],
    ['<!doctype html><a href="https://a.example/feed">x</a>', 'not-a-list'],
    ['{"urls": ["https://a.example/feed"]}', 'not-a-list'],
    ['some words\nin lines', 'not-a-list'],
  ])('refuses %j', (text, code) => {
    expect(read(text)).toEqual({ ok: false, error: { code } });
  });

  it('reads what is in another encoding', () => {
    const text = opml('<outline text="خبر" xmlUrl="https://a.example/"/>');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const result = readSubscriptionList(utf16);
    expect(result.ok && result.value.sources[0]?.title).toBe('خبر');
  });
});

describe('limits', () => {
  it('put what is nested too deep into the last folder', () => {
    const depth = 40;
    const list = listOf(
      opml(
        `${Array.from({ length: depth }, (_, index) => `<outline text="${index}">`).join('')}<outline xmlUrl="https://a.example/"/>${'</outline>'.repeat(depth)}`,
      ),
    );
    expect(list.sources[0]?.category?.split('/')).toHaveLength(32);
    expect(list.problems).toEqual([{ line: 1, problem: 'too-deep', detail: '32' }]);
  });

  it('leave out what comes after ten thousand entries, and say where', () => {
    const outlines = Array.from(
      { length: 10_050 },
      (_, index) => `<outline xmlUrl="https://a.example/${index}"/>\n`,
    );
    const list = listOf(opml(outlines.join('')));
    expect(list.sources).toHaveLength(10_000);
    expect(list.problems).toEqual([{ line: 10_001, problem: 'too-many', detail: '10000' }]);
  });

  it('tell a hundred problems and that there are more', () => {
    const { problems } = listOf(opml('</x>\n'.repeat(500)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({ line: 101, problem: 'more-problems' });
  });

  it('hold with names and addresses of millions of characters', () => {
    const title = 'خ'.repeat(12_000_000);
    const address = `https://b.example/${'a'.repeat(1_000_000)}`;
    const list = listOf(
      opml(`<outline text="${title}" xmlUrl="https://a.example/"/><outline xmlUrl="${address}"/>`),
    );
    expect(list.sources.map(source => source.title.length)).toEqual([500]);
    expect(list.skipped.map(({ url, reason }) => [url.length, reason])).toEqual([[500, 'bad-address']]);
  });
});
