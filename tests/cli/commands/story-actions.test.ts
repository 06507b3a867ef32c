import { describe, expect, it } from 'vitest';
import { first, state, twoReports } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const [one = '', other = ''] = twoReports.map(({ id }) => id);
const alone = first.id;
const told = [first, ...twoReports];
const world = () => createTestWorld({ articles: told, kept: state });

type Listed = readonly { readonly id: string; readonly story: string | null }[];
const storiesIn = (json: unknown): readonly (readonly [string, string | null])[] =>
  (json as Listed).map(({ id, story }) => [id, story]);

describe('stories --why', () => {
  it('tells why two articles are in one story, in words and as JSON', async () => {
    const { khabar } = world();
    const { json } = await khabar('stories', '--why', one, other, '--json');
    expect(schemaErrors('story-why', json())).toEqual([]);
    expect(json()).toMatchObject({
      together: true,
      ground: 'likely',
      articles: [{ id: one }, { id: other }],
    });
    const english = (await khabar('stories', '--why', one, other, '--width', '80')).stdout;
    expect(english).toMatch(/^One story · likelihood: more than 99%$/mu);
    expect(english).toMatch(/Names in both: .*شبرا/u);
    const arabic = (await khabar('stories', '--why', one, other, '--lang', 'ar', '--bidi', 'off')).stdout;
    expect(arabic).toMatch(/من حدث واحد · الاحتمال: أكثر من ٩٩٪/u);
  });

  it('tells why two others are not', async () => {
    const { khabar } = world();
    const why = async (...words: string[]) => (await khabar('stories', '--why', ...words)).stdout;
    expect(await why(one, alone)).toMatch(/^Not one story · likelihood: less than 1%$/mu);
    expect(await why(one, alone)).toContain('A story lasts 36 hours at most.');
  });
});

describe('stories --join and --part', () => {
  it('print the articles with the stories that are theirs now, and can be undone', async () => {
    const { khabar } = world();
    const parted = await khabar('stories', '--part', other, '--json');
    expect(schemaErrors('list', parted.json())).toEqual([]);
    expect(storiesIn(parted.json())).toEqual([[other, null]]);
    expect((await khabar('stories', '--json')).json()).toEqual([]);
    const joined = await khabar('stories', '--join', other, alone, '--json');
    expect(storiesIn(joined.json())).toEqual([
      [other, other],
      [alone, other],
    ]);
    expect((await khabar('undo', '2')).code).toBe(0);
    expect((await khabar('stories', '--json')).json()).toMatchObject([
      { articles: [{ id: one }, { id: other }] },
    ]);
  });

  it('say what they did, and that there was nothing to do', async () => {
    const { khabar } = world();
    const say = async (...words: string[]) => (await khabar('stories', ...words, '--width', '80')).stdout;
    expect(await say('--join', one, alone)).toBe('Joined 2 articles in one story\n');
    expect(await say('--join', one, alone)).toBe('Nothing to change: these articles are joined already\n');
    expect(await say('--part', alone)).toBe('Removed the article from its story\n');
    expect(await say('--part', alone)).toBe('Nothing to change: no other article tells the story\n');
    expect((await khabar('undo', '--list', '--width', '80')).stdout).toContain(
      'joined articles in one story',
    );
  });

  it('take articles from standard input, of which there may be none', async () => {
    const files = { '-': `${one}\t…\n${alone}\t…\n` };
    const named = createTestWorld({ articles: told, kept: state, files });
    expect(storiesIn((await named.khabar('stories', '--join', '-', '--json')).json())).toHaveLength(2);
    const empty = createTestWorld({ articles: told, kept: state, files: { '-': '' } });
    for (const flag of ['--join', '--part'])
      expect(await empty.khabar('stories', flag, '-', '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
  });
});

describe('stories with articles that are named', () => {
  it.each([
    ['missing-argument', 2, ['--why', one]],
    ['missing-argument', 2, ['--why', one, one]],
    ['extra-argument', 2, ['--why', one, other, alone]],
    ['missing-argument', 2, ['--join', one]],
    ['missing-argument', 2, ['--part']],
    ['extra-argument', 2, ['--join', '--part', one, other]],
    ['extra-argument', 2, ['--part', one, '--since', '2d']],
    ['extra-argument', 2, [one]],
    ['unknown-article', 4, ['--why', one, 'zzzz']],
    ['unknown-article', 4, ['--join', 'zzzz', one]],
    ['ambiguous-id', 2, ['--part', 'cccc']],
  ] as const)('fails with %s and exits with %i: %j', async (code, exit, words) => {
    const ran = await world().khabar('stories', ...words, '--json');
    expect(ran.failure()).toMatchObject({ error: { code } });
    expect(ran.code).toBe(exit);
    expect(ran.stdout).toBe('');
  });
});
