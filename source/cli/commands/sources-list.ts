import { sourcesInForce } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { sourceJson } from '../json/source.ts';
import { sourceListLines } from '../text/source-list.ts';

export const listSources: RunCommand = async ({ services: open, describe }) => {
  const { state, archive } = await open();
  const sources = sourcesInForce(state.load(), archive);
  const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
  return {
    ok: true,
    value: {
      json: () => sources.map(source => sourceJson(source, records.get(source.id), describe)),
      text: page => sourceListLines(page, sources, records, describe),
    },
  };
};
