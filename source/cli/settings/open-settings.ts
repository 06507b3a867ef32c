import type { Services } from '../../app/services/services.ts';
import type { SettingLayers } from '../../app/services/settings.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { CommandContext } from '../command.ts';
import { displayFromEnvironment } from '../display.ts';

export interface OpenSettings {
  readonly services: Services;
  /** Read anew on each call. */
  readonly layers: () => SettingLayers;
}

/** A file that somebody has broken by hand is left for them to correct. Error: `broken-settings`. */
export async function openSettings(context: CommandContext): Promise<Result<OpenSettings>> {
  const { path, fault } = await context.settingsFile();
  if (fault) return fail('broken-settings', { subject: path, detail: `${fault.line}:${fault.column}` });
  const services = await context.services();
  const environment = displayFromEnvironment(context.env).display;
  return ok({ services, layers: () => ({ file: services.store.settings(), environment }) });
}
