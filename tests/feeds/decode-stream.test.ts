import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../source/feeds/decode.ts';
import { decodeStream } from '../../source/feeds/decode-stream.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function streamed(bytes: Uint8Array, size: number): Promise<string> {
  let text = '';
  for await (const piece of decodeStream(inChunks(bytes, size))) text += piece;
  return text;
}

const arabic = 'أخبار اليوم من العالم العربي\nسطر ثان';
/** windows-1256 (WHATWG index). */
const legacy = Uint8Array.from([0xc3, 0xce, 0xc8, 0xc7, 0xd1, 0x20, 0xc7, 0xe1, 0xed, 0xe6, 0xe3, 0x0a]);

describe('decodeStream', () => {
  it('is what the whole is decoded to, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const bytes = new TextEncoder().encode(`ابدأ ${text}`);
        expect(await streamed(bytes, size)).toBe(decode(bytes, null).text);
      }),
    );
  });

  it('tells the encoding from the first bytes that are not ASCII', async () => {
    expect(await streamed(Uint8Array.from([0x61, 0x0a, ...legacy]), 12)).toBe('a\nأخبار اليوم\n');
  });

  it('believes what the beginning declares', async () => {
    const declared = new TextEncoder().encode('<meta charset="windows-1256">\n');
    expect(await streamed(Uint8Array.from([...declared, 0xc8]), declared.length)).toMatch(/ب$/u);
  });

  it('reads UTF-16 with its mark', async () => {
    expect(await streamed(Buffer.from(`\ufeff${arabic}`, 'utf16le'), 64)).toBe(arabic);
  });

  it('gives what is there before the rest comes', async () => {
    const pieces = decodeStream(
      (async function* () {
        yield new TextEncoder().encode('سطر\n');
        throw new Error('asked for more');
      })(),
    );
    expect((await pieces.next()).value).toBe('سطر\n');
  });

  it('is nothing for nothing', async () => {
    expect(await streamed(new Uint8Array(), 1)).toBe('');
  });
});
