/**
 * Persian and Urdu nouns whose plurals no rule of `persian-urdu.ts` and `guess.ts` finds, one a line, sorted, in the
 * notation of `nouns.ts`.
 *
 * Written for Khabar by its authors from general knowledge.
 */
export const persianAndUrdu = `
استاد اساتید
بچہ بچے
خاتون خواتین
زن زنان
سر سران
شیر شیران
مرد مردان
یار یاران
`;
