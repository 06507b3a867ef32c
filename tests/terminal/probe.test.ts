import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { noAnswers } from '../../source/terminal/answers.ts';
import { unknownColors } from '../../source/terminal/own-colors.ts';
import {
  probePatience,
  probeTerminal,
  type Questions,
  swallowLateReplies,
} from '../../source/terminal/probe.ts';

const question =
  '\u001B[8$p\u001B[?69$p\u001B[>q\u001B[>c\u001B[16t\u001B]10;?\u0007\u001B]11;?\u0007\u001B[c';

class FakeInput extends EventEmitter {
  readonly isTTY: boolean = true;
  readonly log: string[] = [];
  setRawMode(raw: boolean): this {
    this.log.push(`raw ${raw}`);
    return this;
  }
  resume(): this {
    this.log.push('resume');
    return this;
  }
  override on(event: string, listener: (chunk: Buffer | string) => void): this {
    return super.on(event, listener);
  }
  pause(): this {
    this.log.push('pause');
    return this;
  }
}

const ask = (
  input: FakeInput,
  chunks: readonly (Buffer | string)[],
  options: { questions?: Questions; timeoutMs?: number } = {},
) => {
  const written: string[] = [];
  const result = probeTerminal({
    input,
    write: bytes => {
      written.push(bytes);
      for (const chunk of chunks) input.emit('data', chunk);
    },
    timeoutMs: options.timeoutMs ?? 60_000,
    questions: options.questions ?? { identity: 'with-decrqm', colors: true },
  });
  return { result, written };
};

describe('asking', () => {
  test('one write, with DA1 last; raw mode first', async () => {
    const input = new FakeInput();
    const { result, written } = ask(input, ['\u001B[?62c']);
    await result;
    expect(written).toEqual([question]);
    expect(input.log).toEqual(['raw true', 'resume', 'pause']);
    expect(input.listenerCount('data')).toBe(0);
  });

  test('without DECRQM where that would be printed', async () => {
    const { result, written } = ask(new FakeInput(), ['\u001B[?62c'], {
      questions: { identity: 'without-decrqm', colors: false },
    });
    await result;
    expect(written).toEqual(['\u001B[>q\u001B[>c\u001B[16t\u001B[c']);
  });

  test('nothing where the input is no terminal', async () => {
    const input = Object.assign(new FakeInput(), { isTTY: false });
    const { result, written } = ask(input, []);
    expect(await result).toEqual({ answers: noAnswers, colors: unknownColors, leftover: '' });
    expect(written).toEqual([]);
  });

  test('a terminal that is gone gives no answers', async () => {
    const input = new FakeInput();
    input.setRawMode = () => {
      throw new Error('EIO');
    };
    expect(await ask(input, []).result).toEqual({ answers: noAnswers, colors: unknownColors, leftover: '' });
  });
});

describe('answers', () => {
  const replies =
    '\u001B[8;1$y\u001B[?69;2$y\u001BP>|VTE(8001)\u001B\\\u001B[>61;8001;1c\u001B[6;19;9t\u001B]10;rgb:0000/0000/0000\u001B\\\u001B]11;rgb:ffff/8080/ffff\u0007\u001B[?61;1;21;22c';
  const colors = { foreground: [0, 0, 0], background: [255, 128, 255] };
  const answers = {
    bidiMode: 1,
    setsSideMargins: true,
    version: 'VTE(8001)',
    secondary: '>61;8001;1c',
    primary: '?61;1;21;22c',
    cell: { width: 9, height: 19 },
    complete: true,
  };

  test('in one chunk', async () => {
    expect(await ask(new FakeInput(), [replies]).result).toEqual({ answers, colors, leftover: '' });
  });

  test('byte by byte, with keys in between, which are handed back', async () => {
    const typed = Buffer.from(`j${replies.slice(0, 7)}تk${replies.slice(7)}`, 'utf8');
    const bytes = [...typed].map(byte => Buffer.from([byte]));
    expect(await ask(new FakeInput(), bytes).result).toEqual({ answers, colors, leftover: 'jتk' });
  });

  test('the wait ends when the time is up, with what there is', async () => {
    vi.useFakeTimers();
    try {
      const input = new FakeInput();
      const { result } = ask(input, ['\u001B[8;0$yq'], { timeoutMs: 300 });
      await vi.advanceTimersByTimeAsync(299);
      expect(input.listenerCount('data')).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(input.listenerCount('data')).toBe(0);
      expect(await result).toEqual({
        answers: { ...noAnswers, bidiMode: 0 },
        colors: unknownColors,
        leftover: 'q',
      });
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a network is given more time', () => {
  expect(probePatience({})).toBe(300);
  expect(probePatience({ SSH_TTY: '/dev/pts/1' })).toBe(1000);
  expect(probePatience({ SSH_CONNECTION: '::1 1 ::1 22' })).toBe(1000);
});

test('late replies are swallowed until the last has come, and keys handed back', async () => {
  const input = new FakeInput();
  const typed = swallowLateReplies(input, 10_000);
  input.emit('data', Buffer.from('j\u001B[>65;70'));
  input.emit('data', Buffer.from('06;1ck\u001B[?62;22c'));
  expect(await typed).toBe('jk');
  expect(input.listenerCount('data')).toBe(0);
});

test('late replies that never come end the wait', async () => {
  const input = new FakeInput();
  const typed = swallowLateReplies(input, 1);
  input.emit('data', Buffer.from('j\u001B'));
  expect(await typed).toBe('j\u001B');
});
