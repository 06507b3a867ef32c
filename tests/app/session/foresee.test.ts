import { expect, it } from 'vitest';
import { readingView } from '../../../source/app/view/reading-view.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { openReader } from '../../support/edition-reader.ts';
import { createMemoryLibrary } from '../../support/memory-library.ts';

/** A reader of three articles, `a0` the newest, that notes which texts are read. */
function openThree() {
  const library = createMemoryLibrary({
    sources: [makeSource({ id: 'one' })],
    articles: [0, 1, 2].map(index =>
      makeArticle({
        id: `a${index}`,
        source: { id: 'one', title: 'مصدر' },
        link: `https://news.example/${index}`,
        published: `2026-11-24T0${5 - index}:00:00.000Z`,
      }),
    ),
  });
  const read: string[] = [];
  const archive = {
    ...library.archive,
    texts(id: string) {
      read.push(id);
      return library.archive.texts(id);
    },
  };
  return { ...openReader({ library: { ...library, archive } }), read, others: library.others };
}

it('foresees the article under the cursor, and changes nothing', () => {
  const { reader, session, library } = openThree();
  const before = session();
  expect(reader.foresee().reading?.id).toBe('a0');
  expect(session()).toBe(before);
  expect(library.started).toEqual([]);
});

it('foresees the next unread article behind the one that is being read', async () => {
  const { reader, press } = openThree();
  await press('enter');
  expect(reader.foresee().reading?.id).toBe('a1');
});

it('foresees the article under the cursor of the list from among sources too', async () => {
  const { reader, session, press } = openThree();
  await press('shift+tab');
  expect(session().focus).toBe('sources');
  expect(reader.foresee().reading?.id).toBe('a0');
});

it('opens what was foreseen with the texts that were read then, laid out as they were then', () => {
  const { reader, session, hit, read } = openThree();
  const laidOut = readingView(reader.foresee());
  hit('enter');
  expect(read).toEqual(['a0']);
  expect(readingView(session())?.rows[0]?.row).toBe(laidOut?.rows[0]?.row);
});

it('reads the texts again if the archive has changed since', () => {
  const { reader, session, hit, read, others } = openThree();
  reader.foresee();
  const changed = makeArticle({ id: 'a0', title: 'غيره', source: { id: 'one', title: 'مصدر' } });
  others.add(changed);
  hit('enter');
  expect(read).toEqual(['a0', 'a0']);
  expect(session().reading?.texts.feed?.title).toBe('غيره');
});

it('keeps what says the same when the archive has changed elsewhere, as it was laid out', () => {
  const { reader, read, others } = openThree();
  const laidOut = readingView(reader.foresee());
  others.add(makeArticle({ id: 'other', source: { id: 'one', title: 'مصدر' } }));
  const again = readingView(reader.foresee());
  expect(read).toEqual(['a0', 'a0']);
  expect(again?.rows[0]?.row).toBe(laidOut?.rows[0]?.row);
});

it('foresees the articles beside the one under the cursor', () => {
  const { reader, hit, read } = openThree();
  hit('j');
  const around = [0, 1, -1].map(steps => reader.foresee(steps).reading?.id);
  expect(around).toEqual(['a1', 'a2', 'a0']);
  expect([0, 1, -1].map(steps => reader.foresee(steps).reading?.id)).toEqual(around);
  expect(read).toEqual(['a1', 'a2', 'a0']);
});

it('asks once for the next unread article, whatever else is foreseen', () => {
  const { reader, hit, library } = openThree();
  hit('enter');
  let asked = 0;
  const { list } = library.archive;
  library.archive.list = request => {
    asked++;
    return list(request);
  };
  reader.foresee();
  const once = asked;
  expect([1, -1].map(steps => reader.foresee(steps).reading?.id)).toEqual(['a0', 'a0']);
  expect(asked).toBe(once);
});
