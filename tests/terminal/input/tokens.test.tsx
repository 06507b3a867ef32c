import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { Text, useInput } from 'ink';
import { render } from 'ink-testing-library';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Input } from '../../../source/domain/input.ts';
import { inputsIn, type KeyFlags, tokenOf } from '../../../source/terminal/input/tokens.ts';
import { ScreenStdin } from '../../../source/terminal/screen-stdin.ts';

const arbitraryInput: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ input: fc.constant('key' as const), key: fc.string(), typed: fc.string({ unit: 'binary' }) }),
  fc.record({
    input: fc.constant('paste' as const),
    text: fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001B', '\uE0FE', '\uE0FF', '"', '\\'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    }),
  }),
  fc.record({
    input: fc.constant('pointer' as const),
    action: fc.constantFrom('press' as const, 'wheel-up' as const),
    column: fc.nat(500),
    row: fc.nat(500),
  }),
);

describe('tokens', () => {
  it('give back what they are of, in order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryInput, { minLength: 1 }), inputs => {
        expect(inputsIn(inputs.map(tokenOf).join(''))).toEqual(inputs);
      }),
    );
  });

  it('hold nothing that Ink would cut at', () => {
    fc.assert(fc.property(arbitraryInput, input => !tokenOf(input).includes('\u001B')));
  });
});

describe('plain text, with what Ink says of it', () => {
  it.each([
    ['jjj', {}, ['j', 'j', 'j']],
    ['\u007F\u007F', {}, ['backspace', 'backspace']],
    ['', { return: true }, ['enter']],
    ['', { delete: true }, ['backspace']],
    ['', { tab: true, shift: true }, ['shift+tab']],
    ['', { upArrow: true, ctrl: true }, ['ctrl+up']],
    ['d', { ctrl: true }, ['ctrl+d']],
    ['', { escape: true, meta: true }, ['escape']],
    ['j', { meta: true }, ['alt+j']],
  ] as const)('%j %j', (text, flags: Partial<KeyFlags>, expected) => {
    expect(inputsIn(text, flags).map(input => (input.input === 'key' ? input.key : null))).toEqual(expected);
  });
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function Listener({ onInput }: { readonly onInput: (input: Input) => void }): ReactNode {
  useInput((chunk, flags) => {
    for (const input of inputsIn(chunk, flags)) onInput(input);
  });
  return <Text> </Text>;
}

/** A terminal's stdin, read by Ink. */
function listen(leftover = '') {
  const seen: Input[] = [];
  const terminal = Object.assign(new EventEmitter(), { isTTY: true, resume: () => {}, pause: () => {} });
  const input = new ScreenStdin({ terminal, leftover });
  const { stdin, unmount } = render(<Listener onInput={one => void seen.push(one)} />);
  input.on('data', (chunk: Buffer) => stdin.write(chunk.toString()));
  closers.push(unmount, () => input.close());
  return { terminal, seen };
}

describe('all the way through Ink', () => {
  it('keys, a paste and the mouse of one chunk come whole and in order', async () => {
    const { terminal, seen } = listen('ت');
    const chunk = 'j\u001B[1;5P\u001B[57;5~\u001B[200~q\u001B[A\rQ\u001B[201~\u001B[<0;3;2Mk\u001BOQ';
    terminal.emit('data', Buffer.from(chunk));
    await vi.waitFor(() => expect(seen).toHaveLength(7));
    expect(seen).toEqual([
      { input: 'key', key: 'ت', typed: 'ت' },
      { input: 'key', key: 'j', typed: 'j' },
      { input: 'key', key: 'ctrl+f1', typed: '' },
      { input: 'paste', text: 'q\u001B[A\nQ' },
      { input: 'pointer', action: 'press', column: 2, row: 1 },
      { input: 'key', key: 'k', typed: 'k' },
      { input: 'key', key: 'f2', typed: '' },
    ]);
  });

  it('a paste of a megabyte is one input', async () => {
    const { terminal, seen } = listen();
    const text = 'خبر\u001B '.repeat(200_000);
    for (const part of [`\u001B[200~${text.slice(0, 70_001)}`, text.slice(70_001), '\u001B[201~j']) {
      terminal.emit('data', Buffer.from(part));
    }
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen).toEqual([
      { input: 'paste', text },
      { input: 'key', key: 'j', typed: 'j' },
    ]);
  });
});
