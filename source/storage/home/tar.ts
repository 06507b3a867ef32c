/** The part of the tar format that a backup needs: regular files (POSIX.1-2017, pax, “ustar Interchange Format”). */
import { createReadStream } from 'node:fs';

const blockSize = 512;
const ends = Buffer.alloc(2 * blockSize);

export interface FileToPack {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Where each field stands, in bytes. */
const fields = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  time: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
} as const satisfies Readonly<Record<string, readonly [start: number, length: number]>>;
type Field = keyof typeof fields;

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

const largest = 8 ** 11 - 1;

/** GNU's way for what does not fit into octal digits: binary, with the first bit set. */
function sizeField(size: number): Buffer {
  if (size <= largest) return Buffer.from(octal(size, fields.size[1]));
  const binary = Buffer.alloc(fields.size[1]);
  binary.writeBigUInt64BE(BigInt(size), fields.size[1] - 8);
  binary[0] = 0x80;
  return binary;
}

const sumOf = (header: Buffer): number => {
  const [start, length] = fields.checksum;
  const summed = Buffer.from(header).fill(' ', start, start + length);
  return summed.reduce((sum, byte) => sum + byte, 0);
};

function headerOf({ name, size }: Pick<FileToPack, 'name' | 'size'>, seconds: number): Buffer {
  const header = Buffer.alloc(blockSize);
  const put = (field: Field, value: string | Buffer): void =>
    void Buffer.from(value as string).copy(header, fields[field][0]);
  put('name', name);
  put('mode', octal(0o600, 8));
  put('owner', octal(0, 8));
  put('group', octal(0, 8));
  put('size', sizeField(size));
  put('time', octal(seconds, 12));
  put('type', '0');
  put('magic', 'ustar\x0000');
  put('checksum', `${octal(sumOf(header), 7)} `);
  return header;
}

const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

/** `at` dates all files. */
export async function* packTar(files: Iterable<FileToPack>, at: Date): AsyncGenerator<Uint8Array> {
  const seconds = Math.floor(at.getTime() / 1000);
  for (const file of files) {
    yield headerOf(file, seconds);
    yield* file.content;
    yield Buffer.alloc(paddingOf(file.size));
  }
  yield ends;
}

export const fileToPack = (name: string, place: string, size: number): FileToPack => ({
  name,
  size,
  content: { [Symbol.asyncIterator]: () => createReadStream(place)[Symbol.asyncIterator]() },
});

/** What is read is no tar, or is cut off. */
export class BrokenTar extends Error {
  override readonly name = 'BrokenTar';
}

export interface PackedFile {
  readonly name: string;
  readonly size: number;
  /** Must be read to its end before the next file is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** Gives bytes in the portions that are asked for. */
function createByteReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();

  async function* portion(size: number): AsyncGenerator<Uint8Array> {
    let left = size;
    while (left > 0) {
      if (rest.length === 0) {
        const next = await chunks.next();
        if (next.done) throw new BrokenTar('the file ends too early');
        rest = next.value;
      }
      const part = rest.subarray(0, left);
      rest = rest.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }

  return {
    portion,
    async take(size: number): Promise<Buffer> {
      const parts: Uint8Array[] = [];
      for await (const part of portion(size)) parts.push(part);
      return Buffer.concat(parts);
    },
    async drain(): Promise<void> {
      for (let next = await chunks.next(); !next.done; ) next = await chunks.next();
    },
  };
}

function textIn(header: Buffer, field: Field): string {
  const [start, length] = fields[field];
  return header.toString('utf8', start, start + length).replace(/\0.*$/su, '');
}

function sizeIn(header: Buffer): number {
  const [start, length] = fields.size;
  if (header[start] === 0x80) return Number(header.readBigUInt64BE(start + length - 8));
  return Number.parseInt(textIn(header, 'size').trim(), 8);
}

function readHeader(header: Buffer): Pick<PackedFile, 'name' | 'size'> {
  const isSound =
    Number.parseInt(textIn(header, 'checksum').trim(), 8) === sumOf(header) && textIn(header, 'type') === '0';
  const [name, size] = [textIn(header, 'name'), sizeIn(header)];
  if (!isSound || !Number.isSafeInteger(size)) throw new BrokenTar('wrong checksum');
  return { name, size };
}

/** Reads the stream to its very end. Throws a `BrokenTar`. */
export async function* unpackTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<PackedFile> {
  const reader = createByteReader(stream);
  for (;;) {
    const header = await reader.take(blockSize);
    if (header.every(byte => byte === 0)) break;
    const { name, size } = readHeader(header);
    yield { name, size, content: reader.portion(size) };
    await reader.take(paddingOf(size));
  }
  await reader.drain();
}
