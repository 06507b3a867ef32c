import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptySettings, type Settings, settingsFrom } from '../domain/settings.ts';
import { entriesIn, settingsFile } from './store/cell-files.ts';

/**
 * The settings alone, for what only prints: reads one file and changes none. What is damaged counts as not set, and a later
 * version's file is read as far as this one can; the store (`store/conf-store.ts`) tells of it.
 */
export function readSettings(folder: string): Settings {
  try {
    const reading = settingsFile.decode(readFileSync(path.join(folder, `${settingsFile.name}.json`), 'utf8'));
    if (reading.kind === 'unusable' || reading.value === null) return emptySettings;
    return settingsFrom(Object.fromEntries(entriesIn(reading.value, 'setting')));
  } catch {
    return emptySettings;
  }
}
