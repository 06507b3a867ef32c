import { describe, expect, it } from 'vitest';
import { pressKey } from '../../../source/app/commands/index.ts';
import { createReader } from '../../../source/app/reader/reader.ts';
import type { Services } from '../../../source/app/services/services.ts';
import type { Article } from '../../../source/domain/article.ts';
import { defaultDisplay } from '../../../source/domain/display.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import { editionServices, fixedClock } from '../../support/edition-reader.ts';

async function open(change: (services: Services) => Services = services => services) {
  const services = change(await editionServices());
  const reader = createReader(services, { direction: 'rtl', display: defaultDisplay, terminal: 'kitty' });
  reader.load();
  const first = () => {
    const row = reader.store.get().articles.rows[0];
    if (!row) throw new Error('the edition is empty');
    return row;
  };
  return { services, reader, first };
}

describe('a key that turns something round', () => {
  it('starts from what is shown: a bookmark that another Khabar has added meanwhile is kept', async () => {
    const { services, reader, first } = await open();
    const article = services.archive.get(first().id);
    if (!article) throw new Error('the list shows what the archive has not');
    services.state.apply([
      { type: 'add-bookmarks', articles: [article], at: fixedClock.now().toISOString() },
    ]);
    expect(first().bookmarked).toBe(false);
    reader.toggleBookmark();
    expect(Object.keys(services.state.load().bookmarks)).toEqual([first().id]);
    expect(first().bookmarked).toBe(true);
  });

  it('shows what other Khabars have changed in the whole list', async () => {
    const { services, reader } = await open();
    const other = reader.store.get().articles.rows[5]?.id ?? '';
    services.state.apply([{ type: 'mark-read', ids: [other], at: fixedClock.now().toISOString() }]);
    reader.toggleRead();
    expect(reader.store.get().articles.rows[5]?.read).toBe(true);
  });
});

describe('a refresh that cannot write', () => {
  it('says so, and leaves the reader open', async () => {
    const failure = Object.assign(new Error('read-only'), {
      readerError: { code: 'storage-failed' as const },
    });
    const { reader } = await open(services => ({
      ...services,
      archive: {
        ...services.archive,
        storeAll: () => {
          throw failure;
        },
      },
    }));
    await reader.refreshAll();
    expect(reader.store.get().notice).toEqual({ kind: 'error', error: { code: 'storage-failed' } });
    expect(reader.store.get().refresh).toBeNull();
  });
});

describe('a key for which the state cannot be read', () => {
  it('says why, and leaves the reader open', async () => {
    const newer = { code: 'newer-file', subject: '/home/read.json' } as const;
    const { reader, services } = await open();
    services.state.load = () => {
      throw Object.assign(new Error('newer'), { readerError: newer });
    };
    reader.store.dispatch({ type: 'focus', pane: 'sources' });
    pressKey(reader, 'j', 'j');
    expect(reader.store.get().notice).toEqual({ kind: 'error', error: newer });
  });
});

describe('the display', () => {
  it('changes at once, and is kept: for this terminal where it depends on it, else for all', async () => {
    const { reader, services } = await open();
    reader.cycle('bidi', 1);
    reader.cycle('digits', -1);
    reader.widen(-8);
    expect(reader.store.get().display).toEqual({
      ...defaultDisplay,
      bidi: 'app',
      digits: 'western',
      measure: 64,
    });
    expect(reader.store.get().notice).toEqual({ kind: 'measure', cells: 64 });
    expect(services.state.load().settings).toMatchObject({
      display: { digits: 'western', measure: 64 },
      terminals: { kitty: { bidi: 'app' } },
    });
  });

  it('keeps the measure between its bounds', async () => {
    const { reader } = await open();
    reader.widen(1000);
    expect(reader.store.get().display.measure).toBe(120);
    reader.widen(-1000);
    expect(reader.store.get().display.measure).toBe(40);
  });

  it('gives a source the direction that the user wants, and its own again', async () => {
    const { reader, first } = await open();
    const { id, title } = first().source;
    reader.cycleDirection();
    expect(reader.store.get().directions).toEqual({ [id]: 'rtl' });
    reader.cycleDirection();
    expect(reader.store.get().notice).toEqual({ kind: 'direction', source: title, direction: 'ltr' });
    reader.cycleDirection();
    expect(reader.store.get().directions).toEqual({});
  });

  it('has no source to turn round where the cursor is on a view of all', async () => {
    const { reader } = await open();
    reader.store.dispatch({ type: 'focus', pane: 'sources' });
    reader.cycleDirection();
    expect(reader.store.get().directions).toEqual({});
  });
});

