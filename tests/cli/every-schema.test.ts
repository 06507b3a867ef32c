import { describe, expect, it } from 'vitest';
import { type CommandName, commands } from '../../source/cli/commands/index.ts';
import { makeArticle } from '../support/articles.ts';
import { bookmarkHtml, opml } from './support/documents.ts';
import { first, news, state, articles as three, twoReports } from './support/listed-articles.ts';
import { rss } from './support/loopback.ts';
import { schemaErrors } from './support/schemas.ts';
import { createTestWorld } from './support/world.ts';

const feed = 'https://new.example/feed';
const id = first.id;

/** Words after the command, the schema of what is printed, and what is done before. Null: another format. */
type Row = readonly [
  schema: string | null,
  words?: readonly string[],
  before?: readonly (readonly string[])[],
];

const quoted = makeArticle({
  id: 'cccc000009',
  source: { id: news.id, title: news.title },
  blocks: [{ type: 'paragraph', text: 'قال الوزير: «الطريق مفتوح للجميع».' }],
});
const view: readonly string[] = ['views', 'add', 'قمح', 'قمح'];
const rule: readonly string[] = ['rules', 'add', 'قمح', 'read'];
const read: readonly string[] = ['mark', 'read', id];

const rows: Readonly<Record<CommandName, Row>> = {
  list: ['list'],
  read: ['read', [id]],
  search: ['search', ['المكتبة']],
  quotes: ['quotes'],
  stories: ['stories'],
  history: ['history', [id]],
  refresh: ['refresh'],
  watch: ['article-header', ['--once', '--limit', '1', '--source', news.id]],
  'bookmark add': ['list', [id]],
  'bookmark remove': ['list', [id], [['bookmark', 'add', id]]],
  'bookmark list': ['list', [], [['bookmark', 'add', id]]],
  'bookmark export': ['bookmarks', [], [['bookmark', 'add', id]]],
  'bookmark import': ['bookmark-import', ['bookmarks.html']],
  'tag add': ['list', ['مهم', id]],
  'tag remove': ['list', ['مهم', id], [['tag', 'add', 'مهم', id]]],
  'tag list': ['tags', [], [['tag', 'add', 'مهم', id]]],
  note: ['list', [id, 'قمح']],
  'export feed': [null],
  edition: ['edition', ['-o', 'news.html']],
  'mark read': ['list', [id]],
  'mark unread': ['list', [id], [read]],
  'sources list': ['sources'],
  'sources add': ['sources', [feed]],
  'sources remove': ['sources', [news.id]],
  'sources rename': ['sources', [news.id, 'اسم آخر']],
  'sources move': ['sources', [news.id, '--to', 'محليات']],
  'sources pause': ['sources', [news.id]],
  'sources resume': ['sources', [news.id], [['sources', 'pause', news.id]]],
  'sources catalog': ['catalog'],
  'sources discover': ['discover', [feed]],
  'sources import': ['import', ['list.opml']],
  'sources export': ['sources'],
  'views list': ['views', [], [view]],
  'views add': ['view', ['قمح', 'قمح']],
  'views rename': ['view', ['قمح', 'شعير'], [view]],
  'views move': ['view', ['قمح', '1'], [view]],
  'views remove': ['views', ['قمح'], [view]],
  'rules list': ['rules', [], [rule]],
  'rules add': ['rule', ['قمح', 'read']],
  'rules test': ['list', ['المكتبة']],
  'rules move': ['rule', ['RULE', '1'], [rule]],
  'rules remove': ['rules', ['RULE'], [rule]],
  'config list': ['settings-list'],
  'config get': ['setting', ['display.digits']],
  'config set': ['setting', ['display.digits', 'western']],
  'config unset': ['settings-list', ['display.digits']],
  'config path': ['settings-path'],
  undo: ['undo', [], [read]],
  redo: ['redo', [], [read, ['undo']]],
  backup: ['backup', ['home.tar.gz']],
  restore: ['restore', ['home.tar.gz'], [['backup', 'home.tar.gz']]],
  merge: ['merge', ['home.tar.gz'], [['backup', 'home.tar.gz']]],
  sync: ['sync', ['setup', 'https://ahmad@rss.example']],
  text: ['text', ['text.txt']],
  completions: ['completions', ['bash']],
  doctor: ['doctor'],
};

const worldOf = () =>
  createTestWorld({
    articles: [...three, quoted, ...twoReports],
    kept: state,
    pages: { [feed]: rss('جديد', 'خبر') },
    files: { 'bookmarks.html': bookmarkHtml, 'list.opml': opml, 'text.txt': 'سطر\n', '-': 'open sesame\n' },
  });

async function ruleIn({ khabar }: ReturnType<typeof worldOf>): Promise<string> {
  const rules = (await khabar('rules', 'list', '--json')).json() as { id: string }[];
  return rules[0]?.id ?? '';
}

describe('the JSON of', () => {
  it.each(commands.map(({ name }) => name))('%s is as its schema says', async name => {
    const [schema, words = [], before = []] = rows[name];
    const world = worldOf();
    for (const command of before) expect((await world.khabar(...command)).code).toBe(0);
    const named = await Promise.all(words.map(word => (word === 'RULE' ? ruleIn(world) : word)));
    const ran = await world.khabar(...name.split(' '), ...named, '--json');
    if (schema !== null) expect(schemaErrors(schema, ran.json())).toEqual([]);
    expect(ran.json()).not.toEqual([]);
  });

  it('a failure, help and the version is as their schemas say', async () => {
    const { khabar } = worldOf();
    expect(schemaErrors('error', (await khabar('read', 'nosuch', '--json')).failure())).toEqual([]);
    expect(schemaErrors('help', (await khabar('--help', '--json')).json())).toEqual([]);
    expect(schemaErrors('version', (await khabar('--version', '--json')).json())).toEqual([]);
    expect(
      schemaErrors(
        'story-why',
        (await khabar('stories', '--why', ...twoReports.map(each => each.id), '--json')).json(),
      ),
    ).toEqual([]);
    expect(schemaErrors('history-entries', (await khabar('undo', '--list', '--json')).json())).toEqual([]);
  });
});
