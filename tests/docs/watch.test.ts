import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseArguments } from '../../source/cli/arguments/parse-arguments.ts';
import { commands } from '../../source/cli/commands/index.ts';
import { cutLine } from '../../source/cli/complete/shell-words.ts';
import { articleEnvironment } from '../../source/cli/output/article-environment.ts';
import { makeArticle } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = readFileSync(new URL('../../docs/watch.md', import.meta.url), 'utf8');
const bin = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

/** Lines of code with `khabar watch`, without what a shell does with its output. */
const lines = page
  .split('\n')
  .filter(line => line.startsWith('    '))
  .flatMap(line => line.match(/khabar watch.*$/u)?.[0] ?? [])
  .map(line => line.replace(/ (?:>>|\|) .*$/u, ''));

/** The lines of a block of code that begins so, without their indentation. */
function block(start: string): string {
  const all = page.split('\n');
  const first = all.findIndex(line => line.trim() === start);
  const length = all.slice(first).findIndex(line => line !== '' && !line.startsWith('    '));
  return all
    .slice(first, first + length)
    .map(line => line.slice(4))
    .join('\n');
}

/** Resolves to what it was sent. */
async function server(respond: (body: string, headers: Record<string, unknown>) => string) {
  const listening = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.end(respond(Buffer.concat(chunks).toString(), request.headers));
    });
  });
  await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return (listening.address() as AddressInfo).port;
}

const canRun = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe('the page about `khabar watch`', () => {
  it('has lines that Khabar understands', () => {
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [, ...argv] = cutLine(`sh ${line}`, '').words;
      const parsed = parseArguments(argv, new Date());
      expect({ line, command: parsed.ok && parsed.value.command?.name }).toEqual({ line, command: 'watch' });
    }
  });

  it('names all options and variables', () => {
    const own = commands.find(({ name }) => name === 'watch')?.flags ?? [];
    for (const flag of ['every', 'once', 'limit', 'as', 'exec'] as const) {
      expect(own).toContain(flag);
      expect(page).toContain(`| \`--${flag}`);
    }
    const article = {
      ...makeArticle(),
      read: false,
      bookmarked: false,
      changed: false,
      tags: [],
      note: null,
    };
    for (const variable of Object.keys(articleEnvironment(article)))
      expect(page).toContain(`\`${variable}\``);
  });

  it.skipIf(!canRun('curl') || !existsSync(bin))('sends articles to a server as it says', async () => {
    const sent: { readonly title: unknown; readonly body: string }[] = [];
    const phone = await server((body, { title }) => {
      sent.push({ title: Buffer.from(String(title), 'latin1').toString(), body });
      return '{}';
    });
    const item = (title: string) =>
      `<item><title>${title}</title><guid>${title}</guid><description>نص ${title}</description></item>`;
    const news = await server(
      () =>
        `<rss version="2.0"><channel><title>مصدر</title>${item('عاجل: "أول" $x')}${item('ثان')}</channel></rss>`,
    );
    const home = temporaryFolder();
    const script = path.join(home, 'notify.sh');
    writeFileSync(script, block('#!/bin/sh').replace('127.0.0.1:2586', `127.0.0.1:${phone}`));
    chmodSync(script, 0o755);
    writeFileSync(
      path.join(home, 'list.opml'),
      `<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1:${news}/"/></body></opml>`,
    );
    const khabar = (...argv: readonly string[]): Promise<number | null> =>
      new Promise(resolve => {
        const env = { ...process.env, KHABAR_HOME: home };
        spawn(process.execPath, [bin, ...argv], { env, cwd: home, stdio: 'ignore' }).once('close', resolve);
      });
    expect(await khabar('sources', 'import', '--replace', 'list.opml')).toBe(0);
    const words = [
      'watch',
      '--once',
      '--query',
      'عاجل or breaking',
      '--as',
      'phone',
      '--exec',
      './notify.sh',
    ];
    expect(await khabar(...words)).toBe(0);
    expect(sent).toEqual([{ title: 'عاجل: "أول" $x', body: 'نص عاجل: "أول" $x' }]);
    expect(await khabar(...words)).toBe(0);
    expect(sent).toHaveLength(1);
  });

  it.skipIf(!canRun('systemd-analyze'))('has a unit that systemd understands', () => {
    const file = path.join(temporaryFolder(), 'khabar-watch.service');
    writeFileSync(file, block('[Unit]').replace('ExecStart=khabar', `ExecStart=${process.execPath}`));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--user', file], { encoding: 'utf8' });
    expect(stderr.split('\n').filter(line => line.includes('khabar-watch'))).toEqual([]);
  });
});
