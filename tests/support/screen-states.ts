/** The states of the screen, as readers meet them. */
import { editionSources } from '../../source/app/edition.ts';
import { arabicTwin } from '../../source/app/keymap/arabic-layout.ts';
import type { SourceOutcome } from '../../source/app/services/refresh-source.ts';
import { emptyRulesReport } from '../../source/app/services/run-rules.ts';
import { complain, go } from '../../source/app/session/effect.ts';
import { previewOf } from '../../source/app/session/preview.ts';
import type { RefreshState, ScreenSize } from '../../source/app/session/session.ts';
import { openWelcome } from '../../source/app/session/welcome.ts';
import type { ReaderError } from '../../source/domain/errors.ts';
import type { Input } from '../../source/domain/input.ts';
import type { Messages } from '../../source/i18n/messages.ts';
import { makeArticle, makeDistinctArticle, makeSource } from './articles.ts';
import { editionReader, type OpenedReader, type OpenOptions, openReader } from './edition-reader.ts';
import { makeFetchRecord } from './fetch-record.ts';
import { foundFeeds } from './found-feeds.ts';
import { toldEvent } from './told-event.ts';
import { troubles } from './troubles.ts';

type Open = (options: OpenOptions) => Promise<OpenedReader>;

export interface ScreenState {
  /** `edition`, where not given. */
  readonly open?: Open;
  readonly act?: (reader: OpenedReader) => Promise<void> | void;
  /** Of what is as in that state, the fixture has no copy; `list`, where not given. */
  readonly base?: 'list' | 'article' | 'search';
  /** The usual ones, where not given. */
  readonly sizes?: readonly ScreenSize[];
}

/** Arrives at once, so that nothing is searched for letter by letter. */
interface Pasted {
  readonly text: string;
}
const pasted = (text: string): Pasted => ({ text });

/** As it is typed in the layout that the language is usually written in. */
const keyOn = ({ direction }: Messages, key: string): Input => {
  const letter = direction === 'rtl' ? arabicTwin(key) : null;
  return { input: 'key', key, typed: letter ?? ([...key].length === 1 ? key : '') };
};

/** The cursor rests for as long as it takes to see the article under it. */
export const rest = ({ reader, session }: OpenedReader): void =>
  reader.perform([go({ type: 'previewed', preview: previewOf(session(), reader.foresee()) })]);

export const keys =
  (...steps: readonly (string | Pasted)[]) =>
  async ({ reader, library, session }: OpenedReader): Promise<void> => {
    for (const step of steps) {
      reader.input(
        typeof step === 'string' ? keyOn(session().messages, step) : { input: 'paste', text: step.text },
      );
      await library.idle();
    }
  };

const eventTold: Open = async options => openReader({ ...options, ...toldEvent() });

/** The event as one row, before news that only one source has. */
const eventAsRow: Open = async options => {
  const { articles, ...event } = toldEvent();
  const alone = makeDistinctArticle('alone', {
    title: 'افتتاح خط جديد للمترو في المدينة',
    source: articles[0]?.source ?? { id: 'sahifa', title: 'صحيفة المثال' },
    published: '2026-11-24T02:00:00.000Z',
  });
  const stories = Object.fromEntries(articles.map(({ id }) => [id, 'wakala']));
  return openReader({ ...options, ...event, articles: [...articles, alone], stories });
};

/** The sample edition, an article of it read, another bookmarked. */
const edition =
  (more: OpenOptions = {}): Open =>
  async options => {
    const reader = await editionReader({ ...options, ...more });
    await keys('m', 'j', 'b', 'escape')(reader);
    return reader;
  };

const shelf =
  (more: OpenOptions): Open =>
  async options =>
    openReader({ ...options, ...more });

const line = (typed: string): readonly (string | Pasted)[] => [':', pasted(typed), 'enter'];
const third = ['j', 'enter'];
/** An article with a picture and a link. */
const linked = ['/', pasted('شعاب البحر'), 'enter', 'enter'];
const sought = ['/', pasted('القمر')];

const source = makeSource();
const timeout: ReaderError = { code: 'timeout', url: source.url };
const outcome = ({ id, title }: typeof source, error: ReaderError): SourceOutcome =>
  ({ id, title, status: 'failed', added: 0, changed: 0, held: null, error }) as unknown as SourceOutcome;

