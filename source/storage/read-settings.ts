import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonFault, type TextPlace } from '../base/json-fault.ts';
import { emptySettings, type Settings, settingsFrom } from '../domain/settings.ts';
import { entriesIn, settingsFile } from './store/cell-files.ts';

const pathIn = (folder: string): string => path.join(folder, `${settingsFile.name}.json`);

/**
 * The settings alone, for what only prints: reads one file and changes none. What is damaged counts as not set, and a later
 * version's file is read as far as this one can; the store (`store/conf-store.ts`) tells of it.
 */
export function readSettings(folder: string): Settings {
  try {
    const reading = settingsFile.decode(readFileSync(pathIn(folder), 'utf8'));
    if (reading.kind === 'unusable' || reading.value === null) return emptySettings;
    return settingsFrom(Object.fromEntries(entriesIn(reading.value, 'setting')));
  } catch {
    return emptySettings;
  }
}

/** What is wrong with the file, which stays as it is; an absent or unreadable one is left to the store. */
export function inspectSettings(folder: string): { readonly path: string; readonly fault: TextPlace | null } {
  const file = pathIn(folder);
  try {
    return { path: file, fault: jsonFault(readFileSync(file, 'utf8')) };
  } catch {
    return { path: file, fault: null };
  }
}
