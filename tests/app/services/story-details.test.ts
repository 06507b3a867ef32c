import { describe, expect, it } from 'vitest';
import { type StoryDetails, storyDetails } from '../../../source/app/services/story-details.ts';
import type { Article } from '../../../source/domain/article.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const report = (id: string, title: string, text: string, more: Partial<Article> = {}): Article =>
  makeDistinctArticle(id, {
    title,
    language: 'ar',
    source: { id, title: id },
    blocks: [{ type: 'paragraph', text }],
    ...more,
  });

const first = report(
  'wakala',
  'غرق عبّارة ومقتل 23 شخصًا',
  'قُتل 23 شخصًا في غرق عبّارة. وقال سالم ناصر: «البحث مستمر منذ الفجر».',
);
const second = report('sahifa', 'مقتل 41 في غرق عبّارة', 'قُتل 41 شخصًا في غرق عبّارة.');

async function detailsOf(...versions: readonly Article[]) {
  const archive = openTestArchive();
  for (const version of versions) archive.store({ articles: [version] });
  const articles = [...new Set(versions.map(({ id }) => id))];
  const steps = storyDetails({ archive }, { articles, title: first.title });
  const told: StoryDetails[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    told.push(value);
    if (done) return told;
  }
}

describe('the details of an event', () => {
  it('begin with the words that headlines add; quotations follow', async () => {
    const [early, late] = await detailsOf(first, second);
    const { start, end } = early?.added.sahifa?.[0] ?? { start: 0, end: 0 };
    expect(second.title.slice(start, end)).toBe('41');
    expect(early).toMatchObject({ added: { wakala: [] }, quotations: null, changes: [] });
    expect(late).toMatchObject({
      added: early?.added,
      quotations: [{ words: 'البحث مستمر منذ الفجر', article: 'wakala' }],
      changes: [],
    });
  });

  it('tell by time what outlets have changed since', async () => {
    const later = {
      ...first,
      title: 'غرق عبّارة ومقتل 30 شخصًا',
      blocks: [{ type: 'paragraph' as const, text: 'قُتل 30 شخصًا في غرق عبّارة.' }],
      fetched: '2026-11-24T08:00:00.000Z',
    };
    const latest = report('sahifa', second.title, 'قُتل 44 شخصًا في غرق عبّارة.', {
      fetched: '2026-11-24T09:00:00.000Z',
    });
    const details = (await detailsOf(first, second, later, latest)).at(-1);
    expect(details?.changes).toEqual([
      {
        article: 'wakala',
        source: { id: 'wakala', title: 'wakala' },
        at: later.fetched,
        changes: [{ kind: 'headline', before: first.title, after: later.title }],
      },
      {
        article: 'sahifa',
        source: { id: 'sahifa', title: 'sahifa' },
        at: latest.fetched,
        changes: [{ kind: 'number', before: '41', after: '44' }],
      },
    ]);
  });

  it('end early where they are not wanted any more', async () => {
    const archive = openTestArchive();
    archive.store({ articles: [first] });
    archive.store({
      articles: [{ ...first, id: 'sahifa', link: null, title: second.title, source: second.source }],
    });
    const wanted = { articles: ['wakala', 'sahifa'], title: first.title };
    const steps = storyDetails({ archive }, wanted, AbortSignal.abort());
    await steps.next();
    const { value } = await steps.next();
    expect(value.quotations?.flatMap(({ tellings }) => tellings.map(({ source }) => source.id))).toEqual([
      'wakala',
    ]);
  });

  it('have no change that says the same in other signs', async () => {
    const spelled = { ...second, title: 'مقتل ٤١ في غرق عبارة', fetched: '2026-11-24T09:00:00.000Z' };
    expect((await detailsOf(second, spelled)).at(-1)?.changes).toEqual([]);
  });
});
