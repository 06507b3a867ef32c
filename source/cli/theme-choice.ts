/** The theme that is asked for by name: ours are known, those of the user's are in the settings. */
import { isThemeName, themeNames } from '../domain/display.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';

/** What ours were called before. */
const oldNames: readonly string[] = ['news'];

/** Null: there is that theme, or none was asked for. `settings`: read only for a name that is not ours. */
export async function unknownTheme(
  name: string | undefined,
  settings: () => Promise<Settings>,
): Promise<ReaderError | null> {
  if (name === undefined || isThemeName(name) || oldNames.includes(name)) return null;
  const known = [...themeNames, ...Object.keys((await settings()).themes)];
  return known.includes(name) ? null : { code: 'bad-value', subject: name, detail: known.join(', ') };
}
