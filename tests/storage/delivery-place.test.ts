import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlace } from '../../source/storage/delivery-place.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fileIn = (): string => path.join(temporaryFolder(), 'watch', 'a.place');
const at = (last: number) => ({ last, trying: null });

describe('the place of a watch', () => {
  it('is nowhere at first, and then where the last one was', () => {
    const file = fileIn();
    const place = openPlace(file);
    expect(place.read()).toEqual({ last: null, trying: null });
    for (const last of [7, 8, 9]) place.write(at(last));
    expect(openPlace(file).read()).toEqual(at(9));
    openPlace(file).write({ last: 9, trying: { number: 10, attempt: 2, trace: null } });
    expect(openPlace(file).read().trying).toEqual({ number: 10, attempt: 2, trace: null });
  });

  it('is the one before where the last one is not whole', () => {
    const file = fileIn();
    const place = openPlace(file);
    for (const last of [7, 8]) place.write(at(last));
    const bytes = readFileSync(file);
    const damaged = bytes.subarray(0, 512).includes('"last":8') ? 0 : 512;
    bytes.fill('x', damaged + 40, damaged + 60);
    writeFileSync(file, bytes);
    expect(openPlace(file).read()).toEqual(at(7));
  });
});
