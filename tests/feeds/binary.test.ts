import { describe, expect, it } from 'vitest';
import { binaryKind } from '../../source/feeds/binary.ts';
import { readDocument } from '../../source/feeds/document.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

/** Bytes that windows-1256 reads as letters, so that only the signature tells. */
const letters = '\xc7\xe1\xcc\xd2\xed\xd1\xc9 '.repeat(200);

describe('a file that is no text', () => {
  it.each([
    ['PNG', '\x89PNG\r\n\x1a\n'],
    ['JPEG', '\xff\xd8\xff\xe0'],
    ['GIF', 'GIF89a'],
    ['PDF', '%PDF-1.7'],
    ['ZIP', 'PK\x03\x04'],
    ['gzip', '\x1f\x8b\x08\x00'],
  ])('%s is known by how it begins, and is no article', (kind, start) => {
    const bytes = latin(start + letters);
    expect(binaryKind(bytes)).toBe(kind);
    expect(readDocument(bytes, { url: 'https://news.example/a', contentType: 'text/html' })).toMatchObject({
      error: { code: 'no-article', detail: kind },
    });
  });

  it.each(['', '<html>', letters, 'PK'])('%j is text', text => {
    expect(binaryKind(latin(text))).toBeNull();
  });
});
