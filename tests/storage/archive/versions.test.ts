import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { ArticleVersion } from '../../../source/domain/versions.ts';
import { addLateTables, standInForLateTables } from '../../../source/storage/archive/late-tables.ts';
import { createStatements } from '../../../source/storage/archive/statements.ts';
import { copyVersions } from '../../../source/storage/archive/versions.ts';
import { listedIds, openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';
import { createTestMarks } from '../../support/marks.ts';

const days = ['20', '21', '22'].map(day => `2026-11-${day}T10:00:00.000Z`);
const [first = '', second = '', third = ''] = days;

const said = (text: string, fetched: string, more: Partial<Article> = {}): Article =>
  makeArticle({ id: 'a', title: 'خبر', fetched, blocks: [{ type: 'paragraph', text }], ...more });

const textsOf = (versions: readonly ArticleVersion[]) =>
  versions.map(({ at, feed, page }) => [at, feed?.blocks[0]?.text ?? null, page?.blocks[0]?.text ?? null]);

const long = Array.from(
  { length: 60 },
  (_, index) => `وصلت الشاحنة رقم ${index * 37} إلى المستودع محملة بالأغذية والدواء من ميناء بعيد.`,
).join(' ');

describe('the versions of an article', () => {
  it('are all that its source has said of it, the oldest first', () => {
    const archive = openTestArchive();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.store({ articles: [said('قتيلان', second)] });
    archive.store({ articles: [said('ثلاثة قتلى', third, { title: 'خبر آخر' })] });
    expect(textsOf(archive.versions('a'))).toEqual([
      [first, 'قتيل واحد', null],
      [second, 'قتيلان', null],
      [third, 'ثلاثة قتلى', null],
    ]);
    expect(archive.versions('a').map(({ title }) => title)).toEqual(['خبر', 'خبر', 'خبر آخر']);
    expect(archive.alteredVersions()).toEqual([]);
  });

  it('is one, if the source says the same again or only dates it anew', () => {
    const archive = openTestArchive();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.store({ articles: [said('قتيل واحد', second, { published: second })] });
    expect(textsOf(archive.versions('a'))).toEqual([[first, 'قتيل واحد', null]]);
    expect(archive.versions('nobody')).toEqual([]);
  });

  it('does not take the text of its page for a change of the source', () => {
    const archive = openTestArchive();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.storePage(said('نص الصفحة', first));
    expect(archive.versions('a')).toHaveLength(1);
    archive.store({ articles: [said('قتيلان', second)] });
    const newer = openTestArchive();
    newer.store({ articles: [said('قتيل واحد', first)] });
    newer.store({ articles: [said('قتيلان', second)] });
    newer.storePage(said('نص الصفحة', first));
    expect(textsOf(archive.versions('a'))).toEqual([
      [first, 'قتيل واحد', 'نص الصفحة'],
      [second, 'قتيلان', 'نص الصفحة'],
    ]);
    expect(textsOf(newer.versions('a'))).toEqual([
      [first, 'قتيل واحد', null],
      [second, 'قتيلان', 'نص الصفحة'],
    ]);
    expect([...archive.alteredVersions(), ...newer.alteredVersions()]).toEqual([]);
  });

  it('take a small part of the room of a text', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [said(`${long} قتيل واحد.`, first)] });
    archive.store({ articles: [said(`${long} قتيلان.`, second)] });
    const [{ bytes } = { bytes: 0 }] = database
      .prepare('SELECT sum(length(text)) AS bytes FROM versions')
      .all() as { bytes: number }[];
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(0.35 * Buffer.byteLength(long));
  });

  it('go with their article', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.store({ articles: [said('قتيلان', second)] });
    archive.remove(['a']);
    expect(database.prepare('SELECT * FROM versions').all()).toEqual([]);
  });
});