/** A refresh that ends so. */
const refreshed = (added: number, ...sources: readonly SourceOutcome[]): OpenOptions => ({
  refresh: {
    articles: [],
    summary: {
      sources,
      added,
      changed: 0,
      failed: sources.length,
      skipped: 0,
      durationMs: 1,
      ruled: emptyRulesReport,
    },
  },
});

const refreshing =
  (refresh: RefreshState) =>
  ({ reader }: OpenedReader): void =>
    reader.dispatch({ type: 'refresh', refresh });

const fails = (reader: OpenedReader, ...errors: readonly ReaderError[]): Promise<void> => {
  for (const [index, error] of errors.entries())
    reader.library.others.record(
      makeFetchRecord({
        sourceId: editionSources[index]?.id ?? '',
        attempted: '2026-11-24T05:40:00.000Z',
        succeeded: '2026-11-23T05:40:00.000Z',
        error,
        failures: 2,
      }),
    );
  return reader.look();
};

const welcome = ({ reader, library, session }: OpenedReader): void =>
  reader.perform(openWelcome(session(), library.sources(), true));

const [first, second] = editionSources as readonly [typeof source, typeof source];

const wasRead = makeArticle({ blocks: [{ type: 'paragraph', text: 'قُتل ثلاثة عمال في الحريق.' }] });
const isNow = makeArticle({
  blocks: [{ type: 'paragraph', text: 'قُتل تسعة عمال في الحريق.' }],
  fetched: '2026-11-24T05:00:00.000Z',
});

const pageError: ReaderError = {
  code: 'http-status',
  httpStatus: 404,
  url: 'https://news.example/library',
};

const sources = [source];
const articles = [makeArticle()];

