import { type Language, languageTags, messagesIn } from '../../source/i18n/index.ts';
import type { Messages } from '../../source/i18n/messages.ts';

/** The messages of every language. */
export const languages = Object.fromEntries(
  await Promise.all(languageTags.map(async tag => [tag, await messagesIn(tag)] as const)),
) as Readonly<Record<Language, Messages>>;
