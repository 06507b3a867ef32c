/** The languages of the interface: one line for each. A run loads only the messages of its own. */
import type { Messages } from './messages.ts';
import { inWesternDigits, regionFromEnvironment, separatorsOf } from './regional-digits.ts';

const loaders = {
  ar: async () => (await import('./ar.ts')).arabic,
  en: async () => (await import('./en.ts')).english,
} as const satisfies Readonly<Record<string, () => Promise<Messages>>>;

export type Language = keyof typeof loaders;

export const languageTags = Object.keys(loaders) as readonly Language[];

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(loaders, tag);

export const messagesIn = (language: Language): Promise<Messages> => loaders[language]();

type Environment = Readonly<Record<string, string | undefined>>;

/** The messages of a language, with the digits that the locale's region writes them with. */
export async function messagesFor(language: Language, env: Environment): Promise<Messages> {
  const messages = await messagesIn(language);
  const separators = language === 'ar' ? separatorsOf(regionFromEnvironment(env)) : null;
  return separators ? inWesternDigits(messages, separators) : messages;
}

function languageOf(locale: string): Language | null {
  const tag = locale.slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : null;
}

/** By `KHABAR_LANG`; one that is none of ours counts as unset. */
export const namedLanguage = ({ KHABAR_LANG = '' }: Environment): Language | null => languageOf(KHABAR_LANG);

/** The language of the interface: `KHABAR_LANG`, then the locale, then Arabic. */
export const languageFromEnvironment = (env: Environment): Language =>
  namedLanguage(env) ?? languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ?? 'ar';
