/** The pictures of the article that is open: which are shown, and what is known of them. */
import type { Article } from '../../domain/article.ts';
import type { Picture } from '../../domain/picture.ts';
import { articleShown } from './article-shown.ts';
import { type Effect, go, start } from './effect.ts';
import { withPreview } from './preview.ts';
import type { Pictures, Session } from './session.ts';

/** Of one article. */
const mostPictures = 12;
/** Each takes up to 700 kB. */
const mostKept = 24;

export const showsPictures = ({ terminal, display }: Pick<Session, 'terminal' | 'display'>): boolean => {
  const { pictures: reach = 'none' } = terminal;
  if (reach === 'none') return false;
  return display.pictures === 'on' || (display.pictures === 'auto' && reach === 'near');
};

const addressesIn = ({ blocks }: Article): readonly string[] => [
  ...new Set(blocks.flatMap(({ type, url }) => (type === 'image' && url ? [url] : []))),
];

/** Asks for those of the article in sight that have not been asked for. Of a preview nothing is fetched. */
export function askForPictures(session: Session): readonly Effect[] {
  const { reading, pictures } = withPreview(session);
  if (!reading || !showsPictures(session)) return [];
  const article = articleShown(reading);
  const urls = addressesIn(article)
    .slice(0, mostPictures)
    .filter(url => !pictures.has(url));
  if (urls.length === 0) return [];
  const isOpen = reading.id === session.reading?.id;
  return [
    go({ type: 'pictures-awaited', urls }),
    start('pictures', { urls, from: article, where: isOpen ? 'anywhere' : 'here' }),
  ];
}

const withoutAwaited = (pictures: Pictures): Pictures =>
  new Map([...pictures].filter(([, picture]) => picture !== 'awaited'));

/** Those that were awaited before are not read any more. */
export const awaiting = (pictures: Pictures, urls: readonly string[]): Pictures =>
  new Map([...withoutAwaited(pictures), ...urls.map(url => [url, 'awaited'] as const)]);

/** Of more than are kept, the one that came first goes. */
export function withPicture(pictures: Pictures, url: string, picture: Picture | null): Pictures {
  const next = new Map(pictures).set(url, picture ?? 'failed');
  const [first] = next.keys();
  if (next.size > mostKept && first !== undefined) next.delete(first);
  return next;
}

/** The text is laid out anew anyway: the rows of what cannot be had are given back. */
export const givingUp = (pictures: Pictures): Pictures =>
  new Map([...pictures].map(([url, picture]) => [url, picture === 'failed' ? 'given-up' : picture]));

/** Another article is open: what the one before still awaited is asked for anew when it is open again. */
export const forAnother = (pictures: Pictures): Pictures => withoutAwaited(givingUp(pictures));