describe('a version that was altered', () => {
  it.each([
    ['its text', "UPDATE versions SET text = x'0300' WHERE number = 0"],
    ['its time', `UPDATE versions SET at = '${third}' WHERE number = 0`],
    ['a version between', 'DELETE FROM versions WHERE number = 1'],
    ['the first version', 'DELETE FROM versions WHERE number = 0'],
    ['the present text', `UPDATE contents SET content = replace(content, 'ثلاثة', 'خمسة')`],
  ])('is found: %s', (_, alter) => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [said('قتيل واحد', first), said('نص', first, { id: 'b' })] });
    archive.store({ articles: [said('قتيلان', second), said('نص آخر', second, { id: 'b' })] });
    archive.store({ articles: [said('ثلاثة قتلى', third)] });
    expect(archive.alteredVersions()).toEqual([]);
    database.exec(alter);
    expect(archive.alteredVersions()).toContain('a');
  });

  it('leaves those that can be read', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.store({ articles: [said('قتيلان', second)] });
    database.exec("UPDATE versions SET text = x'ffff' WHERE number = 0");
    expect(textsOf(archive.versions('a'))).toEqual([[second, 'قتيلان', null]]);
  });
});

describe('is:changed', () => {
  const marked = (readAt: string, material: boolean) => {
    const archive = openTestArchive();
    const marks = createTestMarks();
    archive.store({ articles: [said('قتيل واحد', first), said('نص', first, { id: 'b' })] });
    marks.set('read', 'a', readAt);
    archive.mirror(marks);
    archive.store({ articles: [said('قتيلان', second)] });
    for (const version of archive.unjudgedVersions()) archive.judgeVersion(version, material);
    return { archive, ids: listedIds(archive, { query: { is: 'changed' } }) };
  };

  it.each([
    ['was changed since it was read', first, true, ['a']],
    ['was read after it was changed', third, true, []],
    ['was only changed in its spelling', first, false, []],
  ])('is told of an article that %s', (_, readAt, material, ids) => {
    const { archive, ids: found } = marked(readAt, material);
    expect(found).toEqual(ids);
    expect(archive.listed(['a']).map(({ changed }) => changed)).toEqual([ids.length > 0]);
    expect(archive.unjudgedVersions()).toEqual([]);
  });

  it('waits until somebody has said what a version changes', () => {
    const archive = openTestArchive();
    archive.store({ articles: [said('قتيل واحد', first)] });
    archive.store({ articles: [said('قتيلان', second)] });
    expect(archive.unjudgedVersions()).toEqual([{ id: 'a', number: 1 }]);
  });
});

describe('a damaged archive', () => {
  it('hands on the versions of the articles that could be read', () => {
    const [damaged, fresh] = [openTestDatabase(), openTestDatabase()];
    for (const text of ['قتيل واحد', 'قتيلان']) {
      const fetched = text === 'قتيلان' ? second : first;
      damaged.archive.store({ articles: [said(text, fetched), said(text, fetched, { id: 'lost' })] });
    }
    fresh.archive.store({ articles: [{ ...said('قتيلان', second), fetched: first }] });
    copyVersions(createStatements(damaged.database), createStatements(fresh.database));
    expect(textsOf(fresh.archive.versions('a'))).toEqual(textsOf(damaged.archive.versions('a')));
    expect(fresh.archive.versions('lost')).toEqual([]);
    expect(fresh.archive.alteredVersions()).toEqual([]);
    expect(fresh.database.prepare('SELECT DISTINCT id FROM versions').all()).toEqual([{ id: 'a' }]);
  });
});

describe('an archive from before versions were kept', () => {
  it.each([
    ['gets their table', addLateTables],
    ['gets one in memory if it must not be written to', standInForLateTables],
  ])('%s', (_, add) => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [said('قتيل واحد', first)] });
    database.exec('DROP TABLE versions');
    add(database);
    expect(archive.versions('a')).toHaveLength(1);
    expect(listedIds(archive)).toEqual(['a']);
  });
});
