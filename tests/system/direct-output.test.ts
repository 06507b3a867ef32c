import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDirectOutput, type DirectOutputOptions } from '../../source/system/direct-output.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A stream that is only made if it is needed; says what it was given. */
function recordingStream(isTTY: boolean, columns: number) {
  const written: string[] = [];
  const made: number[] = [];
  const stream = () => {
    made.push(1);
    return {
      isTTY,
      columns,
      write: (text: string | Uint8Array) => written.push(Buffer.from(text).toString()),
    } as unknown as NodeJS.WriteStream;
  };
  return { written, made, stream };
}

function withFile(more: Partial<DirectOutputOptions> = {}) {
  const file = path.join(temporaryFolder(), 'out');
  const descriptor = openSync(file, 'w');
  const recorded = recordingStream(false, 0);
  const errors: (string | undefined)[] = [];
  const output = createDirectOutput({
    descriptor,
    stream: recorded.stream,
    onError: ({ code }) => errors.push(code),
    ...more,
  });
  const read = (): string => {
    closeSync(descriptor);
    return readFileSync(file, 'utf8');
  };
  return { ...recorded, output, errors, read };
}

const systemError = (code: string) => Object.assign(new Error(code), { code });

describe('direct output', () => {
  it('writes to a file, in order, without a stream', () => {
    const { output, read, made } = withFile();
    output.write('خبر\n');
    output.write('ثانٍ\n');
    expect([output.isTTY, output.columns]).toEqual([false, null]);
    expect(read()).toBe('خبر\nثانٍ\n');
    expect(made).toEqual([]);
  });

  it('writes all of a text of which the system takes a part at a time', () => {
    const writeBytes = (descriptor: number, bytes: Uint8Array) => writeSync(descriptor, bytes.subarray(0, 3));
    const { output, read } = withFile({ writeBytes });
    output.write('سطر من النص');
    expect(read()).toBe('سطر من النص');
  });

  it('goes on through the stream once a pipe is full', () => {
    let room = 4;
    const writeBytes = (descriptor: number, bytes: Uint8Array) => {
      if (room === 0) throw systemError('EAGAIN');
      const taken = writeSync(descriptor, bytes.subarray(0, room));
      room -= taken;
      return taken;
    };
    const { output, read, written } = withFile({ writeBytes });
    output.write('abcdef');
    output.write('gh');
    expect(read()).toBe('abcd');
    expect(written).toEqual(['ef', 'gh']);
  });

  it('hands on that nobody reads', () => {
    const { output, errors } = withFile({
      writeBytes: () => {
        throw systemError('EPIPE');
      },
    });
    output.write('x');
    expect(errors).toEqual(['EPIPE']);
  });

  it.each([-1])('leaves descriptor %i, which is no file or pipe, to its stream', descriptor => {
    const { written, stream } = recordingStream(true, 72);
    const output = createDirectOutput({ descriptor, stream, onError: () => undefined });
    output.write('x');
    expect({ written, isTTY: output.isTTY, columns: output.columns }).toEqual({
      written: ['x'],
      isTTY: true,
      columns: 72,
    });
  });
});
