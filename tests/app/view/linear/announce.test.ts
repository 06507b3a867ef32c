import { describe, expect, it } from 'vitest';
import { defaultSources } from '../../../../source/app/catalogue/index.ts';
import { type CommandId, commands } from '../../../../source/app/commands/index.ts';
import type { RefreshSummary } from '../../../../source/app/services/refresh.ts';
import type { Session } from '../../../../source/app/session/session.ts';
import { step } from '../../../../source/app/session/step.ts';
import { announce } from '../../../../source/app/view/linear/announce.ts';
import { untouched } from '../../../../source/domain/article.ts';
import type { ListedArticle } from '../../../../source/domain/library.ts';
import { makeArticle } from '../../../support/articles.ts';
import type { OpenOptions } from '../../../support/edition-reader.ts';
import { foundFeeds } from '../../../support/found-feeds.ts';
import { languages } from '../../../support/languages.ts';
import { listenToNews } from '../../../support/listener.ts';
import { newsOf, sourceOf } from '../../../support/news.ts';
import { listed, toldEvent } from '../../../support/told-event.ts';
import { troubles } from '../../../support/troubles.ts';

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];
const searched = ['/', ...'two', 'enter'];
const found = ['enter', '/', ...'ال', 'enter'];
const bookmarks = ['b', 'j', 'b', 'tab', 'tab', 'j', 'j', 'enter'];
const inView = [...searched, ...line('save-view أول'), 'escape', 'tab', 'tab', 'G'];

const ruled = [...searched, ...line('add-rule read')];

/** Keys of which the last runs the command, where it has something to do. */
const situations: Readonly<Record<CommandId, readonly string[]>> = {
  down: ['j'],
  up: ['j', 'k'],
  'pane-left': ['left'],
  'pane-right': ['right'],
  'pane-next': ['tab'],
  'pane-previous': ['shift+tab'],
  'tab-next': [']'],
  'tab-previous': ['['],
  sources: ['f'],
  'unread-only': ['m', 'a'],
  stories: ["'"],
  open: ['enter'],
  'read-on': ['enter', 'space'],
  top: ['j', 'g'],
  bottom: ['G'],
  'half-down': ['ctrl+d'],
  'half-up': ['G', 'ctrl+u'],
  'page-down': ['pagedown'],
  'page-up': ['G', 'pageup'],
  'next-unread': ['n'],
  'previous-unread': ['j', 'p'],
  bookmark: ['b'],
  tag: line('tag مهم'),
  note: line('note للمراجعة'),
  'note-in-editor': ['E'],
  edition: line('edition'),
  'bookmark-down': [...bookmarks, 'J'],
  'bookmark-up': [...bookmarks, 'j', 'K'],
  'toggle-read': ['m'],
  'mark-read': line('mark-read'),
  'mark-unread': line('mark-unread'),
  'select-article': ['c'],
  'select-range': ['v'],
  unselect: ['c', ...line('unselect')],
  'mark-all-read': ['A'],
  'mark-above-read': ['{'],
  'mark-below-read': ['}'],
  'mark-older-read': ['O'],
  browser: ['o'],
  'full-text': ['enter', 'x'],
  'source-changes': ['enter', 'c'],
  contents: ['enter', 's'],
  'go-to-heading': ['enter', 's', 'enter'],
  'next-heading': ['enter', '}'],
  'previous-heading': ['enter', '{'],
  'next-article': ['enter', 'J'],
  'next-in-story': ['enter', "'"],
  'previous-in-story': ['enter', '\\'],
  'previous-article': ['enter', 'K'],
  'older-of-source': ['enter', ')'],
  'newer-of-source': ['enter', '('],
  'full-screen': ['enter', 'z'],
  quotes: ['enter', 'W'],
  'go-to-quote': ['j', 'enter', 'W', 'enter'],
  story: ['S'],
  'read-report': ['S', 'enter'],
  why: [';', 'w'],
  'part-story': [';', 'd'],
  'join-stories': ['&'],
  'full-text-always': ['X'],
  copy: ['y'],
  'copy-headline': ['Y'],
  'copy-quotation': ['enter', '"'],
  save: ['ctrl+s'],
  pipe: ['|'],
  pager: line('pager'),
  editor: line('editor'),
  'follow-link': ['enter', ...line('follow-link 1')],
  'play-link': ['enter', ...line('play-link 1')],
  select: ['enter', 'v'],
  'open-related': ['enter', '1'],
  footnote: ['enter', ...line('footnote')],
  links: ['enter', 'f'],
  'read-link': ['enter', ...line('read-link 1')],
  'open-link': ['enter', ...line('open-link 1')],
  'copy-link': ['enter', ...line('copy-link 1')],
  language: ['I'],
  refresh: ['r'],
  'refresh-all': ['R'],
  newest: line('newest'),
  'stop-refresh': line('stop-refresh'),
  'refresh-every': line('refresh-every 20'),
  'notify-urgent': line('notify-urgent'),
  search: ['/'],
  sort: [...searched, 's'],
  'next-match': [...found, 'n'],
  'previous-match': [...found, 'N'],
  source: line('source مصدر two'),
  'go-to-list': line('go-to-list مصدر two'),
  'go-to-article': line('go-to-article عنوان one 3'),
  undo: ['b', 'U'],
  redo: ['b', 'U', 'ctrl+r'],
  health: ['H'],
  rules: line('rules'),
  help: ['?'],
  'command-line': [':'],
  back: ['enter', 'q'],
  cancel: ['enter', 'escape'],
  suspend: ['ctrl+z'],
  quit: ['Q'],
  bidi: ['f2'],
  shaping: ['f3'],
  tashkeel: ['f4'],
  digits: ['f6'],
  calendar: ['f10'],
  keys: line('keys vim'),
  theme: ['T'],
  pictures: line('pictures'),
  preview: ['P'],
  mouse: ['f12'],
  density: ['z'],
  justify: ['f7'],
  tatweel: ['f8'],
  punctuation: ['f9'],
  narrower: ['<'],
  wider: ['>'],
  'source-direction': ['w'],
  'save-view': [...searched, ...line('save-view أول')],
  'rename-view': [...inView, ...line('rename-view ثان')],
  'move-view': [...inView, ...line('move-view 1')],
  'remove-view': [...inView, ...line('remove-view')],
  'add-rule': [...searched, ...line('add-rule read')],
  'remove-rule': [...ruled, ...line('remove-rule rule01')],
  'move-rule': [...ruled, ...line('move-rule rule01 1')],
  filter: ['?', '/'],
  'add-source': line('add-source news.example'),
  'add-feed': [...line('add-source news.example'), 'enter'],
  'source-settings': ['S'],
  'change-setting': ['S', 'j', 'j', 'enter'],
  'rename-source': line('rename-source المرفأ'),
  'move-to-category': line('move-to-category عام'),
  'source-down': ['tab', 'tab', 'j', 'j', 'j', 'J'],
  'source-up': ['tab', 'tab', 'G', 'K'],
  interval: line('interval 2h'),
  'remove-source': line('remove-source'),
  retry: ['H', 'r'],
  pause: ['H', 'p'],
  'find-address': ['H', 'a'],
  remove: ['H', 'd'],
  'copy-error': ['H', 'y'],
  'open-source': ['H', 'enter'],
  'choose-sources': ['+'],
  check: ['+', 'enter', 'space'],
  'check-all': ['+', 'enter', 'a'],
  continue: ['+', 'enter'],
  'import-sources': ['+', 'i'],
};

