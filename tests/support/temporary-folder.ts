import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';

/** A fresh folder for one test; it is gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khabar-test-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}
