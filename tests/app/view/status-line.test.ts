import { describe, expect, it } from 'vitest';
import type { SourceOutcome } from '../../../source/app/services/refresh-source.ts';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import { happened } from '../../../source/app/session/answers.ts';
import { complain } from '../../../source/app/session/effect.ts';
import type { Notice } from '../../../source/app/session/notice.ts';
import type { Reads } from '../../../source/app/session/reads.ts';
import { noticeText } from '../../../source/app/view/notice-text.ts';
import { refreshText } from '../../../source/app/view/refresh-text.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { editionReader } from '../../support/edition-reader.ts';
import { languages } from '../../support/languages.ts';

const size = { columns: 100, rows: 20 };

/** What is in the bottom line, in the order of the cells, with the letters as they are typed. */
const bottomLine = (screen: readonly string[]): string =>
  (screen.at(-1) ?? '').trim().normalize('NFKC').replace(/\s+/gu, ' ');

const backwards = (text: string): string => [...text].reverse().join('');

it('names no keys beside a question, which takes them all', async () => {
  const { press, screen } = await editionReader({ language: 'en', size });
  expect(bottomLine(screen())).toContain('? help');
  await press('A');
  expect(bottomLine(screen())).toMatch(/y: yes, n: no$/u);
});

it.each([
  ['a question', ['ت', '}'], ':غ'],
  ['a question', ['j', '}'], ':y'],
  ['a selection', ['enter', 'ر'], '«غ»'],
  ['a selection', ['enter', 'v'], ' y '],
])('names keys in %s as the keyboard in use has them: %j', async (_, keys, expected) => {
  const { press, screen } = await editionReader({ language: 'ar', size });
  await press(...keys);
  expect(bottomLine(screen())).toContain(expected);
});

describe('what is typed at a prompt', () => {
  it.each([
    ['ar', '/', 'museums', `museums▏ ${backwards('بحث:')}`],
    ['ar', '/', 'القدس', backwards('بحث: القدس▏')],
    ['ar', '/', 'BBC عربي', `BBC ${backwards('عربي')}▏ ${backwards('بحث:')}`],
    ['ar', '/', 'عربي BBC', `▏BBC ${backwards('بحث: عربي')}`],
    ['ar', ':', '12', '12▏ :'],
    ['en', '/', 'museums', 'Search: museums▏'],
    ['en', '/', 'القدس', `Search: ${backwards('القدس▏')}`],
    ['en', '/', 'BBC عربي', `Search: BBC ${backwards('عربي')}▏`],
  ] as const)('has its caret at its own end: %s %s%s', async (language, prompt, typed, expected) => {
    const { press, type, screen } = await editionReader({ language, size });
    await press(prompt);
    await type(typed);
    expect(bottomLine(screen())).toBe(expected);
  });

  it('keeps its order if direction marks are pasted with it', async () => {
    const { press, reader, screen } = await editionReader({ language: 'ar', size });
    await press('/');
    reader.input({ input: 'paste', text: '\u2069BBC\u2069 \u202eNews' });
    expect(bottomLine(screen())).toBe(`BBC News▏ ${backwards('بحث:')}`);
  });

  it('keeps its order beside an error', async () => {
    const { press, type, screen } = await editionReader({ language: 'ar', size });
    await press('/');
    await type('(BBC');
    await press('enter');
    expect(bottomLine(screen())).toMatch(new RegExp(`\\S \\(BBC▏ ${backwards('بحث:')}$`, 'u'));
  });
});

describe('completions', () => {
  it('stand side by side in the direction of the interface, each in its own order', async () => {
    const { press, type, screen } = await editionReader({ language: 'ar', size });
    await press('/');
    await type('is:');
    expect(bottomLine(screen())).toMatch(/· is:read · is:unread is:▏ /u);
  });

  it('are named whole, or left out', async () => {
    const { press, type, screen } = await editionReader({ language: 'en', size: { columns: 60, rows: 20 } });
    await press('/');
    await type('is:');
    const [typed, ...shown] = bottomLine(screen()).split(/▏ | · | \.\.\.$/u);
    expect(typed).toBe('Search: is:');
    expect(shown.pop()).toBe('');
    expect(shown.length).toBeGreaterThan(1);
    for (const word of shown) expect(word).toMatch(/^is:[a-z]+$/u);
  });
});

describe('the place in the list', () => {
  it.each([61, 72, 80, 93, 100])('stands apart from the keys at %i columns', async columns => {
    const { screen } = await editionReader({ language: 'en', size: { columns, rows: 20 } });
    expect(screen().at(-1)).toMatch(/\S {3,}1 of 46$/u);
  });
});

