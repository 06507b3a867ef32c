/** The help of each command, in English. */
import type { CliMessages } from './cli-messages.ts';

export const summaries: CliMessages['commands'] = {
  list: 'List articles, newest first',
  read: 'Print an article by ID, URL, file or standard input (-)',
  search: 'Search the text of all articles',
  quotes: 'Show who said what: quotations with their speakers',
  stories: 'List events with the articles that tell them, newest first',
  history: 'Show what the source has changed in an article',
  refresh: 'Get new articles from all sources, or from SOURCE',
  watch: 'Print every new article once, or run a command for it',
  'bookmark add': 'Bookmark articles and save their full text',
  'bookmark remove': 'Remove bookmarks',
  'bookmark list': 'List bookmarks, newest first',
  'bookmark export': 'Export bookmarks with their text',
  'bookmark import': 'Import bookmarks from Khabar, a browser, Pocket, Pinboard or Instapaper',
  'tag add': 'Tag articles and bookmark them',
  'tag remove': 'Remove a tag from articles',
  'tag list': 'List tags with their number of articles',
  note: 'Write a note on an article and bookmark it, or print its note',
  'export feed': 'Print articles that match a query as a feed for other programs',
  edition: 'Save the latest news, or a query, as a document',
  'mark read': 'Mark articles as read',
  'mark unread': 'Mark articles as unread',
  'sources list': 'List sources and their health',
  'sources add': 'Add a source by URL (feed or site), file or catalog name',
  'sources remove': 'Remove a source',
  'sources rename': 'Rename a source',
  'sources move': 'Move sources to position PLACE in the list, or to a category',
  'sources pause': 'Stop refreshing sources, but keep them in the list',
  'sources resume': 'Refresh paused sources again',
  'sources catalog': 'List the built-in catalog of Arabic sources',
  'sources discover': 'List the feeds of a site, best first',
  'sources import': 'Import sources from OPML or a newsboat `urls` file',
  'sources export': 'Print sources as OPML',
  'views list': 'List views with their number of unread articles',
  'views add': 'Save a query as a view, listed among the sources in the reader',
  'views rename': 'Rename a view',
  'views move': 'Move a view to position PLACE in the list',
  'views remove': 'Remove a view',
  'rules list': 'List rules in the order in which they run',
  'rules add': 'Add a rule: do ACTION to new articles that match QUERY',
  'rules test': 'List the articles that a rule would change now',
  'rules move': 'Move a rule to position PLACE in the order',
  'rules remove': 'Remove a rule, but keep what it did',
  'config list': 'List settings, their values, and where these come from',
  'config get': 'Print the value of a setting',
  'config set': 'Change a setting',
  'config unset': 'Reset settings to their defaults',
  'config path': 'Print the path of `settings.json`',
  text: 'Lay out Arabic text for this terminal',
  completions: 'Print completions for a shell',
  doctor: 'Check how this terminal handles Arabic, files and sources',
  undo: 'Undo the latest changes, newest first',
  redo: 'Redo the change that was undone last',
  backup: 'Save everything to one file',
  restore: 'Restore everything from a backup',
  sync: 'Sync read marks, bookmarks, tags and sources with a server',
  merge: 'Add what another home or a backup has to this one',
};

const withAll = 'With `--all`, marks every article that `khabar list` prints with the same options.';

