import { describe, expect, it } from 'vitest';
import { type PlanRequest, planRefresh } from '../../../source/app/services/refresh-plan.ts';
import type { DeferralReason, FetchRecord } from '../../../source/domain/source.ts';
import { makeSource } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const until = '2026-11-24T13:00:00.000Z';
const request: PlanRequest = { now, named: false, resumed: null, doneSince: null, intervals: {} };

const planOf = (records: readonly FetchRecord[], more: Partial<PlanRequest> = {}) =>
  planRefresh(
    ['a', 'b', 'c'].map(id => makeSource({ id })),
    new Map(records.map(record => [record.sourceId, record])),
    { ...request, ...more },
  );

describe('the plan of a refresh', () => {
  it('begins with what was not asked for the longest time', () => {
    const plan = planOf([
      makeFetchRecord({ sourceId: 'a', attempted: '2026-11-24T11:00:00.000Z' }),
      makeFetchRecord({ sourceId: 'b', attempted: '2026-11-24T10:00:00.000Z' }),
    ]);
    expect(plan.map(({ source }) => source.id)).toEqual(['c', 'b', 'a']);
    expect(plan.every(({ held }) => held === null)).toBe(true);
  });

  it('leaves alone what the user wants less often, unless it is named', () => {
    const records = ['a', 'b'].map(sourceId =>
      makeFetchRecord({ sourceId, succeeded: '2026-11-24T11:50:00.000Z' }),
    );
    const heldIn = (plan: ReturnType<typeof planOf>) =>
      plan.flatMap(({ source, held }) => (held ? [[source.id, held.reason]] : []));
    expect(heldIn(planOf(records, { intervals: { a: 60, b: 5 } }))).toEqual([['a', 'interval']]);
    expect(heldIn(planOf(records, { intervals: { a: 60 }, named: true }))).toEqual([]);
  });

  it('leaves alone what another refresh has asked since it was waited for, also by name', () => {
    const attempted = '2026-11-24T11:59:00.000Z';
    const records = [
      makeFetchRecord({ sourceId: 'a', attempted }),
      makeFetchRecord({ sourceId: 'b', attempted: '2026-11-24T11:58:59.000Z' }),
    ];
    for (const named of [true, false])
      expect(planOf(records, { named, doneSince: attempted })).toMatchObject([
        { source: { id: 'c' }, held: null },
        { source: { id: 'b' }, held: null },
        { source: { id: 'a' }, held: { reason: 'elsewhere' } },
      ]);
  });

  it.each<[DeferralReason, boolean]>([
    ['fresh', true],
    ['back-off', true],
    ['retry-after', false],
  ])('leaves alone what is held for %s; asked for by name: %s', (reason, yields) => {
    const hold = { reason, until };
    const records = [makeFetchRecord({ sourceId: 'a', hold })];
    const [held] = planOf(records).filter(({ source }) => source.id === 'a');
    expect(held).toMatchObject({ held: hold, overruled: null });
    const [named] = planOf(records, { named: true }).filter(({ source }) => source.id === 'a');
    expect(named).toMatchObject(yields ? { held: null, overruled: hold } : { held: hold, overruled: null });
  });

  it('leaves out what the refresh that was stopped had done', () => {
    const plan = planOf(
      [
        makeFetchRecord({ sourceId: 'a', attempted: '2026-11-24T11:58:00.000Z' }),
        makeFetchRecord({ sourceId: 'b', attempted: '2026-11-24T11:50:00.000Z' }),
      ],
      { resumed: '2026-11-24T11:57:00.000Z' },
    );
    expect(plan.map(({ source, held }) => [source.id, held?.reason ?? null])).toEqual([
      ['c', null],
      ['b', null],
      ['a', 'done'],
    ]);
  });
});
