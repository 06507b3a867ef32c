import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares with a file of `fixtures/`; UPDATE_EXPECTATIONS=1 writes it instead. */
export function expectFixture(name: string, actual: string): void {
  const path = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  if (process.env.UPDATE_EXPECTATIONS) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
