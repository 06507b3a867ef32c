import { describe, expect, it } from 'vitest';
import { type LinePart, lineStream } from '../../source/feeds/line-stream.ts';

async function* from(...pieces: readonly string[]) {
  yield* pieces;
}

async function parts(...pieces: readonly string[]): Promise<LinePart[]> {
  const all: LinePart[] = [];
  for await (const batch of lineStream(from(...pieces))) all.push(...batch);
  return all;
}

const lines = async (...pieces: readonly string[]) => (await parts(...pieces)).map(({ text }) => text);

describe('lineStream', () => {
  it('takes all line ends alike, wherever the pieces end', async () => {
    expect(await lines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await lines('a', 'b\r', '\nc', '\r', '\n', 'd')).toEqual(['ab', 'c', 'd']);
  });

  it('begins no line with the last line end', async () => {
    expect(await lines('a\n')).toEqual(['a']);
    expect(await lines('a\r')).toEqual(['a']);
    expect(await lines('\n\n')).toEqual(['', '']);
    expect(await lines()).toEqual([]);
  });

  it('gives a line when it ends', async () => {
    const batches = lineStream(from('a\nb', '\n'));
    expect((await batches.next()).value).toEqual([{ text: 'a', ends: true }]);
  });

  it('cuts a line without end between words, and loses none of it', async () => {
    const word = 'كلمة ';
    const pieces = Array.from({ length: 40 }, () => word.repeat(1000));
    const all = await parts(...pieces);
    expect(all.map(({ text }) => text).join('')).toBe(pieces.join(''));
    expect(all.slice(0, -1).every(({ text, ends }) => !ends && text.endsWith(' '))).toBe(true);
    expect(Math.max(...all.map(({ text }) => text.length))).toBeLessThan(1 << 17);
  });
});