/** The session is as it was, until the program goes on. */
const silent: ReadonlySet<CommandId> = new Set(['suspend', 'pager', 'editor']);

const listener = (language: 'ar' | 'en' = 'ar', options: OpenOptions = {}) => {
  const one = newsOf('one', 30).map(article => ({
    ...article,
    related: [{ title: 'قافلة الكتاب', link: 'https://news.example/caravan' }],
    blocks: [...article.blocks, { type: 'paragraph' as const, text: 'قال الوزير: «الطريق مفتوح للجميع».' }],
  }));
  return listenToNews({
    articles: [...one, ...newsOf('two', 30, 100)],
    edit: text => `${text} سطر`,
    language,
    ...options,
  });
};

/** With sources that need help. */
const troubled = (language: 'ar' | 'en' = 'ar') =>
  listener(language, {
    health: troubles(),
    sources: [sourceOf('one'), sourceOf('two'), ...troubles().map(({ source }) => source)],
    found: 'https://villages.example/new.xml',
    feeds: foundFeeds(),
    why: toldEvent().why,
    story: { ...toldEvent().story, articles: newsOf('one', 2).map(listed) },
  });

describe('every command', () => {
  it.each(commands.filter(({ id }) => !silent.has(id)).map(({ id }) => id))(
    'announces what it has done: %s',
    async id => {
      const heard = await troubled().changes(...situations[id]);
      expect(heard.filter(({ text }) => text.trim() !== '')).not.toEqual([]);
    },
  );

  it('has a key after which something is said, if only where one is', async () => {
    expect(await listener().hear(...situations.suspend)).not.toEqual([]);
  });
});