export const details: CliMessages['details'] = {
  list: [
    'Prints one article a line: ID, ● unread, ± changed since you read it, ★ bookmarked, headline, source, age.',
  ],
  read: [
    'You can shorten an ID to 4 or more characters if it stays unique.',
    'Files and standard input can be HTML, a feed or plain text. If standard input begins with an ID, it is a list of IDs, one a line.',
  ],
  search: [
    'Ignores diacritics and treats hamza forms, ة and ه, ى and ي as the same letter. Accepts the options of `khabar list`.',
  ],
  quotes: [
    'Finds what stands between quotation marks and what articles report indirectly, in Arabic, Persian, Urdu and English. Pronouns are replaced by whom they mean. Accepts the options of `khabar list`.',
  ],
  stories: [
    'Prints each event told by several articles: its articles by time, figures that differ with the sources that give them, and sources that are silent. The options choose articles; their stories are printed whole, and `--limit` counts stories.',
    'A source is silent if it has no article on a story that three others tell, although it was refreshed since.',
    'What you join stays one story, and what you part never gets into it again, however it grows. If two decisions contradict each other, the later one holds. `khabar undo` takes them back.',
  ],
  history: [
    'Prints every version, oldest first, with its changes: first those of meaning, then those of spelling, style and layout.',
  ],
  refresh: [
    'Progress goes to standard error. If a source fails, the others are still refreshed and the exit code is 3.',
    'Khabar skips sources that are still fresh or failed recently. Name a source to refresh it now; only `Retry-After` from its server still applies.',
    'You can stop a refresh at any time. The next one continues from there. If another Khabar is refreshing, this one waits, then skips what is done.',
  ],
  watch: [
    'Refreshes sources as they allow, and prints each new article as one line of JSON. It goes on where it stopped, even after a crash. The first run begins with the articles that come from then on.',
    'With `--exec`, everything behind it is a command, run for each article without a shell. It gets the JSON on standard input, and `KHABAR_ID`, `KHABAR_TITLE`, `KHABAR_LINK`, `KHABAR_SOURCE`, `KHABAR_SUMMARY` and others as variables. If it fails, Khabar runs it again later.',
    'Each combination of filters and command has its own place. `--as` names it, so that you can change these and go on.',
  ],
  'bookmark export': [
    'FORMAT is md (default), html (a bookmark file that browsers import, with links only) or json (everything).',
  ],
  'bookmark import': [
    'Reads what `khabar bookmark export` writes as json or html, and HTML bookmark files from browsers and services. Folders become tags. Nothing is fetched. If the file is damaged, Khabar imports what it can and exits with 3.',
  ],
  note: [
    'Without TEXT, prints the note. With -, reads it from standard input. An empty TEXT removes the note.',
  ],
  'bookmark add': ['The saved text stays, even if the source removes the article.'],
  'tag list': ['Prints one tag a line: name, number of articles, number of unread articles.'],
  'views list': ['Prints one view a line: name, number of unread articles, query.'],
  'rules list': ['Prints one rule a line: ID, actions, query.'],
  'export feed': [
    'FORMAT is rss (default), atom or json. Accepts the options of `khabar list`, and prints the full text of each article.',
  ],
  edition: [
    'FORMAT is html (default: one page that works offline and prints well), epub (an e-book), md (Markdown) or txt (text in lines of `--width` columns). The ending of the file is enough: `-o news.epub`',
    'Without filters, an edition has the newest article and all that were published in the 24 hours before it. With filters, it has every article that `khabar list` prints with the same options.',
    'Articles are sorted into sections, and their text is that of the source. The articles of one story come together: one with its text, the others as headlines with the figures that differ; `--all-texts` adds their texts. The file is written whole; if that fails, what was there stays.',
  ],
  'mark read': [withAll],
  'mark unread': [withAll],
  undo: [
    'N is the number of changes to undo (default: 1). Undo works across restarts. Values that were changed elsewhere since stay as they are.',
  ],
  backup: [
    'The file has settings, sources, marks, bookmarks with their texts, tags, notes, views, rules, reading positions, history and all articles. It also has the passwords of sources: keep it private.',
    'You can go on reading and refreshing meanwhile. An older backup of the same name is replaced once the new one is complete. The file is a compressed tar, with a checksum for each file in it.',
  ],
  restore: [
    'Khabar checks every byte first. If the file is damaged or from a newer version, nothing changes.',
    'If there is something here already, give `--replace`: Khabar moves it to a folder beside it and prints its name. That folder is a home: use it with `--home`.',
  ],
  sync: [
    'Works with servers that speak the Google Reader API, such as FreshRSS and Miniflux. `setup` takes the API address with your user name in it, and reads the password from `KHABAR_SYNC_PASSWORD` or the first line of standard input. It is saved so that only you can read it.',
    'Without a word, syncs now. The reader syncs after each refresh. What you change offline is sent later. What either side has changed since the last sync is changed on the other. At the first sync, read, bookmarked and tagged win.',
    '`status` says when it was synced last and what waits. `off` forgets the account; nothing is removed here or there.',
  ],
  merge: [
    'HOME is a folder that was given with `--home` or `KHABAR_HOME`; FILE is a backup. It stays as it is. Nothing is lost: read marks, bookmarks, tags, notes, sources, views, rules and articles of both are kept. What either has removed lately stays removed.',
    'Merging again changes nothing. `khabar undo` takes a merge back.',
  ],
  completions: [
    'Completions cover commands, options and their values, and the IDs, sources, sections, tags, views and rules that you have. Completing never fetches or changes anything.',
  ],
  doctor: [
    'Queries the terminal without changing it, then prints a test card to help you choose display options.',
    '`--save` saves `--bidi`, `--shaping` and `--tashkeel` for this terminal, or the detected values if you give none.',
  ],
  'sources add': [
    'Khabar fetches the feed first and adds it only if it can be read.',
    'If a site has several feeds, Khabar adds the best one and lists the others. It prefers news over comments, then Arabic, then the order of the site.',
    'Also accepts @name@host (Mastodon), r/name (Reddit) and pages of YouTube, Telegram, Medium, Substack, Blogspot, GitHub and others.',
  ],
  'sources move': ['CATEGORY can be a path (outer/inner); `/` is no category.'],
  'sources catalog': [
    '`--country` accepts a name or code (مصر, Egypt, EG). `--query` searches names, sites and topics.',
  ],
  'sources import': [
    'Folders become categories (outer/inner). Data of other news readers is kept for the next export. Nothing is fetched. If the file is damaged, Khabar imports what it can and exits with 3.',
    'With `--replace`, your list becomes that of the file. Sources that are in both keep their articles. `khabar undo` takes it back.',
  ],
  'rules add': [
    "ACTION is read, hide, bookmark, tag:NAME or notify. A rule can have several. Put quotes around the query: `khabar rules add 'إعلان or source:BBC' hide`.",
    'A rule runs once on each new article, after the refresh that added it, and searches the feed text. Rules run in order. If a rule hides an article, later rules skip it. A rule about stories (`sources:>=5`) runs once the stories are known, and announces each once.',
    'Hidden articles appear only in queries with `is:hidden`. Bookmarks are never hidden, and a tag bookmarks the article. One `khabar undo` undoes everything that rules did in a refresh.',
  ],
  'config list': [
    'Prints one setting a line: key, value, and where the value comes from (default, settings.json or environment).',
  ],
  'config set': [
    'KEY is the path in `settings.json`, such as `display.digits` or `terminals.kitty.bidi`. VALUE is a word, a number or JSON. `khabar undo` undoes the change.',
  ],
  'rules test': [
    "Changes nothing. Example: `khabar rules test 'كرة -منتخب' hide`.",
    'Without ACTION, lists every article that matches the query.',
  ],
  text: [
    'Each input line is a paragraph, wrapped to `--width` columns (default: 80). Output is in display order on a terminal and in logical order elsewhere, unless you give `--bidi app`. Each paragraph is printed as soon as it is read. Tabs go to every eighth column.',
  ],
};
