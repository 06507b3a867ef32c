import { isolated, ltr } from '../base/isolated.ts';
import { once } from '../base/once.ts';
import { englishCli } from './en-cli.ts';
import { englishCommandNames } from './en-command-names.ts';
import { commands, hints } from './en-commands.ts';
import { articles, counted, locale, number, selectedParagraphs } from './en-counts.ts';
import { display } from './en-display.ts';
import { englishDoctor } from './en-doctor.ts';
import { edition } from './en-edition.ts';
import { empty } from './en-empty.ts';
import { englishErrors } from './en-errors.ts';
import { englishHead } from './en-head.ts';
import { headings } from './en-headings.ts';
import { health } from './en-health.ts';
import { englishLinear } from './en-linear.ts';
import { links } from './en-links.ts';
import { notices } from './en-notices.ts';
import { quotes } from './en-quotes.ts';
import { rules } from './en-rules.ts';
import { settings } from './en-settings.ts';
import { sharing } from './en-sharing.ts';
import { signs } from './en-signs.ts';
import { source } from './en-source.ts';
import { themes } from './en-themes.ts';
import { welcome } from './en-welcome.ts';
import type { Messages } from './messages.ts';
import { createRelativeTime, createShortAge, createTimeLeft } from './relative-time.ts';

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

const times = once(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));

export const english: Messages = {
  language: 'en',
  direction: 'ltr',
  errors: englishErrors,
  commands,
  hints,
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
    story: 'Story',
    why: 'Why in the story',
    links: 'Links',
    contents: 'Headings',
  },
  views: { all: 'All articles', unread: 'Unread', bookmarks: 'Bookmarks', tags: 'Tags' },
  tagRow: name => `Tag: ${isolated(name)}`,
  notices,
  display,
  themes,
  selecting: (count, key) => `${selectedParagraphs(count)} selected. ↑↓ extend, ${key} copy, Esc cancel`,
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
  offerKinds: { list: 'list', article: 'article', recent: 'entered before' },
  questions: {
    overwrite: file => `${file} exists. Replace it?`,
    'mark-all-read': (count, place) => `Mark ${articles(count)} ${place} as read?`,
    'open-many': count => `Open ${articles(count)} in the browser?`,
    'add-rule': count => `This rule would hide ${articles(count)}, more than half of all. Add it?`,
  },
  answers: (yes, no) => `${yes}: yes, ${no}: no`,
  listName: name => `“${name}”`,
  searchedList: (name, words) => `“${name}” with “${words}”`,
  listParts: {
    all: list => `in ${list}`,
    above: list => `above this one in ${list}`,
    below: list => `below this one in ${list}`,
    older: (list, date) => `from before ${date} in ${list}`,
  },
  orders: {
    best: 'best first',
    newest: 'newest first',
    oldest: 'oldest first',
    days: 'by day',
    source: 'by source',
    unread: 'unread first',
    bookmarked: 'in bookmark order',
  },
  searchResult: words => `Search: ${words}`,
  unsearched: count => `${articles(count)} still to search`,
  empty,
  noArticles: 'No articles',
  noMatches: 'No matches',
  nothingOpen: 'Select an article and press Enter',
  loadingPage: 'Fetching full text…',
  related: 'Related',
  fromArchive: 'From the archive',
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
  links,
  sharing,
  headings,
  settings,
  linear: englishLinear,
  edition,
  welcome,
  source,
  health,
  position: percent => `${number(percent)}%`,
  minutes: count => counted(count, 'minute', 'minutes'),
  minutesLeft: count => `${counted(count, 'minute', 'minutes')} left`,
  minutesShort: count => `${number(count)} min`,
  ago: createRelativeTime((count, unit) => `${counted(count, unit, `${unit}s`)} ago`, 'just now'),
  agoShort: createShortAge((count, unit) => `${number(count)}${unit[0]}`, 'now'),
  until: createTimeLeft((count, unit) => `in ${counted(count, unit, `${unit}s`)}`, 'in a moment'),
  date: iso => dates().format(new Date(iso)),
  time: iso => times().format(new Date(iso)),
  number,
  articleCount: articles,
  head: englishHead,
  unreadCount: count => `${number(count)} unread`,
  cli: englishCli,
  doctor: englishDoctor,
};
