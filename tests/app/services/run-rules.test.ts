import { describe, expect, it } from 'vitest';
import { addRule, moveRule } from '../../../source/app/services/rules.ts';
import { bookmarkedIn, type RulesReport, runRules } from '../../../source/app/services/run-rules.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import type { Article } from '../../../source/domain/article.ts';
import { fail } from '../../../source/domain/errors.ts';
import type { Rule } from '../../../source/domain/rule.ts';
import { settingEdits } from '../../../source/domain/settings.ts';
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
    expect(report.done).toEqual({
      read: ['wheat'],
      hide: ['ball'],
      bookmark: ['rain'],
      tag: [],
      notify: ['rain'],
    });
    expect(Object.keys(keptIn(store).read)).toEqual(['wheat']);
    expect(keptIn(store).bookmarks.rain?.article).toEqual(rain);
    expect(listedIds(archive).toSorted()).toEqual(['old', 'rain', 'wheat']);
    expect(listedIds(archive, { query: { is: 'hidden' } })).toEqual(['ball']);
  });

  it.each(['/القمح$/', 'كاتب:هدى', 'لغة:الفارسية', 'فيه:صورة'])('act on what %s finds', async query => {
    const { rule, arrive, run } = open();
    rule(query, 'read');
    const picture = { type: 'image', text: '', url: 'https://example.org/a.png' } as const;
    arrive({ ...wheat, author: 'هدى', language: 'fa', blocks: [...wheat.blocks, picture] }, rain);
    expect((await run()).done.read).toEqual(['wheat']);
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

  it('tag, and so bookmark, in the spelling that is there', async () => {
    const { rule, arrive, run, store, archive, services } = open();
    changeTags(services, ['old'], { add: ['أخبار الطقس'], remove: [] });
    rule('أمطار', 'tag:اخبار الطقس', 'وسم:مهم');
    rule('أمطار or كرة', 'bookmark', 'tag:مهم');
    arrive(rain, ball);
    const report = await run();
    expect(report.done.tag.toSorted()).toEqual(['ball', 'rain']);
    expect(archive.listed(['rain', 'ball']).map(({ tags, bookmarked }) => [tags, bookmarked])).toEqual([
      [['أخبار الطقس', 'مهم'], true],
      [['مهم'], true],
    ]);
    expect(keptIn(store).bookmarks.rain?.article).toEqual(rain);
    expect(store.history.list()[0]).toMatchObject({ what: 'rules', count: 2 });
    store.history.undo();
    expect(archive.tags().map(({ name }) => name)).toEqual(['أخبار الطقس']);
    expect(Object.keys(keptIn(store).bookmarks)).toEqual(['old']);
  });

  it('bookmark the newest on top', async () => {
    const { rule, arrive, run, archive } = open();
    rule('source:source01', 'bookmark');
    const at = (day: number): string => `2026-11-0${day}T00:00:00.000Z`;
    arrive({ ...ball, published: at(2) }, { ...wheat, published: at(3) }, { ...rain, published: at(1) });
    await run();
    expect(listedIds(archive, { order: 'bookmarked' })).toEqual(['wheat', 'ball', 'rain']);
  });

  it('keep the copy of an article that is only tagged', async () => {
    const { rule, arrive, run, store } = open();
    rule('أمطار', 'tag:طقس');
    arrive(rain);
    expect(bookmarkedIn((await run()).done)).toEqual(['rain']);
    expect(keptIn(store).bookmarks.rain?.article).toEqual(rain);
  });

  it('do nothing with a tag that was made no name by hand', async () => {
    const { arrive, run, store } = open();
    const kept = { query: 'كرة', actions: ['tag:ا،ب'] as const, at: '2026-11-20T00:00:00.000Z', order: 1 };
    store.apply({ what: null, edits: [{ table: 'rule', key: 'abc', to: () => kept }] });
    arrive(ball);
    expect((await run()).rules).toMatchObject([{ matched: 0, error: { code: 'bad-tag' } }]);
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

  it('continue if the regular expression of one takes too long', async () => {
    const { rule, arrive, run } = open();
    rule('/^(ا+)+$/', 'hide');
    rule('كرة', 'read');
    arrive(article('slow', `${'ا'.repeat(60)}!`), ball);
    const { rules, done } = await run();
    expect(rules).toMatchObject([{ matched: 0, error: { query: { problem: 'slow-pattern' } } }, {}]);
    expect(done.read).toEqual(['ball']);
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

describe('urgent news', () => {
  const recently = new Date(fixedClock.now().getTime() - 3_600_000).toISOString();
  const long = new Date(fixedClock.now().getTime() - 24 * 3_600_000).toISOString();
  const titled = (id: string, title: string, published = recently): Article => ({
    ...article(id, title),
    published,
    fetched: published,
  });
  const arriving = [
    titled('urgent1', 'عاجل: زلزال قرب الساحل'),
    titled('urgent2', '«عاجل» | انقطاع الكهرباء'),
    titled('urgent3', 'BREAKING: Power cut'),
    titled('hidden', 'عاجل: مباراة'),
    titled('later', 'عاجلًا أم آجلًا'),
    titled('inside', 'إعلان عاجل'),
    titled('stale', 'عاجل: خبر الأمس', long),
  ];

  it('is told of if the user wants to be, unless a rule hides it', async () => {
    const { rule, arrive, run, store } = open();
    rule('مباراة', 'hide');
    store.apply({ what: 'setting', edits: settingEdits({ 'notify/urgent': 'on' }) });
    arrive(...arriving);
    expect((await run()).urgent.toSorted()).toEqual(['urgent1', 'urgent2', 'urgent3']);
    expect((await run()).urgent).toEqual([]);
  });

  it('is not told of by itself', async () => {
    const { arrive, run } = open();
    arrive(...arriving);
    expect((await run()).urgent).toEqual([]);
  });
});
