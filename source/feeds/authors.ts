/** Names of authors as feeds and pages give them. */

/** Longer text is not a name, in UTF-16 units. */
const longestName = 500;

const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const bylineWords =
  /^(?:كتبه?ا?|كتبت|بقلم|إعداد|تحرير|تقرير|by|written by|author)\s*[:：/-]\s*|^(?:بقلم|إعداد|by|written by)\s+/iu;

/** A display name: no e-mail address (`a@b.example (Name)` gives `Name`), no link, no “written by”. */
export function withoutAuthorNoise(raw: string): string {
  const name = raw
    .slice(0, longestName)
    .replace(address, ' ')
    .replace(/\bmailto:|https?:\/\/\S+/giu, ' ')
    .replace(bylineWords, '')
    .replace(/[<([]\s*[>)\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = /^[([<](.*)[)\]>]$/u.exec(name)?.[1] ?? name;
  return /[\p{L}\p{N}]/u.test(bare)
    ? bare
        .trim()
        .replace(/^[,;|،-]+|(?<![,;|،-])[,;|،-]+$/gu, '')
        .trim()
    : '';
}
