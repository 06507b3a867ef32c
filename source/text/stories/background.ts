/** Clauses that recall something else: “two days after the council's vote on Sudan”, بعد ثلاثة أيام على كارثة مماثلة. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import type { Token } from './tokens.ts';

const spans = 'يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور عام عامين أعوام سنة سنوات ساعات day days week weeks month months year years hours روز هفته ماه سال روز دن ہفتے ماہ';
const after = 'بعد منذ قبل عقب after following since before پس بعد';
const before = 'after since following before earlier من على پس قبل پیش بعد پہلے';

const set = (words: string) => once((): ReadonlySet<string> => new Set(words.split(' ').map(searchKey)));
const spanWords = set(spans);
const afterWords = set(after);
const beforeWords = set(before);

const nearest = 4;

/** “after three days of”: from there to the end of the clause. */
function beginsBackground(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const clause = token.clause;
  const near = (from: number, to: number, words: ReadonlySet<string>): boolean =>
    tokens.slice(Math.max(0, from), to).some(other => other.clause === clause && words.has(other.folded));
  if (!spanWords().has(token.folded)) return false;
  return (
    (near(at - nearest, at, afterWords()) && near(at + 1, at + 2, beforeWords())) ||
    (/^[a-z]/u.test(token.folded) && near(at + 1, at + 2, beforeWords())) ||
    (near(at + 1, at + 3, beforeWords()) && /\p{Script=Arabic}/u.test(token.folded) && near(at + 1, at + 2, set('پس پیش')()))
  );
}

const known = new WeakMap<readonly Token[], readonly boolean[]>();

export function isBackgroundAt(tokens: readonly Token[], at: number): boolean {
  let flags = known.get(tokens);
  if (!flags) {
    flags = backgrounds(tokens);
    known.set(tokens, flags);
  }
  return flags[at] ?? false;
}

function backgrounds(tokens: readonly Token[]): readonly boolean[] {
  let clause = -1;
  return tokens.map((token, at) => {
    if (beginsBackground(tokens, at)) clause = token.clause;
    return token.clause === clause;
  });
}
