import { expect, it } from 'vitest';
import type { Block } from '../../../source/domain/article.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { listenToNews } from '../../support/listener.ts';

const source = makeSource();
const filler: Block = { type: 'paragraph', text: 'كلمة من كلمات المقال الطويل. '.repeat(60).trim() };
const notes: Block = {
  type: 'list',
  text: '1. كتاب الأنهار\n2. لقاء',
  items: ['1. كتاب الأنهار', '2. لقاء'],
};
const blocks: readonly Block[] = [
  { type: 'paragraph', text: 'فاض النهر مرتين[1].' },
  filler,
  { type: 'paragraph', text: 'ثم عاد إلى مجراه[2].' },
  filler,
  filler,
  notes,
];

async function open(article = makeArticle({ source, blocks })) {
  const opened = openReader({ language: 'en', sources: [source], articles: [article] });
  await opened.press('enter');
  const has = (letters: string): boolean => opened.screen().join('\n').includes(letters);
  return { ...opened, seesNotes: () => has('.٢') || has('.2') };
}

it('goes to the note of the first reference in sight, and back', async () => {
  const { press, session, screen, seesNotes } = await open();
  const before = session().reading?.place;
  expect(seesNotes()).toBe(false);
  await press('a');
  expect(seesNotes()).toBe(true);
  expect(screen().at(-1)).toContain('Footnote 1.');
  await press('a');
  expect(session().reading?.place).toEqual(before);
});

it('goes to the note of a number', async () => {
  const { press, screen, seesNotes } = await open();
  await press('2', 'a');
  expect(seesNotes()).toBe(true);
  expect(screen().at(-1)).toContain('Footnote 2.');
});

it('goes back only while the note is in sight', async () => {
  const { press, session } = await open();
  await press('a', 'g', 'pagedown');
  const here = session().reading?.place;
  await press('a');
  expect(session().reading?.place.piece).not.toBe(1);
  expect(session().reading?.place).not.toEqual(here);
  await press('a');
  expect(session().reading?.place).toEqual(here);
});

it('says where there is none', async () => {
  const { press, screen, session } = await open(makeArticle({ source, blocks: [filler] }));
  const before = session().reading?.place;
  await press('a');
  expect(screen().at(-1)).toContain('No footnote');
  expect(session().reading?.place).toEqual(before);
});

it('looks no further than the paragraph that was heard last', async () => {
  const { hear, press } = listenToNews({
    sources: [source],
    articles: [makeArticle({ source, blocks, related: [] })],
    language: 'en',
  });
  await press('enter', 'j', 'j');
  expect(await hear('a')).toEqual(['No footnote reference here']);
  await press('j');
  expect(await hear('a')).toEqual(['Footnote 2. Press the same key to go back.', '2. لقاء']);
  expect(await hear('a')).toEqual(['ثم عاد إلى مجراه[2].']);
});
