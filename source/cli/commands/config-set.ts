import { findSetting, readSetting, setSetting, settingEntry } from '../../app/services/settings.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { settingJson, settingOutcome, valueText } from '../output/setting-outcome.ts';
import { type CheckedSetting, checkValue } from '../settings/check-value.ts';
import { type OpenSettings, openSettings } from '../settings/open-settings.ts';
import { withSettingMeant, withValueMeant } from '../settings/suggestions.ts';

async function wanted(context: CommandContext, opened: OpenSettings): Promise<Result<CheckedSetting>> {
  const [key = '', typed = ''] = context.input;
  const place = findSetting(key);
  if (!place.ok) return { ok: false, error: await withSettingMeant(place.error) };
  const value = readSetting(place.value, typed);
  const checked = value.ok
    ? await checkValue({ place: place.value, value: value.value }, opened, context.messages)
    : value;
  return checked.ok ? checked : { ok: false, error: await withValueMeant(checked.error, place.value, typed) };
}

export const run: RunCommand = async (context): Promise<Result<Outcome>> => {
  const opened = await openSettings(context);
  if (!opened.ok) return opened;
  const setting = await wanted(context, opened.value);
  if (!setting.ok) return setting;
  const { place, value, warnings } = setting.value;
  const applied = setSetting(opened.value.services, place, value);
  if (!applied.ok) return applied;
  for (const warning of warnings) context.warn(warning);
  const entry = settingEntry(place, opened.value.layers());
  const { settings } = context.messages;
  return ok(
    settingOutcome(
      [entry],
      ({ key }) => settings.set(key, valueText(value), entry.origin === 'environment'),
      () => settingJson(entry),
    ),
  );
};
