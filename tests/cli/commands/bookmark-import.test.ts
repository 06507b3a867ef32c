import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../support/articles.ts';
import { articles, state } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/bookmarks/${name}`, import.meta.url), 'utf8');

const worldWith = (files: Readonly<Record<string, string>>) =>
  createTestWorld({ kept: { sources: [] }, files });

const rich = makeArticle({
  id: 'cccc000004',
  title: 'خبر بروابط',
  link: 'https://news.example/rich',
  blocks: [
    {
      type: 'paragraph',
      text: 'نص فيه رابط',
      links: [{ text: 'رابط', url: 'https://news.example/x', start: 7, end: 11 }],
      marks: [{ kind: 'strong', start: 0, end: 2 }],
    },
    { type: 'table', text: 'أ\tب', items: ['أ\tب'] },
    { type: 'list', text: '1. أ', items: ['1. أ'] },
    { type: 'image', text: '', url: 'https://news.example/i.png' },
  ],
  related: [{ title: 'آخر', link: null }],
});

/** Bookmarks with everything that they can have. */
async function annotated() {
  const all = [
    ...articles.map(article => ({ ...article, link: `https://news.example/${article.id}` })),
    rich,
  ];
  const bookmarks = Object.fromEntries(
    all.map((article, day) => [article.id, { added: `2026-11-0${day + 1}T08:00:00.123Z`, article }]),
  );
  const { khabar, services } = createTestWorld({ articles: all, kept: { ...state, bookmarks } });
  await khabar('tag', 'add', 'للقراءة لاحقًا', 'aaaa000001', 'cccc');
  await khabar('tag', 'add', 'C++', 'aaaa000001');
  await khabar('note', 'aaaa000001', 'سطر "أول" & <b>\n\n  سطر ثان');
  const { moveBookmark } = await import('../../../source/app/services/move-bookmark.ts');
  moveBookmark(services, 'bbbb000003', { is: 'bookmarked' }, 2);
  moveBookmark(services, 'aaaa000001', { is: 'bookmarked' }, 1);
  return khabar;
}

describe('bookmark import', () => {
  it('adds, skips and reports by line', async () => {
    const { khabar } = worldWith({ 'b.html': fixture('firefox.html') });
    const first = await khabar('bookmark', 'import', 'b.html', '--json');
    expect(first.code).toBe(3);
    expect(schemaErrors('bookmark-import', first.json())).toEqual([]);
    expect(first.json()).toMatchObject({
      added: [{ title: 'خبر <أول>' }, {}, {}, { title: 'https://one.example/d' }],
      skipped: [{ code: 'unsafe-address' }, { code: 'unsafe-address' }, { code: 'repeated' }],
      errors: [{ line: 27, code: 'no-address' }],
    });
    expect((await khabar('bookmark', 'list', '--json')).json()).toHaveLength(4);
    expect((await khabar('list', '--query', 'note:أخير وسم:علوم', '--json')).json()).toHaveLength(1);
    expect((await khabar('bookmark', 'import', 'b.html', '--json')).json()).toMatchObject({ added: [] });
    expect((await khabar('bookmark', 'import', 'b.html')).stdout).toContain('\tskipped\t\talready-there\t');
  });

  it('exits with 0 if the file has no problem', async () => {
    const { khabar } = worldWith({ '-': fixture('pocket.html') });
    const { code, stdout } = await khabar('bookmark', 'import', '-', '--width', '80');
    expect([code, stdout]).toEqual([0, 'Imported 3 bookmarks\n']);
  });

  it('refuses files without bookmarks', async () => {
    const { khabar } = worldWith({ 'x.opml': '<opml><body/></opml>' });
    expect((await khabar('bookmark', 'import', 'x.opml', '--json')).failure()).toMatchObject({
      error: { code: 'no-bookmarks' },
    });
    expect((await khabar('bookmark', 'import', 'none')).code).toBe(4);
  });

  it.each([
    ['en', 'Error: Standard input is neither'],
    ['ar', 'خطأ: ليس الدخل القياسي (stdin) محفوظات'],
  ])('names standard input in %s', async (language, words) => {
    const { khabar } = worldWith({ '-': 'hi' });
    const { stderr } = await khabar('bookmark', 'import', '-', '--lang', language);
    expect(stderr.replace(/[\u2066-\u2069]/gu, '')).toContain(words);
  });

  it.each(['json', 'html'])('gives back what was exported as %s', async format => {
    const khabar = await annotated();
    const exported = (await khabar('bookmark', 'export', '--format', format)).stdout;
    const empty = worldWith({ file: exported });
    expect((await empty.khabar('bookmark', 'import', 'file')).code).toBe(0);
    expect((await empty.khabar('bookmark', 'export', '--format', format)).stdout).toBe(exported);
    const titles = (value: unknown) => (value as { title: string }[]).map(({ title }) => title);
    expect(titles((await empty.khabar('bookmark', 'list', '--json')).json())).toEqual(
      titles((await khabar('bookmark', 'list', '--json')).json()),
    );
    expect((await empty.khabar('bookmark', 'import', 'file', '--json')).json()).toMatchObject({ added: [] });
  });

  it('reads lines of JSON too', async () => {
    const khabar = await annotated();
    const lines = (await khabar('bookmark', 'export', '--ndjson')).stdout;
    const empty = worldWith({ file: lines });
    await empty.khabar('bookmark', 'import', 'file');
    expect((await empty.khabar('bookmark', 'export', '--ndjson')).stdout).toBe(lines);
  });

  it('warns of articles that have no link, which no bookmark file can hold', async () => {
    const { khabar } = createTestWorld({
      articles: [makeArticle({ id: 'dddd000005', link: null })],
      kept: { sources: [] },
    });
    await khabar('bookmark', 'add', 'dddd000005');
    expect((await khabar('bookmark', 'export', '--format', 'html')).stderr).toContain('--format json');
  });
});
