/** Titles without the names of site and section at their ends. */
import { isSectionName } from '../sections.ts';
import type { SiteNames } from './site-names.ts';
import { type TitlePart, titleParts } from './title-parts.ts';

/** The text after the last separator is a site's name up to this many words, and what is before it a headline from so many on. */
const mostSiteWords = 4;
export const fewestTitleWords = 3;

export const wordCount = (text: string): number => text.split(/\s+/u).length;

const isNameOnly = (text: string, site: SiteNames): boolean =>
  site.isSite(text) || site.isInMenu(text) || isSectionName(text);

const hasColonAfter = (title: string, part: TitlePart): boolean => /^\s*[:：]/u.test(title.slice(part.end));

/** A section with a colon (“رأي: …”) belongs to the headline, a site does not. */
const isLeadingName = (title: string, part: TitlePart, site: SiteNames): boolean =>
  site.isSite(part.text) || (!hasColonAfter(title, part) && isNameOnly(part.text, site));

/** Whether a last part without a known name looks like the name of a site. */
function looksLikeSite(title: string, before: TitlePart, last: TitlePart): boolean {
  const sign = title.slice(before.end, last.start);
  const isShort =
    wordCount(last.text) <= mostSiteWords && wordCount(title.slice(0, before.end)) >= fewestTitleWords;
  return isShort && /^(?:\s.*\s|\||::)$/u.test(sign) && !hasColonAfter(title, before);
}

/** @param mayGuess whether the last part of a title may go for its looks, where no part is the site's known name */
export function withoutSite(title: string, site: SiteNames, mayGuess: boolean): string {
  let parts = titleParts(title);
  const hasSite = parts.some(({ text }) => site.isSite(text));
  const last = (): TitlePart => parts.at(-1) as TitlePart;
  if (hasSite) {
    while (parts.length > 1 && isNameOnly(last().text, site)) parts = parts.slice(0, -1);
    while (parts.length > 1 && isLeadingName(title, parts[0] as TitlePart, site)) parts = parts.slice(1);
  } else if (mayGuess && parts.length > 1 && looksLikeSite(title, parts.at(-2) as TitlePart, last())) {
    parts = parts.slice(0, -1);
  }
  return title.slice(parts[0]?.start, parts.at(-1)?.end).trim();
}
