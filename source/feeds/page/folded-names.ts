/** Names and titles as they are compared: letters and digits alone, in one form. */

/** Small letters; no marks or tatweel; one form of alef, yeh and kaf; one blank for all between words. */
export const foldTitle = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیئ]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** For names, which are written with and without blanks. */
export const foldName = (text: string): string => foldTitle(text).replace(/ /gu, '');