describe('the text of the page', () => {
  const page = `<html><body><article>${`<p>${'فقرة من صفحة المقال، وفيها تفصيل لما أوجزته الخلاصة. '.repeat(5)}</p>`.repeat(9)}</article></body></html>`;

  async function reading(html: string | null) {
    const asked: string[] = [];
    const fetcher: Services['fetcher'] = {
      async fetch({ url }) {
        asked.push(url);
        if (html === null) return fail('timeout', { url });
        const body = new TextEncoder().encode(html);
        return ok({
          url,
          notModified: false,
          contentType: 'text/html',
          body,
          etag: null,
          lastModified: null,
        });
      },
    };
    const opened = await open(services => ({ ...services, fetcher }));
    const { reader, services, first } = opened;
    const text = 'نص كامل في الخلاصة. '.repeat(40).trim();
    const stored = services.archive.get(first().id) as Article;
    services.archive.store([
      { ...stored, link: 'https://news.example/a', blocks: [{ type: 'paragraph', text }] },
    ]);
    const rest = async (): Promise<void> => {
      while (reader.store.get().reading.loading) await new Promise(setImmediate);
    };
    const shown = () => reader.store.get().reading;
    return { ...opened, asked, rest, shown };
  }

  it('is shown at the first turn, the own text at the second, and again the page, which is fetched once', async () => {
    const { reader, rest, shown, asked } = await reading(page);
    reader.turnText();
    expect(shown()).toMatchObject({ loading: true });
    await rest();
    expect(shown().article).toMatchObject({ fromPage: true });
    expect(reader.store.get().focus).toBe('reader');
    reader.turnText();
    expect(shown().article?.fromPage).toBeUndefined();
    expect(shown().article?.blocks).toHaveLength(1);
    reader.turnText();
    expect(shown().article?.blocks.length).toBeGreaterThan(1);
    expect(asked).toEqual(['https://news.example/a']);
  });

  it('gives way to the own text where the page is thin, and says so', async () => {
    const { reader, rest, shown } = await reading(
      '<html><body><article><p>هذا المقال للمشتركين وحدهم.</p></article></body></html>',
    );
    reader.turnText();
    await rest();
    while (reader.store.get().notice === null) await new Promise(setImmediate);
    expect(reader.store.get().notice).toEqual({ kind: 'thin-page' });
    expect(shown().article?.blocks).toHaveLength(1);
  });

  it('leaves the own text with the reason where it cannot be fetched', async () => {
    const { reader, rest, shown } = await reading(null);
    reader.turnText();
    await rest();
    expect(shown()).toMatchObject({ error: { code: 'timeout' }, article: { blocks: [{}] } });
  });

  it('is given up by a second turn before it is there', async () => {
    const { reader, shown } = await reading(page);
    reader.turnText();
    reader.turnText();
    expect(shown()).toMatchObject({ loading: false });
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect(shown().article?.fromPage).toBeUndefined();
  });

  it('is always fetched for a source, until that is taken back', async () => {
    const { reader, services, first } = await reading(page);
    const { id, title } = first().source;
    reader.toggleFullText();
    expect(services.state.load().settings.fullTexts).toEqual({ [id]: 'always' });
    expect(reader.store.get().notice).toEqual({ kind: 'full-text', source: title, always: true });
    reader.toggleFullText();
    expect(services.state.load().settings.fullTexts).toEqual({});
  });
});

describe('copying', () => {
  const text = 'هل تريد «نموذجًا» مفتوحًا؟';
  const article = {
    title: 'سهم META.O',
    link: 'https://news.example/a',
    blocks: [{ type: 'paragraph', text }],
  };

  async function reading(more: object = {}) {
    const opened = await open(services => services);
    const { services, reader, first } = opened;
    const stored = services.archive.get(first().id);
    if (!stored) throw new Error('the list shows what the archive has not');
    const shown = { ...stored, ...article, ...more, related: [{ title: 'عنوان آخر', link: null }] };
    reader.store.dispatch({ type: 'article-opened', article: shown as typeof stored, from: 'list' });
    const copied = async (): Promise<string | undefined> => {
      while (reader.store.get().notice === null) await new Promise(setImmediate);
      return (services as unknown as { copied: string[] }).copied.at(-1);
    };
    return { ...opened, copied };
  }

  it('takes the link', async () => {
    const { reader, copied } = await reading();
    reader.copy();
    expect(await copied()).toBe('https://news.example/a');
    expect(reader.store.get().notice).toEqual({ kind: 'copied', what: 'link', handed: true });
  });

  it('takes the headline with the link, or alone where the link is none for a browser', async () => {
    const { reader, copied } = await reading();
    reader.copyHeadline();
    expect(await copied()).toBe('سهم META.O\nhttps://news.example/a');
    expect(reader.store.get().notice).toMatchObject({ what: 'headline-and-link' });
    const local = await reading({ link: 'edition:///x.html' });
    local.reader.copy();
    expect(await local.copied()).toBe('سهم META.O');
    expect(local.reader.store.get().notice).toMatchObject({ what: 'headline' });
  });

  it('takes selected paragraphs in logical order as they were written, from either end', async () => {
    for (const [from, to] of [
      [0, 3],
      [3, 0],
    ]) {
      const { reader, copied } = await reading();
      reader.store.dispatch({ type: 'selection', selection: { from: from as number, to: to as number } });
      reader.copy();
      expect(await copied()).toBe(`سهم META.O\n\n${text}\n\nعنوان آخر`);
      expect(reader.store.get().reading.selection).toBeNull();
    }
  });
});
