import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCommandOutlet } from '../../../source/system/delivery/command-outlet.ts';
import { isRunnable } from '../../../source/system/delivery/find-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ending = new AbortController().signal;
const title = 'خبر "عاجل" $(touch x); `id` *';
const parcel = { number: 1, line: `{"title":"خبر"}\n`, environment: { KHABAR_TITLE: title } };

/** Runs a script of Node on the article. */
function run(script: string, ...values: readonly string[]) {
  const file = path.join(temporaryFolder(), 'out');
  const outlet = createCommandOutlet([process.execPath, '-e', script, file, ...values], process.env);
  return { handing: outlet.hand(parcel, 2, ending), out: () => JSON.parse(readFileSync(file, 'utf8')) };
}

const writes = (what: string): string =>
  `require('fs').writeFileSync(process.argv[1], JSON.stringify(${what}))`;

describe('a command', () => {
  it('is given the article on standard input', async () => {
    const { handing, out } = run(writes("require('fs').readFileSync(0, 'utf8')"));
    expect(await handing).toEqual({ type: 'done' });
    expect(out()).toBe(parcel.line);
  });

  it('is given the article and the attempt in its environment, and its arguments as they are', async () => {
    const values = ['--home', 'a b', '$HOME', "'"];
    const { handing, out } = run(
      writes('[process.env.KHABAR_TITLE, process.env.KHABAR_ATTEMPT, ...process.argv.slice(2)]'),
      ...values,
    );
    expect(await handing).toEqual({ type: 'done' });
    expect(out()).toEqual([title, '2', ...values]);
  });

  it.each([
    ['process.exit(7)', '7'],
    ["process.kill(process.pid, 'SIGKILL')", 'SIGKILL'],
  ])('that fails has not taken it: %s', async (script, ended) => {
    expect(await run(script).handing).toEqual({ type: 'refused', ended });
  });

  it('that cannot be started has not taken it', async () => {
    const outlet = createCommandOutlet(['/no/such/program'], process.env);
    expect(await outlet.hand(parcel, 1, ending)).toEqual({ type: 'refused', ended: 'ENOENT' });
  });

  it('is looked for as the system does', () => {
    const folder = path.dirname(process.execPath);
    const name = path.basename(process.execPath);
    expect(isRunnable(process.execPath, '')).toBe(true);
    expect(isRunnable(name, `/nowhere:${folder}`)).toBe(true);
    expect(isRunnable(name, '/nowhere')).toBe(false);
    expect(isRunnable(folder, folder)).toBe(false);
  });
});
