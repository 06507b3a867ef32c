import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SaveWanted, saveArticles } from '../../../source/app/services/save-articles.ts';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';
import { english } from '../../../source/i18n/en.ts';
import { createFileWriter } from '../../../source/system/file-writer.ts';
import { schemaErrors } from '../../cli/support/schemas.ts';
import { makeArticle, makeDistinctArticle } from '../../support/articles.ts';
import { openTestLibrary } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testServices } from '../../support/test-services.ts';

const article = makeArticle({ title: 'الميناء يفتح', blocks: [{ type: 'paragraph', text: 'وصلت السفن.' }] });
const articles = ['artcl10000', 'artcl10001'].map(id => makeDistinctArticle(id));

async function save(wanted: Partial<SaveWanted> & Pick<SaveWanted, 'file'>) {
  const services = {
    ...testServices(),
    ...openTestLibrary({ articles }),
    messagesIn: async () => english,
    writer: async () => createFileWriter({}),
  };
  const whole = { which: { article }, replaces: false, language: 'en', ...wanted };
  return saveArticles(services, whole, new AbortController().signal);
}

const fileIn = (name: string): string => path.join(temporaryFolder(), name);
const read = (file: string): string => readFileSync(file, 'utf8');

describe('one article', () => {
  it.each([
    ['a.md', /^# .*الميناء يفتح[\s\S]*\n\nوصلت السفن\./u],
    ['a.html', /^<!DOCTYPE html>[\s\S]*<title>الميناء يفتح<\/title>[\s\S]*<h1[^>]*>الميناء يفتح<\/h1>/u],
    ['a.txt', /^الميناء يفتح\n[\s\S]*\n\nوصلت السفن\.\n/u],
  ])('is saved as %s', async (name, expected) => {
    const file = fileIn(name);
    expect(await save({ file })).toEqual({ ok: true, value: { file, articles: 1, isTaken: false } });
    expect(read(file)).toMatch(expected);
  });

  it('is an EPUB by itself, also if the archive does not have it', async () => {
    const file = fileIn('a.epub');
    expect(await save({ file })).toMatchObject({ ok: true });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('is Markdown where the name has no ending', async () => {
    const file = fileIn('مقال');
    expect(await save({ file })).toMatchObject({ value: { file: `${file}.md` } });
  });

  it('has no other format', async () => {
    expect(await save({ file: fileIn('a.pdf') })).toMatchObject({
      ok: false,
      error: { code: 'bad-value', detail: '.html, .epub, .md, .txt, .json, .ndjson, .rss' },
    });
  });
});

describe('a file that is there', () => {
  it('stays as it is, until it may be replaced', async () => {
    const file = fileIn('a.md');
    writeFileSync(file, 'mine');
    expect(await save({ file })).toEqual({ ok: true, value: { file, articles: 1, isTaken: true } });
    expect(read(file)).toBe('mine');
    expect(await save({ file, replaces: true })).toMatchObject({ value: { isTaken: false } });
    expect(read(file)).toContain('وصلت السفن.');
  });
});

describe('several articles', () => {
  it('are in one document, each with its headline', async () => {
    const file = fileIn('a.md');
    const ids = articles.map(({ id }) => id);
    expect(await save({ which: { ids }, file })).toMatchObject({ value: { articles: 2 } });
    for (const { title } of articles) expect(read(file)).toContain(title);
  });
});

describe('data for programs', () => {
  const [one] = articles;
  const ids = articles.map(({ id }) => id);

  it('is JSON as `khabar read` prints it: an object, or an array of several', async () => {
    const file = fileIn('a.json');
    expect(await save({ which: { ids: [one?.id ?? ''] }, file })).toMatchObject({ ok: true });
    const value = JSON.parse(read(file));
    expect(schemaErrors('read', value)).toEqual([]);
    expect(value).toMatchObject({ id: one?.id, title: one?.title, read: false });
    await save({ which: { ids }, file, replaces: true });
    expect(JSON.parse(read(file)).map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('is a line for each article as NDJSON', async () => {
    const file = fileIn('a.ndjson');
    await save({ which: { ids }, file });
    const values = read(file)
      .trimEnd()
      .split('\n')
      .map(each => JSON.parse(each));
    expect(values.map(({ id }) => id)).toEqual(ids);
    for (const value of values) expect(schemaErrors('read', value)).toEqual([]);
  });

  it.each(['a.rss', 'a.xml'])('is a feed in %s, which reads back', async name => {
    const file = fileIn(name);
    await save({ which: { ids }, file });
    const feed = parseFeed(readFileSync(file), { url: 'https://a.example/', contentType: null });
    expect(feed).toMatchObject({ ok: true, value: { format: 'rss' } });
    const titles = feed.ok ? feed.value.entries.map(({ title }) => title) : [];
    expect(titles).toEqual(articles.map(({ title }) => title));
  });
});
