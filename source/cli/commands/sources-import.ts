import { importSources } from '../../app/services/import-sources.ts';
import type { RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { importJson } from '../json/import.ts';
import { importLines } from '../text/import.ts';

export const importList: RunCommand = async ({
  input: [file = '-'],
  files,
  services,
  messages,
  describe,
}) => {
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  const imported = importSources(await services(), bytes.value);
  if (!imported.ok) return { ok: false, error: { subject: file, ...imported.error } };
  const report = imported.value;
  return {
    ok: true,
    value: {
      json: () => importJson(report, messages, describe),
      text: page => importLines(page, report),
      exitCode: report.problems.length > 0 ? exitCodes.partial : exitCodes.done,
    },
  };
};
