import { once } from '../base/once.ts';
import type { ReaderError } from '../domain/errors.ts';
import { englishChanges } from './en-changes.ts';
import { englishCli } from './en-cli.ts';
import { englishCommandNames } from './en-command-names.ts';
import {
  alternatives,
  articles,
  failedSources,
  locale,
  megabytes,
  newArticles,
  number,
  selectedParagraphs,
  sources,
} from './en-counts.ts';
import { englishDoctor } from './en-doctor.ts';
import { englishQueryProblem } from './en-query.ts';
import type { ErrorMessages, Messages } from './messages.ts';
import { createRelativeTime, createTimeLeft } from './relative-time.ts';

const address = (error: ReaderError): string => error.url ?? error.subject ?? '';
const named = (error: ReaderError): string => error.subject ?? error.url ?? '';
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${error.detail})` : '');
const suggestion = (error: ReaderError): string =>
  error.suggestion ? ` Did you mean \`${error.suggestion}\`?` : '';
const allowed = (error: ReaderError): string => alternatives(error.detail ?? '');

const serverFailed = (error: ReaderError): string =>
  `The server of ${address(error)} failed (HTTP ${error.httpStatus}). Try again later.`;

const byStatus: Readonly<Record<number, (error: ReaderError) => string>> = {
  401: error => `${address(error)} requires a login (HTTP 401). Open it in a browser.`,
  403: error =>
    `${address(error)} refused the request (HTTP 403). Open it in a browser, or use another source.`,
  404: error => `${address(error)} was not found (HTTP 404). Check the URL.`,
  410: error => `${address(error)} was removed for good (HTTP 410). Look for the new feed of this site.`,
  429: error => `${address(error)} received too many requests (HTTP 429). Try again later.`,
  500: serverFailed,
  502: serverFailed,
  503: error => `${address(error)} is temporarily unavailable (HTTP 503). Try again later.`,
  504: serverFailed,
};

const otherStatus = (error: ReaderError): string =>
  `${address(error)} returned an error (HTTP ${error.httpStatus ?? 'unknown'}). Try again later.`;

