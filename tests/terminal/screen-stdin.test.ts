import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
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

function createInput(awaitsReplies: boolean, leftover = '', onFocus?: (focused: boolean) => void) {
  const terminal = new FakeTerminal();
  const onEnd = (): void => void terminal.log.push('hang up');
  const input = new ScreenStdin({
    terminal,
    leftover,
    awaitsReplies,
    onEnd,
    ...(onFocus ? { onFocus } : {}),
  });
  input.setEncoding('utf8');
  return { terminal, input, read: (): string => (input.read() as string | null) ?? '' };
}

test('what was typed during the probe comes first', () => {
  const { terminal, read } = createInput(false, 'ت');
  terminal.type('j');
  expect(read()).toBe('تj');
});

test('late replies never arrive, keys do', () => {
  const { terminal, read } = createInput(true);
  terminal.type('j\u001B[>65;70');
  expect(read()).toBe('j');
  terminal.type('06;1c\u001B[?62;22ck');
  expect(read()).toBe('k');
});

test('Escape waits only while a reply is outstanding', () => {
  vi.useFakeTimers();
  try {
    const { terminal, read } = createInput(true);
    terminal.type('\u001B');
    expect(read()).toBe('');
    vi.advanceTimersByTime(40);
    expect(read()).toBe('\u001B');
    terminal.type('\u001B[?62;22c');
    terminal.type('\u001B');
    expect(read()).toBe('\u001B');
  } finally {
    vi.useRealTimers();
  }
});

test('a character that two chunks share is whole', () => {
  const { terminal, read } = createInput(false);
  terminal.emit('data', Buffer.from([0xd8]));
  terminal.emit('data', Buffer.from([0xae]));
  expect(read()).toBe('خ');
});

test('the terminal is asked for raw mode, and let go in the end', () => {
  const { terminal, input } = createInput(false);
  input.setRawMode(true);
  expect(input.isRaw).toBe(true);
  input.stopReading();
  terminal.type('for the child');
  input.resumeReading();
  input.close();
  expect(input.read()).toBeNull();
  expect(terminal.log).toEqual(['resume', 'raw true', 'pause', 'resume', 'pause', 'unref']);
  expect(terminal.eventNames()).toEqual([]);
});

test('the end of the input is told, after what was typed', () => {
  const { terminal, read } = createInput(true);
  terminal.type('\u001B');
  terminal.emit('end');
  expect(read()).toBe('\u001B');
  expect(terminal.log).toEqual(['resume', 'hang up']);
});

test('function keys are characters, also those of the probe', () => {
  const { terminal, read } = createInput(false, '\u001B[[B');
  terminal.type('j\u001BOQ\u001B[24;2~k');
  expect(read()).toBe('\uF705j\uF705\uF71Bk');
});

test('a key that two chunks share is whole; what no rest comes of was typed', () => {
  vi.useFakeTimers();
  try {
    const { terminal, read } = createInput(false);
    terminal.type('\u001B[1');
    terminal.type('2~');
    expect(read()).toBe('\uF705');
    terminal.type('\u001B[');
    expect(read()).toBe('');
    vi.advanceTimersByTime(40);
    expect(read()).toBe('\u001B[');
    terminal.type('\u001B');
    expect(read()).toBe('\u001B');
  } finally {
    vi.useRealTimers();
  }
});

test('reports of the focus go where they are wanted, and are keys elsewhere', () => {
  const reports: boolean[] = [];
  const { terminal, read } = createInput(false, '', focused => void reports.push(focused));
  terminal.type('j\u001B[Ok\u001B[');
  terminal.type('I');
  expect(read()).toBe('jk');
  expect(reports).toEqual([false, true]);
  const plain = createInput(false);
  plain.terminal.type('\u001B[I');
  expect(plain.read()).toBe('\u001B[I');
});
