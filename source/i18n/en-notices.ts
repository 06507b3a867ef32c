/** What the reader says of what has happened, in English. */
import { isolated, ltr } from '../base/isolated.ts';
import { englishChanges } from './en-changes.ts';
import { articles, counted, failedSources, newArticles, number, sources } from './en-counts.ts';
import { every } from './en-source.ts';
import type { NoticeMessages } from './notice-messages.ts';

const directionNames = { rtl: 'right to left', ltr: 'left to right', own: 'automatic' } as const;

export const notices: NoticeMessages = {
  bookmarked: 'Bookmarked',
  unbookmarked: 'Bookmark removed',
  'unbookmarked-with-annotations': 'Bookmark removed, with its tags and note',
  'already-read': 'Already read',
  'already-unread': 'Already unread',
  'all-already-read': 'All of them are read already',
  'all-already-unread': 'All of them are unread already',
  'marked-read': 'Marked as read',
  'marked-unread': 'Marked as unread',
  opened: 'Opened in browser',
  sourceRefreshed: (source, added) => `“${isolated(source)}”: ${newArticles(added)}`,
  sourceAwaited: source => `“${isolated(source)}” is being refreshed already`,
  arrived: (count, key) => `${newArticles(count)}. Press ${key} to go to ${count === 1 ? 'it' : 'them'}`,
  refreshEvery: minutes =>
    minutes === null ? 'Sources are refreshed only when you ask' : `Sources are refreshed ${every(minutes)}`,
  notifyUrgent: on => (on ? 'Notifications for urgent news: on' : 'Notifications for urgent news: off'),
  'refresh-stopped': 'Refresh stopped. The next one goes on from here.',
  'last-article': 'This is the last article in the list',
  'first-article': 'This is the first article in the list',
  oldestOfSource: source => `No older article from “${isolated(source)}”`,
  newestOfSource: source => `No newer article from “${isolated(source)}”`,
  'no-unread': 'No unread articles here',
  'join-more': 'Select two articles or more to join them in one story',
  'search-first': 'Search first (`/`), then run the command again',
  notHere: command => `\`${command}\` has nothing to act on here`,
  font: `The font cannot join all Arabic letters. For help, run ${ltr('khabar doctor')}.`,
  'thin-page': 'The page has no more text than the feed. Showing feed text.',
  'own-text': 'Showing feed text',
  unchanged: 'The source has not changed this article',
  footnote: label => `Footnote ${label}. Press the same key to go back.`,
  'no-footnote': 'No footnote reference here',
  'full-text': (source, always) =>
    always ? `Full text of “${source}”: always fetched` : `Full text of “${source}”: fetched when needed`,
  offline: count => `Offline: ${sources(count)} not refreshed. Run Khabar without \`--offline\` to refresh.`,
  noNetwork: key => `No network. Showing what was fetched before. Press ${key} to try again.`,
  refreshed: (added, failed) =>
    [
      added === 0 ? 'No new articles' : newArticles(added),
      ...(failed > 0 ? [failedSources(failed)] : []),
    ].join(', '),
  damage: ({ file, keptAs, isRestored, isReindexed, isNewer, place, faults, articles: count }) => {
    if (isNewer)
      return `${file} is from a newer version of Khabar. It was left unchanged, and some of it may not be shown. Update Khabar.`;
    if (isReindexed)
      return `The index of ${file} was damaged, so lists may have been incomplete. It has been rebuilt, and no data was lost.`;
    if (isRestored) return `${file} was missing and has been restored. Other data is intact.`;
    if (count !== undefined)
      return `Could not read all of ${articles(count)} in ${file}. Refresh to fetch what is missing. Other data is intact.`;
    if (place !== undefined)
      return `${file} has an error in line ${number(place.line)}, column ${number(place.column)}. ${
        keptAs === null ? 'It was left unchanged' : `It has been moved to ${keptAs}`
      }. Other data is intact.`;
    if (faults !== undefined)
      return `${file} has invalid values, which are not used: ${faults.join(', ')}. ${
        keptAs === null ? 'The file was left unchanged' : `The file as it was is now ${keptAs}`
      }.`;
    return keptAs === null
      ? `Could not read ${file}. It was left unchanged. Other data is intact.`
      : `${file} was damaged and has been moved to ${keptAs}. Other data is intact.`;
  },
  unsaved: (changes, why) =>
    why === null
      ? `Still saving ${counted(changes, 'change', 'changes')}: another program is using the files. Open Khabar again, and repeat what is missing.`
      : `Not saved: ${counted(changes, 'change', 'changes')}. ${why} Open Khabar and repeat ${changes === 1 ? 'it' : 'them'}.`,
  sourcePaused: source => `“${isolated(source)}” paused`,
  sourceResumed: source => `“${isolated(source)}” resumed`,
  sourceRemoved: source => `“${isolated(source)}” removed`,
  sourcesChosen: (added, removed) =>
    added + removed === 0
      ? 'Sources unchanged'
      : [
          ...(added > 0 ? [`${sources(added)} added`] : []),
          ...(removed > 0 ? [`${sources(removed)} removed`] : []),
        ].join(', '),
  sourcesImported: (added, skipped) =>
    `${sources(added)} imported${skipped > 0 ? `, ${number(skipped)} skipped` : ''}`,
  edition: key => `This is a sample edition, to try Khabar. Press ${key} to choose your sources.`,
  skipped: (count, healthKey, retryKey) =>
    `Skipped until later: ${sources(count)}. To fetch one now, press ${healthKey}, then ${retryKey}`,
  noneDue: key => `No source is due yet. To fetch one now, press ${key} in its list`,
  seeHealth: key => `Press ${key} to see why`,
  sentences: texts => (texts.length > 1 ? texts.map(text => `${text}.`).join(' ') : texts.join('')),
  findingAddress: source => `Looking for the new URL of “${isolated(source)}”…`,
  sourceMoved: (source, url) => `“${isolated(source)}” now uses ${ltr(url)}`,
  sorted: order => `Sorted: ${order}`,
  keys: preset => `Keyboard shortcuts: ${preset}`,
  language: name => `Language: ${name}`,
  fullScreen: key => `Full screen. Press ${key} to leave it`,
  withList: 'Article with the list',
  measure: cells => `Text width: ${number(cells)} columns`,
  direction: (source, direction) => `Text direction of “${source}”: ${directionNames[direction ?? 'own']}`,
  copied: {
    quotation: 'Quotation copied with its source',
    link: 'Link copied',
    headline: 'Headline copied',
    'headline-and-link': 'Headline and link copied',
    error: 'Error copied',
    paragraphs: 'Paragraphs copied',
  },
  copyUnsure: copied =>
    `${copied}. If pasting does not work, allow clipboard access (OSC 52) in your terminal settings.`,
  ...englishChanges,
};
