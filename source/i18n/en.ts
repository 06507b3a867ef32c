import { once } from '../base/once.ts';
import type { ReaderError } from '../domain/errors.ts';
import { englishChanges } from './en-changes.ts';
import { englishCli } from './en-cli.ts';
import { englishCommandNames } from './en-command-names.ts';
import {
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
import type { ErrorMessages, Messages } from './messages.ts';
import { createRelativeTime, createTimeLeft } from './relative-time.ts';

const address = (error: ReaderError): string => error.url ?? error.subject ?? '';
const named = (error: ReaderError): string => error.subject ?? error.url ?? '';
const place = (error: ReaderError): string => (error.subject ? ` at ${error.subject}` : '');
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${error.detail})` : '');

const statusHints: Readonly<Record<number, string>> = {
  401: 'the site asks for a login',
  403: 'the site refuses the request',
  404: 'there is no such page; check the address',
  410: 'the source is gone for good; look for its new address',
  429: 'the site asks to slow down; try again later',
  500: 'the server is at fault; try again later',
  502: 'the server is at fault; try again later',
  503: 'the service is down for now; try again later',
  504: 'the server is at fault; try again later',
};

const fileHints: Readonly<Record<string, string>> = {
  EISDIR: 'It is a folder; name a file in it',
};

const errors: ErrorMessages = {
  offline: error => `--offline keeps Khabar from fetching ${address(error)}. Run the command without it.`,
  unreachable: error =>
    `Cannot reach ${address(error)}${reason(error)}. Check the connection and the address, then try again.`,
  timeout: error => `${address(error)} did not answer in time. Try again later.`,
  incomplete: error =>
    `What ${address(error)} sent breaks off before its end${reason(error)}. Try again later.`,
  'too-large': error => `${address(error)} is larger than the limit (${megabytes(limit(error))}).`,
  'too-many-redirects': error => `${address(error)} redirects without end. Check the address.`,
  'unsafe-address': error =>
    `This address is not fetched: ${address(error)}. Use http, https or a local file.`,
  'bad-address': error =>
    `This is not an address: ${address(error)}. Write it in full, such as https://example.com/feed.`,
  'http-status': error =>
    `${address(error)} answered ${error.httpStatus ?? ''}: ${statusHints[error.httpStatus ?? 0] ?? 'try again later'}.`,
  undecodable: error => `What ${address(error)} sent cannot be decompressed${reason(error)}.`,
  'not-a-feed': error =>
    `${address(error)} is a page or another file, not a feed. Look for the address of the site's feed (RSS or Atom).`,
  'malformed-feed': error => `The feed ${address(error)} is damaged and cannot be read${reason(error)}.`,
  'empty-document': error => `${address(error)} is empty.`,
  'not-a-list': error =>
    `${named(error)} is neither an OPML file nor newsboat's list of addresses (urls). Export the list as OPML and import that.`,
  'no-article': error => `No readable article was found in ${address(error)}.`,
  'file-not-found': error => `There is no file ${named(error)}. Check the path.`,
  'file-unreadable': error =>
    `Cannot read ${named(error)}${reason(error)}. ${fileHints[error.detail ?? ''] ?? 'Check its permissions'}.`,
  'storage-failed': error =>
    `Cannot write to the disk${place(error)}${reason(error)}. Check space and permissions; nothing saved was lost.`,
  'newer-file': error =>
    `${named(error)} was written by a newer version of Khabar, and is left as it is. Update Khabar.`,
  'unknown-article': error => `No article has the id ${named(error)}. “khabar list” shows the ids.`,
  'ambiguous-id': error =>
    `More than one id begins with ${named(error)}${reason(error)}. Give more characters.`,
  'unknown-source': error =>
    `No source has the id or name ${named(error)}. “khabar sources list” shows them.`,
  'source-exists': error => `This source is in the list already, as “${named(error)}”${reason(error)}.`,
  'unknown-command': error => `There is no command ${named(error)}. The commands are: ${error.detail ?? ''}.`,
  'unknown-flag': error => `There is no option ${named(error)}. Allowed: ${error.detail ?? ''}.`,
  'bad-value': error => `Not accepted: ${named(error)}. Allowed: ${error.detail ?? ''}.`,
  'missing-argument': error => `Something is missing after: ${named(error)}. Usage: ${error.detail ?? ''}.`,
  unopenable: error =>
    error.detail
      ? `No browser opened it${reason(error)}. y copies the address: ${address(error)} (BROWSER names another browser).`
      : `There is no page on the web to open for: ${named(error)}.`,
  interrupted: () => 'Interrupted before it was done.',
};

