/** Sites whose feed has a URL that follows from the page's: rules, in tables. */

/**
 * Site, its pages, their feed. Pages are matched without scheme and without `www.` or `m.`; what a pattern names goes into the
 * feed's address. In the order of the alphabet; the first that matches counts.
 */
const rules: readonly (readonly [site: string, page: RegExp, feed: string])[] = [
  [
    'Blogspot',
    /^(?<host>[\w-]+\.blogspot\.[a-z.]{2,6})\/(?!feeds\/)/u,
    'https://$<host>/feeds/posts/default',
  ],
  ['Bluesky', /^bsky\.app\/profile\/(?<name>[^/?]+)\/?$/u, 'https://bsky.app/profile/$<name>/rss'],
  ['DEV', /^dev\.to\/(?<name>[^/?]+)\/?$/u, 'https://dev.to/feed/$<name>'],
  [
    'GitHub branch',
    /^github\.com\/(?<repo>[^/?]+\/[^/?]+)\/(?:commits|tree)\/(?<branch>[^?]+?)\/?$/u,
    'https://github.com/$<repo>/commits/$<branch>.atom',
  ],
  [
    'GitHub commits',
    /^github\.com\/(?<repo>[^/?]+\/[^/?]+)\/commits\/?$/u,
    'https://github.com/$<repo>/commits.atom',
  ],
  [
    'GitHub releases',
    /^github\.com\/(?<repo>[^/?]+\/[^/?]+)(?:\/releases(?:\/[^?]*)?)?\/?$/u,
    'https://github.com/$<repo>/releases.atom',
  ],
  ['GitHub tags', /^github\.com\/(?<repo>[^/?]+\/[^/?]+)\/tags\/?$/u, 'https://github.com/$<repo>/tags.atom'],
  ['GitHub user', /^github\.com\/(?<name>[\w-]+)\/?$/u, 'https://github.com/$<name>.atom'],
  [
    'Google News',
    /^news\.google\.com\/(?:home\b)?(?!rss\b)(?<rest>.*)$/u,
    'https://news.google.com/rss/$<rest>',
  ],
  ['Hacker News', /^news\.ycombinator\.com\/(?:news)?$/u, 'https://news.ycombinator.com/rss'],
  [
    'Mastodon, from afar',
    /^[^/]+\/@(?<name>[\w.]+)@(?<host>[\w.-]+\.\w+)\/?$/u,
    'https://$<host>/@$<name>.rss',
  ],
  [
    'Mastodon',
    /^(?!(?:medium|substack|threads|tiktok|youtube)\.\w+\/)(?<host>[^/]+)\/(?<name>@\w+)\/?$/u,
    'https://$<host>/$<name>.rss',
  ],
  ['Medium', /^medium\.com\/(?!feed\/)(?<name>(?:tag\/)?[^/?]+)/u, 'https://medium.com/feed/$<name>'],
  ['Medium blog', /^(?<host>[\w-]+\.medium\.com)\/(?!feed\b)/u, 'https://$<host>/feed'],
  [
    'Reddit',
    /^(?:(?:old|new|np)\.)?reddit\.com\/(?<path>(?:r|u|user)\/[^?]+?)\/?(?<!\.rss)(?:\?.*)?$/u,
    'https://www.reddit.com/$<path>/.rss',
  ],
  [
    'Stack Exchange',
    /^(?<host>(?:\w+\.)?(?:askubuntu|serverfault|stackexchange|stackoverflow|superuser)\.com)\/questions\/tagged\/(?<tag>[^/?]+)/u,
    'https://$<host>/feeds/tag/$<tag>',
  ],
  ['Substack', /^(?<host>[\w-]+\.substack\.com)\/(?!feed\b)/u, 'https://$<host>/feed'],
  [
    'Telegram',
    /^(?:t|telegram)\.me\/(?:s\/)?(?<name>[a-z]\w{3,31})(?:\/\d+)?\/?(?:\?.*)?$/iu,
    'https://t.me/s/$<name>',
  ],
  ['Tumblr', /^(?<host>[\w-]+\.tumblr\.com)\/(?!rss\b)/u, 'https://$<host>/rss'],
  ['Vimeo', /^vimeo\.com\/(?<name>[a-z]\w+)\/?$/iu, 'https://vimeo.com/$<name>/videos/rss'],
  ['WordPress.com', /^(?<host>[\w-]+\.wordpress\.com)\/?$/u, 'https://$<host>/feed/'],
  [
    'YouTube channel',
    /^youtube\.com\/channel\/(?<id>UC[\w-]{22})/u,
    'https://www.youtube.com/feeds/videos.xml?channel_id=$<id>',
  ],
  [
    'YouTube playlist',
    /^youtube\.com\/(?:playlist|watch)\?(?:.*&)?list=(?<id>[\w-]+)/u,
    'https://www.youtube.com/feeds/videos.xml?playlist_id=$<id>',
  ],
  [
    'YouTube user',
    /^youtube\.com\/user\/(?<name>[^/?]+)/u,
    'https://www.youtube.com/feeds/videos.xml?user=$<name>',
  ],
];

