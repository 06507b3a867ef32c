import { type SettingEntry, settingEntries } from '../../app/services/settings.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import type { Page } from '../output/page.ts';
import { settingColumns, settingJson, valueText } from '../output/setting-outcome.ts';
import { openSettings } from '../settings/open-settings.ts';

const columns: readonly Column[] = [{ direction: 'ltr' }, { flexible: true }, {}];

function originText({ messages: { settings } }: Page, { origin, default: fallback }: SettingEntry): string {
  const text = settings.origins[origin];
  const replaced = typeof fallback === 'object' ? '' : valueText(fallback);
  return origin === 'default' || replaced === '' ? text : settings.replaces(text, replaced);
}

function fieldsOf(page: Page, entry: SettingEntry): Fields {
  const role = entry.origin === 'default' ? 'meta' : null;
  return [
    { text: entry.key, role },
    { text: valueText(entry.value), role },
    { text: originText(page, entry), role: 'meta' },
  ];
}

/** One setting a line: key, value, where it comes from and, if not from there, the default. */
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
