import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../source/app/session/selectors.ts';
import { makeArticle } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const said = (text: string) =>
  makeArticle({
    id: 'changed000',
    source: { id: 'one', title: 'مصدر one' },
    blocks: [{ type: 'paragraph', text }],
  });
const before = said('قُتل ثلاثة عمال في الحريق.');
const after = said('قُتل تسعة عمال في الحريق.');

function open() {
  const reader = openReader({ sources: [sourceOf('one')], articles: [before] });
  const textOf = () => openArticle(reader.session())?.blocks[0]?.text;
  return { ...reader, textOf };
}

describe('an article that was changed since it was read', () => {
  it('is marked until it is opened', async () => {
    const { press, session, library } = open();
    const marks = () => session().list.rows.map(({ read, changed }) => [read, changed]);
    await press('m');
    expect(marks()).toEqual([[true, false]]);
    library.others.add({ ...after, fetched: '2027-01-01T00:00:00.000Z' });
    await press('r');
    expect(marks()).toEqual([[true, true]]);
    await press('enter');
    expect(marks()).toEqual([[true, false]]);
  });
});

describe('what the source has changed', () => {
  it('is shown by c, the old words before the new ones, and hidden by it', async () => {
    const { press, library, textOf } = open();
    library.others.add(after);
    await press('enter');
    expect(textOf()).toBe('قُتل تسعة عمال في الحريق.');
    await press('c');
    expect(textOf()).toBe('قُتل ثلاثة تسعة عمال في الحريق.');
    await press('c');
    expect(textOf()).toBe('قُتل تسعة عمال في الحريق.');
  });

  it('is left by the key that goes back, and the article after it', async () => {
    const { press, session, library, textOf } = open();
    library.others.add(after);
    await press('enter', 'c', 'q');
    expect(textOf()).toBe('قُتل تسعة عمال في الحريق.');
    expect(session().focus).toBe('reader');
    await press('q');
    expect(session().focus).toBe('articles');
  });

  it('is nothing where the source has changed nothing', async () => {
    const { press, session, textOf } = open();
    await press('enter', 'c');
    expect(textOf()).toBe('قُتل ثلاثة عمال في الحريق.');
    expect(session().notice).toEqual({ kind: 'unchanged' });
  });
});
