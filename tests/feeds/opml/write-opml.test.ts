import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../source/domain/category-path.ts';
import type { Settings } from '../../../source/domain/settings.ts';
import type { Source } from '../../../source/domain/source.ts';
import { readOpml } from '../../../source/feeds/opml/read-opml.ts';
import { writeOpml } from '../../../source/feeds/opml/write-opml.ts';
import { sanitizeLine } from '../../../source/text/sanitize.ts';
import { makeSource } from '../../support/articles.ts';
import { fixturePairs } from '../fixture-pairs.ts';

const head = { title: 'مصادر & أخبار', created: new Date('2026-11-24T08:00:00Z') };
const write = (sources: readonly Source[], fullTexts: Settings['fullTexts'] = {}): string =>
  writeOpml(sources, fullTexts, head).join('\n');

const withoutId = ({ id: _, ...rest }: Source) => rest;
const byUrl = <T extends { readonly url: string }>(sources: readonly T[]): T[] =>
  [...sources].sort((a, b) => (a.url < b.url ? -1 : 1));

/** What comes back of an export. */
const returned = (sources: readonly Source[]) => {
  const { sources: read, skipped, problems } = readOpml(write(sources));
  expect({ skipped, problems }).toEqual({ skipped: [], problems: [] });
  return byUrl(read);
};

describe('writeOpml', () => {
  it('writes folders as outlines, once each, and everything that a source has', () => {
    const sources = [
      makeSource({ title: 'أولى', url: 'https://a.example/?x=1&y="2"', category: 'أخبار/محلية' }),
      makeSource({ title: 'ثانية', url: 'https://b.example/', category: null, language: null }),
      makeSource({
        title: 'ثالثة',
        url: 'https://c.example/',
        category: 'أخبار',
        homepage: null,
        enabled: false,
        attributes: { 'xmlns:m': 'https://m.example/', 'm:note': 'سطر\nوسطر', text: 'الثالثة' },
      }),
    ];
    expect(write(sources)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:khabar="https://khabar.example/opml">
  <head>
    <title>مصادر &amp; أخبار</title>
    <dateCreated>Tue, 24 Nov 2026 08:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="أخبار" title="أخبار">
      <outline text="محلية" title="محلية">
        <outline type="rss" text="أولى" title="أولى" xmlUrl="https://a.example/?x=1&amp;y=&quot;2&quot;" htmlUrl="https://news.example/" language="ar" khabar:enabled="true"/>
      </outline>
      <outline type="rss" text="الثالثة" title="ثالثة" xmlUrl="https://c.example/" language="ar" khabar:enabled="false" xmlns:m="https://m.example/" m:note="سطر&#10;وسطر"/>
    </outline>
    <outline type="rss" text="ثانية" title="ثانية" xmlUrl="https://b.example/" htmlUrl="https://news.example/" khabar:enabled="true"/>
  </body>
</opml>`);
  });

  it.each(fixturePairs('opml').map(pair => [pair.name, pair] as const))(
    'gives back what it read of %s',
    (_, { bytes }) => {
      const { sources } = readOpml(new TextDecoder().decode(bytes));
      expect(returned(sources.map(source => ({ id: 'any', ...source })))).toEqual(byUrl(sources));
    },
  );

  it('writes whose full text is always wanted, which comes back', () => {
    const sources = ['wanted', 'other'].map(id => makeSource({ id, url: `https://${id}.example/` }));
    const written = write(sources, { wanted: 'always' });
    expect(written).toContain(
      'xmlUrl="https://wanted.example/" htmlUrl="https://news.example/" language="ar" khabar:enabled="true" khabar:full-text="always"/>',
    );
    expect(readOpml(written).sources.map(({ fullText }) => fullText)).toEqual(['always', undefined]);
  });

  it('gives back any sources', () => {
    const escaped = /&(?:[a-z]+\d*|#\w+);/iu;
    const name = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map(sanitizeLine)
      .filter(text => text !== '' && !escaped.test(text));
    const folder = name.filter(text => !text.includes('∕'));
    const attributes = fc.option(
      fc.dictionary(fc.constantFrom('note', 'version', 'created'), name, { minKeys: 1 }),
      { nil: undefined },
    );
    const source = fc.record({
      title: name,
      category: fc.array(folder, { maxLength: 4 }).map(categoryOf),
      language: fc.constantFrom(null, 'ar', 'fa-AF'),
      homepage: fc.constantFrom(null, 'https://home.example/'),
      enabled: fc.boolean(),
      attributes,
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), raw => {
        const sources = raw.map(({ attributes: kept, ...rest }, index) =>
          makeSource({
            ...rest,
            url: `https://${index}.example/`,
            ...(kept ? { attributes: { ...kept } } : {}),
          }),
        );
        expect(returned(sources)).toEqual(byUrl(sources.map(withoutId)));
      }),
      { numRuns: 100 },
    );
  });
});
