import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileOutlet } from '../../../source/system/delivery/file-outlet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const line = '{"id":"one","title":"خبر"}\n';
const bytes = Buffer.from(line);
const ending = new AbortController().signal;
const parcel = { number: 1, line, environment: {} };

/** As `>>` opens it. */
function open(before = 'earlier\n') {
  const file = path.join(temporaryFolder(), 'news.ndjson');
  writeFileSync(file, before);
  const descriptor = openSync(file, 'a');
  onTestFinished(() => closeSync(descriptor));
  return { file, descriptor, outlet: createFileOutlet(descriptor), text: () => readFileSync(file, 'utf8') };
}

describe('articles in a file', () => {
  it('are written behind what is there', () => {
    const { outlet, text } = open();
    expect(outlet.hand(parcel, 1, ending)).toEqual({ type: 'done' });
    expect(text()).toBe(`earlier\n${line}`);
  });

  it('are known to be there if the process was killed behind the write', () => {
    const { outlet, text } = open();
    const trace = outlet.trace(bytes);
    outlet.hand(parcel, 1, ending);
    expect(trace && outlet.hasArrived(trace)).toBe(true);
    expect(text()).toBe(`earlier\n${line}`);
  });

  it('are found behind what others have written meanwhile', () => {
    const { outlet, descriptor } = open();
    const trace = outlet.trace(bytes);
    writeSync(descriptor, 'of another program\n');
    outlet.hand(parcel, 1, ending);
    expect(trace && outlet.hasArrived(trace)).toBe(true);
  });

  it('are known not to be there if the process was killed before it', () => {
    const { outlet, text } = open();
    const trace = outlet.trace(bytes);
    expect(trace && outlet.hasArrived(trace)).toBe(false);
    expect(text()).toBe('earlier\n');
  });

  it('are taken back if the process was killed in the middle of the write', () => {
    const { outlet, descriptor, text } = open();
    const trace = outlet.trace(bytes);
    writeSync(descriptor, bytes.subarray(0, 11));
    expect(trace && outlet.hasArrived(trace)).toBe(false);
    expect(text()).toBe('earlier\n');
  });

  it('are not looked for in another file', () => {
    const trace = open().outlet.trace(bytes);
    const { outlet, text } = open(`earlier\n${line}`);
    expect(trace && outlet.hasArrived(trace)).toBe(false);
    expect(text()).toBe(`earlier\n${line}`);
  });
});
