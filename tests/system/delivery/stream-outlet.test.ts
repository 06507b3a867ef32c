import { getEventListeners } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createStreamOutlet } from '../../../source/system/delivery/stream-outlet.ts';

const parcel = { number: 1, line: 'خبر\n', environment: {} };

describe('a stream', () => {
  it('is written to line by line, and leaves nothing behind with who may end it', async () => {
    const stream = new PassThrough();
    const outlet = createStreamOutlet(stream);
    const ending = new AbortController().signal;
    for (let count = 0; count < 3; count++)
      expect(await outlet.hand(parcel, 1, ending)).toEqual({ type: 'done' });
    expect(await text(stream.end())).toBe(parcel.line.repeat(3));
    expect(getEventListeners(ending, 'abort')).toEqual([]);
  });

  it('that takes nothing is waited for until the end', async () => {
    const ending = new AbortController();
    const handing = createStreamOutlet(new Writable({ write: () => undefined })).hand(
      parcel,
      1,
      ending.signal,
    );
    ending.abort();
    expect(await handing).toEqual({ type: 'unfinished' });
  });
});
