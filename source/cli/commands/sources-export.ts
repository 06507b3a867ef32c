import { exportedSources } from '../../app/services/import-sources.ts';
import { writeOpml } from '../../feeds/opml/write-opml.ts';
import type { RunCommand } from '../command.ts';
import { sourceJson } from '../output/source-json.ts';

export const run: RunCommand = async ({ services: open, clock, messages, describe }) => {
  const { state, archive } = await open();
  const decided = state.load();
  const sources = exportedSources(decided);
  return {
    ok: true,
    value: {
      json: () => {
        const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
        return sources.map(source => sourceJson(source, records.get(source.id), describe));
      },
      text: () =>
        writeOpml(sources, decided.settings.fullTexts, {
          title: messages.cli.exportTitle,
          created: clock.now(),
        }),
    },
  };
};
