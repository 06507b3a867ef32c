import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptySettings, type Settings } from '../domain/settings.ts';
import { stateFiles } from './state-files.ts';

/**
 * The settings alone, for what only prints: reads one file and changes none. What is damaged counts as not set; opening the
 * state (`conf-state-store.ts`) tells of it and keeps it aside.
 */
export function readSettings(folder: string): Settings {
  let text: string;
  try {
    text = readFileSync(path.join(folder, 'settings.json'), 'utf8');
  } catch {
    return emptySettings;
  }
  const decoded = stateFiles.settings.decode(text);
  return decoded.kind === 'unusable' ? emptySettings : decoded.value;
}
