import { describe, expect, it } from 'vitest';
import { crc32, type ZipEntry, zip } from '../../../source/app/export/zip.ts';
import { unzip } from '../../support/unzip.ts';

const date = new Date('2026-11-29T20:15:30.000Z');
const text = (name: string, content: string, isStored?: boolean): ZipEntry => ({
  name,
  bytes: Buffer.from(content),
  ...(isStored === undefined ? {} : { isStored }),
});
const zipped = (entries: Iterable<ZipEntry>): Buffer => Buffer.concat([...zip(entries, date)]);

describe('a zip file', () => {
  it('gives back what was put in, compressed or not', () => {
    const long = 'نص طويل '.repeat(1000);
    const entries = [
      text('mimetype', 'application/epub+zip', true),
      text('a/long.txt', long),
      text('empty', ''),
    ];
    const found = unzip(zipped(entries));
    expect(found.map(({ name, isStored, bytes }) => [name, isStored, bytes.toString()])).toEqual([
      ['mimetype', true, 'application/epub+zip'],
      ['a/long.txt', false, long],
      ['empty', false, ''],
    ]);
    expect(found.map(({ isWhole }) => isWhole)).not.toContain(false);
  });

  it('has the type of a book where readers look for it', () => {
    const bytes = zipped([text('mimetype', 'application/epub+zip', true)]);
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same whenever it is written', () => {
    expect(zipped([text('a', 'b')])).toEqual(zipped([text('a', 'b')]));
  });

  it('has the time of its date in UTC', () => {
    const bytes = zipped([text('a', 'b')]);
    expect(bytes.readUInt16LE(10)).toBe((20 << 11) | (15 << 5) | 15);
    expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 29);
  });

  it('can have more entries than its first format could count', () => {
    const count = 70_000;
    const entries = Array.from({ length: count }, (_, index) => text(String(index), '', true));
    const found = unzip(zipped(entries));
    expect(found).toHaveLength(count);
    expect(found.at(-1)?.name).toBe('69999');
  });
});

it('the checksum is CRC-32', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});
