/** Runs every example of every help page, as a shell would, in a home with the sample edition. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cutLine } from '../../source/cli/complete/shell-words.ts';
import type { Fetcher } from '../../source/domain/ports.ts';
import { arabic } from '../../source/i18n/ar.ts';
import type { Example } from '../../source/i18n/cli-messages.ts';
import { english } from '../../source/i18n/en.ts';
import { createSchemeFetcher } from '../../source/system/scheme-fetcher.ts';
import { rss } from './support/loopback.ts';
import { createTestWorld, type Ran, type TestWorld } from './support/world.ts';

const paragraph = 'هذه فقرة من الخبر فيها ما يكفي من الكلام لتكون فقرة حقيقية في صحيفة يومية.';
const page = `<!doctype html><html lang="ar"><title>عنوان</title><link rel="alternate" type="application/rss+xml" href="/feed"><body><article><h1>عنوان</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`;
const feed = rss('أخبار المثال', 'خبر أول', 'خبر ثان');
const bookmarks =
  '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://example.com/story">خبر</A></DL>';
const opml =
  '<opml version="2.0"><body><outline text="المثال" xmlUrl="https://example.com/feed"/></body></opml>';

const files = {
  'article.html': page,
  'bookmarks.html': bookmarks,
  'subscriptions.opml': opml,
  urls: 'https://example.com/feed\n',
  'essay.txt': 'نص من سطر واحد\n',
  'password.txt': 'open sesame\n',
};

/** Feeds under `/feed` and wherever else the catalog has its own; pages of articles and sites. */
const isPage = (url: string): boolean => /^https:\/\/example\.com\/(?:story|news|)$/u.test(url);

const web: Fetcher = {
  fetch: async ({ url }) => ({
    ok: true,
    value: {
      url,
      body: new TextEncoder().encode(isPage(url) ? page : feed),
      contentType: null,
      notModified: false,
      etag: null,
      lastModified: null,
    },
  }),
};

const editionFolder = fileURLToPath(new URL('../../fixtures/edition', import.meta.url));

interface Home {
  readonly world: TestWorld;
  readonly files: Record<string, string | Uint8Array>;
}

/** It would go on for ever. */
const endsAtOnce = AbortSignal.abort('SIGTERM');

function openHome(command: string): Home {
  const inHome: Record<string, string | Uint8Array> = { ...files };
  const fetcher = createSchemeFetcher({ http: web, editionFolder });
  const signal = command === 'watch' ? { signal: endsAtOnce } : {};
  return { world: createTestWorld({ files: inHome, fetcher, ...signal }), files: inHome };
}

/** `<`, `>` and `>>` with the word behind them. */
function redirected(words: readonly string[], ...signs: readonly string[]) {
  const at = words.findIndex(word => signs.includes(word));
  return at < 0
    ? { words, file: null }
    : { words: words.filter((_, index) => index < at || index > at + 1), file: words[at + 1] ?? '' };
}

/** Pipes, redirections and quotes: what the examples have. */
async function inShell({ world, files: inHome }: Home, line: string): Promise<Ran> {
  let ran: Ran | null = null;
  for (const command of line.split(' | ')) {
    const { words: all } = cutLine(`sh ${command}`, '');
    const from = redirected(all, '<');
    const to = redirected(from.words, '>', '>>');
    const [program, ...argv] = to.words;
    expect(program).toBe('khabar');
    const given = from.file === null ? null : await world.world.files.read(from.file);
    inHome['-'] = given?.ok ? given.value : (ran?.stdout ?? '');
    ran = await world.khabar(...argv);
    expect({ command, code: ran.code, stderr: ran.stderr }).toEqual({
      command,
      code: 0,
      stderr: expect.anything(),
    });
    if (to.file !== null) inHome[to.file] = ran.stdout;
  }
  return ran as Ran;
}

/** What must be there before. */
const before: Readonly<Record<string, readonly string[]>> = {
  'bookmark import': ['khabar bookmark add qrtm6t', 'khabar bookmark export --format json > bookmarks.json'],
  'tag remove': ['khabar tag add قمح qrtm6t'],
  'rules move': ['khabar rules add إعلان hide'],
  'rules remove': ['khabar rules add إعلان hide'],
  undo: [
    'khabar mark read qrtm6t',
    'khabar mark unread qrtm6t',
    'khabar mark read qrtm6t',
    'khabar mark unread qrtm6t',
  ],
  sync: ['khabar sync setup https://ahmad@example.com/api/greader.php < password.txt'],
  restore: ['khabar backup khabar.tar.gz'],
  merge: ['khabar backup khabar.tar.gz'],
  redo: ['khabar mark read qrtm6t', 'khabar undo', 'khabar mark read qrtm6t', 'khabar undo'],
};

describe.each([
  ['en', english],
  ['ar', arabic],
])('the examples of the help in %s', (_, { cli }) => {
  const pages: readonly (readonly [string, readonly Example[]])[] = [
    ['options', cli.optionExamples],
    ...Object.entries(cli.examples),
  ];
  const viewsToAdd = cli.examples['views add'].map(([line]) => line);

  it.each(pages)('of %s work', async (name, examples) => {
    expect(examples).toHaveLength(3);
    const home = openHome(name);
    await home.world.khabar('list', '--limit', '1');
    const views = /^views (?:move|remove|rename)$/u.test(name) ? viewsToAdd : [];
    for (const [line] of examples) {
      for (const first of [...views, ...(before[name] ?? [])]) await inShell(home, first);
      await inShell(home, line);
    }
  });
});
