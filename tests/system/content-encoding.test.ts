import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../source/system/content-encoding.ts';

const feed = `<rss>${'خبر عاجل '.repeat(200)}</rss>`;
const plain = Buffer.from(feed);
const zipped = zlib.gzipSync(feed);
const limit = 100_000;

async function decoded(body: Buffer, header: string | null) {
  const { body: bytes, failure } = await decodeBody(body, header, limit);
  return { text: Buffer.from(bytes).toString(), failure };
}

describe('the codings of a body', () => {
  it.each<[string, string | null, Buffer]>([
    ['none', null, plain],
    ['none, named', 'identity', plain],
    ['one', 'gzip', zipped],
    ['two', 'identity, GZip , br', zlib.brotliCompressSync(zipped)],
    ['gzip that no header names', null, zipped],
    ['gzip that no header names, with a name and a comment in it', null, withNames(zipped)],
    ['gzip under another name', 'deflate', zipped],
    ['gzip twice, named once', 'gzip', zlib.gzipSync(zipped)],
    ['gzip once, named twice', 'gzip, gzip', zipped],
    ['gzip that was not applied', 'gzip', plain],
    ['brotli that was not applied', 'br', plain],
    ['deflate that was not applied', 'deflate', Buffer.from(`\ufeff ${feed}`)],
    ['zstd that was not applied', 'zstd', plain],
    ['a charset', 'utf-8', plain],
    ['a charset and a coding', 'UTF-8, gzip', zipped],
    ['words that are no coding', 'none', plain],
    ['a name of every object', 'constructor', plain],
    [
      'gzip in two members',
      'gzip',
      Buffer.concat([zlib.gzipSync(plain.subarray(0, 9)), zlib.gzipSync(plain.subarray(9))]),
    ],
  ])('%s', async (_, header, body) => {
    const { text, failure } = await decoded(body, header);
    expect(failure).toBeNull();
    expect(text.trim().replace(/^\ufeff\s*/u, '')).toBe(feed);
  });

  it.each<[string, string, Buffer, object]>([
    ['text that is no gzip', 'gzip', Buffer.from('plainly not compressed'), { code: 'undecodable' }],
    ['an unknown coding', 'zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1]), { detail: 'zstd' }],
    ['too many', 'gzip, gzip, gzip, gzip', zipped, { code: 'undecodable' }],
    ['a bomb', 'br', zlib.brotliCompressSync(Buffer.alloc(limit + 1)), { code: 'too-large' }],
    ['a bomb that is not named', '', zlib.gzipSync(Buffer.alloc(limit + 1)), { code: 'too-large' }],
  ])('fail: %s', async (_, header, body, failure) => {
    expect((await decoded(body, header)).failure).toMatchObject(failure);
  });

  it.each<[string, string, Buffer]>([
    ['gzip with garbage behind it', 'gzip', Buffer.concat([zipped, Buffer.from('garbage')])],
    ['gzip without its end', 'gzip', zipped.subarray(0, -3)],
    ['gzip with a name, without its end', 'gzip', withNames(zipped).subarray(0, -8)],
    ['gzip with another checksum', 'gzip', Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8, 1)])],
    ['zlib without its end', 'deflate', zlib.deflateSync(feed).subarray(0, -2)],
  ])('give what is there where they fail: %s', async (_, header, body) => {
    const { text, failure } = await decoded(body, header);
    expect(failure).not.toBeNull();
    expect(text).toBe(feed);
  });

  it('leave an empty body empty', async () => {
    for (const header of ['gzip', 'deflate', 'br', 'zstd', ''])
      expect(await decoded(Buffer.alloc(0), header)).toEqual({ text: '', failure: null });
  });
});

/** The same gzip file with all the optional fields of its header (RFC 1952 §2.3.1). */
function withNames(gzip: Buffer): Buffer {
  const header = Buffer.from(gzip.subarray(0, 10));
  header[3] = 2 + 4 + 8 + 16;
  const fields = Buffer.concat([Buffer.from([3, 0]), Buffer.from('abc'), Buffer.from('feed.xml\0comment\0')]);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(crc32(Buffer.concat([header, fields])) & 0xffff);
  return Buffer.concat([header, fields, checksum, gzip.subarray(10)]);
}

/** The checksum of gzip, read from a gzip file of the bytes (`zlib.crc32` is not in Node 20). */
const crc32 = (bytes: Buffer): number => {
  const file = zlib.gzipSync(bytes);
  return file.readUInt32LE(file.length - 8);
};