describe('what only the panes show', () => {
  it.each([['z'], ['P'], ['<'], ['>'], ['T'], ['f2'], ['f3'], ['f7'], ['f8'], ['f10'], ['f12']])(
    'is said to make no difference: %s',
    async key => {
      expect((await listener('en').hear(key)).at(-1)).toBe(languages.en.linear.unheard);
    },
  );

  it.each([['f4'], ['f6'], ['f9'], ['a']])('is not said of what one hears: %s', async key => {
    expect(await listener('en').hear(key)).not.toContain(languages.en.linear.unheard);
  });
});

describe('a row', () => {
  it('has its state in words, and its place, in either language', async () => {
    expect(await listener().hear('b', 'k')).toEqual([
      'كل المقالات، ٦٠ مقالًا',
      'عنوان one 0، غير مقروء، في المحفوظات، مصدر one، قبل ساعة، ١ من ٦٠',
    ]);
    expect(await listener('en').hear('j')).toEqual(['عنوان one 1, unread, مصدر one, 2 hours ago, 2 of 60']);
  });

  it('is said again if nothing can move', async () => {
    const { hear } = listener();
    expect((await hear('G')).at(-1)).toMatch(/٦٠ من ٦٠$/u);
    expect((await hear('j')).at(-1)).toMatch(/٦٠ من ٦٠$/u);
  });

  it('of a source has its unread articles', async () => {
    expect(await listener().hear('tab', 'tab')).toEqual(['المصادر', 'كل المقالات، ٦٠ غير مقروء، ١ من ٥']);
  });
});

describe('a search', () => {
  it('is heard with its matches once it is entered', async () => {
    const heard = await listener('en').hear('/', ...'two', 'enter');
    expect(heard.at(0)).toContain('Search: two');
    expect(heard.join('\n')).toMatch(/Search: two.*30 articles\nعنوان two 0.*1 of 30/u);
  });

  it('says its hits again once all articles are ready for it, and not as each comes in', async () => {
    const { hear, session } = listener('en');
    await hear('/', ...'two', 'enter');
    const at = (total: number, unsearched: number): Session => ({
      ...session(),
      list: { ...session().list, total, unsearched },
    });
    const said = (before: Session, after: Session) =>
      announce(before, after, 'answer').map(({ text }) => text);
    expect(said(at(30, 9), at(31, 8))).toEqual([]);
    expect(said(at(31, 8), at(32, 0)).at(0)).toContain('32 articles');
  });

  it('moves nothing that is heard while it is typed', async () => {
    expect(await listener().changes('/', ...'tw', 'o')).toEqual([{ as: 'echo', text: 'o' }]);
  });
});

describe('a question and an overlay', () => {
  it('are lines, and their end is where one is', async () => {
    const { hear } = listener('en');
    expect((await hear('A')).join()).toContain('Enter: yes, Escape: no');
    expect((await hear('n'))[0]).toBe('All articles, 60 articles');
    expect((await hear('?')).slice(0, 1)).toEqual(['Shortcuts']);
    expect(await hear('j')).toEqual([expect.stringMatching(/^Up: k, up arrow\. 2 of \d+$/u)]);
    expect((await hear('q'))[0]).toBe('All articles, 60 articles');
  });

  it('say where one is in them', async () => {
    expect(await listener('en').hear('?', 'j', 'z')).toContainEqual(expect.stringMatching(/\. 2 of \d+$/u));
  });
});

