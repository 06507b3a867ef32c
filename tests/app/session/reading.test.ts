import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../source/app/session/selectors.ts';
import { readingView } from '../../../source/app/view/reading-view.ts';
import type { Article, Block } from '../../../source/domain/article.ts';
import { emptySettings, fullTextRules } from '../../../source/domain/settings.ts';
import { makeArticle } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const podcast: Block = {
  ...paragraph('حلقة اليوم'),
  links: [{ text: 'حلقة اليوم', url: 'https://news.example/today.mp3', start: 0, end: 10 }],
};

const id = 'long000000';
const source = { id: 'one', title: 'مصدر one' };
const whole = Array.from({ length: 40 }, (_, index) =>
  paragraph(`فقرة ${index} من الخلاصة، وفيها كلام كثير. `.repeat(5)),
);
const feed = makeArticle({ id, source, blocks: whole, related: [{ title: 'آخر', link: null }] });
const page: Article = {
  ...feed,
  blocks: whole.map(({ text }) => paragraph(`من الصفحة: ${text}`)),
  fromPage: true,
};

const open = (options: OpenOptions = {}) =>
  openReader({ sources: [sourceOf('one')], articles: [feed], ...options });

describe('the two texts of an article', () => {
  it('are turned between with x, the page fetched the first time', async () => {
    const { press, session, library } = open({ pages: { [id]: page } });
    await press('enter');
    expect(openArticle(session())).toBe(feed);
    await press('x');
    expect(openArticle(session())?.fromPage).toBe(true);
    await press('x');
    expect(openArticle(session())).toBe(feed);
    expect(session().notice).toEqual({ kind: 'own-text' });
    await press('x');
    expect(openArticle(session())?.fromPage).toBe(true);
    const fetches = library.started.filter(
      ([name, takes]) => name === 'full-text' && (takes as { always: boolean }).always,
    );
    expect(fetches).toHaveLength(1);
  });

  it('are not laid out again where the job finds them as they are', async () => {
    const { hit, session, library } = open();
    hit('enter');
    const { reading } = session();
    await library.idle();
    expect(library.started.map(([name]) => name)).toContain('full-text');
    expect(session().reading).toBe(reading);
  });

  it('are turned between from the list too', async () => {
    const { press, session } = open({ pages: { [id]: page } });
    await press('x');
    expect(session()).toMatchObject({ focus: 'reader', reading: { shown: 'page' } });
  });

  it('are both there after a restart, the last one that was read first', async () => {
    const first = open({ pages: { [id]: page } });
    await first.press('enter', 'x', 'space', 'x', 'space', 'q');
    const again = open({ library: first.library });
    await again.press('enter');
    expect(again.session().reading).toMatchObject({ shown: 'feed', texts: { feed, page } });
    expect(again.session().reading?.place.piece).toBeGreaterThan(0);
  });

  it('begin with the page where the source is set so', async () => {
    const settings = { ...emptySettings, fullTexts: { one: fullTextRules[0] } };
    const { hit, library, session, screen } = open({ pages: { [id]: page }, settings });
    hit('enter');
    expect(session().reading).toMatchObject({ shown: 'feed', fetching: true });
    expect(screen().at(-1)).toContain('…');
    await library.idle();
    expect(session().reading).toMatchObject({ shown: 'page', fetching: false });
  });

  it('keep what the feed encloses in sight under the page', async () => {
    const spoken = { ...feed, blocks: [paragraph('ملخص'), podcast] };
    const { press, session } = open({ articles: [spoken], pages: { [id]: page } });
    await press('x');
    expect(openArticle(session())?.blocks.at(-1)).toEqual(podcast);
    expect(openArticle(session())?.blocks).toHaveLength(page.blocks.length + 1);
  });

  it('say why the page is not there, and leave the feed', async () => {
    const { press, session } = open({ pages: { [id]: { code: 'timeout', url: feed.link as string } } });
    await press('x');
    expect(session().reading).toMatchObject({ shown: 'feed', fetching: false, error: { code: 'timeout' } });
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'timeout' } });
  });

  it('say that the page is thin', async () => {
    const { press, session } = open();
    await press('enter', 'x');
    expect(session().notice).toEqual({ kind: 'thin-page' });
  });

  it('are given up by a second x before the page is there', async () => {
    const { press, hit, library, session } = open({ pages: { [id]: page } });
    await press('enter');
    hit('x', 'x');
    await library.idle();
    expect(session().reading).toMatchObject({ shown: 'feed', fetching: false });
  });
});

