import { describe, expect, it } from 'vitest';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { keys } from '../../support/screen-states.ts';

const filler = Array.from({ length: 30 }, (_, index) => ({
  type: 'paragraph' as const,
  text: `فقرة ${index} من وصف المكان والناس والطريق الطويل إلى البحر.`,
}));

const article = makeArticle({
  blocks: [...filler, { type: 'paragraph', text: 'وقالت مديرة الميناء: «لا سفن هذا الأسبوع».' }, ...filler],
});

const opened = async (shown = article) => {
  const reader = await openReader({ sources: [makeSource()], articles: [shown] });
  await keys('enter', 'W')(reader);
  return reader;
};

const layers = ({ session }: Awaited<ReturnType<typeof opened>>) =>
  session().layers.map(({ layer }) => layer);

describe('who said what in an article', () => {
  it('is listed with a key, and put away with it', async () => {
    const reader = await opened();
    expect(layers(reader)).toEqual(['quotes']);
    expect(reader.session().quotations?.found.map(({ speaker, words }) => [speaker, words])).toEqual([
      ['مديرة الميناء', 'لا سفن هذا الأسبوع'],
    ]);
    await keys('W')(reader);
    expect(layers(reader)).toEqual([]);
  });

  it('leads to where the words stand, and marks them', async () => {
    const reader = await opened();
    await keys('enter')(reader);
    const { reading, focus } = reader.session();
    expect(layers(reader)).toEqual([]);
    expect(focus).toBe('reader');
    expect(reading?.place.piece).toBeGreaterThan(25);
    expect(reading?.place.piece).toBeLessThanOrEqual(filler.length + 1);
    expect(reading?.finding?.words).toBe('لا سفن هذا الأسبوع');
  });

  it('says so where nobody says anything', async () => {
    const reader = await opened(makeArticle({ blocks: filler }));
    expect(reader.session().quotations?.found).toEqual([]);
    await keys('enter')(reader);
    expect(layers(reader)).toEqual(['quotes']);
  });
});
