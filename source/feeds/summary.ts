/** Short texts from long ones. */
import { cutTo } from '../base/cut.ts';
import { clusterBoundaries } from '../text/graphemes.ts';

/** Longest summary, in UTF-16 units. */
const longestSummary = 500;
/** Longest title that is made from the first words of a text. */
const longestMadeTitle = 90;

/** How far a text is read on to see where its letters end. */
const longestCluster = 64;

/** The beginning of a text of at most `limit` units, by whole letters with their marks, as far as these are shorter than the limit. */
function wholeLetters(text: string, limit: number): string {
  const boundaries = clusterBoundaries(text.slice(0, limit + longestCluster));
  const end = boundaries.findLast(boundary => boundary <= limit) ?? 0;
  return cutTo(text, end || limit);
}

/** A text of at most `limit` units, cut between words, or else between letters, with an ellipsis where it was cut. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = wholeLetters(text, limit - 1);
  const blank = head.lastIndexOf(' ');
  const isInWord = text[head.length] !== ' ';
  const cut = isInWord && blank > limit / 2 ? head.slice(0, blank) : head;
  return `${cut.replace(/(?<![\s،,;؛:.…-])[\s،,;؛:.…-]+$/u, '')}…`;
}

/** What a text begins with, for an entry without a title; empty for an empty text. */
export const firstWords = (text: string): string => cutAtWord(text, longestMadeTitle);

/** At the end of a text: the mark of a cut, or an invitation to read on. */
const readMore =
  /(?:\[(?:…|\.\.\.|&hellip;)\]|(?:اقرأ المزيد|قراءة المزيد|تابع القراءة|المزيد|Read more|Continue reading)[\s.…»>→←]*)$/iu;

/** The mark of a cut stays as an ellipsis, unless a sentence ended there; an invitation to read on goes. */
function withoutReadMore(text: string): string {
  const whole = text.trimEnd();
  const end = readMore.exec(whole);
  if (end === null) return whole;
  const rest = whole.slice(0, end.index).trimEnd();
  return end[0].startsWith('[') && !/[.!?؟…]$/u.test(rest) ? `${rest}…` : rest;
}

/** A summary: at most 500 characters; null if it says nothing, or nothing but the title. */
export function summarise(text: string, title: string): string | null {
  const summary = cutAtWord(withoutReadMore(text).trim(), longestSummary);
  return summary === '' || summary === '…' || summary === title ? null : summary;
}
