import { describe, expect, it } from 'vitest';
import { binaryKind } from '../../source/feeds/binary.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

/** Bytes that windows-1256 reads as letters, so that only the signature tells. */
const letters = '\xc7\xe1\xcc\xd2\xed\xd1\xc9 '.repeat(200);

describe('a file that is no text', () => {
  it.each([
    ['PNG', '\x89PNG\r\n\x1a\n'],
    ['JPEG', '\xff\xd8\xff\xe0'],
    ['GIF', 'GIF89a'],
    ['WebP', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
    ['MP3', 'ID3\x04'],
    ['Ogg', 'OggS\x00'],
    ['WAV', 'RIFF\x24\x00\x00\x00WAVEfmt '],
    ['MP4', '\x00\x00\x00\x18ftypmp42'],
    ['WebM', '\x1aE\xdf\xa3'],
    ['AVI', 'RIFF\x24\x00\x00\x00AVI LIST'],
    ['PDF', '%PDF-1.7'],
    ['ZIP', 'PK\x03\x04'],
    ['gzip', '\x1f\x8b\x08\x00'],
  ])('%s is known by how it begins, and is no article and no feed', (kind, start) => {
    const bytes = latin(start + letters);
    expect(binaryKind(bytes)).toBe(kind);
    expect(readDocument(bytes, { url: 'https://news.example/a', contentType: 'text/html' })).toMatchObject({
      error: { code: 'no-article', detail: kind },
    });
    expect(parseFeed(bytes, { url: 'https://news.example/a', contentType: 'text/xml' })).toMatchObject({
      error: { code: 'not-a-feed', detail: kind },
    });
  });

  it.each(['', '<html>', letters, 'PK'])('%j is text', text => {
    expect(binaryKind(latin(text))).toBeNull();
  });
});
