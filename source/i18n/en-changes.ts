/** English messages about changes, undo and redo. */
import type { Clash } from '../app/keymap/bindings.ts';
import type { ChangeKind } from '../domain/history.ts';
import { articles, counted, number, sources } from './en-counts.ts';
import { why } from './en-why.ts';
import type { Messages } from './messages.ts';

const settings = (count: number): string => counted(count, 'setting', 'settings');

/** What was changed, for “Undid: …”. */
export const changes: Readonly<Record<ChangeKind, (count: number) => string>> = {
  'mark-read': count => `marked ${articles(count)} as read`,
  'mark-unread': count => `marked ${articles(count)} as unread`,
  'bookmark-add': count => `bookmarked ${articles(count)}`,
  'bookmark-remove': count => `removed ${counted(count, 'bookmark', 'bookmarks')}`,
  'bookmark-import': count => `imported ${counted(count, 'bookmark', 'bookmarks')}`,
  'bookmark-move': () => 'moved a bookmark',
  'tag-add': count => `tagged ${articles(count)}`,
  'tag-remove': count => `removed tags from ${articles(count)}`,
  note: () => 'changed a note',
  'story-join': () => 'joined articles in one story',
  'story-part': () => 'removed articles from their stories',
  'source-add': count => `added ${sources(count)}`,
  'source-change': count => `changed ${sources(count)}`,
  'source-remove': count => `removed ${sources(count)}`,
  'view-add': count => `added ${counted(count, 'view', 'views')}`,
  'view-change': count => `changed ${counted(count, 'view', 'views')}`,
  'view-remove': count => `removed ${counted(count, 'view', 'views')}`,
  'rule-add': count => `added ${counted(count, 'rule', 'rules')}`,
  'rule-change': count => `moved ${counted(count, 'rule', 'rules')}`,
  'rule-remove': count => `removed ${counted(count, 'rule', 'rules')}`,
  rules: count => `what rules did to ${articles(count)}`,
  setting: count => `changed ${settings(count)}`,
  sync: count => `synced with the server (${counted(count, 'change', 'changes')})`,
  merge: count => `merged another home (${counted(count, 'change', 'changes')})`,
};

const problemOf = (problem: Clash['problem'], other: string): string =>
  ({
    'unknown-command': `there is no command “${other}”`,
    'unknown-scope': `“${other}” is not a part of the screen. Use sources, articles, reader, overlay or anywhere`,
    elsewhere: `“${other}” does nothing there`,
    twice: `it has another command already`,
    prefix: `it begins with “${other}”, which now waits for the next key`,
  })[problem];

export const englishChanges = {
  tagged: tags => (tags.length === 0 ? 'No tags' : `Tags: ${tags.join(', ')}`),
  'note-kept': 'Saved the note',
  'note-removed': 'Removed the note',
  'from-beginning': 'Continued from the start of the list',
  'from-end': 'Continued from the end of the list',
  wentOn: source => `Continued in “${source}”`,
  viewKept: name => `Saved the search as “${name}”`,
  viewRemoved: name => `Removed “${name}”`,
  viewMoved: (name, place) => `“${name}” is now number ${number(place)}`,
  viewRenamed: (before, name) => `Renamed “${before}” to “${name}”`,
  many: {
    'marked-read': count => `Marked ${articles(count)} as read`,
    'marked-unread': count => `Marked ${articles(count)} as unread`,
    bookmarked: count => `Bookmarked ${articles(count)}`,
    unbookmarked: count => `Removed ${articles(count)} from bookmarks`,
    tagged: count => `Changed the tags of ${articles(count)}`,
    joined: why.joined,
    parted: why.parted,
    opened: count => `Opened ${articles(count)} in the browser`,
  },
  story: {
    'marked-read': count => `Story marked as read: ${articles(count)}`,
    'marked-unread': count => `Story marked as unread: ${articles(count)}`,
    bookmarked: count => `Story bookmarked: ${articles(count)}`,
    unbookmarked: count => `Story removed from bookmarks: ${articles(count)}`,
    tagged: count => `Tags of the story changed: ${articles(count)}`,
    opened: count => `Story opened in the browser: ${articles(count)}`,
  },
  storyRows: on => (on ? 'One row for each story' : 'One row for each article'),
  'not-by-time': 'Only lists sorted by time can show a story as one row',
  'only-in-stories': 'What is unread here are more articles on stories you have read',
  inStory: (at, of) => `Article ${number(at)} of ${number(of)} on this story`,
  'last-in-story': 'This is the latest article on the story',
  'first-in-story': 'This is the first article on the story',
  copiedMany: count => `Copied ${articles(count)}`,
  allMarkedRead: (count, place) => `Marked ${articles(count)} ${place} as read`,
  undoWith: key => `. Press ${key} to undo.`,
  undoing: 'Undoing…',
  redoing: 'Redoing…',
  undone: (what, count) => `Undid: ${changes[what](count)}`,
  redone: (what, count) => `Redid: ${changes[what](count)}`,
  leftAlone: count => ` (kept ${counted(count, 'later change', 'later changes')} made elsewhere)`,
  'nothing-to-undo': 'Nothing to undo',
  'nothing-to-redo': 'Nothing to redo',

  clash: (problem, binding, other, others) =>
    `Key “${binding}” in settings.json: ${problemOf(problem, other)}${
      others > 0 ? ` (and ${counted(others, 'more key', 'more keys')})` : ''
    }`,
} satisfies Partial<Messages['notices']>;
