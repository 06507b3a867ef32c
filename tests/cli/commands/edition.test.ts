import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../source/domain/article.ts';
import { spokenText } from '../../../source/domain/spoken-text.ts';
import { createSchemeFetcher } from '../../../source/system/scheme-fetcher.ts';
import { textWidth } from '../../../source/text/cells.ts';
import { makeArticle } from '../../support/articles.ts';
import {
  htmlWords,
  markdownWords,
  sourceWords,
  withoutBoxes,
  wordsIn,
} from '../../support/document-words.ts';
import { unzip } from '../../support/unzip.ts';
import { news, state, articles as three, world } from '../support/listed-articles.ts';
import { createTestWorld, type TestWorld } from '../support/world.ts';

const link = (text: string, start: number, url: string) => ({ text, start, end: start + text.length, url });
const listOf = (...items: readonly string[]): Block => ({ type: 'list', text: items.join('\n'), items });

/** One of every kind, with signs that mean something in some format. */
const blocks: readonly Block[] = [
  { type: 'heading', text: 'عنوان # فرعي *مهم*', level: 2 },
  {
    type: 'paragraph',
    text: 'زر <الموقع> هنا & هناك[1] واتصل على +966 11 555 0142 أو metro@example.com.',
    links: [link('الموقع', 4, 'https://news.example/?a=1&b="2"')],
  },
  { type: 'paragraph', text: '- ليس قائمة\n1. ولا هذا\n# ولا عنوان\n> ولا اقتباس' },
  { type: 'paragraph', text: 'CNN قالت إن C++ و2222.SR في C:\\temp_dir\\ والسعر 5 < 6 | 7 ~ 8.' },
  { type: 'quote', text: 'قال: “نعم”\nثم سكت' },
  listOf('أول', 'ثان'),
  listOf('3. ثالث', '2. ثان'),
  listOf('☑ تم', '☐ لم يتم', '– 1. داخله', '– 2. ثانيه', '– – a. أعمق', 'عاد'),
  { type: 'code', text: 'if (a < b && *c) {\n```\n}' },
  { type: 'image', text: 'صورة <1>', url: 'https://news.example/1.png' },
  { type: 'image', text: 'بلا عنوان آمن', url: 'javascript:alert(1)' },
  { type: 'table', text: 'اسم\tعدد\nأ|ب\t2', items: ['اسم\tعدد', 'أ|ب\t2'] },
  { type: 'rule', text: '' },
  {
    type: 'paragraph',
    text: 'السعر 100 120 ريالًا جدًا x*y F5 هنا',
    links: [link('هنا', 33, 'https://news.example/')],
    marks: [
      { kind: 'deleted', start: 6, end: 9 },
      { kind: 'inserted', start: 10, end: 13 },
      { kind: 'strong', start: 14, end: 25 },
      { kind: 'emphasis', start: 21, end: 25 },
      { kind: 'code', start: 26, end: 29 },
      { kind: 'keyboard', start: 30, end: 32 },
      { kind: 'highlight', start: 33, end: 36 },
    ],
  },
  listOf('1. كتاب الأنهار، ص ١٢'),
];

const hostile = makeArticle({
  id: 'evil000001',
  title: '<script>alert("x")</script> & ]]> خبر',
  link: 'javascript:alert(2)',
  language: 'en"><script>',
  source: { id: news.id, title: '<img src=x onerror=alert(3)>' },
  byline: '"><svg onload=alert(4)>',
  summary: '<iframe src="https://evil.example"></iframe> ملخص آخر تمامًا لا يشبه أول النص',
  categories: [],
  category: null,
  blocks,
  related: [{ title: '<b>عنوان</b>', link: 'javascript:alert(5)' }],
  published: '2026-11-24T08:00:00.000Z',
});

const english = makeArticle({
  id: 'engl000001',
  title: 'Markets close higher',
  language: 'en',
  direction: 'ltr',
  summary: null,
  categories: [],
  category: null,
  source: { id: news.id, title: news.title },
  blocks: [
    { type: 'paragraph', text: 'Shares rose on Tuesday. See .NET and C#.' },
    { type: 'paragraph', text: 'قال المتحدث إن الأسواق ارتفعت اليوم.' },
  ],
  published: '2026-11-24T07:00:00.000Z',
});

