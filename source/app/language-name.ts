/** What a language of the interface calls itself. `tag`: BCP 47. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** As speakers of another one call it. */
export const languageNameIn = (tag: string, other: string): string =>
  new Intl.DisplayNames(other, { type: 'language' }).of(tag) ?? tag;
