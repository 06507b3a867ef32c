import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../support/articles.ts';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

const related = [1, 2, 3].map(number => ({
  title: `عنوان ${number}`,
  link: `https://news.example/two/${number}`,
}));

const withRelated = () =>
  openNews({
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [
      makeArticle({
        source: { id: 'one', title: '' },
        id: 'first00000',
        published: '2026-11-24T05:30:00.000Z',
        related,
      }),
      ...newsOf('two', 9),
    ],
  });

describe('a count', () => {
  it('is shown while it waits, and gone after its key', () => {
    const { hit, session, screen } = openNews();
    hit('1', '2');
    expect(session().pending).toEqual({ count: '12', keys: [] });
    expect(screen().at(-1)).toContain('١٢');
    hit('j');
    expect(session().pending).toEqual({ count: '', keys: [] });
    expect(session().list.cursor).toBe(12);
  });

  it('is given up with Escape, which does nothing else then', () => {
    const { hit, session } = openNews();
    hit('enter', '4', 'escape', 'q', 'j');
    expect(session()).toMatchObject({ focus: 'articles', list: { cursor: 1 } });
  });

  it('does not begin with 0, and goes on with it', () => {
    const { hit, session } = openNews();
    hit('0', 'j');
    expect(session().list.cursor).toBe(1);
    hit('1', '0', 'j');
    expect(session().list.cursor).toBe(11);
  });

  it('is nothing to a key that takes none', () => {
    const { hit, session } = openNews();
    hit('3', 'm');
    expect(
      session()
        .list.rows.map(({ read }) => read)
        .slice(0, 4),
    ).toEqual([true, false, false, false]);
  });

  it('gives way to the related headline of that number, in an article that has it', async () => {
    const { press, session } = withRelated();
    await press('enter', '٢');
    expect(session().reading?.id).toBe('two0000002');
    await press('q');
    expect(session().reading?.id).toBe('first00000');
    await press('9');
    expect(session().pending.count).toBe('9');
  });
});

describe('a sequence', () => {
  const keys = { 'articles g g': 'bottom', 'articles ; j': 'down 5' };

  it('runs at its last key', () => {
    const { hit, session } = openNews({ keys });
    hit(';');
    expect(session().pending.keys).toEqual([';']);
    hit('ت');
    expect(session().list.cursor).toBe(5);
  });

  it('that goes on otherwise is the key that it began with, and then the other key', () => {
    const { hit, session } = openNews({ keys });
    hit(...'9jg');
    expect(session().list.cursor).toBe(9);
    hit('j');
    expect(session().list.cursor).toBe(1);
    hit('g', 'g');
    expect(session().list.cursor).toBe(59);
  });

  it('that begins with no command is dropped', () => {
    const { hit, session } = openNews({ keys: { 'articles ~ j': 'down 5' } });
    hit('~', 'k', 'j');
    expect(session()).toMatchObject({ list: { cursor: 1 }, pending: { keys: [] } });
  });
});

it('gg goes to the beginning, as g does at once', () => {
  const { hit, session } = openNews();
  hit(...'20jg');
  expect(session().list.cursor).toBe(0);
  hit(...'20jgg');
  expect(session().list.cursor).toBe(0);
});
