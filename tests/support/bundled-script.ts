import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { onTestFinished } from 'vitest';

/** Below `node_modules`, so that the script finds the packages that stay outside of it. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/khabar-tests/', import.meta.url));

export interface BundledScript {
  readonly file: string;
  remove(): void;
}

/** Makes a TypeScript file runnable by Node 20, for tests that need a process of their own. */
export async function bundleScript(source: URL): Promise<BundledScript> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(cache);
  const file = path.join(folder, 'script.mjs');
  const bundle = await rolldown({
    input: fileURLToPath(source),
    platform: 'node',
    external: ['libsql', 'wasm-vips', /^node:/],
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Run {
  readonly child: ChildProcess;
  /** The lines printed so far. */
  readonly lines: readonly string[];
  /** Resolves once so many lines are there. */
  printed(count: number): Promise<void>;
  /** Resolves with what was printed; the exit code says how it ended (null: killed). */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly lines: readonly string[];
    readonly errors: string;
  }>;
}

/** Starts a program for one test; it is killed if the test ends before it does. */
export function start(program: string, ...args: readonly string[]): Run {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  child.stderr.on('data', chunk => {
    errors += chunk;
  });
  child.stdout.on('data', chunk => {
    const parts = (output + chunk).split('\n');
    output = parts.pop() ?? '';
    lines.push(...parts);
    for (const check of waiting) check();
  });
  const ended = new Promise<{ code: number | null; lines: string[]; errors: string }>(resolve => {
    child.once('close', code => resolve({ code, lines, errors }));
  });
  const printed = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (lines.length >= count) resolve();
      };
      waiting.add(check);
      check();
      void ended.then(() => reject(new Error(`ended after ${lines.length} lines: ${errors}`)));
    });
  return { child, lines, printed, ended };
}
