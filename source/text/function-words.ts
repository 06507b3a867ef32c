/** Small words that tell running text of a language in Latin letters from names in Arabic text, which hardly have them. */
const byLanguage = {
  english:
    'the a an and or but of in on at to for from with by as is are was were be been it its that this these those not no if then when he she they we you his her their our has have had will would can could said says into over than',
  french:
    'le la les un une des de du et ou mais dans sur pour par avec est sont qui que ne pas il elle ils ce cette au aux',
  german: 'der die das ein eine und oder aber in im auf zu von mit ist sind war nicht dass er sie es den dem',
  spanish: 'el los las un una y o pero en de del por para con es son que no se su al',
  turkish: 've bir bu da de ile için olarak gibi daha çok ama',
} as const;

const words: ReadonlySet<string> = new Set(Object.values(byLanguage).flatMap(list => list.split(' ')));

/** @param word in any case */
export const isFunctionWord = (word: string): boolean => words.has(word.toLowerCase());
