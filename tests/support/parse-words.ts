import type { Reads } from '../../source/app/session/reads.ts';
import { failure, ok } from '../../source/base/result.ts';
import type { Query } from '../../source/domain/query/query.ts';

/** Words with blanks between them, a phrase in quotes. */
export function parseWords(text: string): ReturnType<Reads['query']> {
  const quotes = [...text].filter(character => character === '"').length;
  if (quotes % 2 === 1)
    return failure({
      column: text.lastIndexOf('"'),
      problem: 'unclosed-phrase',
      found: '"',
      expected: ['"'],
    });
  const words = text.split(/\s+/u).filter(Boolean);
  return ok({ all: words.map((word): Query => (word === 'is:unread' ? { is: 'unread' } : { word })) });
}
