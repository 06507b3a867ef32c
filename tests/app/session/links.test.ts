import { expect, it } from 'vitest';
import type { Link } from '../../../source/domain/article.ts';
import { makeArticle } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { sourceOf } from '../../support/news.ts';

const link = (url: string): Link => ({ text: 'هنا', url, start: 0, end: 3 });
const article = makeArticle({
  source: { id: 'one', title: 'مصدر' },
  blocks: [
    { type: 'paragraph', text: 'هنا', links: [link('https://news.example/1')] },
    { type: 'paragraph', text: 'بلا روابط' },
    { type: 'paragraph', text: 'هنا', links: [link('mailto:a@news.example')] },
  ],
});

async function follow(number: string) {
  const reader = openReader({ sources: [sourceOf('one')], articles: [article] });
  await reader.press('enter', ':', ...`open-link ${number}`, 'enter');
  return { opened: reader.opened, notice: reader.session().notice };
}

it('opens the link of that number, counted through the article', async () => {
  expect((await follow('1')).opened).toEqual(['https://news.example/1']);
  expect((await follow('')).opened).toEqual(['https://news.example/1']);
});

it('opens no address that is none of the web, and says so', async () => {
  const { opened, notice } = await follow('2');
  expect(opened).toEqual([]);
  expect(notice).toMatchObject({ kind: 'error', error: { code: 'unopenable' } });
});

it('says that there is no link of that number', async () => {
  const { opened, notice } = await follow('3');
  expect(opened).toEqual([]);
  expect(notice).toMatchObject({ kind: 'not-here' });
});
