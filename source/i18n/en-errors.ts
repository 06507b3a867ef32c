/** What went wrong, and what to do, in English. */
import type { ReaderError } from '../domain/errors.ts';
import { alternatives, articles, megabytes, number } from './en-counts.ts';
import { englishNetworkErrors } from './en-network-errors.ts';
import { englishQueryProblem } from './en-query.ts';
import type { ErrorMessages } from './error-messages.ts';

const address = (error: ReaderError): string => error.url ?? error.subject ?? '';
const named = (error: ReaderError): string => error.subject ?? error.url ?? '';
/** At the start of a sentence. */
const inputFile = (error: ReaderError): string => (named(error) === '-' ? 'Standard input' : named(error));
/** Within a sentence. */
const origin = (error: ReaderError): string =>
  error.url ?? (named(error) === '-' ? 'standard input' : named(error));
const limit = (error: ReaderError): number => Number.parseInt(error.detail ?? '', 10);
const reason = (error: ReaderError): string => (error.detail ? ` (${error.detail})` : '');
const suggestion = (error: ReaderError): string =>
  error.suggestion ? ` Did you mean \`${error.suggestion}\`?` : '';
const allowed = (error: ReaderError): string => alternatives(error.detail ?? '');

/** What was found, by the `detail` of `not-a-feed` and `no-article`. */
const kinds: Readonly<Record<string, string>> = {
  'HTML page': 'a web page',
  article: 'an article',
  JSON: 'a JSON file',
  PDF: 'a PDF file',
  ZIP: 'a ZIP archive',
  gzip: 'a compressed file',
  PNG: 'an image',
  JPEG: 'an image',
  GIF: 'an image',
  WebP: 'an image',
  MP3: 'an audio file',
  Ogg: 'an audio file',
  WAV: 'an audio file',
  MP4: 'a video file',
  WebM: 'a video file',
  AVI: 'a video file',
};
const kindOf = ({ detail = '' }: ReaderError): string | undefined => kinds[detail];
const isFile = (error: ReaderError): boolean => kindOf(error) !== undefined && error.detail !== 'HTML page';

/** How to find a feed from a URL that is not one. */
function feedAdvice(error: ReaderError): string {
  const { feeds = [] } = error;
  if (feeds.length > 0)
    return `Feeds of this site: ${feeds.join(', ')}. Add one by its URL: \`khabar sources add ${feeds[0]}\``;
  if (isFile(error)) return 'Use the URL of a feed or of a site.';
  return `Find the feeds of this site: \`khabar sources discover ${address(error)}\``;
}

const serverFailed = (error: ReaderError): string =>
  `The server of ${address(error)} failed (HTTP ${error.httpStatus}). Try again later.`;