describe('an overlay with a cursor', () => {
  it('says the source that it is at, and what Enter does there', async () => {
    const { hear, session } = troubled('en');
    const [title, summary, first, enter] = await hear('H');
    expect([title, summary]).toEqual(['Source health', expect.stringContaining('4 sources')]);
    expect(first).toContain('Press a to look for the new URL');
    expect(enter).toBe('Enter: Show the articles of the selected source');
    const [second, ...more] = await hear('j');
    expect(second).toContain('fields.example');
    expect(more).toEqual([]);
    await hear('enter');
    expect(session().list.scope).toEqual({ kind: 'source', id: 'page0000' });
  });

  it('says the next source after one is removed', async () => {
    const heard = await troubled('en').changes('H', 'j', 'd');
    expect(heard.map(({ text }) => text)).toEqual([
      expect.stringContaining('removed'),
      '3 sources, 2 failing',
      expect.stringMatching(
        /^Harbour Weekly: last refreshed 4 days ago, failed, retrying in 3 hours, .* 2 of 3$/u,
      ),
    ]);
  });

  it('is said again in another language, and not the pane below it', async () => {
    const { press, reader, session } = listener('en', { sources: defaultSources() });
    await press('+');
    const before = session();
    reader.dispatch({ type: 'messages', messages: languages.ar });
    expect(announce(before, session(), 'answer').map(({ text }) => text)).toEqual([
      languages.ar.welcome.title,
      expect.stringContaining('اختر لغة الواجهة'),
      expect.any(String),
      'English، غير محدد. ٢ من ٢',
      'Enter: التالي',
    ]);
  });

  it('chooses what is heard', async () => {
    const { hear, session } = listener('en', { sources: defaultSources() });
    const [title, question, , language] = await hear('+');
    expect([title, question, language]).toEqual([
      'Welcome to Khabar',
      'Choose a language, اختر لغة الواجهة',
      'English, selected. 2 of 2',
    ]);
    expect((await hear('enter'))[0]).toBe('What do you want to read?');
    const [row] = await hear('j');
    expect(row).toMatch(/^General news, not selected, \d+ sources\. 2 of 33$/u);
    expect(await hear('space')).toContainEqual(
      expect.stringMatching(/^General news, selected, \d+ sources\. 2 of 33$/u),
    );
    expect(session().welcome?.interests).toEqual(['topic/عام']);
    expect((await hear('enter'))[0]).toBe('Which sources do you want to follow?');
  });

  it('says what a filter leaves once it is entered', async () => {
    const { hear } = listener('en');
    expect(await hear('?', '/', ...'bookmark', 'enter')).toContainEqual(
      expect.stringMatching(/bookmark.*: b/iu),
    );
    expect(await hear('/', ...'zzz', 'enter')).toContainEqual('No matches');
  });
});

describe('a list without articles', () => {
  it('says what one can do', async () => {
    expect(await listener('en').hear('/', ...'zzz', 'enter')).toEqual([
      'All articles, Search: zzz, best first',
      'No matches for “zzz”',
      'Try fewer or shorter words',
      'Press Escape to leave the search',
    ]);
  });
});

describe('the first article of a session', () => {
  it('says how one goes on, the next does not', async () => {
    const { hear } = listener('en');
    expect(await hear('enter')).toContain('Next paragraph: Space. Back to the list: q.');
    expect((await hear('q', 'j', 'enter')).join()).not.toContain('Next paragraph');
  });
});

describe('paragraphs that are selected', () => {
  it('are told to be no more by Escape, and by what was copied', async () => {
    const { hear } = listener('en');
    await hear('enter', 'v');
    expect(await hear('escape')).toEqual(['Selection cleared']);
    expect(await hear('v', 'y')).toEqual(['Paragraphs copied']);
  });
});

const summaryOf = (added: number): RefreshSummary =>
  ({
    added,
    failed: 0,
    sources: [],
    ruled: { done: { read: [], hide: [], bookmark: [], tag: [], notify: [] } },
  }) as unknown as RefreshSummary;

describe('a refresh', () => {
  const first = (title: string): ListedArticle[] => [{ ...makeArticle({ title }), ...untouched }];
  const before: Session = {
    ...listenToNews({ language: 'en' }).session(),
    refresh: { stage: 'sources', done: 0, total: 2, failed: 0, waiting: [] },
  };
  const filled = (session: Session, title: string): Session => ({
    ...session,
    list: { ...session.list, rows: first(title) },
  });

  it('does not say every article that comes in above', () => {
    expect(announce(before, filled(before, 'new'), 'answer')).toEqual([]);
  });

  it('says at its end what it has brought, and the newest article', () => {
    const summary = summaryOf(2);
    const after = {
      ...filled(before, 'new'),
      refresh: null,
      notice: { kind: 'refreshed', summary } as const,
    };
    const said = announce(filled(before, 'new'), after, 'answer').map(({ text }) => text);
    expect(said).toEqual([expect.stringContaining('2 new articles'), expect.stringMatching(/^new, unread/u)]);
  });

  it('says its end also where the sample edition has said what it is', () => {
    const summary = summaryOf(0);
    const edition: Session = { ...before, notice: { kind: 'edition' } };
    expect(step(edition, { type: 'notice', notice: { kind: 'refreshed', summary } }).notice?.kind).toBe(
      'refreshed',
    );
  });
});

describe('what is said', () => {
  it('has no controls, direction marks or presentation forms, whatever is in the news', async () => {
    const title = 'قال ﷺ\u2067\u200f: ﴿آية﴾ ﻻ ┌─┐\u001b[2J';
    const article = makeArticle({ id: 'odd0000000', title, source: { id: 'one', title: 'مصدر' } });
    const { hear } = listenToNews({ sources: [sourceOf('one')], articles: [article] });
    const heard = await hear('enter');
    expect(heard[0]).toBe('قال صلى الله عليه وسلم: (آية) لا - [2J');
  });
});
