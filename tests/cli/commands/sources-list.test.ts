import { describe, expect, it } from 'vitest';
import { defaultSources } from '../../../source/app/catalogue/index.ts';
import { editionSources } from '../../../source/app/edition.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { nothingKept } from '../../support/library.ts';
import { realFetcher } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const articles = [makeArticle({ id: 'aaaa000001' })];
const state = { ...nothingKept, sources: [makeSource()] };
const world = () => createTestWorld({ articles, kept: state, fetcher: realFetcher() });
type Sources = readonly { readonly id: string; readonly url: string }[];

describe('sources list', () => {
  it('has what is in force: the sample edition and the starter set at first', async () => {
    const ran = await createTestWorld().khabar('sources', 'list', '--json');
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    expect((ran.json() as Sources).map(({ id }) => id)).toEqual(
      [...editionSources, ...defaultSources()].map(({ id }) => id),
    );
  });

  it('prints one a line, on a page with its health in words', async () => {
    expect((await world().khabar('sources', 'list')).stdout).toBe(
      'source01\tnew\t\t\tصحيفة المثال\thttps://news.example/feed.xml\n',
    );
    const page = (await world().khabar('sources', 'list', '--width', '120')).stdout;
    expect(page).toMatch(/^source01 +صحيفة المثال +never refreshed +https:/u);
  });

  it.each([
    ['en', 'paused'],
    ['ar', 'متوقف'],
  ])('names paused sources as such in %s', async (lang, word) => {
    const paused = { ...nothingKept, sources: [makeSource({ enabled: false })] };
    const { khabar } = createTestWorld({ articles, kept: paused });
    const { stdout } = await khabar('sources', 'list', '--width', '120', '--lang', lang);
    expect(stdout).toContain(word);
  });

  it('says what to do where there is none', async () => {
    const { khabar } = createTestWorld({ articles, kept: { ...nothingKept, sources: [] } });
    expect((await khabar('sources', 'list', '--width', '60')).stdout).toContain('khabar sources add');
  });
});
