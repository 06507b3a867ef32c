import { expect, it } from 'vitest';
import { timeLeft } from '../../../source/app/view/time-left.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';

const source = makeSource();
const text = 'كلمة من كلمات المقال الطويل. '.repeat(36).trim();
const long = makeArticle({ source, blocks: Array.from({ length: 10 }, () => ({ type: 'paragraph', text })) });

it('counts down to the end of the article', async () => {
  const { press, session } = openReader({ language: 'en', sources: [source], articles: [long] });
  expect(timeLeft(session())).toBe('');
  await press('enter');
  expect(timeLeft(session())).toBe('10 minutes left');
  await press(...Array.from({ length: 4 }, () => 'pagedown'));
  expect(timeLeft(session())).toMatch(/^[3-8] minutes left$/u);
  await press('G');
  expect(timeLeft(session())).toBe('');
});
