/** The pictures of the article that is open: which are shown, and what is known of them. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article } from '../../domain/article.ts';
import { isDrawing, type KeptSize, type Picture, type PictureSize } from '../../domain/picture.ts';
import { articleShown, articlesLaidOut } from './article-shown.ts';
import { type Effect, go, start } from './effect.ts';
import { withPreview } from './preview.ts';
import type { KnownPicture, Pictures } from './reading-state.ts';
import type { Session } from './session.ts';

/** Of one article. */
const mostPictures = 12;
/** Each takes up to 700 kB. */
const mostKept = 24;

export const showsPictures = ({ terminal, display }: Pick<Session, 'terminal' | 'display'>): boolean => {
  const { pictures: reach = 'none' } = terminal;
  if (reach === 'none' || display.theme === 'mono') return false;
  return display.pictures === 'on' || (display.pictures === 'auto' && reach === 'near');
};

/** Addresses of the article's pictures: the same object for the same article. */
export const addressesIn = rememberLatest(
  ({ blocks }: Article): readonly string[] => [
    ...new Set(blocks.flatMap(({ type, url }) => (type === 'image' && url && !isDrawing(url) ? [url] : []))),
  ],
  articlesLaidOut,
);

export interface AwaitedPicture {
  readonly url: string;
  /** Of one that is kept. */
  readonly size: PictureSize | null;
}

/**
 * Asks for those of the article in sight that have not been asked for. Of a preview nothing is fetched. `keptSize`: of a picture that
 * was shown before.
 */
export function askForPictures(session: Session, keptSize: KeptSize): readonly Effect[] {
  const { reading, pictures } = withPreview(session);
  if (!reading || !showsPictures(session)) return [];
  const article = articleShown(reading);
  const urls = addressesIn(article)
    .slice(0, mostPictures)
    .filter(url => !pictures.has(url));
  if (urls.length === 0) return [];
  const isOpen = reading.id === session.reading?.id;
  return [
    go({ type: 'pictures-awaited', awaited: urls.map(url => ({ url, size: keptSize(url) })) }),
    start('pictures', { urls, from: article, where: isOpen ? 'anywhere' : 'here' }),
  ];
}

const withoutAwaited = (pictures: Pictures): Pictures =>
  new Map([...pictures].filter(([, { picture }]) => picture !== 'awaited'));

/** Those that were awaited before are not read any more. */
export const awaiting = (pictures: Pictures, awaited: readonly AwaitedPicture[]): Pictures =>
  new Map([
    ...withoutAwaited(pictures),
    ...awaited.map(({ url, size }) => [url, { picture: 'awaited', reserved: size }] as const),
  ]);

/** Of more than are kept, the one that came first goes. */
export function withPicture(pictures: Pictures, url: string, picture: Picture | null): Pictures {
  const reserved = pictures.get(url)?.reserved ?? null;
  const next = new Map(pictures).set(url, { picture: picture ?? 'failed', reserved });
  const [first] = next.keys();
  if (next.size > mostKept && first !== undefined) next.delete(first);
  return next;
}

function settled(known: KnownPicture): KnownPicture {
  const { picture, reserved } = known;
  if (picture === 'failed') return { picture: 'given-up', reserved };
  if (typeof picture === 'string' || picture === reserved) return known;
  return { picture, reserved: picture };
}

/** The text is laid out anew anyway: a picture gets the rows that fit it, and those of what cannot be had are given back. */
export const laidOutAnew = (pictures: Pictures): Pictures =>
  new Map([...pictures].map(([url, known]) => [url, settled(known)]));

/** Another article is open: what the one before still awaited is asked for anew when it is open again. */
export const forAnother = (pictures: Pictures): Pictures => withoutAwaited(laidOutAnew(pictures));
