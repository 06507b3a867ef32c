/** Titles, folders and other names in lists. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { titleText } from '../blocks/index.ts';

const longestName = 500;
/** References and marks that are left out take more room than what is shown of them. */
const mostUnitsForOne = 10;

/** References that have survived decoding: the name was escaped twice, or with HTML's own. */
const escaped = /&(?:[a-z]+\d*|#\w+);/iu;

/** A name in one clean line; null if it says nothing. */
export function nameOf(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  const beginning = raw.slice(0, longestName * mostUnitsForOne);
  const name = escaped.test(beginning) ? titleText(beginning) : sanitizeLine(beginning);
  return name.slice(0, longestName).trim() || null;
}

/** What a feed is called that has no name: its host. */
export const nameOfAddress = (url: string): string => new URL(url).hostname || url;
