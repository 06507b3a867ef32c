import { describe, expect, it } from 'vitest';
import { catalogue, defaultSources, sourceOfEntry } from '../../../source/app/catalogue/index.ts';
import { entriesMatching, entryNamed, searchCatalog } from '../../../source/app/catalogue/search.ts';

const all = (test: (entry: (typeof catalogue)[number]) => boolean) => catalogue.filter(test);

describe('entriesMatching', () => {
  it('holds everything where nothing is asked', () => {
    expect(entriesMatching({})).toEqual(catalogue);
  });

  it('holds what meets all that is asked', () => {
    expect(entriesMatching({ country: 'الأردن', category: 'مجتمع' })).toEqual(
      all(({ country, topic }) => country === 'JO' && topic === 'مجتمع'),
    );
    expect(entriesMatching({ country: 'الأردن', category: 'رياضة' })).toEqual([]);
  });

  it.each([
    ['محلي', 'محليات'],
    ['وكالة', 'وكالات'],
  ])('still knows the topic %s by its former name', (former, topic) => {
    const expected = all(entry => entry.topic === topic);
    expect(expected).not.toEqual([]);
    expect(entriesMatching({ category: former })).toEqual(expected);
  });

  it.each(['بي بي سي', 'BBC', 'bbci arabic', 'bbc.com'])('finds by the beginnings of words: %s', query => {
    expect(entriesMatching({ query }).map(({ nameEn }) => nameEn)).toContain('BBC News Arabic');
  });

  it('finds a name without its article', () => {
    expect(entriesMatching({ query: 'جزيرة' }).map(({ nameAr }) => nameAr)).toContain('الجزيرة نت');
  });
});

describe('entryNamed', () => {
  it.each(catalogue.map(entry => [entry.nameEn, entry] as const))(
    'knows %s by id and by both names',
    (_, entry) => {
      for (const word of [sourceOfEntry(entry).id, entry.nameAr, entry.nameEn])
        expect(entryNamed(word)).toBe(entry);
    },
  );

  it.each(['', '؟', 'bbc', 'https://feeds.bbci.co.uk/arabic/rss.xml', './feed.xml'])(
    'knows nothing named %j',
    word => {
      expect(entryNamed(word)).toBeUndefined();
    },
  );
});

describe('searchCatalog', () => {
  it('says what is subscribed to', () => {
    const results = searchCatalog(defaultSources());
    expect(results).toHaveLength(catalogue.length);
    expect(results.filter(({ subscribed }) => subscribed).map(({ source }) => source.id)).toEqual(
      defaultSources().map(({ id }) => id),
    );
  });
});
