/** How text is made comparable: storage cannot import `text/search-key`, so it is handed in. */
export interface TextKeys {
  /** Of names that are compared as a whole (`searchKey`). */
  readonly normalise: (text: string) => string;
  /** Of text whose words are looked up (`searchIndexKey`: with the forms that `terms` asks for). */
  readonly indexText: (text: string) => string;
  /** The words of a query as they are looked up, each as the beginning of a word (`searchTerms`). */
  readonly terms: (text: string) => readonly string[];
}

const mostRemembered = 1000;

/** The same categories stand at most articles. */
export function remembering(normalise: TextKeys['normalise']): TextKeys['normalise'] {
  const known = new Map<string, string>();
  return text => {
    const key = known.get(text) ?? normalise(text);
    if (known.size < mostRemembered) known.set(text, key);
    return key;
  };
}

/** A category as it is compared; '' for a name without letters. */
export const categoryKey = (name: string, { normalise }: Pick<TextKeys, 'normalise'>): string =>
  normalise(name).replace(/\s+/g, ' ').trim();
