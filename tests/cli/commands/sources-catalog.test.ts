import { describe, expect, it } from 'vitest';
import { type CatalogueEntry, catalogue, defaultSources } from '../../../source/app/catalogue/index.ts';
import { sourceKinds } from '../../../source/app/catalogue/kinds.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

describe('sources catalog', () => {
  it('offers what ships with Khabar, and says what is taken already', async () => {
    const ran = await createTestWorld().khabar('sources', 'catalog', '--json');
    expect(schemaErrors('catalog', ran.json())).toEqual([]);
    const offers = ran.json() as readonly { readonly id: string; readonly subscribed: boolean }[];
    expect(offers).toHaveLength(catalogue.length);
    expect(offers.filter(({ subscribed }) => subscribed).map(({ id }) => id)).toEqual(
      defaultSources().map(({ id }) => id),
    );
  });

  const titles = async (...flags: readonly string[]): Promise<readonly string[]> => {
    const ran = await createTestWorld().khabar('sources', 'catalog', '--json', ...flags);
    return (ran.json() as readonly { readonly titleEn: string }[]).map(({ titleEn }) => titleEn);
  };
  const named = (test: (entry: CatalogueEntry) => boolean): readonly string[] =>
    catalogue.filter(test).map(({ nameEn }) => nameEn);

  it.each(['مصر', 'Egypt', 'egypt', 'EG'])('narrows it down to the country %s', async country => {
    expect(await titles('--country', country)).toEqual(named(entry => entry.country === 'EG'));
  });

  it('narrows it down to a topic, and to words', async () => {
    expect(await titles('--category', 'تقنيه')).toEqual(named(({ topic }) => topic === 'تقنية'));
    const both = await titles('--category', 'تقنية', '--country', 'السعودية');
    expect(both).toEqual(named(({ topic, country }) => topic === 'تقنية' && country === 'SA'));
    expect(await titles('--query', 'bbc arab')).toEqual(['BBC News Arabic']);
  });

  it('prints one a line for a pipe, with its names in both languages', async () => {
    const { stdout } = await createTestWorld().khabar('sources', 'catalog', '--query', 'bbc arab');
    const entry = catalogue.find(({ nameEn }) => nameEn === 'BBC News Arabic');
    expect(stdout.split('\t').slice(2)).toEqual([
      entry?.country,
      entry?.topic,
      entry?.nameAr,
      entry?.nameEn,
      `${entry?.url}\n`,
    ]);
  });

  it('says what each source is, in the language of the messages', async () => {
    const { khabar } = createTestWorld();
    const wide = ['sources', 'catalog', '--query', 'dabanga', '--width', '160'];
    expect((await khabar(...wide)).stdout).toContain('Radio station');
    expect((await khabar(...wide, '--lang', 'ar')).stdout).toContain('إذاعة');
    const [found] = (await khabar('sources', 'catalog', '--query', 'dabanga', '--json')).json() as readonly {
      readonly kind: string;
    }[];
    expect(found?.kind).toBe('radio');
    expect(catalogue.filter(({ kind }) => !sourceKinds.includes(kind))).toEqual([]);
  });

  it('says so where nothing matches', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('sources', 'catalog', '--country', 'Atlantis', '--json')).json()).toEqual([]);
    const { stdout } = await khabar('sources', 'catalog', '--country', 'Atlantis', '--width', '60');
    expect(stdout).toContain('No catalog sources match');
  });
});
