/** Names in all their spellings and scripts: غوتيريش, جوتيريش and Guterres are one. Pure; the table is read on the first call. */
export { spellingsApart } from './known-names.ts';
export { nameKeys } from './name-keys.ts';
export type { NamePhrase, NamePlace } from './name-phrases.ts';
export { type NameQuery, nameQuery } from './name-query.ts';
