import { describe, expect, it } from 'vitest';
import { globalFlagNames } from '../../source/cli/arguments/flags.ts';
import { commands, groups, usageOf } from '../../source/cli/commands/index.ts';
import { createTestWorld } from './support/world.ts';

/** Rewritten by `npx vitest run --dir tests/cli -u`. */
const golden = (name: string): string => `../../fixtures/cli/${name}.txt`;

const pages = [
  { name: 'khabar', words: [] },
  { name: 'options', words: ['help', 'options'] },
  ...groups.map(group => ({ name: group, words: [group] })),
  ...commands.map(({ name }) => ({ name: name.replace(' ', '-'), words: name.split(' ') })),
];

describe.each(['ar', 'en'])('help in %s', lang => {
  it.each(pages)('of $name', async ({ name, words }) => {
    const { code, stdout, stderr } = await createTestWorld().khabar(...words, '--help', '--lang', lang);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(golden(`help-${name}.${lang}`));
  });

  it('fits a page in visual order', async () => {
    const { stdout } = await createTestWorld().khabar(
      '--help',
      '--lang',
      lang,
      '--bidi',
      'app',
      '--width',
      '72',
    );
    await expect(stdout).toMatchFileSnapshot(golden(`help-khabar.${lang}.visual`));
  });
});

describe('help', () => {
  it('of the program names every command and every common flag, that of a command its own flags', async () => {
    const { khabar } = createTestWorld();
    const program = (await khabar('--help')).stdout;
    const options = (await khabar('help', 'options')).stdout;
    for (const flag of globalFlagNames) {
      expect(program).toContain(`--${flag}`);
      expect(options).toContain(`--${flag}`);
    }
    for (const row of commands) {
      expect(program).toContain(usageOf(row).replace('khabar ', ''));
      const own = (await khabar(...row.name.split(' '), '--help')).stdout;
      for (const flag of row.flags) expect(own).toMatch(new RegExp(`  (?:-\\w, )?--${flag}\\b`, 'u'));
      expect(own).toContain('`khabar help options`');
    }
  });

  it('can be asked for in front of a command, too', async () => {
    const { khabar } = createTestWorld();
    for (const words of [[], ['mark'], ['mark', 'read'], ['list']]) {
      const { stdout } = await khabar('help', ...words);
      expect(stdout).toBe((await khabar(...words, '--help')).stdout);
    }
  });

  it('neither opens anything nor needs what the command needs', async () => {
    const { khabar, opened } = createTestWorld();
    expect((await khabar('read', '--help')).code).toBe(0);
    expect(opened).toEqual([]);
  });

  it.each(pages)('of $name has no direction marks in JSON, which is for programs', async ({ words }) => {
    const { stdout } = await createTestWorld().khabar(...words, '--help', '--json', '--lang', 'ar');
    expect(stdout).not.toMatch(/\p{Bidi_Control}/u);
  });

  it('is one JSON value with --json, and so is the version', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('--help', '--json')).json()).toEqual({
      help: expect.stringContaining('khabar [COMMAND]'),
    });
    expect((await khabar('--version', '--json')).json()).toEqual({ version: '1.2.3' });
    expect((await khabar('--version')).stdout).toBe('1.2.3\n');
  });
});
