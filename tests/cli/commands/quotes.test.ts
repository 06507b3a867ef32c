import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../support/articles.ts';
import { news, state } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
const ofNews = { source: { id: news.id, title: news.title }, fetched: '2026-11-24T10:00:00.000Z' };

const harbour = makeArticle({
  ...ofNews,
  id: 'aaaa000001',
  title: 'توسعة الميناء',
  published: '2026-11-23T09:00:00.000Z',
  blocks: [
    paragraph('بدأت أعمال التوسعة أمس.'),
    paragraph('وقال مدير الميناء محمد صلاح: «سنضاعف عدد الأرصفة». وأضاف أن العمل ينتهي في عام.'),
    { type: 'code', text: 'قال الوزير: «ليس هذا كلام أحد».' },
  ],
});
const film = makeArticle({
  ...ofNews,
  id: 'bbbb000002',
  title: 'جائزة لفيلم',
  published: '2026-11-22T09:00:00.000Z',
  blocks: [paragraph('"لم أتوقع الجائزة"، قالت المخرجة ليلى الحداد.')],
});

const world = () => createTestWorld({ articles: [harbour, film], kept: state });

interface Quoted {
  readonly words: string;
  readonly speaker: string;
  readonly direct: boolean;
  readonly verb: string;
  readonly article: { readonly id: string };
  readonly place: readonly [number, number];
}

async function quotes(...words: readonly string[]): Promise<readonly Quoted[]> {
  const ran = await world().khabar('quotes', '--json', ...words);
  expect(ran.stderr).toBe('');
  return ran.json() as readonly Quoted[];
}

describe('quotes', () => {
  it('prints who said what as JSON, in the order of the articles and of their texts', async () => {
    const found = await quotes();
    expect(schemaErrors('quotes', found)).toEqual([]);
    expect(
      found.map(({ article: { id }, speaker, words, direct, verb }) => [id, speaker, words, direct, verb]),
    ).toEqual([
      ['aaaa000001', 'مدير الميناء محمد صلاح', 'سنضاعف عدد الأرصفة', true, 'قال'],
      ['aaaa000001', 'مدير الميناء محمد صلاح', 'العمل ينتهي في عام', false, 'أضاف'],
      ['bbbb000002', 'المخرجة ليلى الحداد', 'لم أتوقع الجائزة', true, 'قالت'],
    ]);
  });

  it('says where the words stand in the text of the article', async () => {
    const { khabar } = world();
    for (const { words, place, article } of await quotes()) {
      const { text } = (await khabar('read', article.id, '--json')).json() as { readonly text: string };
      expect(text.slice(...place)).toBe(words);
    }
  });

  it.each([
    ['--name', 'محمد صلاح'],
    ['--name', 'محمّد صلاح'],
    ['--query', 'الأرصفة'],
    ['--since', '2026-11-23'],
    ['--limit', '1'],
  ])('takes %s %s', async (...filter) => {
    expect((await quotes(...filter)).map(({ article }) => article.id)).toEqual(['aaaa000001', 'aaaa000001']);
  });

  it('leaves out what others say in the articles that a name is in', async () => {
    const both = makeArticle({
      ...ofNews,
      id: 'cccc000003',
      blocks: [paragraph('قال سامي الحاج: «نعم للسلام». وقالت نوال السعيد: «لا للحرب».')],
    });
    const ran = await createTestWorld({ articles: [both], kept: state }).khabar(
      'quotes',
      '--json',
      '--name',
      'نوال السعيد',
    );
    expect((ran.json() as readonly Quoted[]).map(({ words }) => words)).toEqual(['لا للحرب']);
  });

  it('prints a line for each with --ndjson, and in a pipe the same in both languages', async () => {
    const lines = (await world().khabar('quotes', '--ndjson')).stdout.trim().split('\n');
    expect(lines.map(line => (JSON.parse(line) as Quoted).words)).toHaveLength(3);
    const [arabic, english] = await Promise.all(
      ['ar', 'en'].map(async language => (await world().khabar('quotes', '--lang', language)).stdout),
    );
    expect(arabic).toBe(english);
    expect(arabic?.split('\n')[2]).toBe(
      [
        'bbbb000002',
        '2026-11-22T09:00:00.000Z',
        'true',
        'المخرجة ليلى الحداد',
        'لم أتوقع الجائزة',
        news.title,
        film.link,
      ].join('\t'),
    );
  });

  it.each([
    ['ar', 'المخرجة ليلى الحداد: «لم أتوقع الجائزة»'],
    ['en', 'المخرجة ليلى الحداد: “لم أتوقع الجائزة”'],
  ])('says who said it in %s', async (language, sentence) => {
    const { stdout } = await world().khabar('quotes', '--lang', language, '--width', '80');
    expect(stdout.replace(/[\u2066-\u2069]/gu, '')).toContain(sentence);
  });

  it('says so where nobody says anything', async () => {
    const { stdout } = await world().khabar('quotes', '--query', 'زيتون', '--lang', 'ar', '--width', '80');
    expect(stdout).toContain('لا أقوال هنا.');
  });
});
