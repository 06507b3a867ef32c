import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../source/app/session/selectors.ts';
import type { TerminalTraits } from '../../../source/app/session/session.ts';
import { makeArticle } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const said = (text: string) =>
  makeArticle({
    id: 'changed000',
    source: { id: 'one', title: 'مصدر one' },
    blocks: [{ type: 'paragraph', text }],
  });
const before = said('قُتل ثلاثة عمال في الحريق.');
const after = said('قُتل تسعة عمال في الحريق.');

const page = { ...said('نص الصفحة، وهو أطول من نص الخلاصة.'), fromPage: true as const };

function open(options: OpenOptions = {}) {
  const reader = openReader({ sources: [sourceOf('one')], articles: [before], ...options });
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

  it('has the old words in brackets where the terminal strikes nothing out', async () => {
    const terminal: TerminalTraits = {
      order: 'visual',
      shaping: true,
      marks: 'keep',
      sideBySide: true,
      bracketedPaste: true,
      name: 'tmux',
    };
    const { press, library, textOf } = open({ terminal });
    library.others.add(after);
    await press('enter', 'c');
    expect(textOf()).toBe('قُتل [ثلاثة] تسعة عمال في الحريق.');
  });

  it('is what the feed has changed, if the page that is in sight has stayed as it was', async () => {
    const { press, library, session, textOf } = open({ pages: { changed000: page } });
    await press('enter', 'x', 'q');
    library.others.add(after);
    await press('enter');
    expect(session().reading?.shown).toBe('page');
    await press('c');
    expect(textOf()).toBe('قُتل ثلاثة تسعة عمال في الحريق.');
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
