/** What the head of a page says already, and its text says again: headline, section, byline, date. */
import type { Block } from '../../domain/article.ts';
import { annotations, shifted } from '../blocks/rich-text.ts';
import { parseDateLine } from '../dates.ts';
import { foldTitle } from './landmarks.ts';
import type { PageMetadata } from './metadata.ts';

/** A line that names the author, as it is printed above a text. */
const bylineLine =
  /^(?:كتبت?|كتبه|بقلم|إعداد|تحرير|تقرير|ترجمة|نویسنده|تحریر|מאת|by|written by)\s*[:：/–-]\s*\S[^.!؟?]{2,60}$|^(?:بقلم|מאת|(?:(?:written|edited|posted|words) )?by) \p{L}[^.!؟?:،,]{2,40}$/iu;

/** A line that says when a text was published or changed. */
const dateLine =
  /^(?:نشر(?:ت)?(?: في)?|تاريخ النشر|تم النشر|آخر تحديث|آخر تعديل|تحديث|حدثت?|تاریخ انتشار|زمان انتشار|اشاعت|פורסם|עודכן|published|posted|updated|last updated|last modified)(?:\s*[:：]|\s).{0,40}[\d٠-٩۰-۹].{0,60}$/iu;

const count = String.raw`[\d٠-٩۰-۹]+ `;
/** A line that says how long ago that was: it dates nothing, since nobody knows when the page was drawn. */
const ageLine = new RegExp(
  [
    `(?:.{2,20}[:：]? )?(?:قبل|منذ|לפני) (?:${count})?(?:ثوان|ثاني|دقيق|دقائق|ساع|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|שני|דק|שע|יו|ימ|שבוע)\\p{L}*(?: واحدة?)?`,
    `(?:.{2,20} )?${count}(?:sec|min|hour|day|week|month)\\w* ago`,
    `${count}(?:ثانیه|دقیقه|ساعت|روز|هفته|ماه) (?:پیش|قبل)|${count}(?:منٹ|گھنٹے|دن|ہفتے|ماہ) (?:قبل|پہلے)`,
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'iu',
);

/** Parts one thing from the next in a line. */
const bar = /\s*[|•·]\s*/u;

/** Among how many blocks at the beginning it is looked for. */
const headReach = 6;
/** All lengths in UTF-16 units. */
const longestHead = 300;
const longestDate = 60;

type IsSaid = (line: string) => boolean;

function saidBy({ title, category, byline, author }: PageMetadata): IsSaid {
  const said = new Set([title, category, byline, author].map(text => foldTitle(text ?? '')));
  const isSaid = (part: string): boolean =>
    said.has(foldTitle(part)) ||
    (part.length <= longestDate && parseDateLine(part) !== null) ||
    bylineLine.test(part) ||
    dateLine.test(part) ||
    (part.length <= longestDate && ageLine.test(part));
  return line => isSaid(line) || line.split(bar).every(part => foldTitle(part) === '' || isSaid(part));
}

/** A paragraph without the first of its lines, as far as they are said; null if nothing is left. */
function withoutSaidLines(block: Block, isSaid: IsSaid): Block | null {
  const lines = block.text.split('\n');
  const kept = lines.findIndex(line => !isSaid(line));
  if (kept < 0) return null;
  if (kept === 0) return block;
  const cut = lines.slice(0, kept).join('\n').length + 1;
  const { links = [], marks = [], ...rest } = block;
  return {
    ...rest,
    text: block.text.slice(cut),
    ...annotations({
      links: links.filter(({ start }) => start >= cut).map(link => shifted(link, -cut)),
      marks: marks.filter(({ start }) => start >= cut).map(mark => shifted(mark, -cut)),
    }),
  };
}

/** The body without the headline, section, byline and date that are shown above it. */
export function withoutHead(blocks: readonly Block[], metadata: PageMetadata): readonly Block[] {
  const isSaid = saidBy(metadata);
  return blocks.flatMap((block, index) => {
    if (index >= headReach || block.type === 'image' || block.type === 'code') return [block];
    if (block.type === 'paragraph') return withoutSaidLines(block, isSaid) ?? [];
    return block.text.length <= longestHead && isSaid(block.text) ? [] : [block];
  });
}
