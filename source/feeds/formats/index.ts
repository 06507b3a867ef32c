/** The feed formats. To add one: its file and its line. */
import { atom } from './atom.ts';
import type { FeedFormat } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { links } from './links.ts';
import { newsSitemap } from './news-sitemap.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';
import { telegram } from './telegram.ts';
import { wordpress } from './wordpress.ts';

export const formats: readonly FeedFormat[] = [
  atom, //
  jsonFeed,
  links,
  newsSitemap,
  rdf,
  rss,
  telegram,
  wordpress,
];

/** @param url where the document was found */
export const formatOf = (text: string, url: string): FeedFormat | null =>
  formats.find(format => format.detects(text, url)) ?? null;
