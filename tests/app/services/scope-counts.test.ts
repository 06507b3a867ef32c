import { describe, expect, it } from 'vitest';
import { countScopes, type ScopeCounts } from '../../../source/app/services/scope-counts.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import { addView } from '../../../source/app/services/views.ts';
import { markRead } from '../../../source/domain/mark-edits.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { openTestLibrary } from '../../support/library.ts';

const at = '2026-11-20T00:00:00.000Z';
const runaway = '/(ا|ا?)+ب/';
const long = 'ا'.repeat(40);

function open() {
  const services = {
    ...openTestLibrary({
      articles: [
        makeDistinctArticle('wheat', { title: 'أسعار القمح' }),
        makeDistinctArticle('ball', { title: 'كرة القدم' }),
        makeDistinctArticle('long', { title: long }),
      ],
      kept: { sources: [makeSource()] },
    }),
    clock: fixedClock,
  };
  return {
    ...services,
    services,
    view: (name: string, query: string) => addView(services, name, query),
    tag: (id: string, ...add: readonly string[]) => changeTags(services, [id], { add, remove: [] }),
  };
}

function counted(work: Generator<ScopeCounts, ScopeCounts>) {
  const steps: ScopeCounts[] = [];
  for (let step = work.next(); ; step = work.next()) {
    steps.push(step.value);
    if (step.done) return steps;
  }
}

describe('counts beside the sources', () => {
  it('are of unread articles: of views, tags and all that is tagged', () => {
    const { services, store, view, tag } = open();
    view('القمح', 'title:قمح');
    view('الكرة', 'title:كرة');
    tag('wheat', 'مهم', 'اقتصاد');
    tag('ball', 'مهم');
    store.apply({ what: 'mark-read', edits: markRead(['ball'], at) });
    services.archive.mirror(store);
    expect(counted(countScopes(services))).toEqual([
      {
        views: { القمح: { ok: true, value: 1 }, الكرة: { ok: true, value: 0 } },
        tags: [
          { name: 'اقتصاد', articles: 1, unread: 1 },
          { name: 'مهم', articles: 2, unread: 1 },
        ],
        tagged: 1,
      },
    ]);
  });

  it('do without a view whose pattern runs away, and come before it', () => {
    const { services, view } = open();
    view('تعبير', runaway);
    view('القمح', 'title:قمح');
    view('آخر', '/كر+ة/');
    const [first, , last] = counted(countScopes(services));
    expect(first?.views).toEqual({ القمح: { ok: true, value: 1 } });
    expect(last?.views).toMatchObject({
      القمح: { value: 1 },
      آخر: { value: 1 },
      تعبير: { ok: false, error: { code: 'bad-query', query: { problem: 'slow-pattern' } } },
    });
  });

  it('say of a view with a source that is gone why it has none', () => {
    const { services, view } = open();
    view('غائب', 'source:nobody');
    view('القمح', 'title:قمح');
    expect(counted(countScopes(services))[0]?.views).toMatchObject({
      غائب: { ok: false, error: { code: 'unknown-source' } },
      القمح: { ok: true },
    });
  });

  it('throw what storage throws', () => {
    const { services, view } = open();
    view('القمح', 'title:قمح');
    services.archive.close();
    expect(() => counted(countScopes(services))).toThrow();
  });
});
