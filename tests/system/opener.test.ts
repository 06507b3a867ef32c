import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOpener } from '../../source/system/opener.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const url = 'https://news.example/a?b=c&d=%20e';

/** Opens with programs that are all there, but for those in `missing`; tells what was started. */
async function open(
  address: string,
  options: { platform?: NodeJS.Platform; browser?: string; missing?: readonly string[] } = {},
) {
  const { platform = 'linux', browser, missing = [] } = options;
  const started: string[][] = [];
  const opener = createOpener({
    platform,
    env: { BROWSER: browser },
    launch: async (program, args) => {
      started.push([program, ...args]);
      return missing.includes(program) ? 'ENOENT' : null;
    },
  });
  return { error: await opener.open(address), started };
}

describe('opening in a browser', () => {
  it.each([
    ['linux', ['xdg-open', url]],
    ['freebsd', ['xdg-open', url]],
    ['darwin', ['open', url]],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', url]],
  ] as const)('is up to the system: %s', async (platform, command) => {
    expect(await open(url, { platform })).toEqual({ error: null, started: [command] });
  });

  it.each([
    ['firefox', ['firefox', url]],
    ['firefox --new-tab %s', ['firefox', '--new-tab', url]],
    ['w3m -o x=%s', ['w3m', '-o', `x=${url}`]],
  ])('is up to BROWSER=%j first', async (browser, command) => {
    expect(await open(url, { browser })).toEqual({ error: null, started: [command] });
  });

  it('goes on to the next where a program is missing', async () => {
    expect(await open(url, { browser: 'first:second', missing: ['first', 'second'] })).toEqual({
      error: null,
      started: [
        ['first', url],
        ['second', url],
        ['xdg-open', url],
      ],
    });
  });

  it('says so where none is there', async () => {
    expect((await open(url, { missing: ['xdg-open'] })).error).toEqual({
      code: 'unopenable',
      subject: url,
      url,
      detail: 'xdg-open: ENOENT',
    });
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'edition:///x', '--help', 'news', ''])(
    'never happens for %j',
    async address => {
      expect(await open(address)).toEqual({
        error: { code: 'unopenable', subject: address, url: address },
        started: [],
      });
    },
  );

  it('gives a program nothing that a shell or an option parser could misread', async () => {
    const { started } = await open(' https://a.example/ "; $(reboot) $& ', { browser: 'firefox %s' });
    expect(started).toEqual([['firefox', 'https://a.example/%20%22;%20$(reboot)%20$&']]);
  });

  it('starts real programs, and meets those that are missing', async () => {
    const opener = createOpener({ platform: 'linux', env: { BROWSER: 'khabar-no-such-program:true' } });
    expect(await opener.open(url)).toBeNull();
  });

  it('goes on to the next where a program fails to open it', async () => {
    const marker = path.join(temporaryFolder(), 'opened');
    const failing = `${process.execPath} -e process.exit(3)`;
    const marking = `${process.execPath} -e require('fs').writeFileSync('${marker}','')`;
    const opener = createOpener({
      platform: 'linux',
      env: { BROWSER: `${failing}:${marking}` },
      patienceMs: 60_000,
    });
    expect(await opener.open(url)).toBeNull();
    expect(existsSync(marker)).toBe(true);
  });

  it('does not wait for the end of a browser', async () => {
    const browser = `${process.execPath} -e setTimeout(()=>{},2000)`;
    const opener = createOpener({ platform: 'linux', env: { BROWSER: browser }, patienceMs: 1 });
    expect(await opener.open(url)).toBeNull();
  });
});
