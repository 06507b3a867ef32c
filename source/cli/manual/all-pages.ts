/** The man pages of all languages, for the script that writes them (`.config/write-man-pages.js`). */
import { arabic } from '../../i18n/ar.ts';
import { english } from '../../i18n/en.ts';
import { manuals } from '../../i18n/manual.ts';
import { manPage } from './man-page.ts';

/** By the file below the folder of man pages. */
export const manPages = (version: string, date: string): Readonly<Record<string, string>> => ({
  'khabar.1': manPage({ messages: english, manual: manuals.en }, version, date),
  'ar/khabar.1': manPage({ messages: arabic, manual: manuals.ar }, version, date),
});
