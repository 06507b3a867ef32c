import { expect, it, vi } from 'vitest';
import { remembering } from '../../source/base/remembering.ts';

it('asks once for each key, for undefined too', () => {
  const find = vi.fn((key: string) => (key === 'a' ? undefined : key));
  const found = remembering(find);
  expect(['a', 'b', 'a', 'b'].map(found)).toEqual([undefined, 'b', undefined, 'b']);
  expect(find).toHaveBeenCalledTimes(2);
});

it('forgets what has not been asked for lately, and keeps what has', () => {
  const find = vi.fn((key: number) => key);
  const found = remembering(find, 8);
  for (let key = 1; key <= 100; key++) {
    found(0);
    found(key);
  }
  const asked = (key: number): number => find.mock.calls.filter(([each]) => each === key).length;
  found(1);
  found(100);
  expect([asked(0), asked(1), asked(100)]).toEqual([1, 2, 1]);
});
