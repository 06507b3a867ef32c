import { exportedSources } from '../../app/services/import-sources.ts';
import { writeOpml } from '../../feeds/opml/write-opml.ts';
import type { RunCommand } from '../command.ts';
import { sourceJson } from '../output/source-json.ts';

export const run: RunCommand = async ({ services: open, clock, messages, describe }) => {
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
        writeOpml(sources, store.settings().fullTexts, {
          title: messages.cli.exportTitle,
          created: clock.now(),
        }),
    },
  };
};
