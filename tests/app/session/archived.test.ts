import { describe, expect, it } from 'vitest';
import { pieceLines } from '../../../source/app/view/linear/article-lines.ts';
import { readingView } from '../../../source/app/view/reading-view.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenedReader, type OpenOptions, openReader } from '../../support/edition-reader.ts';

const named = { title: 'قافلة الكتاب', link: null };
const article = (id: string, hour: number) =>
  makeDistinctArticle(id, {
    published: `2026-11-24T0${hour}:00:00.000Z`,
    blocks: [{ type: 'paragraph', text: `نص ${id}` }],
    related: [named],
  });
const articles = [article('one', 5), article('two', 4), article('three', 3)];

const opened = async (options: OpenOptions = {}): Promise<OpenedReader> => {
  const reader = openReader({ articles, sources: [makeSource()], archivedBelow: 2, ...options });
  await reader.press('enter');
  return reader;
};

describe('articles of the archive below the one that is open', () => {
  it('stand behind those that its page names, numbered on', async () => {
    const screen = (await opened()).screen().join('\n');
    expect(screen).toContain('ﻒﻴﺷﺭﻷﺍ ﻦﻣ');
    for (const number of ['١', '٢', '٣']) expect(screen).toContain(number);
  });

  it('leave the text above them as it was laid out', async () => {
    const reader = openReader({ articles, sources: [makeSource()], archivedBelow: 2 });
    const before = readingView(reader.reader.foresee());
    await reader.press('enter');
    const after = readingView(reader.session());
    expect(after?.rows[0]?.row).toBe(before?.rows[0]?.row);
    expect(after?.rows.length).toBeGreaterThan(before?.rows.length ?? 0);
  });

  it('open by their numbers, and lead back', async () => {
    const reader = await opened();
    await reader.press('3');
    expect(reader.session().reading).toMatchObject({ id: 'three' });
    await reader.press('q');
    expect(reader.session()).toMatchObject({
      reading: { id: 'one' },
      archived: [{ id: 'one' }, { id: 'three' }],
    });
  });

  it('have no number that is none', async () => {
    const reader = await opened();
    await reader.press('4');
    expect(reader.session().reading).toMatchObject({ id: 'one' });
    expect(reader.session().pending.count).toBe('4');
  });

  it('are told line by line where one listens', async () => {
    const reader = await opened({ isLinear: true });
    const heard: string[] = [];
    for (let step = 0; step < 7; step++) {
      heard.push(pieceLines(reader.session())[0] ?? '');
      await reader.press('j');
    }
    expect(heard.slice(2, 7)).toEqual([
      'اقرأ أيضًا: مقال واحد',
      `١. ${named.title}`,
      'من الأرشيف: مقالان',
      '٢. خبر two',
      '٣. خبر three',
    ]);
  });

  it('are not asked for of what is only seen beside the list', async () => {
    const reader = openReader({ articles, sources: [makeSource()], archivedBelow: 2 });
    await reader.press('j');
    expect(reader.library.started.map(([job]) => job)).not.toContain('related');
  });
});
