import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { advanceChangeTime, changeTimeOf, stampOf } from '../../../source/storage/store/file-stamp.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the change time of a file or folder', () => {
  it('moves on with every change, also if the clock does not', () => {
    const folder = path.join(temporaryFolder(), 'shards');
    mkdirSync(folder);
    const times = [changeTimeOf(folder) ?? 0n];
    const stamps = [stampOf(folder)];
    for (let change = 0; change < 20; change++) {
      advanceChangeTime(folder, times.at(-1) ?? 0n);
      times.push(changeTimeOf(folder) ?? 0n);
      stamps.push(stampOf(folder));
    }
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0n))).toBe(true);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('stays as it is if it has moved on by itself, or if there was nothing before', () => {
    const file = path.join(temporaryFolder(), 'a.json');
    writeFileSync(file, '');
    const time = changeTimeOf(file) ?? 0n;
    advanceChangeTime(file, time - 1n);
    advanceChangeTime(file, null);
    expect(changeTimeOf(file)).toBe(time);
  });
});
