import { describe, expect, it } from 'vitest';
import type { SourceHealth } from '../../../source/app/services/source-health.ts';
import { isWithoutNetwork, lostWithNetwork, reportOf } from '../../../source/app/services/without-network.ts';
import type { ReaderError } from '../../../source/domain/errors.ts';
import { troubles } from '../../support/troubles.ts';

const unreachable = (host: string, detail: string): ReaderError => ({
  code: 'unreachable',
  url: `https://${host}.example/`,
  detail,
});

const attempt = (
  sourceId: string,
  attempted: string,
  error: ReaderError | null,
  succeeded: string | null,
) => ({
  sourceId,
  attempted,
  error,
  succeeded,
});

describe('a machine without a network', () => {
  it.each([
    ['names cannot be looked up', [unreachable('one', 'EAI_AGAIN')], true],
    ['a server refuses too', [unreachable('one', 'EAI_AGAIN'), unreachable('two', 'ECONNREFUSED')], false],
    ['one name is not found', [unreachable('one', 'ENOTFOUND')], false],
    ['no name is found', [unreachable('one', 'ENOTFOUND'), unreachable('two', 'ENOTFOUND')], true],
    ['nothing failed', [], false],
  ] as const)('is told apart: %s', (_, errors, expected) => {
    expect(isWithoutNetwork(errors)).toBe(expected);
  });

  it('has lost what failed since any source answered, and not what had failed before', () => {
    const old = attempt('old', '2026-11-24T01:00:00Z', unreachable('old', 'ECONNREFUSED'), null);
    const well = attempt('well', '2026-11-24T02:00:00Z', null, '2026-11-24T02:00:00Z');
    const lost = attempt('lost', '2026-11-24T03:00:00Z', unreachable('lost', 'EAI_AGAIN'), null);
    expect([...lostWithNetwork([old, well, lost])]).toEqual(['lost']);
    const back = attempt('back', '2026-11-24T04:00:00Z', null, '2026-11-24T04:00:00Z');
    expect([...lostWithNetwork([old, well, lost, back])]).toEqual([]);
  });

  it('blames no source for it', () => {
    const lost: SourceHealth[] = troubles().map(health => ({
      ...health,
      status: 'failing',
      lastAttempt: '2026-11-24T08:00:00.000Z',
      error: unreachable(health.source.id, 'EAI_AGAIN'),
    }));
    const report = reportOf(lost);
    expect(report.isWithoutNetwork).toBe(true);
    expect(report.health.map(({ status, error, advice }) => [status, error, advice])).toEqual(
      lost.map(() => ['ok', null, null]),
    );
    expect(reportOf(troubles())).toEqual({ isWithoutNetwork: false, health: troubles() });
  });
});
