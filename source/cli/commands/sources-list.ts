import { sourceHealth } from '../../app/services/source-health.ts';
import type { RunCommand } from '../command.ts';
import { healthJson } from '../json/health.ts';
import { sourceJson } from '../json/source.ts';
import { sourceListLines } from '../text/source-list.ts';

export const listSources: RunCommand = async ({ services: open, describe, messages, clock }) => {
  const services = await open();
  const sources = sourceHealth(services, clock.now());
  const records = new Map(services.archive.fetchRecords().map(record => [record.sourceId, record]));
  return {
    ok: true,
    value: {
      json: () =>
        sources.map(health =>
          sourceJson(
            health.source,
            records.get(health.source.id),
            describe,
            healthJson(health, messages, describe),
          ),
        ),
      text: page => sourceListLines(page, sources, describe),
    },
  };
};