/** A name is that of a file in `fixtures/screens/`. */
export const screenStates = {
  list: {},
  'list-compact': { act: keys('z', 'escape') },
  'list-by-day': { act: keys(...line('sort days'), 'escape') },
  'list-by-source': { act: keys(...line('sort source'), 'escape') },
  'list-unread-only': { act: keys('a') },
  'without-preview': { act: keys('P', 'escape') },
  section: { act: keys(']', ']') },
  drawer: { act: keys('f') },
  article: { act: keys(...third) },
  'article-end': { base: 'article', act: keys(...third, 'G') },
  'article-changes': {
    open: shelf({ sources, articles: [wasRead] }),
    async act(reader) {
      reader.library.others.add(isNow);
      await keys('enter', 'c')(reader);
    },
  },
  'article-without-page': {
    open: shelf({ sources, articles, pages: { artcl00001: pageError } }),
    act: keys('enter', 'x'),
  },
  'article-with-picture': { act: keys('/', pasted('مرجانية'), 'enter', 'enter') },
  finding: { base: 'article', act: keys(...third, '/', pasted('ميتا'), 'enter') },
  selecting: { base: 'article', act: keys(...third, 'v', 'j', 'j') },
  'search-prompt': { base: 'search', act: keys(...sought) },
  search: { act: keys(...sought, 'enter') },
  'command-prompt': { act: keys(':', pasted('so')) },
  'command-prompt-empty': { act: keys(':') },
  'tag-prompt': { act: keys('t', pasted('سفر، قراءة')) },
  tags: { act: keys('t', pasted('سفر، قراءة'), 'enter', 'f') },
  question: { act: keys('A') },
  'question-below': { act: keys('j', '}') },
  'question-open-many': { act: keys('v', 'j', 'o') },
  'age-prompt': { act: keys('O') },
  'selected-articles': { act: keys('c', 'j', 'j', 'v', 'j') },
  'selected-articles-compact': { act: keys('z', 'c', 'j', 'j', 'v', 'j') },
  'tag-prompt-many': { act: keys('v', 'j', 't') },
  notice: { act: keys('m') },
  help: { act: keys('?') },
  'help-filtered': { act: keys('?', '/', pasted('مقروء')) },
  quotes: { base: 'article', act: keys(...third, 'W', 'j') },
  story: { open: eventTold, act: keys(';', 'j') },
  'story-end': { open: eventTold, act: keys(';', 'G') },
  'story-alone': { act: keys(';') },
  'article-archived': { base: 'article', open: edition({ archivedBelow: 3 }), act: keys(...third, 'G') },
  why: { open: eventTold, act: keys(';', 'j', 'w') },
  'list-stories': { open: eventAsRow, act: keys('m') },
  'list-stories-compact': { open: eventAsRow, act: keys('z', 'escape') },
  'link-numbers': { base: 'article', act: keys(...linked, 'f', 'space') },
  links: { base: 'article', act: keys(...linked, 'f', 'f', 'j') },
  contents: { base: 'article', act: keys(...third, 's') },
  'full-screen': { base: 'article', act: keys(...third, 'z') },
  health: { open: edition({ health: troubles() }), act: keys('H') },
  'source-settings': {
    open: edition({ health: troubles(), sources: troubles().map(({ source: each }) => each) }),
    act: keys('H', 'j', 'S', 'j'),
  },
  'found-feeds': {
    open: edition({ feeds: foundFeeds() }),
    act: keys('=', pasted('harbour.example'), 'enter', 'j'),
  },
  'source-prompt': { act: keys('=', pasted('https://harbour.example/')) },
  rules: {
    act: keys(
      '/',
      pasted('القدس or "كأس العالم" since:2d'),
      'enter',
      ...line('add-rule read notify'),
      ...line('rules'),
    ),
  },
  'first-run': { act: async reader => welcome(reader) },
  'first-run-interests': {
    async act(reader) {
      welcome(reader);
      await keys('enter', 'j', 'j', 'space')(reader);
    },
  },
  'first-run-sources': {
    async act(reader) {
      welcome(reader);
      await keys('enter', 'enter', 'j', 'space')(reader);
    },
  },
  'no-sources': { open: shelf({}) },
  'no-articles': { open: shelf({ sources }) },
  'no-bookmarks': { open: editionReader, act: keys('f', 'j', 'j', 'enter') },
  'no-matches': {
    open: shelf({ sources, articles: [makeDistinctArticle('one')] }),
    act: keys('/', pasted('منطاد'), 'enter'),
  },
  'first-refresh': {
    open: shelf({ sources }),
    act: refreshing({ stage: 'sources', done: 0, total: 1, failed: 0, waiting: sources }),
  },
  refreshing: {
    act: refreshing({ stage: 'sources', done: 11, total: 18, failed: 1, waiting: [first, second] }),
  },
  'partial-failure': {
    open: edition(refreshed(3, outcome(first, timeout), outcome(second, timeout))),
    async act(reader) {
      await fails(reader, timeout, { code: 'not-a-feed', url: source.url });
      await keys('R')(reader);
    },
  },
  'source-failed': {
    async act(reader) {
      await fails(reader, { code: 'http-status', httpStatus: 404, url: 'https://news.example/feed.xml' });
      await keys(...line(`source ${first.title}`))(reader);
    },
  },
  offline: {
    open: edition(refreshed(0, outcome(first, { code: 'offline' }))),
    act: keys('R'),
  },
  'no-network': {
    open: edition(refreshed(0, outcome(first, { ...timeout, code: 'unreachable', detail: 'EAI_AGAIN' }))),
    act: keys('R'),
  },
  error: {
    act: ({ reader }) =>
      reader.perform([
        complain({
          code: 'http-status',
          httpStatus: 404,
          url: 'https://news.example/arabic/technology/feed.xml',
        }),
      ]),
  },
  'too-small': {
    sizes: [
      { columns: 39, rows: 24 },
      { columns: 80, rows: 7 },
      { columns: 20, rows: 5 },
    ],
  },
} as const satisfies Readonly<Record<string, ScreenState>>;

export type ScreenStateName = keyof typeof screenStates;

export const screenStateNames = Object.keys(screenStates) as readonly ScreenStateName[];

export const isScreenState = (name: string): name is ScreenStateName => Object.hasOwn(screenStates, name);

export const screenSizes: readonly ScreenSize[] = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
];

export const sizesOf = (name: ScreenStateName): readonly ScreenSize[] =>
  (screenStates[name] as ScreenState).sizes ?? screenSizes;

/** The reader in that state. */
export async function readerIn(name: ScreenStateName, options: OpenOptions): Promise<OpenedReader> {
  const { open = edition(), act } = screenStates[name] as ScreenState;
  const reader = await open(options);
  await act?.(reader);
  rest(reader);
  await reader.library.idle();
  return reader;
}

/** What a state is compared with; null: it is drawn whole. */
export function baseOf(name: ScreenStateName): ScreenStateName | null {
  if (name === 'too-small') return null;
  const { base = 'list' } = screenStates[name] as ScreenState;
  return base === name ? null : base;
}
