import { describe, expect, it } from 'vitest';
import { go } from '../../../source/app/session/effect.ts';
import { previewOf, withPreview } from '../../../source/app/session/preview.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';

const source = makeSource();
const articles = [0, 1, 2].map(index =>
  makeDistinctArticle(`article${index}`, {
    source,
    title: `Headline ${index}`,
    blocks: [{ type: 'paragraph', text: `Body ${index}` }],
    published: `2026-11-20T0${9 - index}:00:00.000Z`,
  }),
);

/** A reader in which the cursor can rest. */
function open(options: OpenOptions = {}) {
  const opened = openReader({
    language: 'en',
    size: { columns: 120, rows: 30 },
    sources: [source],
    articles,
    ...options,
  });
  const { reader, session, library } = opened;
  const rest = (): void =>
    reader.perform([go({ type: 'previewed', preview: previewOf(session(), reader.foresee()) })]);
  const isShown = (index: number): boolean => opened.screen().join('\n').includes(`Body ${index}`);
  const isRead = (index: number): boolean => library.archive.listed([`article${index}`])[0]?.read === true;
  return { ...opened, rest, isShown, isRead };
}

describe('the preview', () => {
  it('shows the article under the cursor once it rests, unread and unfetched', async () => {
    const { rest, press, isShown, isRead, library, session } = open();
    rest();
    expect([isShown(0), isRead(0)]).toEqual([true, false]);
    await press('j');
    expect([isShown(0), isShown(1)]).toEqual([true, false]);
    rest();
    expect([isShown(0), isShown(1)]).toEqual([false, true]);
    expect(session()).toMatchObject({ reading: null, focus: 'articles', list: { cursor: 1 } });
    expect(library.started).toEqual([]);
  });

  it('is the same while the cursor rests', () => {
    const { rest, session } = open();
    rest();
    const before = session();
    rest();
    expect(session()).toBe(before);
  });

  it.each(['enter', 'tab', 'l'])('is opened and marked read by %s', async key => {
    const { rest, press, session, isRead } = open();
    await press('j');
    rest();
    await press(key);
    expect(session()).toMatchObject({ focus: 'reader', preview: null, reading: { id: 'article1' } });
    expect(isRead(1)).toBe(true);
  });

  it('gives way to the open article at its place as soon as the cursor is on that', async () => {
    const { rest, press, session, isShown } = open();
    await press('enter', 'q', 'j');
    rest();
    expect(isShown(1)).toBe(true);
    await press('k');
    rest();
    expect(session().preview).toBeNull();
    expect(isShown(0)).toBe(true);
  });

  it('follows the list from among the sources', async () => {
    const { rest, press, isShown } = open();
    await press('shift+tab');
    rest();
    expect(isShown(0)).toBe(true);
  });

  it.each([
    ['it is off', { display: { preview: 'off' } }],
    ['there is no room beside the list', { size: { columns: 80, rows: 24 } }],
  ] as const)('is none where %s', (_, options) => {
    const { rest, session, isShown } = open(options);
    rest();
    expect(session().preview).toBeNull();
    expect(isShown(0)).toBe(false);
  });

  it('is switched off and on by a key', async () => {
    const { rest, press, isShown, session } = open();
    rest();
    await press('P');
    expect(isShown(0)).toBe(false);
    expect(withPreview(session())).toBe(session());
    await press('P');
    expect(isShown(0)).toBe(true);
  });

  it('leaves Space to the unread articles of the list', async () => {
    const { rest, press, session } = open();
    await press('j');
    rest();
    await press('space');
    expect(session().reading?.id).toBe('article1');
    await press('q', 'k');
    rest();
    await press('space');
    expect(session().reading?.id).toBe('article0');
  });
});
