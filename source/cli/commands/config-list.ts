import { type SettingEntry, settingEntries } from '../../app/services/settings.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import type { Page } from '../output/page.ts';
import { settingColumns, settingJson, valueText } from '../output/setting-outcome.ts';
import { openSettings } from '../settings/open-settings.ts';

const columns: readonly Column[] = [{ direction: 'ltr' }, { flexible: true }, {}];

const fieldsOf = ({ messages }: Page, { key, value, origin }: SettingEntry): Fields => [
  { text: key, role: origin === 'default' ? 'meta' : null },
  { text: valueText(value), role: origin === 'default' ? 'meta' : null },
  { text: messages.settings.origins[origin], role: 'meta' },
];

/** One setting a line: key, value, where it comes from. */
export const run: RunCommand = async context => {
  const opened = await openSettings(context);
  if (!opened.ok) return opened;
  const entries = settingEntries(opened.value.layers());
  return ok({
    json: () => entries.map(settingJson),
    columns: settingColumns,
    text: page =>
      linesOfRecords(
        page,
        columns,
        entries.map(entry => fieldsOf(page, entry)),
      ),
  });
};
