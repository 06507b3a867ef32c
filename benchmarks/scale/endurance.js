/** A key that is held down, and what memory a reader takes that is used for long. */
import { setTimeout as delay } from 'node:timers/promises';
import { reset, warmUp } from './keys.js';
import { run } from './khabar.js';
import { openReader, updateTimes } from './terminal.js';

const size = { columns: 120, rows: 40 };

const framesRow = { name: 'held j, frames drawn', unit: 'frames/s', goal: { least: 100 } };
const lagRow = { name: 'held j, lag at the end', unit: 'ms', goal: { most: 33 } };
const startRow = { name: 'memory, start', unit: 'MB', goal: { most: 110, at: 100_000 } };
const halfRow = { name: 'memory, 10,000 keys', unit: 'MB' };
const wholeRow = { name: 'memory, 20,000 keys', unit: 'MB' };
const growthRow = { name: 'memory, from 10,000 to 20,000', unit: 'MB', goal: { most: 5 } };

export const heldRows = [framesRow, lagRow];
export const memoryRows = [startRow, halfRow, wholeRow, growthRow];

const heldMs = 4000;
const pressesPerSecond = 200;

/** Presses a key as a held one comes; those that are late because of this process come at once. */
async function hold(reader, key) {
  const begun = performance.now();
  let last = begun;
  const presses = (heldMs / 1000) * pressesPerSecond;
  for (let count = 0; count < presses; count++) {
    const due = begun + (count * 1000) / pressesPerSecond;
    if (performance.now() < due) await delay(due - performance.now());
    reader.write(key);
    last = performance.now();
  }
  return { begun, last };
}

/** The preview follows once no key has come for a while: what comes behind such a pause is no answer to a key. */
const pauseMs = 25;

/** When the last key was answered. */
function lastAnswer(frames, lastKey) {
  let end = lastKey;
  for (const at of frames.filter(each => each > lastKey)) {
    if (at - end > pauseMs) break;
    end = at;
  }
  return end;
}

export async function measureHeld({ home, rows, record }) {
  const reader = await openReader({ home, ...size });
  try {
    await warmUp(reader);
    await reset(reader);
    reader.forget();
    const { begun, last } = await hold(reader, 'j');
    await reader.silence(0, { quiet: 500 });
    const frames = updateTimes(reader.pieces).map(({ at }) => at);
    const meanwhile = frames.filter(at => at <= last).length;
    const values = new Map([
      [framesRow, meanwhile / ((last - begun) / 1000)],
      [lagRow, lastAnswer(frames, last) - last],
    ]);
    for (const row of rows) record(row, { median: values.get(row) });
  } finally {
    await reader.close();
  }
}

const shiftTab = '\u001b[Z';

/** Moving in the list, opening an article, reading on in it, and back. */
const round = [...'j'.repeat(60), '\r', ...'    ', ...'j'.repeat(24), shiftTab, ...'k'.repeat(10)];
const betweenKeysMs = 2;
const longestUse = 240_000;

/** Plays rounds until so many keys are pressed; each round ends when its last key is answered. */
async function use(reader, keys, deadline) {
  for (let pressed = 0; pressed < keys; pressed += round.length) {
    for (const key of round) {
      reader.write(key);
      await delay(betweenKeysMs);
    }
    await reader.settle(0);
    reader.forget();
    if (performance.now() > deadline) return false;
  }
  return true;
}

/** Rows that a slow program does not reach in time stay empty. A home that has just been copied looks changed: its marks are taken in before. */
export async function measureMemory({ home, rows, record }) {
  run(home, ['list', '--limit', '1']);
  const reader = await openReader({ home, ...size });
  const values = new Map([[startRow, reader.residentMemory()]]);
  const deadline = performance.now() + longestUse;
  try {
    const isLong = rows.some(row => row !== startRow);
    if (isLong && (await use(reader, 10_000, deadline))) {
      values.set(halfRow, reader.residentMemory());
      if (await use(reader, 10_000, deadline)) {
        values.set(wholeRow, reader.residentMemory());
        values.set(growthRow, values.get(wholeRow) - values.get(halfRow));
      }
    }
    for (const row of rows) if (values.has(row)) record(row, { median: values.get(row) });
  } finally {
    await reader.close();
  }
}