describe('scrolling', () => {
  it('is done when the key is handled: ten keys are ten rows, drawn or not', async () => {
    const { press, hit, session } = open();
    await press('enter');
    const rows = () => readingView(session())?.rows.map(({ row }) => row);
    const far = readingView(session(), 10)?.rows.map(({ row }) => row);
    hit(...'jjjjjjjjjj');
    expect(rows()).toEqual(far);
    hit(...'kkkkkkkkkk');
    expect(session().reading?.place).toEqual({ piece: 0, row: 0, offset: 0 });
  });

  it('keeps the place in the text when the window or the lines change', async () => {
    const { press, reader, session } = open();
    await press('enter', 'pagedown', 'pagedown', 'pagedown');
    const { place } = session().reading ?? {};
    reader.input({ input: 'resize', columns: 50, rows: 40 });
    await press('<', '>');
    expect(session().reading?.place).toBe(place);
    expect(readingView(session())?.rows[0]?.piece).toBe(place?.piece);
  });

  it('goes to the end and to the beginning', async () => {
    const { press, session } = open();
    await press('enter', 'G');
    expect(readingView(session())?.measured.atEnd).toBe(true);
    await press('g');
    expect(session().reading?.place).toEqual({ piece: 0, row: 0, offset: 0 });
  });
});

describe('selecting paragraphs', () => {
  it('goes by paragraphs, takes the window along, and copies what was written', async () => {
    const { press, session, copied } = open();
    await press('enter', 'v', 'j', 'j');
    expect(session().reading?.selection).toEqual({ from: 0, to: 2 });
    await press('y');
    expect(copied).toEqual([[feed.title, whole[0]?.text, whole[1]?.text].join('\n\n')]);
    expect(session().reading?.selection).toBeNull();
    await press('v', ...'30j');
    const view = readingView(session());
    expect(view?.rows.some(({ piece }) => piece === 30)).toBe(true);
    await press('escape');
    expect(session()).toMatchObject({ focus: 'reader', reading: { selection: null } });
  });

  it('copies backwards too, and not beyond the article', async () => {
    const { press, session, copied } = open();
    await press('enter', 'G', 'v', ...'999j');
    expect(session().reading?.selection?.to).toBe(42);
    await press('k', 'k', 'y');
    expect(copied[0]?.startsWith(whole[Math.min(session().reading?.place.piece ?? 0, 39)]?.text ?? '')).toBe(
      false,
    );
  });
});

describe('copying', () => {
  it('takes the headline with the link, or alone if that is none for a browser', async () => {
    const { press, copied } = open();
    await press('Y');
    const local = open({ articles: [{ ...feed, link: 'edition:///x.html' }] });
    await local.press('y');
    expect([...copied, ...local.copied]).toEqual([`${feed.title}\n${feed.link}`, feed.title]);
    expect(local.session().notice).toMatchObject({ what: 'headline' });
  });

  it('puts the link on a line of its own only where no shell would run the headline', async () => {
    const { press, copied, reader, session } = open();
    reader.dispatch({ type: 'terminal', terminal: { ...session().terminal, bracketedPaste: false } });
    await press('Y');
    expect(copied).toEqual([`${feed.title} ${feed.link}`]);
  });
});

describe('a related headline', () => {
  it('without an address says so', async () => {
    const { press, session } = open();
    await press('enter', '1');
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'unopenable' } });
  });
});
