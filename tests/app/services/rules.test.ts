import { describe, expect, it } from 'vitest';
import {
  addRule,
  findRule,
  moveRule,
  readActions,
  removeRule,
  testRule,
} from '../../../source/app/services/rules.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import type { Action } from '../../../source/domain/rule.ts';
import { actionWordsIn, printAction } from '../../../source/domain/typed-action.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { openTestLibrary } from '../../support/library.ts';

const articles = [
  makeDistinctArticle('wheat', { title: 'أسعار القمح' }),
  makeDistinctArticle('ball', { title: 'كرة القدم' }),
  makeDistinctArticle('rain', { title: 'أمطار' }),
];

const open = () => ({
  ...openTestLibrary({
    articles,
    kept: { sources: [makeSource()], read: { ball: '2026-11-20T00:00:00.000Z' } },
  }),
  clock: fixedClock,
});

function openTagged() {
  const services = open();
  changeTags(services, ['ball'], { add: ['رياضة'], remove: [] });
  return services;
}

const add = (services: ReturnType<typeof open>, query: string, ...actions: readonly string[]) =>
  addRule(services, { query, actions, force: false });

const idOf = (result: ReturnType<typeof addRule>): string =>
  result.ok ? result.value.id : result.error.code;

describe('a rule', () => {
  it('has the same short id on every machine, in both languages', () => {
    const [id, other] = [
      idOf(add(open(), 'is:unread كرة', 'read', 'hide')),
      idOf(add(open(), 'حالة:غير-مقروء كرة', 'إخفاء', 'مَقروء')),
    ];
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{6}$/u);
    expect(other).toBe(id);
    expect(idOf(add(open(), 'is:unread كرة', 'read'))).not.toBe(id);
  });

  it.each<[string, readonly string[], readonly Action[]]>([
    ['one word', ['tag:رياضة'], ['tag:رياضة']],
    ['another language, quoted', ['وَسم:«كرة القدم»'], ['tag:كرة القدم']],
    ['one argument of several words', ['Tag: #كرة   القدم'], ['tag:كرة القدم']],
    ['several', ['notify', 'tag:ب', 'tag:ا', 'read'], ['read', 'tag:ا', 'tag:ب', 'notify']],
    ['one in two spellings', ['tag:أخبار', 'وسم:اخبار'], ['tag:أخبار']],
  ])('tags: %s', (_, words, actions) => {
    const services = open();
    expect(add(services, 'كرة', ...words)).toMatchObject({ ok: true });
    expect(services.store.rules()).toMatchObject([{ actions }]);
    const printed = actions.map(action => printAction(action, 'ar'));
    expect(readActions(actionWordsIn(printed.join('، ')))).toEqual({ ok: true, value: actions });
  });

  it('has one id for a tag in two spellings', () => {
    const [id, other, another] = ['tag:أخبار', 'وسم:اخبار', 'tag:رياضة'].map(word =>
      idOf(add(open(), 'كرة', word)),
    );
    expect(other).toBe(id);
    expect(another).not.toBe(id);
  });

  it('is added only once', () => {
    const services = open();
    add(services, 'كرة', 'read');
    expect(add(services, ' كرة ', 'read', 'READ')).toMatchObject({ ok: true });
    expect(services.store.rules()).toMatchObject([{ query: 'كرة', actions: ['read'], order: 1 }]);
    expect(services.store.history.list()).toHaveLength(1);
  });

  it.each<[string, readonly string[], object]>([
    ['is:', ['read'], { code: 'bad-query', detail: '4' }],
    ['source:nobody', ['read'], { code: 'unknown-source' }],
    [
      'كرة',
      ['delete'],
      { code: 'bad-value', subject: 'delete', detail: 'read, hide, bookmark, tag:NAME, notify' },
    ],
    ['كرة', ['tag'], { code: 'missing-argument', detail: 'tag:NAME' }],
    ['كرة', ['وسم:«»'], { code: 'missing-argument' }],
    ['كرة', ['tag:رياضة، محلي'], { code: 'bad-tag', subject: 'رياضة، محلي' }],
    ['كرة', ['read:رياضة'], { code: 'bad-value', subject: 'read:رياضة' }],
    ['كرة', ['source:رياضة'], { code: 'bad-value' }],
    ['كرة', [], { code: 'missing-argument' }],
    ['كرة', ['hide', 'bookmark'], { code: 'conflicting-actions' }],
    ['كرة', ['وسم:رياضة', 'إخفاء'], { code: 'conflicting-actions' }],
    ['', ['hide'], { code: 'rule-hides-most', count: 3 }],
    ['كرة or قمح', ['hide', 'read'], { code: 'rule-hides-most', count: 2 }],
  ])('is refused: %j %j', (query, actions, error) => {
    const services = open();
    expect(add(services, query, ...actions)).toMatchObject({ ok: false, error });
    expect(services.store.rules()).toEqual([]);
  });

  it('may match most articles if forced, or if it hides nothing', () => {
    const services = open();
    expect(addRule(services, { query: '', actions: ['hide'], force: true }).ok).toBe(true);
    expect(add(services, '', 'read').ok).toBe(true);
    expect(add(services, 'كرة', 'hide').ok).toBe(true);
  });

  it('is found by the beginning of its id, moved and removed', () => {
    const services = open();
    const ids = ['كرة', 'قمح', 'أمطار'].map(query => idOf(add(services, query, 'read')));
    const [first = '', , last = ''] = ids;
    expect(moveRule(services, last.slice(0, 4).toUpperCase(), 1)).toMatchObject({
      ok: true,
      value: { order: 1 },
    });
    expect(services.store.rules().map(({ query }) => query)).toEqual(['أمطار', 'كرة', 'قمح']);
    expect(moveRule(services, last, 99)).toMatchObject({ ok: true, value: { order: 3 } });
    expect(removeRule(services, first)).toMatchObject({ ok: true });
    expect(services.store.rules().map(({ query }) => query)).toEqual(['قمح', 'أمطار']);
    for (const word of ['', 'abc', 'zzzzzz', first])
      expect(findRule(services, word)).toMatchObject({ ok: false, error: { code: 'unknown-rule' } });
    services.store.history.undo();
    expect(findRule(services, first)).toMatchObject({ ok: true });
  });
});

describe('testing a rule', () => {
  it.each<[string, readonly Action[], readonly string[]]>([
    ['', [], ['wheat', 'ball', 'rain']],
    ['', ['read'], ['wheat', 'rain']],
    ['كرة', ['read'], []],
    ['قمح', ['read', 'hide'], ['wheat']],
    ['أمطار or كرة', ['bookmark'], ['rain']],
    ['قمح', ['notify'], ['wheat']],
    ['', ['tag:رياضة'], ['wheat', 'rain']],
    ['', ['tag:أخبار'], ['wheat', 'ball', 'rain']],
  ])('%j %j would change %j', (query, actions, ids) => {
    const services = openTagged();
    const tested = testRule(services, query, actions);
    expect(tested.ok && listedIds(services.archive, { query: tested.value })).toEqual(ids);
  });
});
