/** Whether an article reports one event: weather, prices, timetables, round-ups and commentary do not. */
import { once } from '../../base/once.ts';
import { foldArabic, searchKey } from '../search-key.ts';
import {
  commentarySections,
  commentaryTitles,
  commentaryWords,
  recurringTitles,
  reportWords,
  roundupTexts,
  roundupTitles,
} from './data/kind-words.ts';
import type { StoryKind } from './story-kinds.ts';
import type { Token } from './tokens.ts';

export interface KindEvidence {
  readonly title: string;
  readonly lead: readonly Token[];
  readonly categories: readonly string[];
}

/** Patterns are written as words are printed. */
const folded = (pattern: RegExp): RegExp => new RegExp(foldArabic(pattern.source), pattern.flags);
const foldedAll = (patterns: readonly RegExp[]) => once(() => patterns.map(folded));

const recurring = foldedAll(recurringTitles);
const roundups = foldedAll(roundupTitles);
const roundupLeads = foldedAll(roundupTexts);
const commentaries = foldedAll(commentaryTitles);
const commentaryMarks = foldedAll(commentaryWords);
const reports = once(() => folded(reportWords));
const sections = once((): ReadonlySet<string> => new Set([...commentarySections].map(searchKey)));

const matchesAny = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.some(pattern => pattern.test(text));

/** A question, for which no report answers. */
const question = /[?؟]/u;
const fewWords = 4;
const enoughMarks = 2;

function commentaryMarksIn(title: string, lead: string, { title: written }: KindEvidence): number {
  const text = `${title} ${lead}`;
  const marks = commentaryMarks().filter(pattern => pattern.test(text)).length;
  const isShort = title.split(' ').length <= fewWords && !/\p{Decimal_Number}/u.test(title);
  const isReported = reports().test(lead);
  return (
    marks * (isReported ? 1 : 2) +
    (question.test(written) && !isReported ? 1 : 0) +
    (isShort && !isReported ? 1 : 0)
  );
}

export function storyKindOf(evidence: KindEvidence): StoryKind {
  const title = searchKey(evidence.title);
  const lead = evidence.lead.map(({ folded }) => folded).join(' ');
  if (evidence.categories.some(name => sections().has(searchKey(name)))) return 'commentary';
  if (matchesAny(title, commentaries())) return 'commentary';
  if (matchesAny(title, recurring())) return 'recurring';
  if (matchesAny(title, roundups()) || matchesAny(lead, roundupLeads())) return 'roundup';
  return commentaryMarksIn(title, lead, evidence) >= enoughMarks ? 'commentary' : 'report';
}
