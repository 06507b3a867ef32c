import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../source/app/session/links.ts';
import type { Link } from '../../../source/domain/article.ts';
import { emptySettings } from '../../../source/domain/settings.ts';
import { makeArticle } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const link = (url: string, start = 0): Link => ({ text: 'هنا', url, start, end: start + 3 });
const filler = Array.from({ length: 30 }, (_, index) => ({
  type: 'paragraph' as const,
  text: `سطر ${index}`,
}));

const article = makeArticle({
  source: { id: 'one', title: 'مصدر' },
  blocks: [
    {
      type: 'paragraph',
      text: 'هنا وهنا',
      links: [link('https://news.example/1'), link('https://news.example/2', 5)],
    },
    { type: 'image', text: 'الميناء', url: 'https://news.example/port.jpg' },
    { type: 'paragraph', text: 'هنا', links: [link('mailto:a@news.example')] },
    {
      type: 'list',
      text: '1. هنا\n2. لا',
      items: ['1. هنا', '2. لا'],
      links: [link('https://news.example/3', 3)],
    },
    ...filler,
  ],
  related: [{ title: 'ذو صلة', link: 'https://news.example/related' }],
  enclosures: [
    { url: 'https://news.example/1', type: 'audio/mpeg', length: 23_000_000, title: 'الحلقة' },
    { url: 'https://news.example/a.pdf', type: 'application/pdf', length: null, title: 'التقرير' },
  ],
});

const page = makeArticle({
  id: 'visited001',
  title: 'الصفحة',
  link: 'https://news.example/2',
  published: '2026-11-01T09:00:00.000Z',
  source: { id: 'one', title: 'مصدر' },
});

async function open(...keys: readonly string[]) {
  const reader = openReader({
    sources: [sourceOf('one')],
    articles: [article, page],
    size: { columns: 80, rows: 24 },
  });
  await reader.press('enter', ...keys);
  return reader;
}

type Reader = Awaited<ReturnType<typeof open>>;
const layers = ({ session }: Reader) => session().layers.map(({ layer }) => layer);
const text = ({ screen }: Reader) => screen().join('\n');

describe('the links of an article', () => {
  it('are those of its text in order, then the files that its text does not name', () => {
    expect(
      linksOf(article).map(({ number, kind, url, title, bytes }) => [number, kind, url, title, bytes]),
    ).toEqual([
      [1, 'audio', 'https://news.example/1', 'هنا', 23_000_000],
      [2, 'page', 'https://news.example/2', 'هنا', null],
      [3, 'picture', 'https://news.example/port.jpg', 'الميناء', null],
      [4, 'page', 'mailto:a@news.example', 'هنا', null],
      [5, 'page', 'https://news.example/3', 'هنا', null],
      [6, 'file', 'https://news.example/a.pdf', 'التقرير', null],
    ]);
  });
});

describe('the key of links', () => {
  it('shows their numbers in the text, then their list, and takes both away', async () => {
    const reader = await open('f');
    expect(reader.session().reading?.numbersLinks).toBe(true);
    expect(text(reader)).toContain('[٥]');
    await reader.press('f');
    expect(layers(reader)).toEqual(['links']);
    expect(text(reader)).toContain('ﺮﻳﺮﻘﺘﻟﺍ');
    await reader.press('escape', 'escape');
    expect(layers(reader)).toEqual([]);
    expect(reader.session()).toMatchObject({ focus: 'reader', reading: { numbersLinks: false } });
    expect(text(reader)).not.toContain('[٥]');
  });

  it('leaves the place where it is', async () => {
    const reader = await open('j', 'j', 'j', 'j', 'j');
    const before = reader.session().reading?.place;
    await reader.press('f', 'f', 'q', 'q');
    expect(reader.session().reading?.place).toEqual(before);
  });

  it.each([['J'], ['Q']])(
    'keeps the place in the text without the numbers when one leaves by %s',
    async key => {
      const words = 60;
      const many = makeArticle({
        source: { id: 'one', title: 'مصدر' },
        blocks: [
          {
            type: 'paragraph',
            text: 'هنا '.repeat(words),
            links: Array.from({ length: words }, (_, index) =>
              link(`https://news.example/${index}`, index * 4),
            ),
          },
          ...filler,
        ],
      });
      const numbered = async (...keys: readonly string[]) => {
        const reader = openReader({
          sources: [sourceOf('one')],
          articles: [many, page],
          size: { columns: 40, rows: 24 },
        });
        await reader.press('enter', 'f', ...Array(16).fill('j'), ...keys);
        return reader;
      };
      const { piece, offset } = (await numbered('escape')).session().reading?.place ?? {};
      expect(piece).toBe(1);
      expect(offset).toBeGreaterThan(0);
      const { started } = (await numbered(key)).library;
      expect(started).toContainEqual(['keep-place', expect.objectContaining({ id: many.id })]);
      expect(started.find(([job]) => job === 'keep-place')?.[1]).toMatchObject({ place: { piece, offset } });
    },
  );

  it('says so in an article without links', async () => {
    const reader = openReader({
      sources: [sourceOf('one')],
      articles: [makeArticle({ source: { id: 'one', title: 'مصدر' }, blocks: filler })],
    });
    await reader.press('enter', 'f');
    expect(reader.session()).toMatchObject({
      notice: { kind: 'no-links' },
      reading: { numbersLinks: false },
    });
  });
});

