import { describe, expect, it } from 'vitest';
import {
  addressOfHandle,
  feedByRule,
  feedNamedInPage,
  wellKnownFeeds,
} from '../../source/feeds/site-feeds.ts';

const channel = `UC${'a'.repeat(22)}`;

describe('feedByRule', () => {
  it.each([
    ['https://maqha.blogspot.com/', 'https://maqha.blogspot.com/feeds/posts/default'],
    ['http://www.maqha.blogspot.com.eg/2026/11/x.html', 'https://maqha.blogspot.com.eg/feeds/posts/default'],
    ['https://bsky.app/profile/salma.example', 'https://bsky.app/profile/salma.example/rss'],
    ['https://dev.to/salma', 'https://dev.to/feed/salma'],
    ['https://github.com/salma', 'https://github.com/salma.atom'],
    ['https://github.com/salma/qalam', 'https://github.com/salma/qalam/releases.atom'],
    ['https://github.com/salma/qalam/releases', 'https://github.com/salma/qalam/releases.atom'],
    ['https://github.com/salma/qalam/releases/tag/v1', 'https://github.com/salma/qalam/releases.atom'],
    ['https://github.com/salma/qalam/tags', 'https://github.com/salma/qalam/tags.atom'],
    ['https://github.com/salma/qalam/commits', 'https://github.com/salma/qalam/commits.atom'],
    ['https://github.com/salma/qalam/commits/main/', 'https://github.com/salma/qalam/commits/main.atom'],
    ['https://github.com/salma/qalam/tree/a/b', 'https://github.com/salma/qalam/commits/a/b.atom'],
    ['https://news.google.com/home?hl=ar&gl=EG', 'https://news.google.com/rss/?hl=ar&gl=EG'],
    ['https://news.google.com/search?q=x&hl=ar', 'https://news.google.com/rss/search?q=x&hl=ar'],
    ['https://news.ycombinator.com/', 'https://news.ycombinator.com/rss'],
    ['https://social.example/@salma', 'https://social.example/@salma.rss'],
    ['https://social.example/@salma@other.example', 'https://other.example/@salma.rss'],
    ['https://medium.com/@salma', 'https://medium.com/feed/@salma'],
    ['https://medium.com/tag/arabic', 'https://medium.com/feed/tag/arabic'],
    ['https://medium.com/maqha/a-story-1', 'https://medium.com/feed/maqha'],
    ['https://salma.medium.com/', 'https://salma.medium.com/feed'],
    ['https://www.reddit.com/r/arabic', 'https://www.reddit.com/r/arabic/.rss'],
    ['https://old.reddit.com/r/arabic/top/?t=week', 'https://www.reddit.com/r/arabic/top/.rss'],
    ['https://reddit.com/user/salma/', 'https://www.reddit.com/user/salma/.rss'],
    ['https://stackoverflow.com/questions/tagged/bidi', 'https://stackoverflow.com/feeds/tag/bidi'],
    ['https://salma.substack.com/p/x', 'https://salma.substack.com/feed'],
    ['https://t.me/akhbar', 'https://t.me/s/akhbar'],
    ['https://t.me/s/akhbar?before=9', 'https://t.me/s/akhbar'],
    ['https://telegram.me/akhbar/120', 'https://t.me/s/akhbar'],
    ['https://salma.tumblr.com/', 'https://salma.tumblr.com/rss'],
    ['https://vimeo.com/salma', 'https://vimeo.com/salma/videos/rss'],
    ['https://salma.wordpress.com', 'https://salma.wordpress.com/feed/'],
    [
      `https://www.youtube.com/channel/${channel}/videos`,
      `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
    ],
    ['https://m.youtube.com/playlist?list=PL1', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL1'],
    ['https://youtube.com/user/salma', 'https://www.youtube.com/feeds/videos.xml?user=salma'],
  ])('%s → %s', (page, feed) => {
    expect(feedByRule(page)).toBe(feed);
  });

  it.each([
    'https://news.example/',
    'https://github.com/',
    'https://www.youtube.com/@salma',
    'https://www.tiktok.com/@salma',
    'https://maqha.blogspot.com/feeds/posts/default',
    'https://medium.com/feed/@salma',
    'https://www.reddit.com/r/arabic/.rss',
    'https://t.me/joinchat/abc',
    'https://vimeo.com/12345',
    'https://evil.example/github.com/a/b',
    'file:///home/salma/github.com/a/b',
    'no address',
  ])('knows no rule for %s', page => {
    expect(feedByRule(page)).toBeNull();
  });

  it('leads to addresses that no rule leads further', () => {
    for (const page of ['https://github.com/a/b', 'https://t.me/akhbar', 'https://social.example/@salma']) {
      const feed = feedByRule(page) ?? '';
      expect([null, feed]).toContain(feedByRule(feed));
    }
  });
});

describe('feedNamedInPage', () => {
  const html = `<script>var x = {"externalId":"${channel}"}</script>`;

  it('finds the channel of a YouTube page', () => {
    for (const page of [
      'https://www.youtube.com/@salma',
      'https://www.youtube.com/c/salma',
      'https://m.youtube.com/watch?v=1',
    ])
      expect(feedNamedInPage(page, html)).toBe(
        `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
      );
  });

  it('finds nothing elsewhere', () => {
    expect(feedNamedInPage('https://news.example/@salma', html)).toBeNull();
    expect(feedNamedInPage('https://www.youtube.com/@salma', '<p>لا شيء</p>')).toBeNull();
  });
});

describe('addressOfHandle', () => {
  it.each([
    ['@salma@social.example', 'https://social.example/@salma'],
    ['r/arabic', 'https://www.reddit.com/r/arabic'],
    ['/r/arabic/', 'https://www.reddit.com/r/arabic'],
    ['u/salma', 'https://www.reddit.com/u/salma'],
    ['salma@mail.example', null],
    ['/home/r/arabic', null],
  ])('%s → %s', (word, address) => {
    expect(addressOfHandle(word)).toBe(address);
  });
});

describe('wellKnownFeeds', () => {
  it('are in the section and at the root, but not below an article, where only comments are', () => {
    expect(wellKnownFeeds('https://a.example/ar').slice(0, 2)).toEqual([
      'https://a.example/ar/feed',
      'https://a.example/ar/feed/',
    ]);
    expect(wellKnownFeeds('https://a.example/ar')).toContain('https://a.example/feed');
    expect(wellKnownFeeds('https://a.example/2026/11/story')).toEqual(wellKnownFeeds('https://a.example/'));
    expect(wellKnownFeeds('https://a.example/story.html')).toEqual(wellKnownFeeds('https://a.example/'));
    expect(wellKnownFeeds('file:///home/salma/x')).toEqual([]);
  });
});
