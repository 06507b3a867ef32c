import { describe, expect, it } from 'vitest';
import { addRule, moveRule } from '../../../source/app/services/rules.ts';
import { type RulesReport, runRules } from '../../../source/app/services/run-rules.ts';
import type { Article } from '../../../source/domain/article.ts';
import { fail } from '../../../source/domain/errors.ts';
import type { Rule } from '../../../source/domain/rule.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { keptIn, openTestLibrary } from '../../support/library.ts';

const article = (id: string, title: string): Article =>
  makeDistinctArticle(id, { title, blocks: [{ type: 'paragraph', text: `متن ${id}` }] });

const old = article('old', 'القمح القديم');

function open() {
  const services = {
    ...openTestLibrary({ articles: [old], kept: { sources: [makeSource()] } }),
    clock: fixedClock,
  };
  return {
    ...services,
    services,
    rule(query: string, ...actions: readonly string[]): Rule {
      const added = addRule(services, { query, actions, force: true });
      if (!added.ok) throw new Error(added.error.code);
      return added.value;
    },
    arrive: (...articles: readonly Article[]) => services.archive.store({ articles, awaitsRules: true }),
    run: (): Promise<RulesReport> => runRules(services),
  };
}

const wheat = article('wheat', 'أسعار القمح');
const rain = article('rain', 'أمطار على الساحل');
const ball = article('ball', 'كرة القدم');

const counts = ({ rules }: RulesReport) => rules.map(({ matched }) => matched);

describe('rules', () => {
  it('act on new articles only', async () => {
    const { rule, arrive, run, store, archive } = open();
    rule('قمح', 'read');
    rule('كرة', 'hide');
    rule('أمطار', 'bookmark', 'notify');
    arrive(wheat, rain, ball);
    expect(archive.unindexed()).toBeGreaterThan(0);
    const report = await run();
    expect(counts(report)).toEqual([1, 1, 1]);
    expect(report.done).toEqual({ read: ['wheat'], hide: ['ball'], bookmark: ['rain'], notify: ['rain'] });
    expect(Object.keys(keptIn(store).read)).toEqual(['wheat']);
    expect(keptIn(store).bookmarks.rain?.article).toEqual(rain);
    expect(listedIds(archive).toSorted()).toEqual(['old', 'rain', 'wheat']);
    expect(listedIds(archive, { query: { is: 'hidden' } })).toEqual(['ball']);
  });

  it('are one step of the history', async () => {
    const { rule, arrive, run, store, archive } = open();
    rule('قمح', 'read');
    rule('قمح or كرة', 'hide');
    arrive(wheat, ball);
    await run();
    expect(store.history.list()[0]).toMatchObject({ what: 'rules', count: 2 });
    store.history.undo();
    expect(keptIn(store).read).toEqual({});
    expect(listedIds(archive)).toHaveLength(3);
  });

  it('act once on each article', async () => {
    const { rule, arrive, run, store } = open();
    rule('قمح', 'read');
    arrive(wheat);
    await run();
    store.history.undo();
    arrive({ ...wheat, author: 'كاتب آخر' });
    expect(counts(await run())).toEqual([0]);
    expect(keptIn(store).read).toEqual({});
  });

  it.each(['settleArrivals', 'arrivals'] as const)(
    'act once also where the process was killed at %s',
    async method => {
      const { rule, arrive, run, services, store } = open();
      rule('قمح', 'read');
      arrive(wheat);
      const killed = (asked: unknown) => {
        if (asked !== 0) throw new Error('killed'); // nothing was acted on before
      };
      const archive = { ...services.archive, [method]: killed } as typeof services.archive;
      await expect(runRules({ ...services, archive })).rejects.toThrow('killed');
      const isDone = keptIn(store).read.wheat !== undefined;
      expect(isDone).toBe(method === 'settleArrivals');
      if (isDone) store.history.undo();
      expect(counts(await run())).toEqual([isDone ? 0 : 1]);
      expect(keptIn(store).read.wheat === undefined).toBe(isDone);
    },
  );

  it('skip articles that an earlier rule has hidden', async () => {
    const { rule, arrive, run, services } = open();
    const announces = rule('source:source01', 'notify');
    const hides = rule('كرة', 'hide');
    arrive(ball, rain);
    expect(counts(await run())).toEqual([2, 1]);
    moveRule(services, hides.id, 1);
    arrive(article('ball2', 'كرة السلة'));
    const report = await run();
    expect(report.rules.map(({ id, matched }) => [id, matched])).toEqual([
      [hides.id, 1],
      [announces.id, 0],
    ]);
    expect(report.done.notify).toEqual([]);
  });

  it('ignore articles that arrived before the first rule', async () => {
    const { rule, archive, run } = open();
    archive.store({ articles: [wheat] });
    rule('قمح', 'read');
    expect(counts(await run())).toEqual([0]);
  });

  it('continue if the query of one is invalid', async () => {
    const { rule, arrive, run, store, services } = open();
    rule('source:source01 قمح', 'read');
    rule('كرة', 'read');
    arrive(wheat, ball);
    store.apply({ what: null, edits: [{ table: 'source', key: 'source01', to: () => null }] });
    const report = await runRules(services);
    expect(report.rules).toMatchObject([{ matched: 0, error: { code: 'unknown-source' } }, { error: null }]);
    expect((await run()).rules).toHaveLength(2);
  });

  it('retry what could not be saved', async () => {
    const { rule, arrive, run, services, store } = open();
    rule('قمح', 'read');
    arrive(wheat);
    const full = { ...store, apply: () => fail('storage-failed', { subject: 'read' }) };
    expect((await runRules({ ...services, store: full })).rules).toMatchObject([
      { matched: 0, error: { code: 'storage-failed' } },
    ]);
    expect(counts(await run())).toEqual([1]);
  });
});

describe('many rules and many articles', () => {
  it('ask one question for each rule, of the new articles alone', async () => {
    const { rule, arrive, services, run } = open();
    const words = ['قمح', 'كرة', 'أمطار', 'is:unread', 'عنوان:خبر'];
    for (const word of words) rule(word, 'read');
    services.archive.store({
      articles: Array.from({ length: 300 }, (_, at) => article(`o${at}`, `قمح ${at}`)),
    });
    arrive(wheat, ball);
    const asked: string[] = [];
    const archive = {
      ...services.archive,
      arrivals: (...question: Parameters<typeof services.archive.arrivals>) => {
        const ids = services.archive.arrivals(...question);
        asked.push(ids.toSorted().join(' '));
        return ids;
      },
    };
    await runRules({ ...services, archive });
    expect(asked).toEqual(['wheat', 'ball', '', 'ball wheat', '']);
    expect(counts(await run())).toEqual([0, 0, 0, 0, 0]);
  });
});
