import { exportedSources } from '../../app/services/import-sources.ts';
import { withCredentials } from '../../base/credentials.ts';
import type { Source } from '../../domain/source.ts';
import { writeOpml } from '../../feeds/opml/write-opml.ts';
import type { RunCommand } from '../command.ts';
import { sourceJson } from '../output/source-json.ts';

const withSecret = (source: Source): Source => ({ ...source, url: withCredentials(source) });

export const run: RunCommand = async ({ services: open, clock, messages, describe, flags }) => {
  const services = await open();
  const { archive, store } = services;
  const sources = exportedSources(services);
  return {
    ok: true,
    value: {
      json: () => {
        const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
        return sources.map(source => sourceJson(source, records.get(source.id), describe));
      },
      text: () =>
        writeOpml(flags.secrets ? sources.map(withSecret) : sources, store.settings().fullTexts, {
          title: messages.cli.exportTitle,
          created: clock.now(),
        }),
    },
  };
};
