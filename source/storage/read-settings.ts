import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptySettings, type Settings } from '../domain/settings.ts';
import { stateFiles } from './state-files.ts';

/**
 * The settings alone, for what only prints: reads one file and changes none. What is damaged, or a later version's, counts as
 * not set; opening the state (`conf-state-store.ts`) tells of it.
 */
export function readSettings(folder: string): Settings {
  try {
    const decoded = stateFiles.settings.decode(readFileSync(path.join(folder, 'settings.json'), 'utf8'));
    return decoded.kind === 'unusable' ? emptySettings : decoded.value;
  } catch {
    return emptySettings;
  }
}