describe('a number, in ASCII or Arabic digits', () => {
  it.each([['1'], ['١'], ['۱']])('and a key open that link: %s', async digit => {
    const reader = await open('f', digit, 'o');
    expect(reader.opened).toEqual(['https://news.example/1']);
    expect(reader.session().reading?.numbersLinks).toBe(false);
  });

  it('says what it stands for, until the key is pressed', async () => {
    const reader = await open('f', '3');
    expect(reader.screen().at(-1)).toContain('ءﺎﻨﻴﻤﻟﺍ');
  });

  it('and Enter read a page here, from which one comes back', async () => {
    const reader = await open('f', '2', 'enter');
    expect(reader.session().reading?.id).toBe('visited001');
    await reader.press('q');
    expect(reader.session().reading?.id).toBe(article.id);
  });

  it('and Enter leave what is no text to another program', async () => {
    expect((await open('f', '3', 'enter')).opened).toEqual(['https://news.example/port.jpg']);
  });

  it('and a key copy the address', async () => {
    expect((await open('f', '5', 'y')).copied).toEqual(['https://news.example/3']);
  });

  it('and a key look for the feeds that are there, to add one', async () => {
    const reader = await open('f', '2', '+');
    expect(reader.library.started).toContainEqual(['find-feeds', { typed: 'https://news.example/2' }]);
  });

  it('that no link has is said', async () => {
    const reader = await open('f', '9', 'o');
    expect(reader.session().notice).toEqual({ kind: 'no-link', number: 9 });
  });

  it('opens a related headline, as long as links have no numbers', async () => {
    const reader = await open('1');
    expect(reader.session().reading?.fetching).toBe(false);
    expect(reader.session().notice?.kind).toBe('error');
    await reader.press('escape', 'f', '1');
    expect(reader.session().pending.count).toBe('1');
  });
});

describe('sound and film', () => {
  const settings = { ...emptySettings, programs: { player: 'mpv --no-video' } };

  it('go to the player that one has set, with the terminal', async () => {
    for (const keys of [
      ['f', '1', 'enter'],
      ['f', 'f', 'enter'],
      [':', ...'play-link', 'enter'],
    ]) {
      const reader = openReader({ sources: [sourceOf('one')], articles: [article], settings });
      await reader.press('enter', ...keys);
      expect(reader.ran).toEqual([
        {
          program: { kind: 'command', line: 'mpv --no-video', inShell: false },
          arguments: ['https://news.example/1'],
          input: null,
          farewell: null,
        },
      ]);
      expect(reader.opened).toEqual([]);
    }
  });

  it('go to the browser if no player is set', async () => {
    const reader = await open('f', '1', 'p');
    expect(reader.ran).toEqual([]);
    expect(reader.opened).toEqual(['https://news.example/1']);
  });
});

describe('in the list of links', () => {
  it('the cursor chooses, or a number', async () => {
    const reader = await open('f', 'f', 'j', 'enter');
    expect(reader.session().reading?.id).toBe('visited001');
    expect(layers(reader)).toEqual([]);
    expect((await open('f', 'f', '6', 'o')).opened).toEqual(['https://news.example/a.pdf']);
  });
});

describe('a command that is typed', () => {
  const follow = (number: string) => open(':', ...`open-link ${number}`, 'enter');

  it('opens the link of that number, counted through the article', async () => {
    expect((await follow('2')).opened).toEqual(['https://news.example/2']);
    expect((await follow('')).opened).toEqual(['https://news.example/1']);
  });

  it('opens no address that is none of the web, and says so', async () => {
    const { opened, session } = await follow('4');
    expect(opened).toEqual([]);
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'unopenable' } });
  });

  it('says that there is no link of that number', async () => {
    const { opened, session } = await follow('7');
    expect(opened).toEqual([]);
    expect(session().notice).toEqual({ kind: 'no-link', number: 7 });
  });
});
