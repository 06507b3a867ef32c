import { describe, expect, it } from 'vitest';
import type { Block } from '../../../source/domain/article.ts';
import { makeArticle } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { createMemoryLibrary } from '../../support/memory-library.ts';
import { newsOf, sourceOf } from '../../support/news.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const article = makeArticle({
  title: 'الميناء يفتح',
  source: { id: 'one', title: 'صحيفة الساحل' },
  author: 'ليلى سعيد',
  byline: null,
  link: 'https://news.example/port',
  published: '2026-11-20T09:00:00.000Z',
  blocks: [paragraph('وصلت السفن صباحًا.'), { type: 'list', text: '1. أ\n2. ب', items: ['1. أ', '2. ب'] }],
  related: [],
});

async function open(options: OpenOptions = {}, ...keys: readonly string[]) {
  const reader = openReader({ sources: [sourceOf('one')], articles: [article], ...options });
  await reader.press('enter', ...keys);
  return reader;
}

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];

describe('a text', () => {
  it('is piped into a command that one types, without a shell', async () => {
    const reader = await open({ language: 'en' }, '|', ...'wc -w', 'enter');
    const [call] = reader.ran;
    expect(reader.ran).toHaveLength(1);
    expect(call?.program).toEqual({ kind: 'command', line: 'wc -w', inShell: false });
    expect(call?.farewell).toBe('Press Enter to return to Khabar');
    expect(call?.input?.split('\n')).toEqual([
      'الميناء يفتح',
      'By ليلى سعيد',
      'صحيفة الساحل',
      'Friday, 20 November 2026 at 09:00',
      'https://news.example/port',
      '',
      'وصلت السفن صباحًا.',
      '',
      '1. أ',
      '2. ب',
      '',
    ]);
  });

  it('is piped into a shell if the line begins with `!`', async () => {
    const reader = await open({}, ...line('pipe !tr a b | wc'));
    expect(reader.ran[0]?.program).toEqual({ kind: 'command', line: 'tr a b | wc', inShell: true });
  });

  it('is that of the selected paragraphs, if there are any', async () => {
    const reader = await open({}, 'v', 'j', ...line('تمرير cat'));
    expect(reader.ran[0]?.input).toBe('الميناء يفتح\n\nوصلت السفن صباحًا.\n');
  });

  it('is that of all selected articles in a list', async () => {
    const reader = openReader({ sources: [sourceOf('one')], articles: newsOf('one', 3) });
    await reader.press('v', 'j', ...line('pager'));
    const titles = reader.session().list.rows.map(({ title }) => title);
    const { program, input, farewell } = reader.ran[0] ?? {};
    expect([program, farewell]).toEqual([{ kind: 'pager' }, null]);
    expect(titles.map(title => input?.includes(title ?? ''))).toEqual([true, true, false]);
  });

  it('is opened in the editor, and what becomes of it there is left there', async () => {
    const seen: string[] = [];
    const edit = (text: string): string => {
      seen.push(text);
      return 'غيره';
    };
    const reader = await open({ edit }, ...line('editor'));
    expect(seen[0]).toContain('وصلت السفن صباحًا.');
    expect(reader.library.started.map(([job]) => job)).not.toContain('note');
  });

  it('that a program did not take is said', async () => {
    const fails = { code: 'program-failed', subject: 'wc', detail: 'exit 1' } as const;
    const reader = await open({ fails }, ...line('pipe wc'));
    expect(reader.session().notice).toEqual({ kind: 'error', error: fails });
    const unedited = await open({}, ...line('editor'));
    expect(unedited.session().notice).toMatchObject({ kind: 'error', error: { code: 'program-failed' } });
  });
});

describe('a quotation', () => {
  it('is copied with what it is from', async () => {
    const reader = await open({}, '"');
    expect(reader.copied).toEqual([
      '«وصلت السفن صباحًا.»\n— ليلى سعيد، «الميناء يفتح»، صحيفة الساحل، الجمعة، ٢٠ نوفمبر ٢٠٢٦ في ٩:٠٠ ص\nhttps://news.example/port',
    ]);
    expect(reader.session().notice).toMatchObject({ kind: 'copied', what: 'quotation' });
  });

  it('is what is selected, and ends the selection', async () => {
    const reader = await open({ language: 'en' }, 'v', 'j', '"');
    expect(reader.copied[0]).toMatch(/^“الميناء يفتح\n\nوصلت السفن صباحًا\.”\n— ليلى سعيد, “/u);
    expect(reader.session().reading?.selection).toBeNull();
  });
});

describe('an article', () => {
  const saved = (reader: Awaited<ReturnType<typeof open>>) =>
    reader.library.started.flatMap(([job, takes]) => (job === 'save-articles' ? [takes] : []));

  it('is saved in a file that one names', async () => {
    const reader = await open({}, 'ctrl+s');
    expect(reader.session().layers).toMatchObject([{ purpose: 'save', typed: '~/الميناء-يفتح.md' }]);
    await reader.press('enter');
    expect(saved(reader)).toEqual([
      { which: { article }, file: '~/الميناء-يفتح.md', replaces: false, language: 'ar' },
    ]);
    expect(reader.session().notice).toEqual({ kind: 'saved', file: '~/الميناء-يفتح.md', articles: 1 });
  });

  it('takes the place of a file only if one says so', async () => {
    const options = { files: ['a.html'] };
    const reader = await open(options, ...line('save a.html'));
    expect(reader.session().layers).toMatchObject([{ question: 'overwrite' }]);
    await reader.press('n');
    expect(saved(reader)).toHaveLength(1);
    await reader.press(...line('save a.html'), 'y');
    expect(saved(reader).at(-1)).toMatchObject({ file: 'a.html', replaces: true });
    expect(reader.session().notice?.kind).toBe('saved');
  });

  it('is saved with the others that are selected', async () => {
    const reader = openReader({ sources: [sourceOf('one')], articles: newsOf('one', 3) });
    await reader.press('v', 'j', ...line('حفظ في ملف b.epub'));
    const ids = reader
      .session()
      .list.rows.slice(0, 2)
      .map(({ id }) => id);
    expect(saved(reader)).toMatchObject([{ which: { ids }, file: 'b.epub' }]);
    expect(reader.session().selection.articles.size).toBe(0);
  });
});

