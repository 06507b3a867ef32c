/** Examples for the help of each command, in English. */
import type { CliMessages } from './cli-messages.ts';

export const englishExamples: CliMessages['examples'] = {
  list: [
    ['khabar list --unread --since 2d', 'Unread articles of the last two days'],
    ["khabar list --query 'category:علوم -ذكاء' --limit 10", 'Ten articles of a section, without a word'],
    ['khabar list --unread --json --fields title,link', 'Unread headlines with their links, as JSON'],
  ],
  read: [
    ['khabar read qrtm6t', 'The article with this ID; the first characters are enough'],
    ['khabar read https://example.com/story --width 72', 'A page of the web, in 72 columns'],
    ['khabar read - < article.html', 'A page from standard input'],
  ],
  search: [
    ['khabar search ذكاء', 'Articles with the word in any of its forms'],
    ['khabar search \'"كأس الاتحاد" is:unread\'', 'Unread articles with the exact phrase'],
    ['khabar search زيتون --sort newest | khabar bookmark add -', 'Bookmark everything that is found'],
  ],
  quotes: [
    ['khabar quotes --since 2d', 'Who said what in the articles of the last two days'],
    ["khabar quotes --name 'بشير حمدان'", 'What one person said, in any spelling of the name'],
    ['khabar quotes --query مترو --json --fields speaker,words', 'Speakers and words on a subject, as JSON'],
  ],
  stories: [
    ['khabar stories --since 1d', 'The events of the last day'],
    ['khabar stories --why qrtm6t yfbc4r', 'Why two articles are in one story, or why not'],
    ['khabar stories --join qrtm6t yfbc4r', 'Make the stories of two articles one'],
  ],
  history: [
    ['khabar history qrtm6t', 'All versions of an article, with their changes'],
    ['khabar history qrtm6t --json', 'The same as JSON'],
    ['khabar list --query is:changed | khabar history - --json', 'Those of all articles that were changed'],
  ],
  refresh: [
    ['khabar refresh', 'All sources that are due'],
    ["khabar refresh 'الجزيرة نت'", 'One source, now'],
    ['khabar refresh --quiet', 'For cron: prints failures only'],
  ],
  watch: [
    ["khabar watch --source 'الجزيرة نت' >> news.ndjson", 'Follow one source in a file'],
    [
      "khabar watch --query 'زلزال or earthquake' --exec sh -c 'notify-send \"$KHABAR_TITLE\"'",
      'A notification for each article',
    ],
    ['khabar watch --once --as mail --exec ./mail-article.sh', 'For cron: what is new since the last time'],
  ],
  'bookmark add': [
    ['khabar bookmark add qrtm6t yfbc4r', 'Two articles'],
    ['khabar search زيتون | khabar bookmark add -', 'Everything that a search finds'],
    ['khabar list --unread --limit 5 | khabar bookmark add -', 'The five newest unread articles'],
  ],
  'bookmark remove': [
    ['khabar bookmark remove qrtm6t', 'One article'],
    ['khabar bookmark list --read | khabar bookmark remove -', 'All bookmarks that you have read'],
    ['khabar bookmark list --until 30d | khabar bookmark remove -', 'All articles older than 30 days'],
  ],
  'bookmark list': [
    ['khabar bookmark list', 'All bookmarks, newest first'],
    ['khabar bookmark list --tag قمح', 'Those with a tag'],
    ["khabar bookmark list --query 'note:قمح'", 'Those with a word in their note'],
  ],
  'bookmark export': [
    ['khabar bookmark export > bookmarks.md', 'All bookmarks with their text, as Markdown'],
    ['khabar bookmark export --format html > bookmarks.html', 'A file that browsers import'],
    ['khabar bookmark export --format json > bookmarks.json', 'Everything, to import on another machine'],
  ],
  'bookmark import': [
    ['khabar bookmark import bookmarks.json', 'What Khabar exported'],
    ['khabar bookmark import bookmarks.html', 'The bookmarks of a browser'],
    ['khabar bookmark import - < bookmarks.html', 'The same from standard input'],
  ],
  'tag add': [
    ['khabar tag add قمح qrtm6t', 'One article'],
    ['khabar search قمح | khabar tag add قمح -', 'Everything that a search finds'],
    ["khabar tag add 'central banks' qrtm6t yfbc4r", 'A tag of several words'],
  ],
  'tag remove': [
    ['khabar tag remove قمح qrtm6t', 'One article; it stays bookmarked'],
    ['khabar list --tag قمح | khabar tag remove قمح -', 'All articles, so that the tag is gone'],
    ['khabar list --tag قمح --read | khabar tag remove قمح -', 'All articles that you have read'],
  ],
  'tag list': [
    ['khabar tag list', 'All tags with their articles'],
    ['khabar tag list --fields name', 'Only the names'],
    ['khabar list --tag قمح', 'The articles with a tag'],
  ],
  note: [
    ["khabar note qrtm6t 'check the numbers'", 'Write a note'],
    ['khabar note qrtm6t', 'Print it'],
    ["khabar note qrtm6t ''", 'Remove it'],
  ],
  'export feed': [
    ['khabar export feed --bookmarked > bookmarks.xml', 'Bookmarks as RSS'],
    ["khabar export feed --format atom --query 'category:علوم' > science.atom", 'A query as Atom'],
    ['khabar export feed --format json --since 1d > today.json', 'The last day as JSON Feed'],
  ],
  edition: [
    ['khabar edition -o news.html', 'The latest day as one page'],
    ['khabar edition --unread --since 7d -o week.epub', 'Unread articles of the week as an e-book'],
    ['khabar edition --category علوم --format md > science.md', 'A section as Markdown'],
  ],
  'mark read': [
    ['khabar mark read qrtm6t yfbc4r', 'Two articles'],
    ['khabar mark read --all --until 7d', 'Everything older than a week'],
    ['khabar mark read --all --category رياضة', 'A whole section'],
  ],
  'mark unread': [
    ['khabar mark unread qrtm6t', 'One article'],
    ['khabar mark unread --all --bookmarked', 'All bookmarks'],
    ["khabar mark unread --all --source 'الجزيرة نت'", 'All articles of a source'],
  ],
  'sources list': [
    ['khabar sources list', 'All sources and whether they could be fetched'],
    ['khabar sources list --json --fields id,title,error', 'Why sources failed, as JSON'],
    ['khabar sources list --fields url', 'Only the URLs'],
  ],
  'sources add': [
    ['khabar sources add https://example.com/feed', 'A feed, or a site that has one'],
    ["khabar sources add 'France 24 Arabic'", 'A source of the catalog'],
    ['khabar sources add https://example.org/feed --full-text', 'With the full text of every new article'],
  ],
  'sources remove': [
    ['khabar sources remove 0zdngbjz', 'By ID'],
    ["khabar sources remove 'الجزيرة نت'", 'By name'],
    ['khabar undo', 'Bring it back'],
  ],
  'sources rename': [
    ['khabar sources rename 0zdngbjz Jazeera', 'By ID'],
    ["khabar sources rename Jazeera 'Al Jazeera'", 'A name of several words'],
    ['khabar undo', 'Back to the old name'],
  ],
  'sources move': [
    ['khabar sources move 0zdngbjz 1', 'To the top of the list'],
    ["khabar sources move 'الجزيرة نت' 'الشرق الأوسط' --to News/World", 'Two sources to a category'],
    ["khabar sources move 'الجزيرة نت' --to /", 'Out of its category'],
  ],
  'sources pause': [
    ['khabar sources pause 0zdngbjz', 'By ID'],
    ["khabar sources pause 'الجزيرة نت' 'الشرق الأوسط'", 'By name'],
    ['khabar undo', 'Resume them'],
  ],
  'sources resume': [
    ['khabar sources resume 0zdngbjz', 'By ID'],
    ["khabar sources resume 'الجزيرة نت'", 'By name'],
    ['khabar sources list --fields id,enabled,title', 'Which sources are paused'],
  ],
  'sources catalog': [
    ['khabar sources catalog --country مصر', 'Egyptian sources'],
    ['khabar sources catalog --category تقنية', 'Sources about technology'],
    ['khabar sources catalog --query علوم --fields id,title', 'IDs and names of what a search finds'],
  ],
  'sources discover': [
    ['khabar sources discover https://example.com', 'The feeds of a site'],
    ['khabar sources discover https://example.com --fields url', 'Only their URLs, best first'],
    ['khabar sources discover https://example.com --json', 'The same as JSON'],
  ],
  'sources import': [
    ['khabar sources import subscriptions.opml', 'The list of another news reader'],
    ['khabar sources import urls', 'The list of newsboat'],
    ['khabar sources import --replace - < subscriptions.opml', 'The list of the file in place of yours'],
  ],
  'sources export': [
    ['khabar sources export > subscriptions.opml', 'All sources'],
    ['khabar sources export --secrets > subscriptions.opml', 'With the passwords of feeds'],
    ['khabar sources export | khabar sources import - --home ~/news', 'Copy the sources to another folder'],
  ],
  'views list': [
    ['khabar views list', 'All views with their unread articles'],
    ['khabar views list --json', 'The same as JSON'],
    ['khabar views list --fields name,query', 'Names and queries'],
  ],
  'views add': [
    ["khabar views add Science 'category:علوم is:unread'", 'Unread articles of a section'],
    ["khabar views add Wheat 'قمح or طحين'", 'Articles with either word'],
    ["khabar views add 'This week' since:7d", 'A name of several words'],
  ],
  'views rename': [
    ['khabar views rename Science علوم', 'A new name'],
    ["khabar views rename Wheat 'Wheat and flour'", 'A name of several words'],
    ['khabar views rename wheat Bread', 'Case and diacritics of the old name do not matter'],
  ],
  'views move': [
    ['khabar views move Wheat 1', 'To the top of the list'],
    ['khabar views move Science 2', 'To the second place'],
    ["khabar views move 'This week' 100", 'To the end'],
  ],
  'views remove': [
    ['khabar views remove Science', 'By name'],
    ["khabar views remove 'This week'", 'A name of several words'],
    ['khabar undo', 'Bring it back'],
  ],
  'rules list': [
    ['khabar rules list', 'All rules in the order in which they run'],
    ['khabar rules list --json', 'The same as JSON'],
    ['khabar rules list --fields id,query', 'IDs and queries'],
  ],
  'rules add': [
    ['khabar rules add إعلان hide', 'Hide articles with a word'],
    ['khabar rules add "قمح or طحين" bookmark tag:خبز', 'Bookmark articles and tag them'],
    ["khabar rules add 'sources:>=5' notify", 'Announce each story that five sources tell, once'],
  ],
  'rules test': [
    ['khabar rules test إعلان hide', 'What a rule would hide'],
    ["khabar rules test 'قمح or طحين'", 'Everything that a query matches'],
    ["khabar rules test 'category:رياضة' read --limit 5", 'The first five articles'],
  ],
  'rules move': [
    ['khabar rules move qhs8es 1', 'To the top'],
    ['khabar rules move qhs8es 2', 'To the second place'],
    ['khabar rules move qhs8es 100', 'To the end'],
  ],
  'rules remove': [
    ['khabar rules remove qhs8es', 'By the ID that `khabar rules list` prints'],
    ['khabar rules remove qhs8', 'The beginning of an ID is enough'],
    ['khabar undo', 'Bring it back'],
  ],
  'config list': [
    ['khabar config list', 'Every setting, and where its value comes from'],
    ['khabar config list --json', 'The same, printed as JSON'],
    ['khabar config list --fields key,value', 'Only the names and values'],
  ],
  'config get': [
    ['khabar config get display.digits', 'The current value'],
    ['khabar config get keys', 'Your own keys'],
    ['khabar config get display.measure --json', 'With its default and where it comes from'],
  ],
  'config set': [
    ['khabar config set display.digits western', 'Digits as 0123'],
    ["khabar config set 'keys.articles a' bookmark", 'Let `a` bookmark in the list'],
    [`khabar config set retention '{"days": 180, "articles": 2000}'`, 'Both limits'],
  ],
  'config unset': [
    ['khabar config unset display.digits', 'Back to the default'],
    ['khabar config unset keys', 'All keys back to their defaults'],
    ['khabar config unset display.digits display.measure', 'Several settings'],
  ],
  'config path': [
    ['khabar config path', 'Where the file of the settings is'],
    ['khabar config path --json', 'The same, printed as JSON'],
    ['khabar config path --home ~/news', 'That of another folder'],
  ],
  undo: [
    ['khabar undo', 'The latest change'],
    ['khabar undo 3', 'The three latest changes'],
    ['khabar undo --list', 'The changes that can be undone'],
  ],
  redo: [
    ['khabar redo', 'What was undone last'],
    ['khabar redo --json', 'The same, printed as JSON'],
    ['khabar undo --list', 'See what was undone'],
  ],
  backup: [
    ['khabar backup khabar.tar.gz', 'Everything, in one file'],
    ['khabar backup khabar.tar.gz --quiet', 'For cron: prints failures only'],
    ['khabar backup khabar.tar.gz --json', 'The same, with its size as JSON'],
  ],
  restore: [
    ['khabar restore khabar.tar.gz --home ~/news', 'Into an empty folder'],
    ['khabar restore khabar.tar.gz --replace', 'In place of what is here, which is kept aside'],
    ['khabar restore - --replace < khabar.tar.gz', 'From standard input, such as `ssh`'],
  ],
  sync: [
    [
      'khabar sync setup https://ahmad@example.com/api/greader.php < password.txt',
      'Connect to a server, with the password in a file',
    ],
    ['khabar sync', 'Sync now'],
    ['khabar sync status --json', 'When it was synced last, as JSON'],
  ],
  merge: [
    ['khabar merge khabar.tar.gz', 'What a backup of another machine has'],
    ['khabar merge khabar.tar.gz --json', 'The same, with what has changed as JSON'],
    ['khabar merge - < khabar.tar.gz', 'From standard input, such as `ssh`'],
  ],
  text: [
    ['khabar text essay.txt --width 60', 'A file, in lines of 60 columns'],
    [
      'khabar text --bidi app --width 72 < essay.txt',
      'In display order with joined letters, for any terminal',
    ],
    ['khabar text --direction rtl --isolate < essay.txt', 'Right to left; phone numbers stay whole'],
  ],
  completions: [
    ['khabar completions bash > ~/.local/share/bash-completion/completions/khabar', 'Install them for bash'],
    ['khabar completions zsh > ~/.zsh/completions/_khabar', 'For zsh, in a folder of its `fpath`'],
    ['khabar completions fish > ~/.config/fish/completions/khabar.fish', 'Install them for fish'],
  ],
  doctor: [
    ['khabar doctor', 'Check terminal, files and sources'],
    ['khabar doctor --compact', 'Shrink the archive'],
    ['khabar doctor --json', 'A report to attach to a bug report'],
  ],
};
