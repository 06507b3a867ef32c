import { describe, expect, it } from 'vitest';
import { judgeVersions } from '../../../source/app/services/versions.ts';
import { makeArticle } from '../../support/articles.ts';
import { news } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const said = (text: string, fetched: string) =>
  makeArticle({
    id: 'aaaa000001',
    title: 'حريق في مصنع',
    source: { id: news.id, title: news.title },
    fetched,
    blocks: [{ type: 'paragraph', text }],
  });
const before = said('قُتل عامل في الحريق', '2026-11-20T10:00:00.000Z');
const after = said('قتل تسعة عمال في الحريق', '2026-11-21T10:00:00.000Z');

function world(...versions: readonly (typeof before)[]) {
  const made = createTestWorld({ articles: versions.slice(0, 1) });
  for (const article of versions.slice(1)) made.services.archive.store({ articles: [article] });
  return made;
}

describe('history', () => {
  it('prints the versions as JSON, the oldest first', async () => {
    const ran = await world(before, after).khabar('history', 'aaaa', '--json');
    expect(ran.code).toBe(0);
    expect(schemaErrors('history', ran.json())).toEqual([]);
    expect(ran.json()).toEqual([
      { id: before.id, at: before.fetched, title: 'حريق في مصنع', material: false, changes: [] },
      {
        id: before.id,
        at: after.fetched,
        title: 'حريق في مصنع',
        material: true,
        changes: [
          { kind: 'number', before: 'عامل', after: 'تسعة عمال' },
          { kind: 'tashkeel', before: 'قُتل', after: 'قتل' },
        ],
      },
    ]);
  });

  it.each([
    ['en', 'Number: “عامل” → “تسعة عمال”', 'Diacritics: “قُتل” → “قتل”'],
    ['ar', 'رقم: من «عامل» إلى «تسعة عمال»', 'الحركات: من «قُتل» إلى «قتل»'],
  ])('says in %s what was changed, what is material first', async (language, ...sentences) => {
    const { stdout } = await world(before, after).khabar(
      'history',
      'aaaa',
      '--lang',
      language,
      '--width',
      '60',
    );
    const lines = stdout.replace(/[\u2066-\u2069]/gu, '').split('\n');
    expect(lines.filter(line => sentences.includes(line))).toEqual(sentences);
  });

  it.each(['ar', 'en'])('prints a line for each change in a pipe, the same in %s', async language => {
    const { stdout } = await world(before, after).khabar('history', 'aaaa', '--lang', language);
    expect(stdout).toBe(
      '2026-11-21T10:00:00.000Z\ttrue\tnumber\tعامل\tتسعة عمال\taaaa000001\n2026-11-21T10:00:00.000Z\tfalse\ttashkeel\tقُتل\tقتل\taaaa000001\n',
    );
  });

  it('is where `list` leads to, which marks what was changed since it was read', async () => {
    const made = createTestWorld({
      articles: [before],
      kept: { sources: [news], read: { [before.id]: before.fetched } },
    });
    const { khabar, services } = made;
    services.archive.store({ articles: [after] });
    await judgeVersions(services.archive);
    expect((await khabar('list', '--width', '80')).stdout).toMatch(/^aaaa000001 +± /u);
    expect((await khabar('list', '--query', 'is:changed', '--fields', 'id,changed')).stdout).toBe(
      'aaaa000001\ttrue\n',
    );
  });

  it('says that nothing was changed', async () => {
    const { stdout } = await world(before).khabar('history', 'aaaa', '--width', '60');
    expect(stdout).toContain('The source has not changed this article.');
  });

  it('takes many articles, and ids on standard input', async () => {
    const other = makeArticle({ id: 'bbbb000001', source: { id: news.id, title: news.title } });
    const made = createTestWorld({ articles: [before, other], files: { '-': 'bbbb\tx\naaaa\n' } });
    made.services.archive.store({ articles: [after] });
    const ids = async (...argv: readonly string[]) =>
      ((await made.khabar('history', ...argv, '--json')).json() as readonly { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await ids('aaaa', 'bbbb')).toEqual([before.id, before.id, other.id]);
    expect(await ids('-')).toEqual([other.id, before.id, before.id]);
    const none = createTestWorld({ articles: [before], files: { '-': '' } });
    expect(await none.khabar('history', '-', '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it.each([
    [['history', 'bbbb'], 4, 'unknown-article'],
    [['history'], 2, 'missing-argument'],
  ])('refuses %j', async (argv, code, problem) => {
    const ran = await world(before).khabar(...argv, '--json');
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.failure()).toMatchObject({ error: { code: problem } });
  });
});
