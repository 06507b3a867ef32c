import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../support/articles.ts';
import { openNews, sourceOf } from '../../support/news.ts';

const paragraph = (number: number) => ({
  type: 'paragraph' as const,
  text: number % 10 === 0 ? `الفقرة ${number} تذكر القمح والشعير` : `الفقرة ${number} لا تذكر شيئا`,
});

const openLong = () =>
  openNews({
    sources: [sourceOf('one')],
    articles: [
      makeArticle({
        source: { id: 'one', title: '' },
        blocks: Array.from({ length: 40 }, (_, index) => paragraph(index + 1)),
      }),
    ],
  });

const joined = (rows: readonly string[]): string => rows.join('\n').normalize('NFKC');

describe('words in an article', () => {
  it('are found as they are typed, and counted', async () => {
    const { press, session, screen } = openLong();
    await press('enter', '/', ...'قمح');
    expect(session().reading).toMatchObject({ finding: { words: 'قمح', at: 0 } });
    expect(session().reading?.place.piece).toBeGreaterThan(5);
    expect(joined(screen())).toContain('حمقلا ركذت 10');
    expect(joined(screen().slice(-1))).toContain('٤ نم ١');
  });

  it('are visited with n and p, and wrap around', async () => {
    const { press, session } = openLong();
    await press('enter', '/', ...'القمح والشع', 'enter', 'n', 'n');
    expect(session().reading?.finding).toMatchObject({ at: 2 });
    await press('n', 'n');
    expect(session().reading?.finding).toMatchObject({ at: 0 });
    await press('p');
    expect(session().reading?.finding).toMatchObject({ at: 3 });
    await press('ى');
    expect(session().reading?.finding).toMatchObject({ at: 0 });
  });

  it('are cancelled with Escape, which restores the position', async () => {
    const { press, session } = openLong();
    await press('enter', 'j', 'j');
    const { place } = session().reading ?? {};
    await press('/', ...'قمح', 'escape');
    expect(session().reading).toMatchObject({ finding: null, place });
  });

  it('stay highlighted until Escape, which leaves the article open; n is the next unread article again', async () => {
    const { press, session } = openLong();
    await press('enter', '/', ...'قمح', 'enter', 'escape');
    expect(session()).toMatchObject({ focus: 'reader', reading: { finding: null } });
    await press('n');
    expect(session().notice).toMatchObject({ kind: 'no-unread' });
  });

  it('without a match are reported', async () => {
    const { press, screen, session } = openLong();
    await press('enter', '/', ...'ذرة');
    expect(session().reading?.place).toMatchObject({ piece: 0 });
    expect(joined(screen().slice(-1))).toContain('جئاتن لا');
    await press('enter', 'n');
    expect(session().focus).toBe('reader');
  });
});
