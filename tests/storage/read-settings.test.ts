import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptySettings } from '../../source/domain/settings.ts';
import { readSettings } from '../../source/storage/read-settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const arabicDigits = { ...emptySettings, display: { digits: 'arabic' } };

describe('the settings alone', () => {
  it('are the defaults if there is no file', () => {
    expect(readSettings(temporaryFolder())).toEqual(emptySettings);
  });

  it.each([
    ['whole', { version: 1, settings: { display: { digits: 'arabic' } } }, arabicDigits],
    ['without its envelope', { display: { digits: 'arabic' } }, arabicDigits],
    ['damaged in part', { version: 1, settings: { display: { digits: 'arabic', bidi: 7 } } }, arabicDigits],
    ['of a later version', { version: 9, settings: { display: { digits: 'arabic' } } }, arabicDigits],
    ['of something else', { version: 9, settings: 'compressed' }, emptySettings],
  ])('are read from a file that is %s, which stays as it is', (_, file, expected) => {
    const folder = temporaryFolder();
    const settings = path.join(folder, 'settings.json');
    writeFileSync(settings, JSON.stringify(file));
    expect(readSettings(folder)).toEqual(expected);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(readFileSync(settings, 'utf8')).toBe(JSON.stringify(file));
  });
});
