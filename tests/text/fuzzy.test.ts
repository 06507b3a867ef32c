import { describe, expect, it } from 'vitest';
import { foldText, fuzzyMatch, fuzzyWords } from '../../source/text/fuzzy.ts';

const match = (typed: string, text: string, scattered = true) =>
  fuzzyMatch(fuzzyWords(typed), foldText(text), scattered);

/** The letters that are marked, with a bar between stretches. */
const marked = (typed: string, text: string) =>
  match(typed, text)
    ?.marks.map(({ start, end }) => text.slice(start, end))
    .join('|');

const best = (typed: string, texts: readonly string[]) =>
  texts
    .flatMap(text => {
      const score = match(typed, text)?.score;
      return score === undefined ? [] : [{ text, score }];
    })
    .sort((a, b) => b.score - a.score)[0]?.text;

describe('a fuzzy match', () => {
  it.each([
    ['تحد', 'تحديث كل المصادر', 'تحد'],
    ['احمد', 'أحمَد', 'أحمَد'],
    ['مدرسه', 'المدرسة', 'مدرسة'],
    ['على', 'عَلِي', 'عَلِي'],
    ['كتاب', 'كـتـاب', 'كـتـاب'],
    ['٢٤', 'فرانس 24', '24'],
    ['bbc', 'BBC عربي', 'BBC'],
    ['cafe', 'Café', 'Café'],
    ['جزنت', 'الجزيرة نت', 'جز|نت'],
    ['تحدك', 'تحديث كل المصادر', 'تحد|ك'],
    ['ur', 'unread-only', 'u|r'],
    ['rall', 'refresh-all', 'r|all'],
    ['all mark', 'mark-all-read', 'mark|all'],
    ['bkmk', 'bookmark', 'b|km|k'],
    ['مصر', 'أخبار «مصر»', 'مصر'],
  ])('finds %s in %s', (typed, text, letters) => {
    expect(marked(typed, text)).toBe(letters);
  });

  it.each([
    ['ead', 'read-on', true], // inside a word, as it stands
    ['edo', 'read-only', false], // from inside a word on
    ['e', 'read', false],
    ['zz', 'read', false],
    ['all zz', 'mark-all-read', false],
    ['rl', 'refresh-the-whole-list', true],
  ])('%s in %s: %s', (typed, text, isThere) => {
    expect(match(typed, text) !== null).toBe(isThere);
  });

  it('leaves letters together where they may not be scattered', () => {
    expect(match('rall', 'refresh-all', false)).toBeNull();
    expect(match('all', 'refresh-all', false)).not.toBeNull();
  });

  it.each([
    ['read', ['unread-only', 'read-on']],
    ['redo', ['read-only', 'redo']],
    ['مصدر', ['نسخ المصدر', 'مصدر']],
    ['all', ['wall', 'mark-all']],
    ['rf', ['graph', 'refresh']],
    ['بحث', ['بحث في القائمة أو في المقال', 'بحث']],
    ['نت', ['ترتيب النتائج', 'الجزيرة نت']],
  ])('takes for the best match of %s among %j the last', (typed, texts) => {
    expect(best(typed, texts)).toBe(texts.at(-1));
  });

  it('answers quickly, whatever is typed', () => {
    const long = foldText('ا ب '.repeat(2000));
    const started = performance.now();
    for (let turn = 0; turn < 20; turn++) {
      fuzzyMatch(fuzzyWords('اب'.repeat(500)), long, true);
      fuzzyMatch(fuzzyWords('aaaaaaaaaaaaaaaaaaaaaaaab'), foldText('a'.repeat(80)), true);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
