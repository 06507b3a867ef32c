import { findSetting, settingEntry, unsetSettings } from '../../app/services/settings.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { SettingPlace } from '../../domain/setting-shapes.ts';
import type { RunCommand } from '../command.ts';
import { settingOutcome, valueText } from '../output/setting-outcome.ts';
import { openSettings } from '../settings/open-settings.ts';
import { withSettingMeant } from '../settings/suggestions.ts';

async function placesOf(keys: readonly string[]): Promise<Result<readonly SettingPlace[]>> {
  const places: SettingPlace[] = [];
  for (const key of keys) {
    const place = findSetting(key);
    if (!place.ok) return { ok: false, error: await withSettingMeant(place.error) };
    places.push(place.value);
  }
  return ok(places);
}

export const run: RunCommand = async context => {
  const places = await placesOf(context.input);
  if (!places.ok) return places;
  const opened = await openSettings(context);
  if (!opened.ok) return opened;
  const { services, layers } = opened.value;
  const applied = unsetSettings(services, places.value);
  if (!applied.ok) return applied;
  const entries = places.value.map(place => settingEntry(place, layers()));
  const { settings } = context.messages;
  return ok(
    settingOutcome(entries, ({ key, default: fallback }) => settings.unset(key, valueText(fallback))),
  );
};