const errors: ErrorMessages = {
  offline: error =>
    `Cannot fetch ${address(error)} with \`--offline\`. Run the command without \`--offline\`.`,
  unreachable: error =>
    `Could not connect to ${address(error)}${reason(error)}. Check your connection and the URL.`,
  timeout: error => `${address(error)} took too long to respond. Try again later.`,
  incomplete: error => `The response from ${address(error)} was cut off${reason(error)}. Try again later.`,
  'too-large': error => `${address(error)} is too large. The limit is ${megabytes(limit(error))}.`,
  'too-many-redirects': error => `${address(error)} redirects too many times. Check the URL.`,
  'unsafe-address': error =>
    `Khabar does not open ${address(error)}. Use an http or https URL, or a local file.`,
  'bad-address': error =>
    `Not a valid URL: ${address(error)}.${suggestion(error)} Use a full URL such as https://example.com/feed${error.detail ? `, or a name from \`${error.detail}\`` : ''}`,
  'http-status': error => (byStatus[error.httpStatus ?? 0] ?? otherStatus)(error),
  undecodable: error =>
    `Could not decompress the response from ${address(error)}${reason(error)}. Try again later.`,
  'not-a-feed': error =>
    `${address(error)} is not a feed.${suggestion(error) || ` Find the feeds of this site: \`khabar sources discover ${address(error)}\``}`,
  'malformed-feed': error =>
    `Could not read the feed ${address(error)}: it is damaged${reason(error)}. Try again later, or tell the publisher.`,
  'empty-document': error => `${address(error)} is empty: there is nothing to read.`,
  'not-a-list': error =>
    `${named(error)} is not an OPML file or a newsboat \`urls\` file. Export your sources as OPML, then import that file.`,
  'no-article': error => `Found no article text in ${address(error)}. Open it in a browser.`,
  'file-not-found': error => `File not found: ${named(error)}. Check the path.`,
  'file-unreadable': error =>
    error.detail === 'EISDIR'
      ? `${named(error)} is a folder. Name a file.`
      : `Could not read ${named(error)}${reason(error)}. Check its permissions.`,
  'storage-failed': error =>
    `Could not access ${named(error) || 'your data'}${reason(error)}. Check disk space and permissions. Saved data is intact.`,
  'newer-file': error =>
    `${named(error)} was saved by a newer version of Khabar, so it was not changed. Update Khabar.`,
  'unknown-article': error => `No article with ID ${named(error)}. Run \`khabar list\` to see IDs.`,
  'ambiguous-id': error => `${named(error)} matches more than one ID${reason(error)}. Type more characters.`,
  'unknown-source': error =>
    `No source with ID or name ${named(error)}. Run \`khabar sources list\` to see your sources.`,
  'source-exists': error => `You already follow this source as “${named(error)}”${reason(error)}.`,
  'unknown-command': error =>
    `Unknown command: ${named(error)}.${suggestion(error)} Run \`${error.detail ?? 'khabar --help'}\` to see all commands.`,
  'unknown-flag': error =>
    `Unknown option: ${named(error)}.${suggestion(error)}${error.detail ? ` Options of this command: ${error.detail}.` : ''} Run it with \`--help\` to see all options.`,
  'bad-value': error => `Invalid value: \`${named(error)}\`. Use ${allowed(error)}.`,
  'missing-value': error => `Missing value for \`${named(error)}\`. Use \`${error.detail ?? named(error)}\`.`,
  'missing-argument': error => `Missing argument for \`${named(error)}\`. Usage: ${error.detail ?? ''}`,
  'extra-argument': error => `Unexpected argument: ${named(error)}. Usage: ${error.detail ?? ''}`,
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'bad-query': englishQueryProblem,
  unopenable: error =>
    error.detail
      ? `Could not open a browser${reason(error)}. Set BROWSER to choose one, or press y to copy the link: ${address(error)}`
      : `“${named(error)}” has no web page to open.`,
  interrupted: () => 'Interrupted.',
};

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
  errors,
  commands: {
    down: 'Down',
    up: 'Up',
    'pane-left': 'Left pane',
    'pane-right': 'Right pane',
    'pane-next': 'Next pane',
    'pane-previous': 'Previous pane',
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
    'toggle-read': 'Mark as read or unread',
    browser: 'Open in browser',
    'full-text': 'Switch between full text and feed text',
    'full-text-always': 'Always fetch full text for this source',
    'open-related': 'Open related article 1 to 9',
    copy: 'Copy link or selected paragraphs',
    'copy-headline': 'Copy headline and link',
    select: 'Select paragraphs to copy',
    refresh: 'Refresh this source',
    'refresh-all': 'Refresh all sources',
    search: 'Search',
    bidi: 'BiDi mode: next',
    shaping: 'Letter joining: by Khabar or the terminal',
    tashkeel: 'Show or hide diacritics',
    digits: 'Digits: as in source, ٠١٢, 012',
    justify: 'Justify lines with kashida',
    tatweel: 'Show or hide tatweel',
    punctuation: 'Arabic or original punctuation',
    narrower: 'Narrower text',
    wider: 'Wider text',
    'source-direction': 'Text direction of this source',
    health: 'Source health',
    help: 'Keyboard shortcuts',
    back: 'Back, or quit',
    cancel: 'Cancel or go back',
    quit: 'Quit',
    'mark-all-read': 'Mark all articles of the list read',
    source: 'Go to a source',
    undo: 'Undo the latest change',
    redo: 'Redo what was undone',
    'command-line': 'Command line',
    suspend: 'Back to the shell for a while',
  },
  hints: {
    down: 'down',
    up: 'up',
    'pane-next': 'next pane',
    open: 'open',
    'read-on': 'page down',
    'next-unread': 'next unread',
    bookmark: 'bookmark',
    'toggle-read': 'mark read',
    browser: 'browser',
    refresh: 'refresh',
    search: 'search',
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
  },
  panes: {
    sources: 'Sources',
    articles: 'Articles',
    reader: 'Article',
    help: 'Shortcuts',
    health: 'Source health',
  },
  views: { all: 'All articles', unread: 'Unread', bookmarks: 'Bookmarks' },
  notices: {
    bookmarked: 'Bookmarked',
    unbookmarked: 'Bookmark removed',
    'marked-read': 'Marked as read',
    'marked-unread': 'Marked as unread',
    opened: 'Opened in browser',
    'no-unread': 'No unread articles here',
    'thin-page': 'The page has no more text than the feed. Showing feed text.',
    'own-text': 'Showing feed text',
    'full-text': (source, always) =>
      always ? `Full text of “${source}”: always fetched` : `Full text of “${source}”: fetched when needed`,
    offline: count =>
      `Offline: ${sources(count)} not refreshed. Run Khabar without \`--offline\` to refresh.`,
    refreshed: (added, failed) =>
      [
        added === 0 ? 'No new articles' : newArticles(added),
        ...(failed > 0 ? [failedSources(failed)] : []),
      ].join(', '),
    damage: ({ file, keptAs, isRestored, articles: count }) => {
      if (isRestored) return `${file} was missing and has been restored. Other data is intact.`;
      if (count !== undefined)
        return `Could not read all of ${articles(count)} in ${file}. Refresh to fetch what is missing. Other data is intact.`;
      return keptAs === null
        ? `Could not read ${file}. It was left unchanged. Other data is intact.`
        : `${file} was damaged and has been moved to ${keptAs}. Other data is intact.`;
    },
    measure: cells => `Text width: ${number(cells)} columns`,
    direction: (source, direction) => `Text direction of “${source}”: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'Link copied',
      headline: 'Headline copied',
      'headline-and-link': 'Headline and link copied',
      paragraphs: 'Paragraphs copied',
    },
    copyUnsure: '. If pasting does not work, allow clipboard access (OSC 52) in your terminal settings.',
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
    digits: { name: 'Digits', values: { source: 'as in source', arabic: '٠١٢٣', western: '0123' } },
    punctuation: { name: 'Punctuation', values: { source: 'as in source', arabic: 'Arabic' } },
    justify: { name: 'Justification', values: { off: 'off', kashida: 'kashida' } },
  },
  selecting: count => `${selectedParagraphs(count)} selected. ↑↓ extend, y copy, Esc cancel`,
  refreshing: (done, total, failed) =>
    `Refreshing ${number(done)} of ${number(total)}${failed > 0 ? `, ${number(failed)} failed` : ''}`,
  searchPrompt: 'Search:',
  commandPrompt: ':',
  questions: {
    'mark-all-read': count => `Mark ${articles(count)} as read? y: yes, n: no`,
  },
  searchResult: words => `Search: ${words}`,
  noArticles: 'No articles',
  noMatches: 'No matches',
  nothingOpen: 'Select an article and press Enter',
  loadingPage: 'Fetching full text…',
  related: 'Related',
  by: author => `By ${author}`,
  image: 'Image',
  untitledSource: 'Untitled source',
  tooSmall: 'Window too small. Khabar needs at least 40 columns and 8 rows.',
  helpFooter: 'Arabic layout works too',
  health: {
    statuses: {
      new: 'not refreshed yet',
      ok: 'working',
      failing: 'failing',
      'not-a-feed': 'not a feed anymore',
      gone: 'not found',
      stopped: 'disabled',
    },
    lastSuccess: ago => `last refreshed ${ago}`,
    nextRefresh: 'due at the next refresh',
    summary: (total, failing) =>
      failing > 0 ? `${sources(total)}, ${number(failing)} failing` : sources(total),
  },
  position: percent => `${number(percent)}%`,
  ago: createRelativeTime(locale, 'just now'),
  until: createTimeLeft(locale, 'in a moment'),
  date: iso => dates().format(new Date(iso)),
  number,
  cli: englishCli,
  doctor: englishDoctor,
};
