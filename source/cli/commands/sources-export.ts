import { exportedSources } from '../../app/services/import-sources.ts';
import { writeOpml } from '../../feeds/opml/write-opml.ts';
import type { RunCommand } from '../command.ts';
import { sourceJson } from '../json/source.ts';

export const exportList: RunCommand = async ({ services: open, clock, messages, describe }) => {
  const { state, archive } = await open();
  const sources = exportedSources(state.load());
  return {
    ok: true,
    value: {
      json: () => {
        const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
        return sources.map(source => sourceJson(source, records.get(source.id), describe));
      },
      text: () => writeOpml(sources, { title: messages.cli.exportTitle, created: clock.now() }),
    },
  };
};