const everyKind = (): TestWorld =>
  createTestWorld({
    articles: [...three, hostile, english],
    kept: { ...state, sources: [{ ...news, category: 'أخبار/محليات' }] },
  });

const editionFolder = fileURLToPath(new URL('../../../fixtures/edition', import.meta.url));

const sampleEdition = (): TestWorld =>
  createTestWorld({ fetcher: createSchemeFetcher({ http: null, editionFolder }) });

const ofEverything = ['--since', '2020-01-01', '--all-texts'] as const;

const readJson = async ({ khabar }: TestWorld, id: string) =>
  (await khabar('read', id, '--json')).json() as Pick<Article, 'title' | 'blocks'>;

async function idsIn({ khabar }: TestWorld): Promise<readonly string[]> {
  const made = (await khabar('edition', ...ofEverything, '--json')).json() as {
    readonly sections: readonly { readonly articles: readonly string[] }[];
  };
  return made.sections.flatMap(({ articles }) => articles);
}

const worlds: readonly (readonly [string, () => TestWorld])[] = [
  ['articles with every kind of block', everyKind],
  ['the sample edition', sampleEdition],
];

describe.each(worlds)('the words of %s are those of the source', (_, open) => {
  it('in HTML', async () => {
    const home = open();
    const { stdout } = await home.khabar('edition', ...ofEverything);
    const found = htmlWords(stdout);
    const ids = await idsIn(home);
    expect([...found.keys()]).toEqual(ids);
    for (const id of ids)
      expect(withoutBoxes(found.get(id) ?? [])).toEqual(sourceWords(await readJson(home, id)));
  });

  it('in EPUB', async () => {
    const home = open();
    const { bytes } = await home.khabar('edition', ...ofEverything, '--format', 'epub');
    const files = new Map(unzip(bytes).map(({ name, bytes }) => [name, bytes.toString()]));
    for (const id of await idsIn(home)) {
      const found = htmlWords(files.get(`OEBPS/a-${id}.xhtml`) ?? '', true).get(id) ?? [];
      expect(withoutBoxes(found)).toEqual(sourceWords(await readJson(home, id)));
    }
  });

  it('in Markdown', async () => {
    const home = open();
    const { stdout } = await home.khabar('edition', ...ofEverything, '--format', 'md');
    const found = markdownWords(stdout).join(' ');
    for (const id of await idsIn(home)) {
      const [, ...body] = sourceWords({ ...(await readJson(home, id)), title: 'one' });
      expect({ id, isThere: found.includes(body.join(' ')) }).toEqual({ id, isThere: true });
    }
  });

  it('in text', async () => {
    const home = open();
    const { stdout } = await home.khabar('edition', ...ofEverything, '--format', 'txt', '--width', '40');
    // A line may end behind a hyphen.
    const plain = (words: readonly string[]): string =>
      words
        .filter(word => !/^[•–>|☑☐*]$|^─+$|^\[Image\]$/u.test(word))
        .join('')
        .replaceAll('`', '');
    const found = plain(wordsIn(stdout));
    for (const id of await idsIn(home)) {
      const { blocks } = await readJson(home, id);
      const spoken = blocks.map(block => {
        const text = spokenText(block);
        return block.type === 'list'
          ? { type: block.type, text, items: text.split('\n') }
          : { type: 'paragraph', text };
      });
      const isThere = found.includes(plain(sourceWords({ title: '', blocks: spoken })));
      expect({ id, isThere }).toEqual({ id, isThere: true });
    }
    for (const line of stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(40);
  });
});

describe('an edition', () => {
  it('without filters has the articles of the 24 hours before the latest one', async () => {
    const { khabar } = world();
    expect((await khabar('edition', '--json')).json()).toMatchObject({
      articles: 2,
      date: '2026-11-24T09:00:00.000Z',
      title: 'Khabar · Tuesday, 24 November 2026',
    });
  });

  it('does not take an article that is dated to come for the latest', async () => {
    const future = makeArticle({
      id: 'futu000001',
      published: '2027-05-01T00:00:00.000Z',
      fetched: '2026-11-24T10:00:00.000Z',
      source: { id: news.id, title: news.title },
    });
    const { khabar } = createTestWorld({ articles: [...three, future], kept: state });
    expect((await khabar('edition', '--json')).json()).toMatchObject({
      articles: 2,
      date: '2026-11-24T10:00:00.000Z',
    });
  });

  it('is called after its only source, section or tag', async () => {
    const { khabar } = world();
    const titleOf = async (...argv: readonly string[]) =>
      ((await khabar('edition', ...argv, '--json')).json() as { readonly title: string }).title;
    expect(await titleOf('--source', 'news0001')).toContain('Khabar: أخبار اليوم ·');
    expect(await titleOf('--category', 'ثقافة')).toContain('Khabar: ثقافة ·');
    expect(await titleOf('--source', 'news0001', '--unread')).toContain(
      'Khabar: source:"أخبار اليوم" is:unread ·',
    );
  });

  it('with filters has what `list` has with the same ones', async () => {
    const { khabar } = world();
    const made = (await khabar('edition', '--until', '2026-11-20', '--unread', '--json')).json();
    expect(made).toMatchObject({
      articles: 1,
      title: 'Khabar: is:unread · Tuesday, 10 November 2026',
    });
  });

  it('has sections in the order of the sources, the rest at the end', async () => {
    const { khabar } = everyKind();
    const { sections } = (await khabar('edition', ...ofEverything, '--json')).json() as {
      readonly sections: readonly { readonly title: string }[];
    };
    expect(sections.map(({ title }) => title)).toEqual(['أخبار', 'ثقافة', 'اقتصاد']);
  });

  it('of no articles is a document that says so', async () => {
    const { khabar } = world();
    for (const format of ['html', 'md', 'txt'])
      expect((await khabar('edition', '--tag', 'none', '--format', format)).stdout).toContain('No articles');
  });

  it('goes into a file by its ending, and the bytes are those of standard output', async () => {
    const { khabar, written } = world();
    for (const format of ['html', 'epub', 'md', 'txt']) {
      const { bytes } = await khabar('edition', '--format', format);
      const ran = await khabar('edition', '-o', `news.${format}`, '--json');
      expect(ran.json()).toMatchObject({ file: `/home/reader/news.${format}`, format, bytes: bytes.length });
      expect(Buffer.from(written.get(`news.${format}`) ?? [])).toEqual(bytes);
    }
  });

  it('goes into no file whose ending names another format, unless one is named', async () => {
    const { khabar, written } = world();
    const { code, stderr } = await khabar('edition', '-o', 'news.pdf');
    expect({ code, files: written.size }).toEqual({ code: 2, files: 0 });
    expect(stderr).toContain('`news.pdf`. Use .html, .epub, .md or .txt');
    for (const [file, ...words] of [['news.pdf', '--format', 'md'], ['news'], ['news.2026']] as const)
      expect((await khabar('edition', '-o', file, ...words)).code).toBe(0);
    expect([...written.keys()]).toEqual(['news.pdf', 'news', 'news.2026']);
  });

  it('says where it is on a terminal, and is columns in a pipe', async () => {
    const { khabar } = createTestWorld({
      articles: three,
      kept: state,
      stdout: { isTTY: true, columns: 80 },
    });
    expect((await khabar('edition', '--output', 'a.md')).stdout).toContain(
      'Saved an edition (2 articles) to',
    );
    expect((await khabar('edition', '-o', 'a.md', '--quiet')).stdout).toBe('');
    expect((await world().khabar('edition', '-o', 'a.md')).stdout).toMatch(
      /^\/home\/reader\/a\.md\tmd\t2\t\d+\tKhabar · Tuesday, 24 November 2026\n$/u,
    );
  });

  it('prints to standard output for a hyphen', async () => {
    const { khabar, written } = world();
    expect((await khabar('edition', '-o', '-')).stdout).toContain('<!DOCTYPE html>');
    expect(written.size).toBe(0);
  });

  it('as EPUB is not shown on a terminal', async () => {
    const { khabar } = createTestWorld({
      articles: three,
      kept: state,
      stdout: { isTTY: true, columns: 80 },
    });
    const { code, stdout, stderr } = await khabar('edition', '--format', 'epub');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('-o news.epub');
  });

  it('names the formats there are', async () => {
    const { code, stderr } = await world().khabar('edition', '--format', 'rss');
    expect(code).toBe(2);
    expect(stderr).toContain('html, epub, md or txt');
  });

  it('has lines in visual order if that is asked for', async () => {
    const { khabar, written } = world();
    await khabar('edition', '-o', 'a.txt', '--bidi', 'app', '--width', '40');
    const lines = Buffer.from(written.get('a.txt') ?? [])
      .toString()
      .split('\n');
    expect(lines.some(line => /^ {4,}.*[\ufe70-\ufeff]/u.test(line))).toBe(true);
    expect(lines.every(line => [...line].length <= 40)).toBe(true);
  });
});

const elements = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}[^>]*>`, 'gu'))].map(([tag]) => tag);

describe('the HTML of an edition', () => {
  const made = async () => (await everyKind().khabar('edition', ...ofEverything)).stdout;

  it('needs nothing from elsewhere, and runs nothing', async () => {
    const html = await made();
    for (const name of ['script', 'img', 'iframe', 'svg', 'link', 'object', 'form'])
      expect(elements(html, name)).toEqual([]);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/gu))
      expect(tag).not.toMatch(/javascript:|\s(?:src|on\w+)=/u);
    expect(html).not.toMatch(/url\(|@import/u);
    expect(html).toContain("default-src 'none'");
  });

  it('gives each article its language and direction, and a paragraph its own where it differs', async () => {
    const html = await made();
    expect(html).toContain('<article id="a-engl000001" class="hue-news" lang="en" dir="ltr">');
    expect(html).toContain('<p dir="rtl">قال المتحدث');
    expect(html).toContain('<article id="a-evil000001" class="hue-news" lang="und" dir="rtl">');
    expect(html).toContain('<p>CNN قالت');
  });

  it('keeps phone numbers and the like in their order', async () => {
    expect(await made()).toContain('<bdi dir="ltr">+966 11 555 0142</bdi>');
  });

  it('leads from a reference to its note, and back', async () => {
    const html = await made();
    const [, id] = /<a id="ref-([^"]+)" href="#note-\1" role="doc-noteref">\[1\]<\/a>/u.exec(html) ?? [];
    expect(id).toBeDefined();
    expect(html).toContain(`<a id="note-${id}" class="back" href="#ref-${id}"`);
  });

  it('has lists within lists', async () => {
    expect(await made()).toContain(
      '<li class="marked">☐ لم يتم<ol><li value="1">داخله</li><li value="2">ثانيه<ul><li class="marked">a. أعمق</li></ul></li></ol></li><li>عاد</li>',
    );
  });

  it('has every id once, and links to none that is not there', async () => {
    const html = await made();
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(id);
  });
});

describe('the EPUB of an edition', () => {
  const made = async (...argv: readonly string[]) => {
    const { bytes } = await everyKind().khabar('edition', ...ofEverything, '--format', 'epub', ...argv);
    return { bytes, files: new Map(unzip(bytes).map(file => [file.name, file.bytes.toString()])) };
  };

  it('begins with its type, uncompressed', async () => {
    const { bytes } = await made();
    const [first] = unzip(bytes);
    expect(first).toMatchObject({ name: 'mimetype', isStored: true });
    expect(first?.bytes.toString()).toBe('application/epub+zip');
  });

  it('names all its files, and reads from right to left', async () => {
    const { files } = await made('--lang', 'ar');
    const text = files.get('OEBPS/package.opf') ?? '';
    expect(text).toContain('<spine page-progression-direction="rtl">');
    expect(text).toMatch(
      /<dc:title>خبر · الثلاثاء ٢٤ نوفمبر ٢٠٢٦<\/dc:title>\n<dc:language>en<\/dc:language>\n<dc:language>ar<\/dc:language>/u,
    );
    const named = [...text.matchAll(/href="([^"]+)"/gu)].map(([, name]) => `OEBPS/${name}`);
    expect(new Set([...named, 'OEBPS/package.opf', 'META-INF/container.xml', 'mimetype'])).toEqual(
      new Set(files.keys()),
    );
  });

  it('is the same book for the same articles', async () => {
    expect((await made()).bytes).toEqual((await made()).bytes);
  });

  it('has contents and a cover in words', async () => {
    const { files } = await made();
    expect(files.get('OEBPS/nav.xhtml')).toMatch(
      /<a href="a-engl000001\.xhtml" lang="en" xml:lang="en" dir="ltr">/u,
    );
    expect(files.get('OEBPS/cover.xhtml')).toContain('<a href="s-1.xhtml">أخبار</a>');
  });
});
