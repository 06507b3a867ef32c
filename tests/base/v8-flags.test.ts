import { expect, it, vi } from 'vitest';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));

it('sets flags back before what was registered earlier for the end of the process, each once', async () => {
  const { changeV8Flags, resetV8Flags } = await import('../../source/base/v8-flags.ts');
  const ends: (() => void)[] = [];
  const listen = vi.spyOn(process, 'prependOnceListener').mockImplementation((_, end) => {
    ends.push(end as () => void);
    return process;
  });
  changeV8Flags([{ change: '--a=1', usual: '--a=0' }]);
  changeV8Flags([
    { change: '--a=2', usual: '--a=0' },
    { change: '--b', usual: '--no-b' },
  ]);
  expect(listen).toHaveBeenCalledTimes(1);
  expect(ends).toHaveLength(1);
  expect(set.mock.calls.flat()).toEqual(['--a=1', '--a=2', '--b']);
  changeV8Flags([{ change: '--c', usual: '--no-c' }]);
  set.mockClear();
  for (let times = 0; times < 2; times++)
    resetV8Flags([
      { change: '--c', usual: '--no-c' },
      { change: '--d', usual: '--no-d' },
    ]);
  expect(set.mock.calls.flat()).toEqual(['--no-c']);
  set.mockClear();
  ends[0]?.();
  expect(set.mock.calls.flat()).toEqual(['--a=0', '--no-b']);
});