describe('what is longer than the bottom line', () => {
  const address = `https://news.example/${'section/'.repeat(12)}feed.xml`;
  const error = { code: 'http-status', httpStatus: 404, url: address } as const;
  const paragraph = (screen: readonly string[], from: number): string =>
    screen
      .slice(from)
      .map(row => row.trim())
      .join('');

  it.each(['ar', 'en'] as const)('is said in full, over several rows: %s', async language => {
    const { reader, screen, session } = await editionReader({ language, size: { columns: 60, rows: 16 } });
    reader.perform([complain(error)]);
    const text = session().messages.errors['http-status'](error);
    expect(screen()).toHaveLength(16);
    expect(paragraph(screen(), 10)).toContain('section/feed.xml');
    expect(paragraph(screen(), 10)).not.toContain('…');
    expect(text.length).toBeGreaterThan(120);
  });

  it('gives the rows back with the next key', async () => {
    const { reader, screen, press } = await editionReader({
      language: 'en',
      size: { columns: 60, rows: 16 },
      display: { digits: 'western' },
    });
    await press('j');
    const before = screen();
    reader.perform([complain(error)]);
    expect(screen().slice(0, -1)).not.toEqual(before.slice(0, -1));
    await press('escape');
    expect(screen()).toEqual(before);
  });

  it('leaves rows to what is above in a small window', async () => {
    const { reader, screen } = await editionReader({ language: 'en', size: { columns: 40, rows: 8 } });
    reader.perform([complain(error)]);
    expect(screen()).toHaveLength(8);
  });
});

describe('while sources are fetched', () => {
  const refreshOf = (...titles: readonly string[]) => ({
    stage: 'sources' as const,
    done: 7,
    total: 7 + titles.length,
    failed: 0,
    waiting: titles.map((title, index) => ({ id: `source${index}`, title })),
  });

  it.each([
    [['Harbour'], 'Refreshing 7 of 8 · waiting for Harbour'],
    [['Harbour', 'Fields'], 'Refreshing 7 of 9 · waiting for Harbour, Fields'],
    [
      ['The Harbour Chronicle', 'Fields', 'Mountains'],
      'Refreshing 7 of 10 · waiting for The Harbour Chronicle, Fields and 1 more',
    ],
    [[], 'Refreshing 7 of 7'],
  ])('it says who is waited for: %j', (titles, text) => {
    const session = { messages: languages.en, size };
    expect(withoutDirectionMarks(refreshText(refreshOf(...titles), session))).toBe(text);
  });

  it('it names nobody if that would be cut', () => {
    const session = { messages: languages.en, size: { columns: 50, rows: 20 } };
    expect(refreshText(refreshOf('The Harbour Chronicle', 'Fields'), session)).toBe('Refreshing 7 of 9');
  });

  it('a source that has answered is not waited for any more', async () => {
    const { reader, session } = await editionReader({ language: 'en', size });
    const sources = [
      { id: 'one', title: 'Harbour' },
      { id: 'two', title: 'Fields' },
    ];
    const asked = () => ({
      session: session(),
      takes: { sources: 'all' as const },
      purpose: null,
      reads: {} as Reads,
    });
    reader.perform(happened('refresh', asked(), { type: 'started', total: 2, sources }));
    const outcome = { id: 'one', title: 'Harbour', status: 'unchanged' } as SourceOutcome;
    reader.perform(happened('refresh', asked(), { type: 'finished', done: 1, total: 2, outcome }));
    expect(session().refresh?.waiting).toEqual([{ id: 'two', title: 'Fields' }]);
  });
});

describe('a refresh without a network', () => {
  const outcome = (id: string, detail: string) => ({
    id,
    title: id,
    status: 'failed',
    error: { code: 'unreachable', url: `https://${id}.example/`, detail },
    held: null,
  });
  const refreshed = (...sources: readonly object[]) =>
    ({
      kind: 'refreshed',
      summary: {
        sources,
        added: 0,
        changed: 0,
        failed: sources.length,
        durationMs: 1,
        ruled: emptyRulesReport,
      },
    }) as unknown as Notice;

  it('is one line for all sources, with the key that tries again', async () => {
    const { session } = await editionReader({ language: 'en', size });
    const text = noticeText(
      refreshed(outcome('one', 'EAI_AGAIN'), outcome('two', 'ENETUNREACH')),
      session(),
    ).text;
    expect(withoutDirectionMarks(text)).toBe(
      'No network. Showing what was fetched before. Press R to try again.',
    );
  });

  it.each([
    ['a server is at fault', [outcome('one', 'EAI_AGAIN'), outcome('two', 'ECONNREFUSED')], false],
    ['one name is not found', [outcome('one', 'ENOTFOUND')], false],
    ['no name of several is found', [outcome('one', 'ENOTFOUND'), outcome('two', 'ENOTFOUND')], true],
  ])('is told apart: %s', async (_, outcomes, isWithoutNetwork) => {
    const { session } = await editionReader({ language: 'en', size });
    const text = withoutDirectionMarks(noticeText(refreshed(...outcomes), session()).text);
    expect(text.startsWith('No network')).toBe(isWithoutNetwork);
  });

  it('says which key shows why sources failed', async () => {
    const { session } = await editionReader({ language: 'en', size });
    const { text } = noticeText(refreshed(outcome('one', 'ECONNREFUSED')), session());
    expect(withoutDirectionMarks(text)).toBe('No new articles, 1 source failed. Press H to see why.');
  });
});
