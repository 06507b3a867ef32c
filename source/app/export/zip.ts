/**
 * Zip files (APPNOTE 6.3.10), written as they come: what one entry takes in memory. They need no more than a book does: names in ASCII, each entry below
 * 4 GB, and with many entries the end record of Zip64 (§4.3.14).
 */
import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it is, uncompressed. */
  readonly isStored?: boolean;
}

/** Reflected polynomial of CRC-32 (ISO 3309). */
const polynomial = 0xedb88320;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
}

type Field = readonly [size: 2 | 4 | 8, value: number];

/** Numbers one behind the other, little-endian. */
function record(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  end: 0x06054b50,
};
const version = 20;
const version64 = 45;
const stored = 0;
const deflated = 8;

/** In UTC: MS-DOS knows no zone, and no year before 1980. */
function dosTime(date: Date): readonly [time: Field, day: Field] {
  const year = Math.max(1980, date.getUTCFullYear());
  return [
    [2, (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)],
    [2, ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()],
  ];
}

interface Placed {
  /** What the local header and the central one have in common: from the version that is needed to the length of the name. */
  readonly facts: readonly Field[];
  readonly name: Buffer;
  readonly offset: number;
}

const noExtra: Field = [2, 0];

const centralHeader = ({ facts, name, offset }: Placed): Buffer =>
  Buffer.concat([
    record(
      [4, signatures.central],
      [2, version],
      ...facts,
      noExtra,
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ),
    name,
  ]);

const largestCount = 0xffff;

/** `size` and `offset`: of the central directory. */
function endOf(count: number, size: number, offset: number): Buffer {
  const shownCount = Math.min(count, largestCount);
  const end = record(
    [4, signatures.end],
    [2, 0],
    [2, 0],
    [2, shownCount],
    [2, shownCount],
    [4, size],
    [4, offset],
    [2, 0],
  );
  if (count < largestCount) return end;
  const end64 = record(
    [4, signatures.end64],
    [8, 44],
    [2, version64],
    [2, version64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  );
  const locator = record([4, signatures.locator64], [4, 0], [8, offset + size], [4, 1]);
  return Buffer.concat([end64, locator, end]);
}

/** `date`: of all entries. */
export function* zip(entries: Iterable<ZipEntry>, date: Date): Generator<Uint8Array> {
  const [time, day] = dosTime(date);
  const placed: Placed[] = [];
  let offset = 0;
  for (const { name: text, bytes, isStored = false } of entries) {
    const name = Buffer.from(text, 'ascii');
    const data = isStored ? bytes : deflateRawSync(bytes);
    const facts: readonly Field[] = [
      [2, version],
      [2, 0],
      [2, isStored ? stored : deflated],
      time,
      day,
      [4, crc32(bytes)],
      [4, data.length],
      [4, bytes.length],
      [2, name.length],
    ];
    placed.push({ facts, name, offset });
    const header = Buffer.concat([record([4, signatures.local], ...facts, noExtra), name]);
    yield header;
    yield data;
    offset += header.length + data.length;
  }
  let size = 0;
  for (const each of placed) {
    const header = centralHeader(each);
    size += header.length;
    yield header;
  }
  yield endOf(placed.length, size, offset);
}
