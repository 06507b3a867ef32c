import { describe, expect, it } from 'vitest';
import { judgeVersions, versionsOf } from '../../../source/app/services/versions.ts';
import type { Article } from '../../../source/domain/article.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';

const [first, second, third] = ['20', '21', '22'].map(day => `2026-11-${day}T10:00:00.000Z`) as [
  string,
  string,
  string,
];
const said = (text: string, fetched: string, more: Partial<Article> = {}): Article =>
  makeArticle({ id: 'aaaa', title: 'خبر', fetched, blocks: [{ type: 'paragraph', text }], ...more });

function changedArchive() {
  const archive = openTestArchive();
  archive.store({ articles: [said('قُتل عامل في الحريق', first)] });
  archive.store({ articles: [said('قتل عامل في الحريق.', second)] });
  archive.store({ articles: [said('قتل تسعة عمال في الحريق.', third)] });
  return archive;
}

describe('the history of an article', () => {
  it('says what each version changed of the one before', () => {
    expect(versionsOf({ archive: changedArchive() }, 'aaaa')).toEqual([
      { at: first, title: 'خبر', material: false, changes: [] },
      {
        at: second,
        title: 'خبر',
        material: false,
        changes: [{ kind: 'tashkeel', before: 'قُتل', after: 'قتل' }],
      },
      {
        at: third,
        title: 'خبر',
        material: true,
        changes: [{ kind: 'number', before: 'عامل', after: 'تسعة عمال' }],
      },
    ]);
  });

  it('compares the pages of an article whose feed says the same', () => {
    const archive = openTestArchive();
    archive.store({ articles: [said('مقدمة', first)] });
    archive.storePage(said('وصل الوزير إلى دمشق صباح السبت', first));
    archive.storePage(said('وصل الوزير إلى دمشق صباح الأحد', first));
    expect(versionsOf({ archive }, 'aaaa')).toMatchObject([
      {},
      { material: true, changes: [{ kind: 'date', before: 'السبت', after: 'الأحد' }] },
    ]);
  });
});

describe('new versions', () => {
  it('are judged once', async () => {
    const archive = changedArchive();
    expect(archive.unjudgedVersions()).toHaveLength(2);
    await judgeVersions(archive);
    expect(archive.unjudgedVersions()).toEqual([]);
  });
});
