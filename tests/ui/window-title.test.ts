import { expect, it } from 'vitest';
import { emptySettings } from '../../source/domain/settings.ts';
import { createWindowTitle } from '../../source/ui/window-title.ts';
import { openNews } from '../support/news.ts';

function open() {
  const written: string[] = [];
  let isOurs = true;
  const title = createWindowTitle(
    bytes => written.push(bytes),
    () => 'xterm',
    () => isOurs,
  );
  const lend = (isLent: boolean): void => {
    isOurs = !isLent;
  };
  return { title, news: () => written.splice(0), lend };
}

it('has the number of unread articles, and is written when that changes', async () => {
  const { title, news } = open();
  const reader = openNews();
  title.show(reader.session());
  expect(news()).toEqual(['\u001B]2;خبر · ٦٠ غير مقروء\u0007']);
  await reader.press('j');
  title.show(reader.session());
  expect(news()).toEqual([]);
  await reader.press('m');
  title.show(reader.session());
  expect(news()).toEqual(['\u001B]2;خبر · ٥٩ غير مقروء\u0007']);
});

it('is written again once the terminal has been away', () => {
  const { title, news } = open();
  title.showAgain();
  expect(news()).toEqual([]);
  title.show(openNews({ language: 'en' }).session());
  title.showAgain();
  expect(news()).toEqual(Array(2).fill('\u001B]2;Khabar · 60 unread\u0007'));
});

it('is left alone while another program has the terminal, and is the present one afterwards', async () => {
  const { title, news, lend } = open();
  const reader = openNews();
  title.show(reader.session());
  news();
  lend(true);
  await reader.press('m');
  title.show(reader.session());
  expect(news()).toEqual([]);
  lend(false);
  title.showAgain();
  expect(news()).toEqual(['\u001B]2;خبر · ٥٩ غير مقروء\u0007']);
});

it('is that of before where the user wants none', () => {
  const { title, news } = open();
  const { session } = openNews();
  const off = { ...session(), settings: { ...emptySettings, notify: { title: 'off' as const } } };
  title.show(off);
  expect(news()).toEqual([]);
  title.show(session());
  news();
  title.show(off);
  expect(news()).toEqual(['\u001B[23;2t\u001B[22;2t']);
});
