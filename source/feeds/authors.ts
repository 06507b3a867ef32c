/** Names of authors as feeds and pages give them, and the words that announce them. */
import { collapseBlanks } from '../base/blanks.ts';

/** Longer text is not a name, in UTF-16 units. */
const longestName = 500;

const alternatives = (words: string): string =>
  words
    .trim()
    .split(/\s*,\s*/u)
    .join('|');

/** What announces a name and nothing else. */
const announcing = alternatives(`
  بقلم, من إعداد, بواسطة, مرسلة بواسطة, (?:نشر|كتب|أضيف|أرسل|أرسلت|نشرت)(?:ه|ها|ت)? بواسطة, كتبها, كتبه,
  به قلم, از قلم, نوشته شده توسط, נכתב על ידי, מאת, written by, edited by, posted by, published by, words by, por, par, by`);

/** What may be the beginning of a sentence as well, and announces a name where a sign follows. */
const before = alternatives(`
  نص, كتبا, كتبوا, كتبت, كتب, حاوره, حاورها, حاورته, حاورتها, أعده, أعدته, أعدها, [إا]عداد, تحرير, تقرير, تحقيق, حوار, ترجمة, متابعة, تغطية, الكاتبة?, كاتب المقال, المحرر, المؤلف, المراسل, اسم الكاتب,
  نوشته, از, گردآورنده, نویسنده, خبرنگار, گزارشگر, گزارش, مترجم, مصنف, تحریر, رپورٹ, כתב, כתבת, author, reporter, editor`);

const bylineStart = new RegExp(
  String.raw`^(?:(?:${announcing})(?:\s*(?:[:：/-]|\.{2,3})\s*|\s+)|(?:${before})\s*(?:[:：/-]|\.{2,3})\s*)(?=\S)`,
  'iu',
);
/** Before a name the colon is often left out. */
const bareStart = /^(?:[إا]عداد|تحرير|كتبت?)\s+(?=\S)/u;

/** Whether a line begins as a byline does: “بقلم …”, “كتب: …”. */
export const startsByline = (line: string): boolean => bylineStart.test(line);

/** A byline without the words that announce the name. */
export const withoutBylineStart = (line: string): string =>
  line.replace(bylineStart, '').replace(bareStart, '');

const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A display name: no e-mail address (`a@b.example (Name)` gives `Name`), no link, no “written by”. */
export function withoutAuthorNoise(raw: string): string {
  const named = withoutBylineStart(
    raw
      .slice(0, longestName)
      .replace(address, ' ')
      .replace(/\bmailto:|https?:\/\/\S+/giu, ' ')
      .trim(),
  );
  const name = collapseBlanks(named.replace(/[<([]\s*(?:[>)\]]|$)/gu, ' ')).trim();
  const bare = /^[([<](.*)[)\]>]$/u.exec(name)?.[1] ?? name;
  return /[\p{L}\p{N}]/u.test(bare)
    ? bare
        .trim()
        .replace(/^[,;|،-]+|(?<![,;|،-])[,;|،-]+$/gu, '')
        .trim()
    : '';
}
