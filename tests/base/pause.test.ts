import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { pause } from '../../source/base/pause.ts';

it('a pause ends when its time is over or it is aborted, and leaves nothing behind', async () => {
  const ending = new AbortController();
  await pause(1, ending.signal);
  const long = pause(60_000, ending.signal);
  ending.abort();
  await long;
  await pause(60_000, ending.signal);
  expect(getEventListeners(ending.signal, 'abort')).toEqual([]);
});
