/** What a language of the interface calls itself. `tag`: BCP 47. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
