import { describe, expect, it } from 'vitest';
import type { Language } from '../../../source/i18n/index.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { listenToNews } from '../../support/listener.ts';
import { sourceOf } from '../../support/news.ts';

const sources = [
  makeSource({ id: 'well', title: 'Well' }),
  makeSource({ id: 'failing', title: 'Failing' }),
  makeSource({ id: 'paused', title: 'Paused', enabled: false }),
  makeSource({ id: 'gone', title: 'Gone', enabled: false }),
  makeSource({ id: 'fresh', title: 'Fresh' }),
];
const failure = { code: 'timeout', url: 'https://failing.example/' } as const;
const end = { code: 'http-status', httpStatus: 410, url: 'https://gone.example/' } as const;

async function drawer(language: Language) {
  const opened = openReader({
    language,
    size: { columns: 60, rows: 24 },
    sources,
    articles: [makeArticle({ id: 'one', source: { id: 'well', title: 'Well' } })],
  });
  const { others } = opened.library;
  others.record(makeFetchRecord({ sourceId: 'failing', error: failure }));
  others.record(makeFetchRecord({ sourceId: 'paused', error: failure }));
  others.record(makeFetchRecord({ sourceId: 'gone', error: end }));
  await opened.look();
  await opened.press('f');
  const signOf = (title: string): string =>
    (opened.screen().find(row => row.includes(title)) ?? '').match(/[!‖○↻]/u)?.[0] ?? '';
  return { ...opened, signs: () => sources.map(({ title }) => `${title} ${signOf(title)}`.trim()) };
}

describe('a source in the drawer has a sign', () => {
  it.each(['ar', 'en'] as const)('for its state: %s', async language => {
    const { signs } = await drawer(language);
    expect(signs()).toEqual(['Well', 'Failing !', 'Paused ‖', 'Gone !', 'Fresh ○']);
  });

  it('apart from its name, however long that is', async () => {
    const title = 'اسم مصدر أطول من الدرج كله بكثير فلا يتسع له';
    const { press, screen } = openReader({
      language: 'ar',
      size: { columns: 100, rows: 24 },
      sources: [makeSource({ id: 'long', title })],
    });
    await press('f');
    const row = screen().find(line => line.includes('○')) ?? '';
    expect(row).toMatch(/○ \S/u);
  });

  it('while it is being refreshed, before all others', async () => {
    const { reader, signs } = await drawer('en');
    const waiting = [{ id: 'failing', title: 'Failing' }];
    reader.dispatch({
      type: 'refresh',
      refresh: { stage: 'sources', done: 0, total: 1, failed: 0, waiting },
    });
    expect(signs()[1]).toBe('Failing ↻');
    reader.dispatch({ type: 'refresh', refresh: null });
    expect(signs()[1]).toBe('Failing !');
  });

  it.each(['ar', 'en'] as const)('which the help explains: %s', async language => {
    const { press, screen } = openReader({ language, size: { columns: 200, rows: 60 } });
    await press('?');
    const text = screen().join('\n');
    for (const sign of '★±!‖○↻') expect(text).toContain(sign);
  });

  it('which the help finds by what it means', async () => {
    const { press, type, screen } = openReader({ language: 'en', size: { columns: 80, rows: 24 } });
    await press('?', '/');
    await type('paused source');
    expect(screen().join('\n')).toMatch(/‖ +Paused source/u);
  });
});

it.each([
  ['en', 'paused'],
  ['ar', 'متوقف'],
] as const)('is told in words to those who listen: %s', async (language, word) => {
  const { hear, press, session, reader } = listenToNews({
    language,
    sources: [sourceOf('one'), { ...sourceOf('two'), enabled: false }],
  });
  await press('f');
  expect((await hear('G')).join(' ')).toContain(word);
  const waiting = [{ id: 'two', title: 'two' }];
  reader.dispatch({ type: 'refresh', refresh: { stage: 'sources', done: 0, total: 1, failed: 0, waiting } });
  expect((await hear('k', 'G')).join(' ')).toContain(session().messages.signs.meanings.refreshing);
});
