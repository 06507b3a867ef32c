import type { BookmarkMessages } from './bookmark-messages.ts';
import { articles, counted, number } from './en-counts.ts';

export const bookmarks: BookmarkMessages = {
  none: 'No bookmarks yet. Add one: `khabar bookmark add ID`',
  added: count => `Bookmarked ${articles(count)}`,
  removed: count =>
    count === 0
      ? 'Nothing to remove: these articles are not bookmarked'
      : `Removed ${counted(count, 'bookmark', 'bookmarks')}`,
  imported: count => `Imported ${counted(count, 'bookmark', 'bookmarks')}`,
  leftOut: count =>
    `Skipped ${articles(count)} without a link: an HTML bookmark file holds only links. Use \`--format json\` to export everything.`,
  tagged: (count, tag, as) => {
    if (count === 0)
      return as === 'add'
        ? `Nothing to change: these articles already have the tag “${tag}”`
        : `Nothing to remove: these articles do not have the tag “${tag}”`;
    return as === 'add'
      ? `Added the tag “${tag}” to ${articles(count)}`
      : `Removed the tag “${tag}” from ${articles(count)}`;
  },
  noTags: 'No tags yet. Add one: `khabar tag add TAG ID`',
  noNote: 'This article has no note. Add one: `khabar note ID TEXT`',
  noted: (isChanged, isThere) => {
    if (!isChanged) return 'The note is unchanged';
    return isThere ? 'Saved the note' : 'Removed the note';
  },
  skipReasons: {
    'already-there': 'already bookmarked',
    repeated: 'duplicate',
    'bad-address': 'not a valid URL',
    'unsafe-address': 'not an http or https URL',
  },
  problems: {
    'no-address': () => 'bookmark without a URL, skipped',
    'broken-bookmark': () => 'not a Khabar bookmark, skipped',
    'bad-tag': tag => `invalid tag “${tag}”, skipped`,
    'long-note': limit => `note shortened to ${number(Number(limit))} characters`,
    'cut-off': () => 'unexpected end of file',
    'too-many': limit => `more than ${number(Number(limit))} bookmarks; the rest was skipped`,
    'more-problems': () => 'more errors not shown',
  },
};
