/** Lines that publishing systems put into every text. */
import type { Block } from '../domain/article.ts';

const lines: readonly RegExp[] = [
  // WordPress, at the end of every entry of a feed
  /^The post .+ (?:appeared first on|first appeared on) .+$/u,
  /^ظهرت المقالة .+ أولاً? على .+$/u,
  /^ظهر (?:المقال|التدوينة) .+ أولاً? على .+$/u,
  /^نوشته .+ اولین بار در .+ پدیدار شد\.?$/u,
  /^Continue reading .{0,200}(?:→|»)$/u,
  // disclaimers and the rules of the comments
  /^(?:جميع )?(?:الآراء|المقالات|التعليقات|المشاركات) (?:الواردة|المنشورة|المطروحة).{0,80} لا تعب?ر (?:بالضرورة )?عن /u,
  /(?:تعليقك|تعليقاتك|مشاركاتك|التعليقات قبل نشرها).*(?:شروط (?:ال)?استخدام|إرشادات (?:ال)?استخدام|سياسة الخصوصية|قواعد النشر)/u,
  // bars
  /^(?:شارك(?:ها|ه)?|مشاركة|انشر|Share)(?: (?:عبر|على|المقال|الخبر|هذا المقال|هذا الخبر|this|this article|on)){0,3}\s*[:：]?(?:\s*(?:فيسبوك|تويتر|إكس|واتساب|تلغرام|تيليجرام|البريد|لينكدإن|Facebook|Twitter|X|WhatsApp|Telegram|LinkedIn|Email|طباعة|نسخ الرابط|[|•·,،]))*\s*$/iu,
  /^(?:حجم الخط|طباعة|نسخ الرابط|تم نسخ الرابط|Copy link|Print|Advertisement|إعلان|اعلان)$/iu,
];

/** Longer texts are not such a line, in UTF-16 units. */
const longestLine = 600;

const isBoilerplate = ({ type, text }: Block): boolean => {
  if (text.length > longestLine || type === 'code' || type === 'image' || type === 'rule') return false;
  const line = text.replace(/\s+/gu, ' ').trim();
  return lines.some(pattern => pattern.test(line));
};

export const withoutBoilerplate = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(isBoilerplate) ? blocks.filter(block => !isBoilerplate(block)) : blocks;
