/**
 * A chunked body (RFC 9112 §7.1), written anew as the standard has it: servers put blanks around sizes, forget a line end or write only half
 * of one, and Node's parser then refuses the whole response.
 */

export interface ChunkReader {
  /** What these bytes hold, as chunks, and how many of them belong to the body. */
  read(bytes: Buffer): { readonly chunks: Buffer; readonly length: number };
  /** The last chunk has come. */
  isDone(): boolean;
}

const lineFeed = 0x0a;

/** Of the line with the size of a chunk, in bytes. */
const longestLine = 4096;
const mostTrailers = 100;

const sizeLine = /^\s*0*([0-9a-f]{1,8})\s*(?:;.*)?$/iu;

const chunkOf = (data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);

const lastChunk = Buffer.from('0\r\n\r\n');

export function createChunkReader(): ChunkReader {
  let state: 'size' | 'data' | 'trailers' | 'done' | 'broken' = 'size';
  let left = 0;
  let line = '';
  let trailers = 0;

  /** Takes in a line with the size of a chunk; false: it has none. A blank one ends the chunk before. */
  function takeSize(text: string): boolean {
    if (text.trim() === '') return true;
    const size = sizeLine.exec(text)?.[1] ?? '';
    left = Number.parseInt(size, 16);
    state = left === 0 ? 'trailers' : 'data';
    return size !== '';
  }

  function takeTrailer(text: string): Buffer | null {
    if (text.trim() !== '' && ++trailers <= mostTrailers) return null;
    state = 'done';
    return lastChunk;
  }

  function takeLine(text: string): Buffer | null {
    if (state === 'trailers') return takeTrailer(text);
    if (takeSize(text)) return null;
    state = 'broken';
    return Buffer.from(`${text}\r\n`, 'latin1');
  }

  /** What the first bytes give, and how many bytes it took. */
  function step(bytes: Buffer): readonly [given: Buffer | null, taken: number] {
    if (state === 'broken') return [bytes, bytes.length]; // the parser says what is wrong
    if (state === 'data') {
      const data = bytes.subarray(0, left);
      left -= data.length;
      if (left === 0) state = 'size';
      return [chunkOf(data), data.length];
    }
    const end = bytes.indexOf(lineFeed);
    line += bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
    if (line.length > longestLine) state = 'broken';
    if (end < 0) return [state === 'broken' ? Buffer.from(line, 'latin1') : null, bytes.length];
    const whole = line.replace(/\r$/u, '');
    line = '';
    return [takeLine(whole), end + 1];
  }

  return {
    read(bytes) {
      const given: Buffer[] = [];
      let length = 0;
      while (length < bytes.length && state !== 'done') {
        const [part, taken] = step(bytes.subarray(length));
        if (part !== null) given.push(part);
        length += taken;
      }
      return { chunks: Buffer.concat(given), length };
    },
    isDone: () => state === 'done',
  };
}