const directionNames = { rtl: 'right to left', ltr: 'left to right', own: 'as in the text' } as const;

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
    'pane-left': 'Pane at the left',
    'pane-right': 'Pane at the right',
    'pane-next': 'Next pane',
    'pane-previous': 'Previous pane',
    open: 'Open',
    'read-on': 'Read on, then the next unread',
    top: 'To the beginning',
    bottom: 'To the end',
    'half-down': 'Half a page down',
    'half-up': 'Half a page up',
    'page-down': 'Page down',
    'page-up': 'Page up',
    'next-unread': 'Next unread',
    'previous-unread': 'Previous unread',
    bookmark: 'Bookmark, or remove the bookmark',
    'toggle-read': 'Mark read or unread',
    browser: 'Open in the browser',
    'full-text': 'Full text from the page, or the feed’s own',
    'full-text-always': 'Always fetch the full text of this source',
    'open-related': 'Open the related headline of this number',
    copy: 'Copy the link, or the selected paragraphs',
    'copy-headline': 'Copy the headline and its link',
    select: 'Select paragraphs to copy',
    refresh: 'Refresh this source',
    'refresh-all': 'Refresh all sources',
    search: 'Search',
    bidi: 'Who orders a line: the next way',
    shaping: 'Joined letters: from Khabar or the terminal',
    tashkeel: 'Show or hide vowel signs',
    digits: 'Digits: as in the source, ٠١٢, 012',
    justify: 'Justify lines with kashida',
    tatweel: 'Show or hide tatweel',
    punctuation: 'Arabic punctuation',
    narrower: 'Narrower lines',
    wider: 'Wider lines',
    'source-direction': 'Direction of this source’s texts',
    health: 'How the sources fare',
    help: 'Keys',
    back: 'Back, or quit',
    cancel: 'Back',
    quit: 'Quit at once',
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
    'read-on': 'read on',
    'next-unread': 'next',
    bookmark: 'bookmark',
    'toggle-read': 'read',
    browser: 'browser',
    refresh: 'refresh',
    search: 'search',
    help: 'keys',
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
    reader: 'Reader',
    help: 'Keys',
    health: 'How the sources fare',
  },
  views: { all: 'All news', unread: 'Unread', bookmarks: 'Bookmarks' },
  notices: {
    bookmarked: 'Bookmarked',
    unbookmarked: 'Bookmark removed',
    'marked-read': 'Marked read',
    'marked-unread': 'Marked unread',
    opened: 'Opened in the browser',
    'no-unread': 'Everything here is read',
    'thin-page': 'The page says no more than the feed does; this is the feed’s text',
    'own-text': 'The feed’s own text',
    'full-text': (source, always) =>
      always
        ? `“${source}”: the full text of new articles is always fetched`
        : `“${source}”: the full text is fetched on demand`,
    offline: count => `Not fetched with --offline: ${sources(count)}. Run Khabar without it to fetch.`,
    refreshed: (added, failed) =>
      failed > 0 ? `${newArticles(added)}; ${failedSources(failed)}` : newArticles(added),
    damage: (file, keptAs) => `A damaged file (${file}) was set aside as ${keptAs}; all else is intact`,
    measure: cells => `Width of lines: ${number(cells)}`,
    direction: (source, direction) => `Direction of “${source}”: ${directionNames[direction ?? 'own']}`,
    copied: {
      link: 'Link copied',
      headline: 'Headline copied',
      'headline-and-link': 'Headline and link copied',
      paragraphs: 'Selected paragraphs copied',
    },
    copyUnsure: '; if nothing arrives, this terminal does not take copies from programs',
    ...englishChanges,
  },
  display: {
    bidi: {
      name: 'Order of lines',
      values: {
        auto: 'automatic',
        app: 'by Khabar (app)',
        terminal: 'by the terminal (terminal)',
        off: 'none (off)',
        guarded: 'by Khabar, with guarding marks (guarded)',
        fenced: 'by Khabar, word by word (fenced)',
        kitty: 'by Khabar, as kitty wants it',
        hybrid: 'by Khabar, stretch by stretch (hybrid)',
      },
    },
    shaping: {
      name: 'Joined letters',
      values: { auto: 'automatic', on: 'by Khabar', off: 'by the terminal' },
    },
    tashkeel: { name: 'Vowel signs', values: { auto: 'automatic', keep: 'shown', strip: 'hidden' } },
    tatweel: { name: 'Tatweel', values: { keep: 'shown', strip: 'hidden' } },
    digits: { name: 'Digits', values: { source: 'as in the source', arabic: '٠١٢٣', western: '0123' } },
    punctuation: { name: 'Punctuation', values: { source: 'as in the source', arabic: 'Arabic' } },
    justify: { name: 'Justified lines', values: { off: 'off', kashida: 'with kashida' } },
  },
  selecting: count => `Selected: ${selectedParagraphs(count)}; extend with the arrows, copy with y`,
  refreshing: (done, total, failed) =>
    `Refreshing: ${number(done)} of ${number(total)}${failed > 0 ? `, ${failedSources(failed)}` : ''}`,
  searchPrompt: 'Search:',
  commandPrompt: ':',
  questions: {
    'mark-all-read': count => `Mark ${articles(count)} as read? y: yes, n: no`,
  },
  searchResult: words => `Search: ${words}`,
  noArticles: 'No articles here yet',
  noMatches: 'Nothing matches this search',
  nothingOpen: 'Choose an article and press Enter',
  loadingPage: 'Fetching the full text…',
  related: 'Read also',
  by: author => `By ${author}`,
  image: 'Image',
  untitledSource: 'Untitled source',
  tooSmall: 'This window is too small to read in; make it at least 40 columns by 8 rows',
  helpFooter: 'Keys work in the Arabic layout too',
  health: {
    statuses: {
      new: 'not fetched yet',
      ok: 'working',
      failing: 'failing',
      'not-a-feed': 'no longer a feed',
      gone: 'gone',
      stopped: 'stopped',
    },
    lastSuccess: ago => `last fetched ${ago}`,
    nextRefresh: 'due with the next refresh',
    summary: (sources, failing) =>
      failing > 0 ? `${number(sources)} · ${failedSources(failing)}` : number(sources),
  },
  position: percent => `${number(percent)}%`,
  ago: createRelativeTime(locale, 'now'),
  until: createTimeLeft(locale, 'in a moment'),
  date: iso => dates().format(new Date(iso)),
  number,
  cli: englishCli,
  doctor: englishDoctor,
};
