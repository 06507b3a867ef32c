import { describe, expect, it } from 'vitest';
import { newsOf, openNews } from '../../support/news.ts';

const size = { columns: 80, rows: 24 };

/** Each second article has the word in its text too. */
const articles = newsOf('one', 60).map((article, index) => ({
  ...article,
  title: `زلزال رقم ${index}`,
  summary: null,
  blocks: [
    { type: 'paragraph' as const, text: 'سطر أول بلا شيء مما يبحث عنه.' },
    { type: 'paragraph' as const, text: index % 2 === 0 ? 'كان الزلزال قويًا جدًا.' : 'هدوء تام.' },
  ],
}));

async function searched(words: string) {
  const opened = openNews({ size, articles });
  await opened.press('/', ...words, 'enter');
  return opened;
}

type Opened = Awaited<ReturnType<typeof searched>>;

const requests = ({ library }: Opened) => library.started.filter(([job]) => job === 'snippets');
const found = ({ session }: Opened, index: number) =>
  session().list.hits?.snippets.get(articles[index]?.id ?? '');

describe('what a search has found', () => {
  it('is read for the visible articles, and shown below their headlines', async () => {
    const opened = await searched('زلزال');
    expect(found(opened, 0)).toMatchObject({
      field: 'body',
      text: 'كان الزلزال قويًا جدًا.',
      marks: [[4, 11]],
    });
    expect(found(opened, 1)).toBeNull();
    expect(found(opened, 40)).toBeUndefined();
    expect(opened.screen().join('\n')).toContain('ﻥﺎﻛ');
  });

  it('is requested once in several screens, and never without words', async () => {
    const opened = await searched('زلزال');
    const before = requests(opened).length;
    for (let steps = 0; steps < 5; steps++) await opened.press('j');
    expect(requests(opened)).toHaveLength(before);
    await opened.press('G');
    expect(requests(opened)).toHaveLength(before + 1);
    expect(found(opened, 58)).toMatchObject({ field: 'body' });
    await opened.press('/', 'ctrl+u', ...'is:unread', 'enter', 'j');
    expect(opened.session().list.hits).toBeNull();
    expect(requests(opened)).toHaveLength(before + 1);
  });

  it('belongs to the current words', async () => {
    const opened = await searched('زلزال');
    await opened.press('/', 'ctrl+u', ...'هدوء', 'enter');
    expect(found(opened, 1)).toMatchObject({ text: 'هدوء تام.', marks: [[0, 4]] });
    expect(found(opened, 0)).toBeUndefined();
  });
});
