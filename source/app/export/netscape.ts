/** Bookmarks in the format that browsers and services exchange (`feeds/bookmarks/read-netscape.ts`). */

import { escaped } from '../../base/markup.ts';
import type { Kept } from '../services/bookmark.ts';

const seconds = (time: string): string => String(Math.floor(Date.parse(time) / 1000));

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

function bookmark({ added, rank, tags, note, article }: Kept): string {
  const attributes = [
    attribute('HREF', article.link ?? ''),
    attribute('ADD_DATE', seconds(added)),
    ...(tags.length > 0 ? [attribute('TAGS', tags.join(','))] : []),
    attribute('KHABAR_ADDED', added),
    ...(rank === null ? [] : [attribute('KHABAR_ORDER', rank)]),
  ].join('');
  const line = `    <DT><A${attributes}>${escaped(article.title)}</A>`;
  return note === null ? line : `${line}\n    <DD>${escaped(note)}`;
}

/** Only links can be bookmarks there. */
export const fitsNetscape = ({ article }: Kept): boolean => article.link !== null;

export const netscapeOf = (heading: string, kept: readonly Kept[]): string =>
  [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    `<TITLE>${escaped(heading)}</TITLE>`,
    `<H1>${escaped(heading)}</H1>`,
    '<DL><p>',
    ...kept.filter(fitsNetscape).map(bookmark),
    '</DL><p>',
  ].join('\n');
