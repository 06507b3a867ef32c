import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { lowerPriority } from '../../source/system/low-priority.ts';

const hasSessions = existsSync('/proc/self/autogroup');

function leadSession(): number {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true });
  onTestFinished(() => void child.kill());
  return child.pid as number;
}

it('gives a process the lowest priority', () => {
  const pid = leadSession();
  lowerPriority(pid);
  expect(getPriority(pid)).toBe(constants.priority.PRIORITY_LOW);
});

it.skipIf(!hasSessions)('… and its session a low one (needs the autogroups of Linux)', () => {
  const pid = leadSession();
  lowerPriority(pid);
  expect(readFileSync(`/proc/${pid}/autogroup`, 'utf8')).toMatch(/ nice 10$/mu);
});

it('leaves alone what has not started or has ended', () => {
  expect(() => lowerPriority(undefined)).not.toThrow();
  expect(() => lowerPriority(2 ** 30)).not.toThrow();
});
