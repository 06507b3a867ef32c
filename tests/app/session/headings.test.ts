import { describe, expect, it } from 'vitest';
import type { Block } from '../../../source/domain/article.ts';
import { makeArticle } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const source = { id: 'one', title: 'مصدر' };
const prose = Array.from({ length: 20 }, (_, index): Block => ({ type: 'paragraph', text: `فقرة ${index}` }));
const heading = (text: string, level: number): Block => ({ type: 'heading', text, level });
const article = makeArticle({
  source,
  blocks: [
    heading('البداية', 2),
    ...prose,
    heading('التفاصيل', 3),
    ...prose,
    heading('الخاتمة', 2),
    ...prose,
  ],
});

async function open(...keys: readonly string[]) {
  const reader = openReader({ sources: [sourceOf('one')], articles: [article] });
  await reader.press('enter', ...keys);
  return reader;
}

type Reader = Awaited<ReturnType<typeof open>>;
const piece = ({ session }: Reader) => session().reading?.place.piece;
const notice = ({ session }: Reader) => session().notice?.kind;

describe('headings of an article', () => {
  it('are gone through with a key, onwards and back', async () => {
    expect(piece(await open('}'))).toBe(1);
    expect(piece(await open('}', '}'))).toBe(22);
    expect(piece(await open('3', '}'))).toBe(43);
    expect(piece(await open('3', '}', '{'))).toBe(22);
    expect(piece(await open('}', '}', 'j', '{'))).toBe(22);
    expect(piece(await open('}', '}', '{', '{'))).toBe(1);
  });

  it('end, which is said', async () => {
    expect(notice(await open('{'))).toBe('first-heading');
    expect(notice(await open('3', '}', '}'))).toBe('last-heading');
    expect(notice(await open('9', '}'))).toBe('last-heading');
  });

  it('are listed, with the cursor on the one that one reads under', async () => {
    const reader = await open('2', '}', 'j', 's');
    expect(reader.session().layers).toMatchObject([{ layer: 'contents', cursor: 1 }]);
    expect(reader.screen().join('\n')).toContain('ﺔﻤﺗﺎﺨﻟﺍ');
    await reader.press('j', 'enter');
    expect(reader.session().layers).toEqual([]);
    expect(piece(reader)).toBe(43);
  });

  it('that there are none of is said', async () => {
    const reader = openReader({
      sources: [sourceOf('one')],
      articles: [makeArticle({ source, blocks: prose })],
    });
    for (const key of ['s', '}', '{']) {
      await reader.press('enter', key);
      expect(notice(reader)).toBe('no-headings');
    }
  });
});