describe('what is piped', () => {
  it('is in the format that the line begins with', async () => {
    const reader = await open({}, ...line('pipe .json jq .title'));
    expect(reader.library.started).toContainEqual([
      'articles-as',
      { which: { article }, format: 'json', language: 'ar' },
    ]);
    expect(reader.ran[0]).toMatchObject({
      program: { kind: 'command', line: 'jq .title', inShell: false },
      input: `json: ${article.id}`,
    });
  });

  it('is all that is selected, into a shell too', async () => {
    const reader = openReader({ sources: [sourceOf('one')], articles: newsOf('one', 3) });
    await reader.press('v', 'j', ...line('تمرير .rss !cat | wc'));
    const ids = reader
      .session()
      .list.rows.slice(0, 2)
      .map(({ id }) => id);
    expect(reader.ran[0]).toMatchObject({
      program: { line: 'cat | wc', inShell: true },
      input: `rss: ${ids.join(' ')}`,
    });
  });

  it.each(['.pdf', '.epub'])('has no format %s: it is said which there are', async ending => {
    const reader = await open({}, ...line(`pipe ${ending} cat`));
    expect(reader.ran).toEqual([]);
    expect(reader.session().notice).toMatchObject({
      kind: 'error',
      error: { code: 'bad-value', subject: ending, detail: '.html, .md, .txt, .json, .ndjson, .rss' },
    });
  });

  it('is completed', async () => {
    const reader = await open({}, '|', '.', 'j', 'tab');
    expect(reader.session().layers).toMatchObject([{ typed: '.json ' }]);
  });
});

describe('the path of a file', () => {
  const folders = {
    '~/': ['.cache/', 'notes/', 'الأخبار/', 'news.opml'],
    '~/notes/': ['a.md', 'b.md'],
    '': ['list.opml'],
  };

  it('is completed by Tab, into folders too', async () => {
    const reader = await open({ folders }, 'ctrl+s', 'ctrl+u', ...'~/n');
    const typed = () => reader.session().layers.at(-1);
    await reader.press('tab');
    expect(typed()).toMatchObject({ typed: '~/notes/' });
    await reader.press('tab');
    expect(typed()).toMatchObject({ typed: '~/news.opml' });
    await reader.press('ctrl+u', ...'~/no', 'tab', 'tab', 'tab');
    expect(typed()).toMatchObject({ typed: '~/notes/b.md' });
  });

  it('shows the names beside the line, hidden ones only to those who begin them', async () => {
    const reader = await open({ folders, language: 'en', size: { columns: 120, rows: 20 } }, 'ctrl+s');
    await reader.press('ctrl+u', ...'~/');
    expect(reader.screen().at(-1)).toMatch(/notes\/ · .* · news\.opml$/u);
    await reader.press('.');
    expect(reader.screen().at(-1)).toMatch(/\.cache\/$/u);
  });

  it('is completed where a list of sources is imported, and on the `:` line', async () => {
    const articles = newsOf('one', 1);
    const reader = openReader({ folders, language: 'en', sources: [sourceOf('one')], articles });
    await reader.press(...line('import-sources'), 'l', 'tab', 'enter');
    expect(reader.library.started).toContainEqual(['import-sources', { file: 'list.opml' }]);
    await reader.press('escape', ':', ...'edition ~/ne', 'tab');
    expect(reader.session().layers).toMatchObject([{ typed: 'edition ~/news.opml' }]);
    await reader.press('ctrl+u', ...'edition ~/');
    expect(reader.screen().slice(-4).join(' ')).toMatch(/~\/notes\/ .*~\/news\.opml/u);
    await reader.press('enter');
    expect(reader.library.started).toContainEqual(['edition', expect.objectContaining({ target: '~/' })]);
  });

  it('is not completed from a folder that answers when another one is typed', async () => {
    const library = createMemoryLibrary({ sources: [sourceOf('one')], articles: newsOf('one', 1), folders });
    const { jobs } = library;
    let answer = () => {};
    const slow = new Promise<void>(resolve => {
      answer = resolve;
    });
    const reader = openReader({
      library: {
        ...library,
        jobs: {
          close: jobs.close,
          async *start(name, takes, signal) {
            if (name === 'folder' && (takes as { path: string }).path === '~/') await slow;
            return yield* jobs.start(name, takes, signal);
          },
        },
      },
    });
    await reader.press(...line('import-sources'), ...'~/notes/');
    answer();
    await expect.poll(() => library.started).toContainEqual(['folder', { path: '~/' }]);
    await library.idle();
    await reader.press('tab');
    expect(reader.session().layers.at(-1)).toMatchObject({ typed: '~/notes/a.md' });
  });

  it('asks for each folder once, and never waits for it', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `file-${index}.md`);
    const reader = await open({ folders: { '~/': many } }, 'ctrl+s', 'ctrl+u', ...'~/file-99', 'tab');
    expect(reader.session().layers).toMatchObject([{ typed: '~/file-99.md' }]);
    const asked = reader.library.started.filter(([job]) => job === 'folder');
    expect(asked.map(([, takes]) => takes)).toEqual([{ path: '~/' }, { path: '' }, { path: '~/' }]);
  });
});
