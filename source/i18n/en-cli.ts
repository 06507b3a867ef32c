import type { CliMessages } from './cli-messages.ts';
import { bookmarks } from './en-bookmarks.ts';
import { changes } from './en-changes.ts';
import { details, summaries } from './en-command-help.ts';
import { articles, counted, newArticles, number, sources } from './en-counts.ts';
import { englishExamples } from './en-examples.ts';
import { flags, optionExamples } from './en-flags.ts';
import { history } from './en-history.ts';
import { homes } from './en-homes.ts';
import { englishQueryExamples } from './en-query.ts';
import { stories } from './en-stories.ts';
import { sync } from './en-sync.ts';
import { sourceChanges, watch } from './en-watch.ts';
import { why } from './en-why.ts';

export const englishCli: CliMessages = {
  tagline: 'Khabar: an Arabic-first news reader for the terminal',
  headings: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    queries: 'Queries',
    commonOptions: 'Global options',
    environment: 'Environment variables',
    exitCodes: 'Exit codes',
  },
  reader: 'Open the reader (prints `khabar list` if stdout is not a terminal)',
  commands: summaries,
  details,
  examples: englishExamples,
  optionExamples,
  optionsPage: 'Options that every command takes',
  queryExamples: englishQueryExamples,
  groups: {
    bookmark: 'Manage bookmarks',
    export: 'Export articles',
    mark: 'Mark articles as read or unread',
    tag: 'Manage tags',
    sources: 'Manage sources',
    views: 'Manage views (saved queries)',
    rules: 'Manage rules for new articles',
    config: 'Show and change settings',
  },
  flags,
  environment: {
    KHABAR_HOME: 'Same as `--home`',
    KHABAR_LANG: 'Same as `--lang`',
    KHABAR_THEME: 'Same as `--theme`',
    NO_COLOR: 'Disable color',
  },
  displayVariables: others =>
    `Same as \`--bidi\`. Also ${others.slice(0, -1).join(', ')} and ${others.at(-1)}. These apply only on a terminal`,
  exitCodes: {
    done: 'Success',
    failed: 'I/O or network error, or a bug',
    usage: 'Usage error',
    partial: 'Partial success: a source failed, or part of a file could not be imported',
    nothing: 'ID, URL or file not found',
    interrupted: 'Interrupted',
  },
  moreHelp: 'Run `khabar help COMMAND` for help with a command.',
  moreOptions: 'Run `khabar help options` for the options that every command takes.',
  error: 'Error',
  bug: 'This is a bug in Khabar. Please report the details below:',
  partialText: reason => `Could not fetch full text. Showing feed text. ${reason}`,
  noSources: 'No sources yet. Add one: `khabar sources add URL`',
  bookmarks,
  marked: (count, as) =>
    count === 0
      ? `Nothing to change: these articles are already marked as ${as}`
      : `Marked ${articles(count)} as ${as}`,
  sourceAdded: title => `Added “${title}”. Run \`khabar refresh\` to get its articles.`,
  sourceRemoved: title => `Removed “${title}”`,
  sourceChanges,
  watch,
  otherFeeds: 'Other feeds on this site:',
  noMatchInCatalogue: 'No catalog sources match. Run `khabar sources catalog` to see all.',
  changes,
  leftAsChanged: count => ` (kept ${counted(count, 'later change', 'later changes')} made elsewhere)`,
  isUndone: 'undone',
  history,
  stories,
  why,
  homes,
  sync,
  noHistory: 'No changes yet',
  feedEntries: count => counted(count, 'entry', 'entries'),
  sourcesImported: count => `Imported ${sources(count)}`,
  skipped: (url, why) => `Skipped ${url}: ${why}`,
  onLine: (line, message) => `Line ${number(line)}: ${message}`,
  skipReasons: {
    'already-there': 'already followed',
    repeated: 'duplicate',
    'bad-address': 'not a valid URL',
    'unsafe-address': 'not an http or https URL',
    link: 'a link, not a feed',
    command: 'a command; Khabar does not run commands',
    query: 'a query feed, not supported',
  },
  listProblems: {
    'broken-tag': () => 'malformed tag, skipped',
    'broken-line': () => 'missing closing quote',
    'cut-off': () => 'unexpected end of file',
    unclosed: tag => `${tag} is not closed`,
    unopened: tag => `unexpected closing tag ${tag}`,
    entities: () => 'unsupported entity definition, ignored',
    'no-body': () => 'missing `<body>`',
    'no-address': () => 'feed without `xmlUrl`, skipped',
    'too-deep': limit => `folders deeper than ${limit} levels; deeper sources moved up to level ${limit}`,
    'too-many': limit => `more than ${number(Number(limit))} entries; the rest was skipped`,
    'more-problems': () => 'more errors not shown',
  },
  noViews: 'No views yet. Add one: `khabar views add NAME QUERY`',
  viewAdded: name => `Saved the view “${name}”`,
  viewRemoved: name => `Removed the view “${name}”`,
  viewMoved: (name, place) => `The view “${name}” is now number ${number(place)}`,
  viewRenamed: (before, name) => `Renamed the view “${before}” to “${name}”`,
  exportTitle: 'Khabar sources',
  feedTitle: query => (query === '' ? 'Khabar' : `Khabar: ${query}`),
  neverFetched: 'never refreshed',
  stopped: 'paused',
  perWeek: count => (count === 0 ? 'less than 1 article a week' : `${articles(count)} a week`),
  fullTextRules: { always: 'always full text' },
  holds: {
    fresh: when => `up to date, next refresh ${when}`,
    'back-off': when => `failed, retrying ${when}`,
    'retry-after': when => `rate limited, retrying ${when}`,
    interval: when => `at its own interval, next refresh ${when}`,
  },
  advice: {
    moved: ({ movedFrom, url }) => `This source moved from ${movedFrom} to ${url}. Khabar saved the new URL.`,
    'find-feed': ({ site }) =>
      `This URL is not a feed anymore. Run \`khabar sources discover ${site}\`, then \`khabar sources add URL\`.`,
    'find-address': ({ site, id }) =>
      `This feed no longer exists. Find the new one with \`khabar sources discover ${site}\`, or remove it with \`khabar sources remove ${id}\`.`,
    'try-now': ({ id }) => `To retry now, run \`khabar refresh ${id}\`.`,
  },
  waitingForRefresh: 'Another refresh is running. Waiting for it to finish…',
  fetching: (done, total, title) => `${number(done)} of ${number(total)}: ${title}`,
  fetchingPages: (done, total) => `Full texts: ${number(done)} of ${number(total)}`,
  indexing: left => `Preparing the search: ${articles(left)} left`,
  noPlace:
    'Nothing to read: Khabar cannot write to its folders. Name one that you can write to with `--home` or `KHABAR_HOME`.',
  notIndexed: left =>
    `Not searched: ${articles(left)}. Khabar cannot index new articles, because the archive is read-only. Make it writable, then search again.`,
  notYetIndexed: left =>
    `Not searched: ${articles(left)}. Another Khabar process is using the archive. Search again later.`,
  outcomes: {
    updated: newArticles,
    unchanged: 'no new articles',
    failed: reason => reason,
    done: 'already done in the interrupted refresh',
    elsewhere: 'already done in another refresh',
    overruled: (title, hold) => `${title}: refreshed early because you named it (${hold}).`,
    moved: (title, address) => `${title}: moved to ${address}. Khabar saved the new URL.`,
    stopped: title => `${title}: removed by its publisher (HTTP 410). Khabar stopped refreshing it.`,
  },
};
