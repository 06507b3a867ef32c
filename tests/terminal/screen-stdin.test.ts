import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { Input } from '../../source/domain/input.ts';
import type { Report } from '../../source/terminal/input/sequences.ts';
import { inputsIn } from '../../source/terminal/input/tokens.ts';
import { ScreenStdin } from '../../source/terminal/screen-stdin.ts';

class FakeTerminal extends EventEmitter {
  readonly isTTY = true;
  readonly log: string[] = [];
  setRawMode = (raw: boolean): number => this.log.push(`raw ${raw}`);
  resume = (): number => this.log.push('resume');
  pause = (): number => this.log.push('pause');
  ref = (): number => this.log.push('ref');
  unref = (): number => this.log.push('unref');
  type(typed: string): void {
    this.emit('data', Buffer.from(typed, 'utf8'));
  }
}

const namesOf = (inputs: readonly Input[]): string[] =>
  inputs.map(input => (input.input === 'key' ? input.key : JSON.stringify(input)));

function createInput(leftover = '', onReport?: (report: Report) => void) {
  const terminal = new FakeTerminal();
  const onEnd = (): void => void terminal.log.push('hang up');
  const input = new ScreenStdin({ terminal, leftover, onEnd, ...(onReport ? { onReport } : {}) });
  input.setEncoding('utf8');
  const read = (): string[] => namesOf(inputsIn((input.read() as string | null) ?? ''));
  return { terminal, input, read };
}

/** `afterMs` lets time pass. */
async function inFakeTime(run: (afterMs: (ms: number) => void) => void): Promise<void> {
  vi.useFakeTimers();
  try {
    run(ms => void vi.advanceTimersByTime(ms));
  } finally {
    vi.useRealTimers();
  }
}

test('what was typed during the probe comes first', () => {
  const { terminal, read } = createInput('ت');
  terminal.type('j');
  expect(read()).toEqual(['ت', 'j']);
});

test('late replies never arrive, keys do', () => {
  const { terminal, read } = createInput('\u001B[8;0');
  terminal.type('$yj\u001B[>65;70');
  expect(read()).toEqual(['j']);
  terminal.type('06;1c\u001B[?62;22ck');
  expect(read()).toEqual(['k']);
});

test('the size of a cell is a report, and no key', () => {
  const reports: Report[] = [];
  const { terminal, read } = createInput('', report => reports.push(report));
  terminal.type('j\u001B[6;19;9tk\u001B[6;0;0t\u001B[4;600;800t\u001B[t');
  expect(read()).toEqual(['j', 'k']);
  expect(reports).toEqual([{ input: 'cell', cell: { width: 9, height: 19 } }]);
});

test('Escape waits for the rest of a sequence, and no longer', () =>
  inFakeTime(afterMs => {
    const { terminal, read } = createInput();
    terminal.type('\u001B');
    afterMs(39);
    expect(read()).toEqual([]);
    afterMs(1);
    expect(read()).toEqual(['escape']);
    terminal.type('\u001B');
    afterMs(39);
    terminal.type('[A');
    afterMs(100);
    expect(read()).toEqual(['up']);
  }));

test('what a network holds up is waited for longer', () =>
  inFakeTime(afterMs => {
    const { terminal, read } = createInput();
    terminal.type('\u001B[1');
    afterMs(999);
    terminal.type('2~');
    expect(read()).toEqual(['f2']);
    terminal.type('\u001B[1');
    afterMs(1000);
    terminal.type('j');
    expect(read()).toEqual(['j']);
  }));

test('a character that two chunks share is whole', () => {
  const { terminal, read } = createInput();
  terminal.emit('data', Buffer.from([0xd8]));
  terminal.emit('data', Buffer.from([0xae]));
  expect(read()).toEqual(['خ']);
});

test('the terminal is asked for raw mode, and let go in the end', () => {
  const { terminal, input } = createInput();
  input.setRawMode(true);
  expect(input.isRaw).toBe(true);
  input.close();
  terminal.type('for the shell');
  expect(input.read()).toBeNull();
  expect(terminal.log).toEqual(['resume', 'raw true', 'pause', 'unref']);
  expect(terminal.eventNames()).toEqual([]);
});

test('the end of the input is told, after what was typed', () => {
  const { terminal, read } = createInput();
  terminal.type('\u001B');
  terminal.emit('end');
  expect(read()).toEqual(['escape']);
  expect(terminal.log).toEqual(['resume', 'hang up']);
});

test('reports of the focus are told, and are never keys', () => {
  const reports: Report[] = [];
  const { terminal, read } = createInput('', report => void reports.push(report));
  terminal.type('j\u001B[Ok\u001B[');
  terminal.type('I');
  expect(read()).toEqual(['j', 'k']);
  expect(reports).toEqual([false, true].map(focused => ({ input: 'focus', focused })));
  const plain = createInput();
  plain.terminal.type('\u001B[I');
  expect(plain.read()).toEqual([]);
});
