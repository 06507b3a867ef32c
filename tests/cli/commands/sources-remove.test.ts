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

describe('sources remove', () => {
  it('removes by id, prefix or title', async () => {
    const { khabar } = world();
    const ran = await khabar('sources', 'remove', 'صحيفة المثال', '--json');
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject([{ id: 'source01' }]);
    expect((await khabar('sources', 'list', '--json')).json()).toEqual([]);
    expect(await khabar('sources', 'remove', 'source01')).toMatchObject({ code: 4, stdout: '' });
  });

  it('removes many in one change, also from standard input, which may be empty', async () => {
    const others = ['b', 'c', 'd'].map(id =>
      makeSource({ id: `source-${id}`, url: `https://${id}.example/` }),
    );
    const kept = { ...nothingKept, sources: [makeSource(), ...others] };
    const { khabar } = createTestWorld({ articles, kept, files: { '-': 'source-b\tx\nsource-c\n' } });
    const ids = async () =>
      ((await khabar('sources', 'list', '--json')).json() as Sources).map(({ id }) => id);
    await khabar('sources', 'remove', 'source01', '-');
    expect(await ids()).toEqual(['source-d']);
    await khabar('undo');
    expect(await ids()).toHaveLength(4);
    const empty = createTestWorld({ articles, kept, files: { '-': '' } });
    expect(await empty.khabar('sources', 'remove', '-', '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
    expect((await empty.khabar('sources', 'list', '--json')).json()).toHaveLength(4);
  });

  it('removes one of the starter set and leaves the others', async () => {
    const { khabar } = createTestWorld({ articles });
    const [first] = defaultSources();
    await khabar('sources', 'remove', first?.id ?? '');
    const listed = (await khabar('sources', 'list', '--json')).json() as Sources;
    expect(listed.map(({ id }) => id)).toEqual(
      defaultSources()
        .slice(1)
        .map(({ id }) => id),
    );
  });

  it('removes one of the sample edition while it stands in for the news', async () => {
    const { khabar } = createTestWorld();
    const [first] = editionSources;
    expect((await khabar('sources', 'remove', first?.id ?? '')).code).toBe(0);
    const ids = ((await khabar('sources', 'list', '--json')).json() as Sources).map(({ id }) => id);
    expect(ids).toHaveLength(editionSources.length + defaultSources().length - 1);
    expect(ids).not.toContain(first?.id);
  });
});
