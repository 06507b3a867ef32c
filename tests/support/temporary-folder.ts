import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder for one test; it is gone afterwards, once what a command has left behind (`index-worker.ts`) has let go of it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'khabar-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}
