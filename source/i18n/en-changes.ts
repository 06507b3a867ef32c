/** What English says of changes, and of taking them back. */
import type { ChangeKind } from '../domain/history.ts';
import { articles, counted, sources } from './en-counts.ts';
import type { Messages } from './messages.ts';

const settings = (count: number): string => counted(count, 'setting', 'settings');

/** What was changed, for “Undone: …”. */
const changes: Readonly<Record<ChangeKind, (count: number) => string>> = {
  'mark-read': count => `${articles(count)} marked read`,
  'mark-unread': count => `${articles(count)} marked unread`,
  'bookmark-add': count => `${articles(count)} bookmarked`,
  'bookmark-remove': count => `${counted(count, 'bookmark', 'bookmarks')} removed`,
  'source-add': count => `${sources(count)} added`,
  'source-change': count => `${sources(count)} changed`,
  'source-remove': count => `${sources(count)} removed`,
  setting: count => `${settings(count)} changed`,
};

const problems: Messages['notices']['clash'] = (problem, _, other) =>
  ({
    'unknown-command': `there is no command “${other}”`,
    'unknown-scope': `“${other}” is no part of the screen (sources, articles, reader, overlay, anywhere)`,
    elsewhere: `“${other}” does nothing there`,
    twice: `it has another command already`,
    prefix: `it begins like “${other}”, which waits for the next key`,
  })[problem];

export const englishChanges = {
  'from-beginning': 'On from the beginning of the list',
  'from-end': 'On from the end of the list',
  wentOn: source => `On to “${source}”`,
  allMarkedRead: count => `${articles(count)} marked read`,
  undoWith: key => `; ${key} undoes it`,
  undone: (what, count) => `Undone: ${changes[what](count)}`,
  redone: (what, count) => `Redone: ${changes[what](count)}`,
  leftAlone: count =>
    `; ${count === 1 ? 'one' : count} left as ${count === 1 ? 'it is' : 'they are'}, changed elsewhere since`,
  'nothing-to-undo': 'Nothing to undo',
  'nothing-to-redo': 'Nothing to redo',

  clash: (problem, binding, other, others) =>
    `Key “${binding}” in settings.json: ${problems(problem, binding, other, others)}${
      others > 0 ? ` (and ${counted(others, 'more key', 'more keys')})` : ''
    }`,
} satisfies Partial<Messages['notices']>;
