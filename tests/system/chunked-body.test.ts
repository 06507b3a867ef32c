import { describe, expect, it } from 'vitest';
import { createChunkReader } from '../../source/system/chunked-body.ts';

/** What is made of a body that comes in pieces of `size` bytes. */
function readIn(size: number, body: string) {
  const reader = createChunkReader();
  const parts: Buffer[] = [];
  let taken = 0;
  for (let at = 0; at < body.length; at += size) {
    const { chunks, length } = reader.read(Buffer.from(body.slice(at, at + size), 'latin1'));
    parts.push(chunks);
    taken += length;
  }
  return { text: Buffer.concat(parts).toString('latin1'), taken, isDone: reader.isDone() };
}

const standard = '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n';

describe('a chunked body', () => {
  it.each([
    ['as the standard has it', standard],
    ['with line feeds alone', '3\nabc\n2\nde\n0\n\n'],
    ['with blanks around sizes', '3  \r\nabc\r\n 2\r\nde\r\n0 \r\n\r\n'],
    ['with zeros before sizes', '0003\r\nabc\r\n0000000000002\r\nde\r\n0\r\n\r\n'],
    ['with extensions', '3;a=b\r\nabc\r\n2;c\r\nde\r\n0\r\n\r\n'],
    ['with trailers', '3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n'],
    ['without a line end after a chunk', '3\r\nabc2\r\nde0\r\n\r\n'],
  ])('%s is written as the standard has it', (_, body) => {
    expect(readIn(body.length, body)).toEqual({ text: standard, taken: body.length, isDone: true });
  });

  it('may come byte by byte', () => {
    const { text, isDone } = readIn(1, standard);
    expect(text).toBe('1\r\na\r\n1\r\nb\r\n1\r\nc\r\n1\r\nd\r\n1\r\ne\r\n0\r\n\r\n');
    expect(isDone).toBe(true);
  });

  it('ends with its last chunk, whatever follows', () => {
    expect(readIn(100, `${standard}HTTP/1.1 200 OK\r\n`)).toEqual({
      text: standard,
      taken: standard.length,
      isDone: true,
    });
  });

  it.each(['xyz\r\nabc', '-3\r\nabc', `${'0'.repeat(5000)}3`, '123456789\r\nabc'])(
    'is left to the parser if a size is none: %j',
    body => {
      expect(readIn(100, body)).toEqual({ text: body, taken: body.length, isDone: false });
    },
  );
});