/** Sites whose pages name their feed in a way of their own: the page, the text in it, the feed. */
const pageRules: readonly (readonly [site: string, page: RegExp, mark: RegExp, feed: string])[] = [
  [
    'YouTube',
    /^youtube\.com\/(?:@|c\/|watch\?|shorts\/|[\w-]+\/?$)/u,
    /"(?:externalId|channelId)":"(?<id>UC[\w-]{22})"/u,
    'https://www.youtube.com/feeds/videos.xml?channel_id=$<id>',
  ],
];

/** What people write in place of an address. */
const handles: readonly (readonly [site: string, handle: RegExp, address: string])[] = [
  ['Mastodon', /^@(?<name>\w+)@(?<host>[\w.-]+\.\w+)$/u, 'https://$<host>/@$<name>'],
  ['Reddit', /^\/?(?<path>(?:r|u)\/\w+)\/?$/u, 'https://www.reddit.com/$<path>'],
];

/** Where feeds lie on sites that do not say so; WordPress' own interface comes last. */
const wellKnownPaths = [
  'feed',
  'feed/',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'feed.json',
  '?feed=rss2',
  'wp-json/wp/v2/posts?_embed',
];

const filledIn = (template: string, { groups = {} }: RegExpExecArray): string =>
  template.replace(/\$<(\w+)>/gu, (_, name: string) => groups[name] ?? '');

function pageOf(address: string): string | null {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return null;
  const { hostname, pathname, search } = new URL(address);
  return hostname.replace(/^(?:www|m)\./u, '') + pathname + search;
}

function firstMatch(table: readonly (readonly [string, RegExp, string])[], text: string): string | null {
  for (const [, pattern, template] of table) {
    const match = pattern.exec(text);
    if (match) return filledIn(template, match);
  }
  return null;
}

/** The address of the feed of a page, where a rule tells it. */
export function feedByRule(address: string): string | null {
  const page = pageOf(address);
  return page === null ? null : firstMatch(rules, page);
}

/** The address of the feed that a page of a known site names in its own way. */
export function feedNamedInPage(address: string, html: string): string | null {
  const page = pageOf(address);
  if (page === null) return null;
  for (const [, pattern, mark, template] of pageRules) {
    const match = pattern.test(page) ? mark.exec(html) : null;
    if (match) return filledIn(template, match);
  }
  return null;
}

/** The address that a handle such as `@name@host` stands for. */
export const addressOfHandle = (word: string): string | null => firstMatch(handles, word);

/** `/ar`, `/blog/`: what is deeper is an article, whose own feed is of the comments on it. */
const section = /^\/[^/.]+\/?$/u;

/** Whether an address is by its path the front of a site. */
export const isFront = (address: string): boolean =>
  /^\/(?:(?:home|index|default)(?:\.\w+)?)?$/iu.test(new URL(address).pathname);

/** Whether an address lies in the folder that a page is: `/ar/feed` in `/ar`. */
export const isWithin = (address: string, page: string): boolean => {
  const { origin, pathname } = new URL(page);
  return address.startsWith(origin + pathname.replace(/\/?$/u, '/'));
};

/** Addresses at the root of a host, and in the section that the page is, where feeds are often found. */
export function wellKnownFeeds(address: string): readonly string[] {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  const folders = section.test(pathname) ? [pathname.replace(/\/?$/u, '/'), '/'] : ['/'];
  return folders.flatMap(folder => wellKnownPaths.map(path => new URL(folder + path, address).href));
}
