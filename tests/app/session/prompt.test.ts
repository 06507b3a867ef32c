import { describe, expect, it } from 'vitest';
import { openNews } from '../../support/news.ts';

const prompt = (opened: ReturnType<typeof openNews>) => opened.session().layers.at(-1);

describe('a prompt', () => {
  it('moves its cursor to the side of the arrow: in Arabic, left is forward', async () => {
    const opened = openNews();
    await opened.press('/', 'ق', 'م', 'ح', 'right');
    expect(prompt(opened)).toMatchObject({ typed: 'قمح', cursor: 2 });
    await opened.press('left');
    expect(prompt(opened)).toMatchObject({ cursor: 3 });
    await opened.press('ctrl+u', 't', 'w', 'o', 'left');
    expect(prompt(opened)).toMatchObject({ typed: 'two', cursor: 2 });
  });

  it('updates the list when the middle of a line changes', async () => {
    const opened = openNews();
    await opened.press('/', 't', 'o', 'left', 'w');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ words: 'two', total: 30 });
  });

  it('shows letters on both sides of the cursor joined', async () => {
    const { press, screen } = openNews();
    await press('/', 'ق', 'م', 'ح', 'right');
    expect(screen().at(-1)).toContain('ﺢ▏ﻤﻗ');
    await press('home');
    expect(screen().at(-1)).toContain('ﺢﻤﻗ▏');
  });

  it('keeps the cursor of a long line visible', async () => {
    const { press, screen } = openNews();
    await press('/', ...'سطر طويل جدا '.repeat(12), 'home');
    expect(screen().at(-1)).toContain('▏');
    await press('end');
    expect(screen().at(-1)).toContain('▏');
  });

  it('recalls earlier entries, latest first, and restores what was typed', async () => {
    const opened = openNews();
    await opened.press(
      '/',
      'o',
      'n',
      'e',
      'enter',
      '/',
      'ctrl+u',
      't',
      'w',
      'o',
      'enter',
      '/',
      'ctrl+u',
      'x',
    );
    await opened.press('up');
    expect(prompt(opened)).toMatchObject({ typed: 'two', cursor: 3 });
    await opened.press('up', 'up');
    expect(prompt(opened)).toMatchObject({ typed: 'one' });
    await opened.press('down', 'down', 'down');
    expect(prompt(opened)).toMatchObject({ typed: 'x' });
    expect(opened.library.store.recentLines().search).toEqual(['two', 'one']);
  });

  it('completes fields and their values with Tab where the cursor is', async () => {
    const opened = openNews();
    await opened.press('/', ...'i x', 'left', 'left', 'tab');
    expect(prompt(opened)).toMatchObject({ typed: 'is: x', cursor: 3 });
    await opened.press('ctrl+u', 'ctrl+k', ...'is:unr', 'tab');
    expect(prompt(opened)).toMatchObject({ typed: 'is:unread' });
  });

  it('names the source that is searched, and widens the search to all with a key', async () => {
    const opened = openNews({ size: { columns: 120, rows: 30 } });
    await opened.press('tab', 'tab', 'j', 'j', 'j', '/', ...'عنوان*');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'source', id: 'one' }, total: 30 });
    expect(opened.screen().at(-1)).toContain('^O');
    await opened.press('ctrl+o');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'all' }, words: 'عنوان*', total: 60 });
    expect(prompt(opened)).toMatchObject({ typed: 'عنوان*' });
  });
});
