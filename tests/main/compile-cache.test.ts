import { describe, expect, it } from 'vitest';
import { compileCacheFolder } from '../../source/main/compile-cache.ts';

describe('the folder of compiled code', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string | null]>([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/khabar/code'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/c' }, '/var/c/khabar/code'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'relative' }, '/home/a/.cache/khabar/code'],
    ['darwin', { HOME: '/Users/a', XDG_CACHE_HOME: '/var/c' }, '/Users/a/Library/Caches/khabar/code'],
    ['win32', { LOCALAPPDATA: '/c/local' }, '/c/local/khabar/Cache/code'],
    ['win32', { HOME: '/home/a' }, null],
    ['linux', {}, null],
  ])('on %s with %j', (platform, env, folder) => {
    expect(compileCacheFolder(env, platform)).toBe(folder);
  });
});
