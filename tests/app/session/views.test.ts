import { describe, expect, it } from 'vitest';
import { openNews } from '../../support/news.ts';

const names = (opened: ReturnType<typeof openNews>) =>
  opened.session().sources.rows.flatMap(({ scope }) => (scope.kind === 'view' ? [scope.name] : []));

const saved = async (name = '') => {
  const opened = openNews({ size: { columns: 120, rows: 30 } });
  await opened.press('/', ...'two', 'enter');
  await opened.library.idle();
  await opened.press(':', ...`save-view ${name}`, 'enter');
  await opened.library.idle();
  await opened.look();
  await opened.library.idle();
  return opened;
};

describe('a search that is saved', () => {
  it('stands among the sources with its unread articles, and says so', async () => {
    const opened = await saved('مصدران');
    expect(names(opened)).toEqual(['مصدران']);
    expect(opened.session().sources.rows[3]).toMatchObject({ title: 'مصدران', count: 30 });
    expect(opened.session().notice).toMatchObject({ kind: 'view-kept', name: 'مصدران' });
  });

  it('is called by its words if it has no other name', async () => {
    expect(names(await saved())).toEqual(['two']);
  });

  it('lists its articles, and is removed and taken back', async () => {
    const opened = await saved('مصدران');
    await opened.press('escape', 'tab', 'tab', 'j', 'j', 'j');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'view', name: 'مصدران' }, total: 30 });
    await opened.press(':', ...'remove-view', 'enter');
    await opened.library.idle();
    await opened.look();
    await opened.library.idle();
    expect(names(opened)).toEqual([]);
    expect(opened.session().list.scope).toEqual({ kind: 'all' });
  });

  it('cannot be saved without words', async () => {
    const opened = openNews();
    await opened.press(':', ...'save-view x', 'enter');
    await opened.library.idle();
    expect(names(opened)).toEqual([]);
  });
});
