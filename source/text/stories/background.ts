/** Clauses that recall something else: “two days after the council's vote on Sudan”, بعد ثلاثة أيام على كارثة مماثلة. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import type { ReadText, Token } from './tokens.ts';
import { isWord, placesOf } from './word.ts';

const wordSet = (words: string) => once((): ReadonlySet<string> => new Set(words.split(' ').map(searchKey)));

const spans = wordSet(
  'يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور عام عامين أعوام سنة سنوات ساعات day days week weeks month months year years hours روز هفته ماه سال دن ہفتے',
);
const isSpan = isWord(({ folded }) => spans().has(folded));
/** After X of Y: what stands before the span and what behind it. */
const before = wordSet('بعد منذ قبل عقب following since');
const behindArabic = wordSet('من على');
/** X after Y. */
const behind = wordSet('after since following before earlier پس پیش بعد پہلے');

const nearest = 4;

/** Whether the span at a token recalls something. */
function recallsAt(tokens: readonly Token[], at: number): boolean {
  const { clause } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.clause !== clause) return false;
  if (behind().has(next.folded)) return true;
  return (
    behindArabic().has(next.folded) &&
    tokens
      .slice(Math.max(0, at - nearest), at)
      .some(token => token.clause === clause && before().has(token.folded))
  );
}

/** For each token, whether it stands in such a clause, from the span on. */
export function backgroundOf({ tokens, known }: ReadText): readonly boolean[] {
  const background: boolean[] = [];
  for (const at of placesOf(known, isSpan)) {
    if (!recallsAt(tokens, at)) continue;
    const { clause } = tokens[at] as Token;
    for (let behind = at; tokens[behind]?.clause === clause; behind++) background[behind] = true;
  }
  return background;
}
