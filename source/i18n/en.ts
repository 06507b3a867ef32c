import { isolated, ltr } from '../base/isolated.ts';
import { once } from '../base/once.ts';
import { englishChanges } from './en-changes.ts';
import { englishCli } from './en-cli.ts';
import { englishCommandNames } from './en-command-names.ts';
import {
  articles,
  counted,
  failedSources,
  locale,
  newArticles,
  number,
  selectedParagraphs,
  sources,
} from './en-counts.ts';
import { englishDoctor } from './en-doctor.ts';
import { edition } from './en-edition.ts';
import { empty } from './en-empty.ts';
import { englishErrors } from './en-errors.ts';
import { englishHead } from './en-head.ts';
import { englishLinear } from './en-linear.ts';
import { quotes } from './en-quotes.ts';
import { rules } from './en-rules.ts';
import { settings } from './en-settings.ts';
import { signs } from './en-signs.ts';
import { themes } from './en-themes.ts';
import { welcome } from './en-welcome.ts';
import type { Messages } from './messages.ts';
import { createRelativeTime, createShortAge, createTimeLeft } from './relative-time.ts';

const directionNames = { rtl: 'right to left', ltr: 'left to right', own: 'automatic' } as const;

const dates = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

export const english: Messages = {
  language: 'en',
  direction: 'ltr',
  errors: englishErrors,
  commands: {
    down: 'Down',
    up: 'Up',
    'pane-left': 'Left pane',
    'pane-right': 'Right pane',
    'pane-next': 'Next pane',
    'pane-previous': 'Previous pane',
    'tab-next': 'Next section',
    'tab-previous': 'Previous section',
    sources: 'Show or hide the sources',
    'unread-only': 'Unread only, or all',
    open: 'Open',
    'read-on': 'Page down, then next unread',
    top: 'Go to start',
    bottom: 'Go to end',
    'half-down': 'Half page down',
    'half-up': 'Half page up',
    'page-down': 'Page down',
    'page-up': 'Page up',
    'next-unread': 'Next unread',
    'previous-unread': 'Previous unread',
    bookmark: 'Add or remove bookmark',
    tag: 'Add or remove tags',
    note: 'Write a note',
    'note-in-editor': 'Write a note in your editor',
    'bookmark-down': 'Move bookmark down',
    'bookmark-up': 'Move bookmark up',
    'toggle-read': 'Mark as read or unread',
    browser: 'Open in browser',
    'full-text': 'Switch between full text and feed text',
    'source-changes': 'Show what the source changed in the article',
    quotes: 'Show who said what in the article',
    'go-to-quote': 'Go to the quotation in the article',
    footnote: 'Go to a footnote and back',
    'full-text-always': 'Always fetch full text for this source',
    'open-related': 'Open related article 1 to 9',
    'open-link': 'Open a link of the article by its number',
    copy: 'Copy link or selected paragraphs',
    'copy-headline': 'Copy headline and link',
    select: 'Select paragraphs to copy',
    'select-article': 'Select the article, or unselect it',
    'select-range': 'Start or end a selection of articles in a row',
    unselect: 'Clear the selection of articles',
    refresh: 'Refresh this source',
    'refresh-all': 'Refresh all sources',
    search: 'Search the list, or the open article',
    sort: 'Sort search results: best or newest first',
    'save-view': 'Save the search as a view',
    edition: 'Save the articles of the list as a document',
    'remove-view': 'Remove the view',
    'rename-view': 'Rename the view',
    'move-view': 'Move the view to another position',
    'add-rule': 'Add a rule for new articles that match the search: read, hide, bookmark, tag:NAME, notify',
    'remove-rule': 'Remove a rule by its ID',
    'move-rule': 'Move a rule by its ID to another position',
    rules: 'Rules for new articles',
    'next-match': 'Next match in the article',
    'previous-match': 'Previous match in the article',
    bidi: 'BiDi mode: next',
    shaping: 'Letter joining: by Khabar or the terminal',
    tashkeel: 'Show or hide diacritics',
    digits: `Digits: as in source, ${ltr('٠١٢')}, ${ltr('012')}`,
    justify: 'Justify lines with kashida',
    tatweel: 'Show or hide tatweel',
    density: 'Show lists compact or comfortable',
    punctuation: 'Arabic or original punctuation',
    calendar: 'Date in the Gregorian or the Hijri calendar, or in both',
    language: 'Interface language: next',
    theme: 'Color theme: next',
    preview: 'Preview of the article beside the list',
    pictures: 'Show or hide pictures',
    narrower: 'Narrower text',
    wider: 'Wider text',
    'source-direction': 'Text direction of this source',
    health: 'Source health',
    help: 'Keyboard shortcuts',
    back: 'Back, or quit',
    cancel: 'Cancel or go back',
    quit: 'Quit',
    'mark-read': 'Mark as read',
    'mark-unread': 'Mark as unread',
    'mark-all-read': 'Mark all articles in the list, or in one you name, as read',
    'mark-above-read': 'Mark the articles above as read',
    'mark-below-read': 'Mark the articles below as read',
    'mark-older-read': 'Mark articles older than an age or date as read',
    source: 'Go to a source',
    undo: 'Undo the latest change',
    redo: 'Redo what was undone',
    filter: 'Filter what the page shows',
    'choose-sources': 'Choose sources from the catalog',
    check: 'Select or clear the source or topic',
    'check-all': 'Select all listed sources',
    continue: 'Next step of choosing sources',
    'import-sources': 'Import sources from a file',
    'command-line': 'Command line',
    retry: 'Fetch the selected source now',
    pause: 'Pause or resume the selected source',
    'find-address': 'Find the new URL of the selected source',
    remove: 'Remove the selected source or rule',
    'copy-error': 'Copy the error',
    'open-source': 'Show the articles of the selected source',
    suspend: 'Back to the shell for a while',
  },
  hints: {
    down: 'down',
    up: 'up',
    'pane-next': 'next pane',
    'tab-next': 'next section',
    sources: 'sources',
    open: 'open',
    'go-to-quote': 'go there',
    'read-on': 'page down',
    'next-unread': 'next unread',
    'next-match': 'next match',
    'previous-match': 'previous',
    bookmark: 'bookmark',
    'toggle-read': 'mark read',
    browser: 'browser',
    refresh: 'refresh',
    search: 'search',
    sort: 'sort',
    filter: 'filter',
    check: 'select',
    'check-all': 'select all',
    continue: 'continue',
    'import-sources': 'import',
    retry: 'retry',
    pause: 'pause or resume',
    'find-address': 'find new URL',
    remove: 'remove',
    'copy-error': 'copy error',
    help: 'help',
    back: 'back',
  },
  commandNames: englishCommandNames,
  keyNames: {
    up: '↑',
    down: '↓',
    left: '←',
    right: '→',
    enter: 'Enter',
    tab: 'Tab',
    'shift+tab': 'Shift+Tab',
    space: 'Space',
    escape: 'Esc',
    home: 'Home',
    end: 'End',
    pageup: 'PgUp',
    pagedown: 'PgDn',
    delete: 'Del',
  },
  modifiers: { ctrl: '^', shift: null },
  keyInText: ltr,
  panes: {
    sources: 'Sources',
    articles: 'Articles',
    reader: 'Article',
    help: 'Shortcuts',
    health: 'Source health',
    rules: 'Rules',
    quotes: 'Who said what',
  },
  views: { all: 'All articles', unread: 'Unread', bookmarks: 'Bookmarks', tags: 'Tags' },
  tagRow: name => `Tag: ${isolated(name)}`,
  notices: {
    bookmarked: 'Bookmarked',
    unbookmarked: 'Bookmark removed',
    'unbookmarked-with-annotations': 'Bookmark removed, with its tags and note',
    'marked-read': 'Marked as read',
    'marked-unread': 'Marked as unread',
    opened: 'Opened in browser',
    'no-unread': 'No unread articles here',
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
    offline: count =>
      `Offline: ${sources(count)} not refreshed. Run Khabar without \`--offline\` to refresh.`,
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
    language: name => `Language: ${name}`,
    measure: cells => `Text width: ${number(cells)} columns`,
    direction: (source, direction) => `Text direction of “${source}”: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'Link copied',
      headline: 'Headline copied',
      'headline-and-link': 'Headline and link copied',
      error: 'Error copied',
      paragraphs: 'Paragraphs copied',
    },
    copyUnsure: copied =>
      `${copied}. If pasting does not work, allow clipboard access (OSC 52) in your terminal settings.`,
    ...englishChanges,
  },
  display: {
    bidi: {
      name: 'BiDi mode',
      values: {
        auto: 'automatic',
        app: 'Khabar (app)',
        terminal: 'terminal (terminal)',
        off: 'none (off)',
        guarded: 'Khabar, with direction marks (guarded)',
        fenced: 'Khabar, word by word (fenced)',
        kitty: 'Khabar, for kitty (kitty)',
        hybrid: 'Khabar, phrase by phrase (hybrid)',
      },
    },
    shaping: {
      name: 'Letter joining',
      values: { auto: 'automatic', on: 'by Khabar', off: 'by the terminal' },
    },
    tashkeel: { name: 'Diacritics', values: { auto: 'automatic', keep: 'shown', strip: 'hidden' } },
    tatweel: { name: 'Tatweel', values: { keep: 'shown', strip: 'hidden' } },
    density: { name: 'Lists', values: { comfortable: 'comfortable', compact: 'compact' } },
    digits: { name: 'Digits', values: { source: 'as in source', arabic: ltr('٠١٢٣'), western: ltr('0123') } },
    punctuation: { name: 'Punctuation', values: { source: 'as in source', arabic: 'Arabic' } },
    calendar: {
      name: 'Calendar',
      values: { gregorian: 'Gregorian', hijri: 'Hijri (Umm al-Qura)', both: 'both' },
    },
    pictures: { name: 'Pictures', values: { auto: 'automatic', on: 'on', off: 'off' } },
    justify: { name: 'Justification', values: { off: 'off', kashida: 'kashida' } },
    preview: { name: 'Preview', values: { on: 'on', off: 'off' } },
  },
  themes,
  selecting: count => `${selectedParagraphs(count)} selected. ↑↓ extend, y copy, Esc cancel`,
  selectedArticles: (here, elsewhere) =>
    `${articles(here)} selected${elsewhere > 0 ? `, ${number(elsewhere)} in other lists` : ''}`,
  refreshing: (done, total, failed) =>
    `Refreshing ${number(done)} of ${number(total)}${failed > 0 ? `, ${number(failed)} failed` : ''}`,
  waitingFor: (names, others) =>
    `waiting for ${names.join(', ')}${others > 0 ? ` and ${number(others)} more` : ''}`,
  searchPrompt: list => (list === null ? 'Search:' : `Search ${list}:`),
  widen: key => `${key} search all sources`,
  findPrompt: 'Find in article:',
  tagPrompt: (tags, count) => {
    const name = count === null ? 'Tags' : `Tags of ${articles(count)}`;
    return tags.length === 0 ? `${name}:` : `${name} (${tags.join(', ')}):`;
  },
  notePrompt: 'Note:',
  filterPrompt: 'Filter:',
  agePrompt: 'Mark as read what is older than:',
  importPrompt: 'Path of an OPML file or newsboat list:',
  found: (at, total) => `${number(at)} of ${number(total)}`,
  commandPrompt: ':',
  questions: {
    'mark-all-read': (count, place) => `Mark ${articles(count)} ${place} as read? y: yes, n: no`,
    'open-many': count => `Open ${articles(count)} in the browser? y: yes, n: no`,
    'add-rule': count =>
      `This rule would hide ${articles(count)}, more than half of all. Add it? y: yes, n: no`,
  },
  listName: name => `“${name}”`,
  searchedList: (name, words) => `“${name}” with “${words}”`,
  listParts: {
    all: list => `in ${list}`,
    above: list => `above this one in ${list}`,
    below: list => `below this one in ${list}`,
    older: (list, date) => `from before ${date} in ${list}`,
  },
  orders: { best: 'best first', newest: 'newest first' },
  searchResult: words => `Search: ${words}`,
  empty,
  noArticles: 'No articles',
  noMatches: 'No matches',
  nothingOpen: 'Select an article and press Enter',
  loadingPage: 'Fetching full text…',
  related: 'Related',
  by: author => `By ${author}`,
  image: 'Image',
  untitledSource: 'Untitled source',
  tooSmall: 'Window too small. Khabar needs at least 40 columns and 8 rows.',
  otherLayout: { arabic: 'Latin layout works too', latin: 'Arabic layout works too' },
  helpTopics: {
    move: 'Moving',
    read: 'Reading',
    keep: 'Keeping and copying',
    search: 'Search and rules',
    sources: 'Sources',
    text: 'Appearance',
    program: 'Program',
  },
  signs,
  rules,
  quotes,
  settings,
  linear: englishLinear,
  edition,
  welcome,
  health: {
    statuses: {
      new: 'not refreshed yet',
      ok: 'working',
      failing: 'failing',
      'not-a-feed': 'not a feed anymore',
      gone: 'not found',
      stopped: 'paused',
    },
    lastSuccess: ago => `last refreshed ${ago}`,
    nextRefresh: 'due at the next refresh',
    summary: (total, failing) =>
      failing > 0 ? `${sources(total)}, ${number(failing)} failing` : sources(total),
    groups: {
      failing: 'Failing',
      paused: 'Paused',
      waiting: 'Not refreshed yet',
      quiet: 'Nothing new for four weeks',
      fine: 'Working',
    },
    remedies: {
      moved: (_, { movedFrom, url }) =>
        `Moved from ${ltr(movedFrom)} to ${ltr(url)}. Khabar saved the new URL.`,
      'find-feed': key =>
        `Press ${key('find-address')} to look for the feed of the site, or ${key('remove')} to remove the source.`,
      'find-address': key =>
        `Press ${key('find-address')} to look for the new URL, or ${key('remove')} to remove the source.`,
      'try-now': key => `Press ${key('retry')} to retry now.`,
    },
  },
  position: percent => `${number(percent)}%`,
  minutes: count => counted(count, 'minute', 'minutes'),
  minutesLeft: count => `${counted(count, 'minute', 'minutes')} left`,
  minutesShort: count => `${number(count)} min`,
  ago: createRelativeTime((count, unit) => `${counted(count, unit, `${unit}s`)} ago`, 'just now'),
  agoShort: createShortAge((count, unit) => `${number(count)}${unit[0]}`, 'now'),
  until: createTimeLeft((count, unit) => `in ${counted(count, unit, `${unit}s`)}`, 'in a moment'),
  date: iso => dates().format(new Date(iso)),
  number,
  articleCount: articles,
  head: englishHead,
  unreadCount: count => `${number(count)} unread`,
  cli: englishCli,
  doctor: englishDoctor,
};
