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
import type { Word } from './word.ts';

export interface KindEvidence {
  readonly title: string;
  readonly lead: readonly Word[];
  readonly categories: readonly string[];
}

/** Patterns are written as words are printed, without the beginning of a word. */
const read = (source: string): RegExp => new RegExp(foldArabic(`(?:^| )(?:${source})`), 'u');

/** Together they go through a text once. */
const anyOf = (patterns: readonly RegExp[]) =>
  once(() => read(patterns.map(({ source }) => source).join('|')));

const recurring = anyOf(recurringTitles);
const roundups = anyOf(roundupTitles);
const roundupLeads = anyOf(roundupTexts);
const commentaries = anyOf(commentaryTitles);
const anyMark = anyOf(commentaryWords);
const commentaryMarks = once(() => commentaryWords.map(({ source }) => read(source)));
const reports = anyOf([reportWords]);
const sections = once((): ReadonlySet<string> => new Set([...commentarySections].map(searchKey)));

/** A question, for which no report answers. */
const question = /[?؟]/u;
const fewWords = 4;
const enoughMarks = 2;

function commentaryMarksIn(title: string, lead: string, { title: written }: KindEvidence): number {
  const text = [title, lead].join(' ');
  const marks = anyMark().test(text) ? commentaryMarks().filter(pattern => pattern.test(text)).length : 0;
  const isShort = title.split(' ', fewWords + 1).length <= fewWords && !/\p{Decimal_Number}/u.test(title);
  const others = Number(question.test(written)) + Number(isShort);
  if (marks + others === 0) return 0;
  return reports().test(lead) ? marks : marks * 2 + others;
}

export function storyKindOf(evidence: KindEvidence): StoryKind {
  const title = searchKey(evidence.title);
  const lead = evidence.lead.map(({ folded }) => folded).join(' ');
  if (evidence.categories.some(name => sections().has(searchKey(name)))) return 'commentary';
  if (commentaries().test(title)) return 'commentary';
  if (recurring().test(title)) return 'recurring';
  if (roundups().test(title) || roundupLeads().test(lead)) return 'roundup';
  return commentaryMarksIn(title, lead, evidence) >= enoughMarks ? 'commentary' : 'report';
}
