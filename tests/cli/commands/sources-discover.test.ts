import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { htmlPage, loopbackSite, realFetcher, rss } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const world = () => createTestWorld({ fetcher: realFetcher() });
const link = (href: string): string => `<link rel="alternate" type="application/rss+xml" href="${href}">`;

const site = () =>
  loopbackSite({
    '/': { body: htmlPage(link('/comments/feed/') + link('/gone') + link('/feed')) },
    '/feed': { body: rss('أخبار الميناء', 'أول', 'ثان') },
    '/comments/feed/': { body: rss('تعليقات') },
  });

describe('sources discover', () => {
  it('describes the feeds that could be read, the best first', async () => {
    const { url } = await site();
    const { khabar } = world();
    const ran = await khabar('sources', 'discover', url('/'), '--json');
    expect(schemaErrors('discover', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject([
      {
        title: 'أخبار الميناء',
        url: url('/feed'),
        type: 'rss',
        entries: 2,
        language: 'ar',
        subscribed: false,
      },
      { title: 'تعليقات', url: url('/comments/feed/'), entries: 0 },
    ]);
    await khabar('sources', 'add', url('/feed'));
    const again = (await khabar('sources', 'discover', url('/'), '--json')).json();
    expect(again).toMatchObject([{ subscribed: true }, { subscribed: false }]);
  });

  it.each([
    ['en', '2 entries'],
    ['ar', 'مادتان'],
  ])('prints one a line, on a page in %s', async (lang, entries) => {
    const { url } = await site();
    const words = ['sources', 'discover', url('/'), '--lang', lang];
    const [piped] = (await world().khabar(...words)).stdout.split('\n');
    expect(piped).toMatch(/^\w{8}\trss\t2\t\tfalse\tأخبار الميناء\thttp/u);
    const [line] = (await world().khabar(...words, '--width', '120')).stdout.split('\n');
    expect(line).toMatch(new RegExp(`أخبار الميناء +rss +${entries} +${url('/feed')}`, 'u'));
  });

  it('takes many addresses, and says which led to what, and which to nothing', async () => {
    const { url } = await site();
    const { khabar } = createTestWorld({
      fetcher: realFetcher(),
      files: { '-': `${url('/feed')}\n${url('/gone')}\n` },
    });
    const ran = await khabar('sources', 'discover', url('/'), '-', '--json');
    expect(ran.code).toBe(3);
    expect(schemaErrors('discover', ran.json())).toEqual([]);
    const asked = (ran.json() as readonly { asked: string }[]).map(found => found.asked);
    expect(asked).toEqual([url('/'), url('/'), url('/feed')]);
    expect(ran.stderr).toContain(url('/gone'));
  });

  it('names a path as it was typed', async () => {
    const { khabar } = world();
    for (const path of ['/no/such', temporaryFolder()]) {
      const { stderr } = await khabar('sources', 'discover', path);
      expect(stderr).toContain(path);
      expect(stderr).not.toContain('file:');
    }
  });

  it('ends with 4 where there is nothing', async () => {
    const { url } = await loopbackSite({ '/': { body: htmlPage() } });
    for (const path of ['/', '/missing']) {
      const ran = await world().khabar('sources', 'discover', url(path), '--json');
      expect(ran.code).toBe(4);
      expect(schemaErrors('error', ran.failure())).toEqual([]);
    }
  });
});
