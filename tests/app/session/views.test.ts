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

describe('a saved search', () => {
  it('is listed among the sources with its unread articles', async () => {
    const opened = await saved('مصدران');
    expect(names(opened)).toEqual(['مصدران']);
    expect(opened.session().sources.rows[3]).toMatchObject({ title: 'مصدران', count: 30 });
    expect(opened.session().notice).toMatchObject({ kind: 'view-kept', name: 'مصدران' });
  });

  it('is named after its words if it has no name', async () => {
    expect(names(await saved())).toEqual(['two']);
  });

  it('lists its articles, and can be removed and restored', async () => {
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

  it('is renamed and moved where it is selected', async () => {
    const opened = await saved('ثان');
    await opened.press(':', ...'save-view أول', 'enter', 'escape', 'tab', 'tab', 'j', 'j', 'j');
    await opened.library.idle();
    await opened.press('j', ':', ...'move-view 1', 'enter');
    await opened.library.idle();
    expect(names(opened)).toEqual(['أول', 'ثان']);
    expect(opened.session().notice).toMatchObject({ kind: 'view-moved', name: 'أول', place: 1 });
    await opened.press(':', ...'rename-view آخر', 'enter');
    await opened.library.idle();
    expect(opened.session().notice).toMatchObject({ kind: 'view-renamed', before: 'أول', name: 'آخر' });
    await opened.look();
    expect(names(opened)).toEqual(['آخر', 'ثان']);
  });

  it.each(['move-view', 'rename-view'])('says what is missing from %s', async line => {
    const opened = await saved('ثان');
    await opened.press('escape', 'tab', 'tab', 'j', 'j', 'j', ':', ...line, 'enter');
    expect(opened.session().notice).toMatchObject({ kind: 'error', error: { code: 'missing-argument' } });
  });

  it('cannot be saved without words', async () => {
    const opened = openNews();
    await opened.press(':', ...'save-view x', 'enter');
    await opened.library.idle();
    expect(names(opened)).toEqual([]);
  });
});
