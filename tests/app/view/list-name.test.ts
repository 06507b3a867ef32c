import { describe, expect, it } from 'vitest';
import type { Session } from '../../../source/app/session/session.ts';
import { drawingOf } from '../../../source/app/view/drawing.ts';
import { noticeText } from '../../../source/app/view/notice-text.ts';
import { statusRows } from '../../../source/app/view/status-line.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';

const title = 'Al Jazeera';

/** A reader on so many articles of one source. */
const readerOf = (language: Language, count: number, columns = 100, name = title) =>
  openReader({
    language,
    size: { columns, rows: 20 },
    sources: [makeSource({ title: name })],
    articles: Array.from({ length: count }, (_, index) => makeDistinctArticle(`id${1000 + index}`)),
  });

/** As it is said, without the marks that guide its order. */
const notice = (session: Session): string =>
  session.notice === null ? '' : withoutDirectionMarks(noticeText(session.notice, session).text);

const bottomLine = (session: Session): string =>
  statusRows(session, drawingOf(session)).map(rowText).join(' ');

/** From the list of everything so many rows down the sources: past the views is the one source. */
const toList = (language: Language, down: number): readonly string[] => [
  language === 'ar' ? 'l' : 'h',
  ...Array.from({ length: down }, () => 'j'),
  'enter',
];

const toSource = (language: Language): readonly string[] => toList(language, 3);

describe('what marks a whole list read', () => {
  it.each<[Language, number, string]>([
    ['en', 1, 'Marked 1 article in “Al Jazeera” as read. Press U to undo.'],
    ['en', 132, 'Marked 132 articles in “Al Jazeera” as read. Press U to undo.'],
    ['ar', 1, 'صار مقروءًا: مقال واحد في «Al Jazeera»'],
    ['ar', 2, 'صار مقروءًا: مقالان في «Al Jazeera»'],
    ['ar', 3, 'صار مقروءًا: ٣ مقالات في «Al Jazeera»'],
    ['ar', 32, 'صار مقروءًا: ٣٢ مقالًا في «Al Jazeera»'],
    ['ar', 100, 'صار مقروءًا: ١٠٠ مقال في «Al Jazeera»'],
  ])('names the source, and the count in its right form: %s, %i', async (language, count, text) => {
    const { press, session } = readerOf(language, count);
    await press(...toSource(language), 'A', 'y');
    expect(notice(session())).toContain(text);
  });

  it.each<[Language, number, string]>([
    ['en', 0, 'Marked 12 articles in “All articles” as read'],
    ['en', 1, 'Marked 12 articles in “Unread” as read'],
    ['ar', 0, 'صار مقروءًا: ١٢ مقالًا في «كل المقالات»'],
  ])('names the view: %s', async (language, down, text) => {
    const { press, session } = readerOf(language, 12);
    await press(...toList(language, down), 'A', 'y');
    expect(notice(session())).toContain(text);
  });

  it.each<[Language, string]>([
    ['en', 'Marked 12 articles in “All articles” with “خبر” as read'],
    ['ar', 'صار مقروءًا: ١٢ مقالًا في بحث «خبر» في «كل المقالات»'],
  ])('names the search too: %s', async (language, text) => {
    const { press, type, session } = readerOf(language, 12);
    await press('/');
    await type('خبر');
    await press('enter', 'A', 'y');
    expect(notice(session())).toContain(text);
  });

  it('asks for the same list, and about the same count', async () => {
    const { press, session } = readerOf('en', 12);
    await press(...toSource('en'), 'A');
    expect(bottomLine(session())).toContain('Mark 12 articles in “Al Jazeera” as read? y: yes, n: no');
    const arabic = readerOf('ar', 12);
    await arabic.press(...toSource('ar'), 'A');
    expect(arabic.session().layers).toMatchObject([{ count: 12, part: { of: { title, words: '' } } }]);
  });

  it('shortens a long name, so that the keys of the answer are in sight', async () => {
    const { press, session } = readerOf(
      'en',
      12,
      80,
      'The Daily Chronicle of Everything That Happens Everywhere',
    );
    await press(...toSource('en'), 'A');
    expect(bottomLine(session())).toContain('“The Daily Chronicle of Ev…” as read? y: yes, n: no');
  });
});
