/** What tells that two entries are of one article, whatever their ids (`identity.ts`). */
import { addressKey } from '../../base/web-address.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import { hashed } from '../hashed.ts';
import type { TextKeys } from './text-keys.ts';

/** 96 bits: addresses in Arabic letters are long, and each key is in the table and in its index. */
const digest = (text: string): string => hashed('sha1', text).slice(0, 16);

export function addressKeyOf({ link }: Pick<ArticleHeader, 'link'>): string | null {
  const key = link === null ? null : addressKey(link);
  return key && digest(key);
}

type TitleKeyed = Pick<ArticleHeader, 'title' | 'published' | 'link' | 'summary'>;

/** What tells an article without a date from others of its headline: its summary, and its address without what may be a token. */
function undatedMark({ link, summary }: TitleKeyed): string | null {
  if (summary === null) return null;
  const path = link !== null && URL.canParse(link) ? new URL(link).pathname : '';
  return `${path}\n${summary}`;
}

/** Null for an article with neither date nor summary: many have the same headline. */
export function titleKeyOf(article: TitleKeyed, { normalise }: Pick<TextKeys, 'normalise'>): string | null {
  const mark = article.published ?? undatedMark(article);
  return mark === null ? null : digest(`${mark}\n${normalise(article.title)}`);
}
