import { expect, test } from 'vitest';
import { closeStandardStreams, createSyncWriter } from '../../source/terminal/sync-writer.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

test('writes all of it, however little is taken at a time', () => {
  const taken: number[] = [];
  const write = createSyncWriter((fd, bytes) => {
    taken.push(fd, (bytes as Uint8Array)[0] as number);
    return 1;
  }, 7);
  write('خ');
  expect(taken).toEqual([7, 0xd8, 7, 0xae]);
});

test('tries a busy terminal again', () => {
  let calls = 0;
  const write = createSyncWriter((_, bytes) => {
    if (++calls < 3) throw failure('EAGAIN');
    return bytes.length;
  }, 1);
  write('a');
  expect(calls).toBe(3);
});

test.each(['EIO', 'EPIPE', 'EBADF'])('gives up on a terminal that is gone (%s)', code => {
  let calls = 0;
  const write = createSyncWriter(() => {
    calls++;
    throw failure(code);
  }, 1);
  expect(() => write('a')).not.toThrow();
  expect(calls).toBe(1);
});

test('all three streams are let go of, whichever was closed before', () => {
  const closed: number[] = [];
  closeStandardStreams(fd => {
    closed.push(fd);
    if (fd === 0) throw failure('EBADF');
  });
  expect(closed).toEqual([0, 1, 2]);
});
