import { describe, expect, it } from 'vitest';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';

const articles = ['aaaa', 'bbbb', 'cccc'].map((id, day) =>
  makeDistinctArticle(id, { published: `2026-11-2${day}T08:00:00.000Z` }),
);

const open = (options: OpenOptions = {}) =>
  openReader({
    articles,
    sources: [makeSource({ id: 'source01' })],
    language: 'en',
    size: { columns: 180, rows: 30 },
    ...options,
  });
type Opened = ReturnType<typeof open>;

/** The newest article is under the cursor. */
const first = ({ session }: Opened) => session().list.rows[0];
const line = ({ screen }: Opened): string => screen().at(-1) ?? '';
const text = ({ screen }: Opened): string => screen().join('\n');

describe('tags at the prompt', () => {
  it('are added to the article under the cursor, which is bookmarked, and removed', async () => {
    const reader = open();
    await reader.press('t');
    expect(line(reader)).toContain('Tags:');
    await reader.type('science, to read');
    await reader.press('enter');
    expect(first(reader)).toMatchObject({ bookmarked: true, tags: ['science', 'to read'] });
    expect(line(reader)).toContain('Tags: science, to read');
    expect(text(reader)).toContain('#to read · #science');
    await reader.press('t');
    expect(line(reader)).toContain('Tags (science, to read):');
    await reader.type('-science');
    await reader.press('enter');
    expect(first(reader)?.tags).toEqual(['to read']);
  });

  it('are completed with all tags, and after a hyphen with those of the article', async () => {
    const reader = open();
    await reader.press('t');
    await reader.type('science, sport');
    await reader.press('enter', 'j', 't');
    expect(line(reader)).toContain('science · sport');
    await reader.type('sp');
    await reader.press('tab');
    await reader.type(', s');
    await reader.press('tab', 'enter');
    expect(reader.session().list.rows[1]?.tags).toEqual(['science', 'sport']);
    await reader.press('k', 't');
    await reader.type('-s');

    await reader.press('tab', 'enter');
    expect(first(reader)?.tags).toEqual(['sport']);
  });

  it('with an invalid name stay there, to be corrected', async () => {
    const reader = open();
    await reader.press('t');
    await reader.type('science, …');
    await reader.press('enter');
    expect(line(reader)).toContain('Invalid tag: “…”');
    await reader.press('backspace', 'enter');
    expect(first(reader)?.tags).toEqual(['science']);
  });

  it('are not changed by Escape or an empty line', async () => {
    const reader = open();
    await reader.press('t');
    await reader.type('science');
    await reader.press('escape', 't', 'enter');
    expect(first(reader)).toMatchObject({ bookmarked: false, tags: [] });
  });

  it('belong to the article for which the prompt opened', async () => {
    const reader = open();
    await reader.press('j', 't');
    await reader.type('science');
    reader.library.others.add(makeDistinctArticle('dddd', { published: '2026-11-24T08:00:00.000Z' }));
    await reader.look();
    await reader.press('enter');
    expect(reader.session().list.rows.find(({ id }) => id === 'bbbb')?.tags).toEqual(['science']);
  });

  it('have a command, in Arabic too', async () => {
    const reader = open({ language: 'ar' });
    await reader.press(':');
    await reader.type('وسم علوم');
    await reader.press('enter');
    expect(first(reader)?.tags).toEqual(['علوم']);
  });

  it('are found, and completed in a search', async () => {
    const reader = open();
    await reader.press('t');
    await reader.type('science');
    await reader.press('enter', '/');
    await reader.type('tag:s');
    expect(line(reader)).toContain('tag:science');
  });
});

describe('a note', () => {
  it('of one line is written at the prompt, and shown under the head of the article', async () => {
    const reader = open();
    await reader.press('e');
    await reader.type('compare with the report');
    await reader.press('enter');
    expect(first(reader)).toMatchObject({ bookmarked: true, note: 'compare with the report' });
    expect(line(reader)).toContain('Saved the note');
    await reader.press('enter');
    expect(text(reader)).toContain('compare with the report');
    await reader.press('e');
    expect(line(reader)).toContain('compare with the report');
    await reader.press('ctrl+u', 'enter');
    expect(line(reader)).toContain('Removed the note');
    expect(text(reader)).not.toContain('compare with');
    expect(first(reader)?.bookmarked).toBe(true);
  });

  it('of several lines is written in the editor', async () => {
    const asked: string[] = [];
    const reader = open({
      edit(before) {
        asked.push(before);
        return `${before}first\nsecond\n`;
      },
    });
    await reader.press('E');
    await reader.press('escape');
    expect(first(reader)?.note).toBe('first\nsecond\n');
    await reader.press('e');
    expect(asked).toEqual(['', 'first\nsecond\n']);
    expect(reader.session().layers).toEqual([]);
  });

  it('is unchanged if the editor does not change it', async () => {
    const reader = open({ edit: before => `${before}\n` });
    await reader.press('e');
    await reader.type('one');
    await reader.press('enter', 'E', 'escape');
    expect(reader.library.started.filter(([job]) => job === 'note')).toHaveLength(1);
  });

  it('stays if the editor fails, with a message', async () => {
    const reader = open();
    await reader.press('E');
    await new Promise(setImmediate);
    expect(line(reader)).toContain('The editor “vi” failed');
  });
});

describe('a bookmark that is removed', () => {
  it('loses its tags and note, says so, and gets them back with an undo', async () => {
    const reader = open();
    await reader.press('t');
    await reader.type('science');
    await reader.press('enter', 'enter');
    expect(text(reader)).toContain('#science');
    await reader.press('b');
    expect(line(reader)).toContain('Bookmark removed, with its tags and note');
    expect(text(reader)).not.toContain('#science');
    expect(first(reader)).toMatchObject({ bookmarked: false, tags: [] });
  });
});

describe('a bookmark that is partly read', () => {
  it('shows how much is read', async () => {
    const blocks = Array.from({ length: 40 }, (_, index) => ({
      type: 'paragraph' as const,
      text: `p${index}`,
    }));
    const reader = open({ articles: [makeDistinctArticle('aaaa', { blocks })] });
    await reader.press('b', 'enter', 'ctrl+d', 'q');
    expect(text(reader)).toMatch(/\d\d% · (?:.* · )?\d+ \w+ ago/u);
    await reader.press('enter', 'G', 'q');
    expect(text(reader)).not.toMatch(/ago · (?:.* · )?\d+%/u);
  });
});

describe('the order of bookmarks', () => {
  async function bookmarks(): Promise<Opened> {
    const reader = open();
    await reader.press('b', 'j', 'b', 'j', 'b', 'h', 'j', 'j', 'l', 'g');
    return reader;
  }
  const order = ({ session }: Opened) => session().list.rows.map(({ id }) => id);

  it('is newest first, and changes with keys', async () => {
    const reader = await bookmarks();
    expect(order(reader)).toEqual(['aaaa', 'bbbb', 'cccc']);
    await reader.press('J');
    expect(order(reader)).toEqual(['bbbb', 'aaaa', 'cccc']);
    expect(reader.session().list.cursor).toBe(1);
    await reader.press('G', '2', 'K');
    expect(order(reader)).toEqual(['cccc', 'bbbb', 'aaaa']);
    await reader.press('U');
    expect(order(reader)).toEqual(['bbbb', 'aaaa', 'cccc']);
  });

  it('applies to no other list', async () => {
    const reader = open();
    await reader.press('J', 'K');
    expect(reader.library.started.filter(([job]) => job === 'move-bookmark')).toEqual([]);
  });
});