const byStatus: Readonly<Record<number, (error: ReaderError) => string>> = {
  304: error =>
    `${address(error)} reports no changes (HTTP 304), but there is no copy to compare. Try again later.`,
  401: error =>
    error.detail
      ? `${address(error)} did not accept the user name and password (HTTP 401). Add the source again with the right ones.`
      : `${address(error)} requires a login (HTTP 401). Add it to the URL (https://user:password@host/feed), or open it in a browser.`,
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

export const englishErrors: ErrorMessages = {
  offline: error =>
    `Cannot fetch ${address(error)} with \`--offline\`. Run the command without \`--offline\`.`,
  ...englishNetworkErrors,
  timeout: error => `${address(error)} took too long to respond. Try again later.`,
  incomplete: error => `The response from ${address(error)} was cut off${reason(error)}. Try again later.`,
  'too-large': error => `${address(error)} is too large. The limit is ${megabytes(limit(error))}.`,
  'too-many-redirects': error => `${address(error)} redirects too many times. Check the URL.`,
  'unsafe-address': error =>
    error.detail
      ? `${address(error)} is in a private network, and the page that links to it is not. To open it, run \`khabar read\` with the URL.`
      : `Khabar does not open ${address(error)}. Use an http or https URL, or a local file.`,
  'bad-address': error =>
    `Not a valid URL: ${address(error)}.${suggestion(error)} Use a full URL such as https://example.com/feed${error.detail ? `, or a name from \`${error.detail}\`` : ''}`,
  'http-status': error => (byStatus[error.httpStatus ?? 0] ?? otherStatus)(error),
  undecodable: error =>
    `Could not decompress the response from ${address(error)}${reason(error)}. Try again later.`,
  'not-a-feed': error => {
    const kind = kindOf(error);
    const what = `${address(error)} is ${kind === undefined ? 'not' : `${kind}, not`} a feed.`;
    return `${what}${suggestion(error) || ` ${feedAdvice(error)}`}`;
  },
  'malformed-feed': error =>
    error.url
      ? `Could not read the feed ${error.url}: it is damaged${reason(error)}. Try again later, or tell the publisher.`
      : `Could not read the feed in ${origin(error)}: it is damaged${reason(error)}. Download it again.`,
  'empty-document': error => `${error.url ?? inputFile(error)} is empty: there is nothing to read.`,
  'not-a-list': error =>
    `${inputFile(error)} is not an OPML file or a newsboat \`urls\` file. Export your sources as OPML, then import that file.`,
  'no-bookmarks': error =>
    `${inputFile(error)} is neither a JSON export of Khabar nor an HTML bookmark file. Export the bookmarks as HTML from your browser or service, then import that file.`,
  'no-article': error => {
    const kind = kindOf(error);
    const place = `${origin(error)}${kind === undefined ? '' : `, which is ${kind}`}`;
    return `Found no article text in ${place}. ${error.url ? 'Open it in a browser.' : 'Use an HTML page, a feed or plain text.'}`;
  },
  'no-picture': error => `Cannot show the picture ${address(error)}${reason(error)}. Open it in a browser.`,
  'file-not-found': error => `File not found: ${named(error)}. Check the path.`,
  'file-unreadable': error =>
    error.detail === 'EISDIR'
      ? `${inputFile(error)} is a folder. Name a file.`
      : `Could not read ${named(error)}${reason(error)}. Check its permissions.`,
  'file-unwritable': error =>
    error.detail === 'EISDIR'
      ? `${named(error)} is a folder. Name a file.`
      : `Could not write ${named(error)}${reason(error)}. Check the path, its permissions and free space.`,
  'binary-on-terminal': error =>
    `A terminal cannot show an EPUB file (${named(error)}). Save it: -o news.epub`,
  'storage-failed': error =>
    /^SQLITE_(?:BUSY|LOCKED)/u.test(error.detail ?? '')
      ? `Another program is using ${named(error)}${reason(error)}. Close it, or try again later. Saved data is intact.`
      : `Could not access ${named(error) || 'your data'}${reason(error)}. Check disk space and permissions. Saved data is intact.`,
  'newer-file': error =>
    `${named(error)} was saved by a newer version of Khabar, so it was not changed. Update Khabar.`,
  'file-exists': error =>
    `${named(error)} is not a backup, so Khabar does not overwrite it. Choose another name.`,
  'not-a-backup': error =>
    `${named(error)} is not a backup. Use a file that \`khabar backup\` has saved, or the folder of a home.`,
  'broken-backup': error =>
    `${named(error)} is damaged or incomplete${reason(error)}, so nothing was changed. Use another copy of the file.`,
  'no-home': error =>
    `There is no home in ${named(error)}. Use a folder that was given with \`--home\`, or a backup.`,
  'home-exists': error =>
    `There is something in ${named(error)} already. Add \`--replace\` to move it aside, or choose an empty folder with \`--home\`.`,
  'home-busy': () => 'Khabar is getting new articles or syncing. Wait until that ends, then try again.',
  'not-a-server': error =>
    `${address(error)} does not speak the Google Reader API. Use the API address that your server shows, such as https://example.com/api/greader.php`,
  'login-refused': error =>
    `${address(error)} did not accept the user name and password. Run \`khabar sync setup\` again. Some servers have a password of their own for the API.`,
  'no-password': () =>
    'There is no password. Put it in `KHABAR_SYNC_PASSWORD`, or give it on standard input: `khabar sync setup URL < FILE`',
  'no-sync': () => 'No server is set up. Run `khabar sync setup https://USER@HOST`',
  'sync-busy': () => 'Another Khabar is syncing. Try again when it is done.',
  'broken-settings': error => {
    const [line = '', column = ''] = (error.detail ?? '').split(':');
    return `${named(error)} is not valid JSON: error in line ${line}, column ${column}. Correct the file, then try again.`;
  },
  'unknown-setting': error =>
    `Unknown setting: ${named(error)}.${suggestion(error)} Run \`khabar config list\` to see all settings.`,
  'unknown-article': error => `No article with ID ${named(error)}. Run \`khabar list\` to see IDs.`,
  'ambiguous-id': error => `${named(error)} matches more than one ID${reason(error)}. Type more characters.`,
  'unknown-source': error =>
    `No source with ID or name ${named(error)}.${suggestion(error)} Run \`khabar sources list\` to see your sources.`,
  'unknown-view': error =>
    `No view named “${named(error)}”.${suggestion(error)} Run \`khabar views list\` to see your views.`,
  'view-exists': error =>
    `The view “${named(error)}” has another query. Remove it first, or choose another name.`,
  'unknown-rule': error => `No rule with ID ${named(error)}. Run \`khabar rules list\` to see IDs.`,
  'conflicting-actions': () => 'Bookmarks are never hidden. Use either `hide`, or `bookmark` and tags.',
  'rule-hides-most': error =>
    `This rule would hide ${articles(error.count ?? 0)}, more than half of all. Run \`khabar rules test\` to see them, or add the rule with \`--force\`.`,
  'source-exists': error => `You already follow this source as “${named(error)}”${reason(error)}.`,
  'unknown-command': error =>
    `Unknown command: ${named(error)}.${suggestion(error)} Run \`${error.detail ?? 'khabar --help'}\` to see all commands.`,
  'unknown-flag': error =>
    `Unknown option: ${named(error)}.${suggestion(error)}${error.detail ? ` Options of this command: ${error.detail}.` : ''} Run it with \`--help\` to see all options.`,
  'bad-value': error => `Invalid value: \`${named(error)}\`.${suggestion(error)} Use ${allowed(error)}.`,
  'missing-value': error => `Missing value for \`${named(error)}\`. Use \`${error.detail ?? named(error)}\`.`,
  'missing-argument': error => `Missing argument for \`${named(error)}\`. Usage: ${error.detail ?? ''}`,
  'extra-argument': error => `Unexpected argument: ${named(error)}. Usage: ${error.detail ?? ''}`,
  'bad-tag': error =>
    `Invalid tag: “${named(error)}”. Use letters, digits or symbols, no comma, and at most ${error.detail} characters.`,
  'long-note': error => `The note is too long. Shorten it to ${number(limit(error))} characters.`,
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'bad-query': englishQueryProblem,
  unopenable: error =>
    error.detail
      ? `Could not open a browser${reason(error)}. Set BROWSER to choose one, or press y to copy the link: ${address(error)}`
      : `“${named(error)}” has no web page to open.`,
  'editor-failed': error =>
    `The editor “${named(error)}” failed${reason(error)}, so the note is unchanged. Set EDITOR to choose another editor.`,
  'bad-command': error => `Not a command line: ${named(error)}. Name a program, and close every quote.`,
  'program-failed': error => `“${named(error)}” failed${reason(error)}.`,
  interrupted: () => 'Interrupted.',
};
