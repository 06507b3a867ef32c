/** Names that are made of عبد and a name of God, in one word or in two: عبدالقادر, عبد القادر, Abdelkader, Abdul Qadir. */
const arabicServant = /^عبدال(?=..)/u;
const latinServant = /^abd[aeou]*(?:ll?(?=[a-z]{3})|([rsnztd])(?=\1[a-z]{2}))/u;

/** The name behind عبد in a word; undefined if there is none. */
export function servantOf(word: string): string | undefined {
  const name = word.replace(arabicServant, '').replace(latinServant, '');
  return name === word ? undefined : name;
}

export const isServant = (word: string): boolean => /^(?:عبد|abd(?:[aeou]+l?)?)$/u.test(word);
