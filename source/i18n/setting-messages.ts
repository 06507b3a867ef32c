import type { SettingOrigin } from '../app/services/settings.ts';
import type { OtherSetting } from '../domain/setting-shapes.ts';

/** Messages about settings. What settings of the display do is in the help of their flags. */
export interface SettingMessages {
  readonly heading: string;
  /** What a setting does, as in help. */
  readonly titles: Readonly<Record<OtherSetting, string>>;
  readonly origins: Readonly<Record<SettingOrigin, string>>;
  /** Where a value comes from, and the default that it replaces. */
  readonly replaces: (origin: string, fallback: string) => string;
  /** `isOverridden`: a variable of the environment hides it. */
  readonly set: (key: string, value: string, isOverridden: boolean) => string;
  /** `fallback`: the default; empty if there is none. */
  readonly unset: (key: string, fallback: string) => string;
}
