/** The languages of the interface: one line for each. */
import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { Messages } from './messages.ts';

export const languages = { ar: arabic, en: english } as const satisfies Readonly<Record<string, Messages>>;
export type Language = keyof typeof languages;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The language of the interface: `KHABAR_LANG`, then the locale, then Arabic. */
export function languageFromEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.KHABAR_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const tag = locale.slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : 'ar';
}
