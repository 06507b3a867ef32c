/** The feed formats. To add one: its file and its line. */
import { atom } from './atom.ts';
import type { FeedFormat } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';
import { telegram } from './telegram.ts';

export const formats: readonly FeedFormat[] = [
  atom, //
  jsonFeed,
  rdf,
  rss,
  telegram,
];

export const formatOf = (text: string): FeedFormat | null =>
  formats.find(format => format.detects(text)) ?? null;
