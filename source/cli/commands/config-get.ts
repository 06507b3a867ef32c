import { findSetting, settingEntry } from '../../app/services/settings.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { settingJson, valueText } from '../output/setting-outcome.ts';
import { openSettings } from '../settings/open-settings.ts';
import { withSettingMeant } from '../settings/suggestions.ts';

/** Prints the value alone, as `config set` takes it; nothing if nothing is set. */
export const run: RunCommand = async context => {
  const [key = ''] = context.input;
  const place = findSetting(key);
  if (!place.ok) return { ok: false, error: await withSettingMeant(place.error) };
  const opened = await openSettings(context);
  if (!opened.ok) return opened;
  const entry = settingEntry(place.value, opened.value.layers());
  return ok({
    json: () => settingJson(entry),
    text: () => (entry.value === null ? [] : [valueText(entry.value)]),
  });
};
