import { describe, expect, it } from 'vitest';
import { createClipboard } from '../../source/system/clipboard.ts';

const text = 'خبر عاجل: «Llama»';

/** Copies where all programs are there but those in `missing`; tells what was run, and with what. */
async function copy(
  env: Record<string, string>,
  { platform = 'linux', missing = [] }: { platform?: NodeJS.Platform; missing?: readonly string[] } = {},
) {
  const ran: (readonly [string, Buffer])[] = [];
  const clipboard = createClipboard({
    platform,
    env,
    feed: async (program, args, input) => {
      ran.push([[program, ...args].join(' '), Buffer.from(input)]);
      return !missing.includes(program);
    },
  });
  return { done: await clipboard.copy(text), ran };
}

const commands = (ran: readonly (readonly [string, Buffer])[]): string[] => ran.map(([command]) => command);

describe('the clipboard of the system', () => {
  it.each<[string, Record<string, string>, NodeJS.Platform, string[]]>([
    ['macOS', {}, 'darwin', ['pbcopy']],
    ['Wayland', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux', ['wl-copy']],
    ['X11', { DISPLAY: ':0' }, 'linux', ['xclip -selection clipboard -in']],
    ['Termux', { TERMUX_VERSION: '0.118' }, 'android', ['termux-clipboard-set']],
    ['tmux', { TMUX: '/tmp/tmux-0/default,1,0' }, 'linux', ['tmux load-buffer -w -']],
    [
      'tmux under X11',
      { TMUX: 'x', DISPLAY: ':0' },
      'linux',
      ['tmux load-buffer -w -', 'xclip -selection clipboard -in'],
    ],
  ])('is given the text in logical order, as UTF-8: %s', async (_, env, platform, expected) => {
    const { done, ran } = await copy(env, { platform });
    expect(done).toBe(true);
    expect(commands(ran)).toEqual(expected);
    expect(ran.map(([, input]) => input.toString('utf8'))).toEqual(expected.map(() => text));
  });

  it.each<[string, Record<string, string>, NodeJS.Platform, string]>([
    ['Windows', {}, 'win32', 'clip'],
    ['Linux in Windows', { WSL_DISTRO_NAME: 'Debian' }, 'linux', 'clip.exe'],
  ])('is given UTF-16 on %s, whose console has a code page', async (_, env, platform, expected) => {
    const { ran } = await copy(env, { platform });
    expect(commands(ran)).toEqual([expected]);
    expect(ran[0]?.[1].toString('utf16le')).toBe(`\uFEFF${text}`);
  });

  it('goes on to the next program where one is missing, and says where none took it', async () => {
    const env = { DISPLAY: ':0' };
    expect(await copy(env, { missing: ['xclip'] })).toMatchObject({ done: true });
    expect((await copy(env, { missing: ['xclip', 'xsel'] })).done).toBe(false);
    expect(await copy({})).toEqual({ done: false, ran: [] });
  });

  it('runs real programs, and meets those that are missing', async () => {
    const clipboard = createClipboard({ platform: 'darwin', env: { PATH: '/nowhere' } });
    expect(await clipboard.copy(text)).toBe(process.platform === 'darwin');
  });
});
