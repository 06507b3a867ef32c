/** Reads a zip file by its central directory, as other programs do. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly name: string;
  readonly isStored: boolean;
  readonly bytes: Buffer;
  /** Whether the checksum is right; null where this Node cannot tell. */
  readonly isWhole: boolean | null;
}

const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const end64Signature = Buffer.from([0x50, 0x4b, 6, 6]);

function directoryOf(zip: Buffer): { readonly count: number; readonly offset: number } {
  const end = zip.lastIndexOf(endSignature);
  const count = zip.readUInt16LE(end + 10);
  if (count < 0xffff) return { count, offset: zip.readUInt32LE(end + 16) };
  const end64 = zip.lastIndexOf(end64Signature);
  return { count: Number(zip.readBigUInt64LE(end64 + 32)), offset: Number(zip.readBigUInt64LE(end64 + 48)) };
}

function contentOf(zip: Buffer, header: number): Omit<Unzipped, 'name'> {
  const offset = zip.readUInt32LE(header + 42);
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + zip.readUInt32LE(header + 20));
  const isStored = zip.readUInt16LE(header + 10) === 0;
  const bytes = isStored ? data : inflateRawSync(data);
  const isWhole =
    typeof crc32 === 'function'
      ? crc32(bytes) === zip.readUInt32LE(header + 16) && bytes.length === zip.readUInt32LE(header + 24)
      : null;
  return { isStored, bytes, isWhole };
}

export function unzip(bytes: Uint8Array): readonly Unzipped[] {
  const zip = Buffer.from(bytes);
  const { count, offset } = directoryOf(zip);
  const entries: Unzipped[] = [];
  let header = offset;
  for (let index = 0; index < count; index++) {
    const length = zip.readUInt16LE(header + 28);
    const name = zip.toString('ascii', header + 46, header + 46 + length);
    entries.push({ name, ...contentOf(zip, header) });
    header += 46 + length + zip.readUInt16LE(header + 30) + zip.readUInt16LE(header + 32);
  }
  return entries;
}
