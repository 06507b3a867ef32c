/** Work that goes on when this process has ended. */
import { spawn } from 'node:child_process';
import { smallHeapFlags } from './small-heap-thread.ts';

/** Starts a process that nobody waits for. @param file what it runs @param data its first argument, as JSON */
export function leaveBehind(file: string, data: unknown): void {
  spawn(process.execPath, [...smallHeapFlags, file, JSON.stringify(data)], {
    detached: true,
    stdio: 'ignore',
  })
    .on('error', () => undefined) // the next process tries it again
    .unref();
}
