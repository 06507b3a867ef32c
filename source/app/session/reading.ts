/** Reading an article: opening and leaving it, its two texts, and the headlines that it leads to. */
import type { Article } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { isPlayed } from '../../domain/media.ts';
import { isTeaser } from '../teaser.ts';
import { progressOf } from '../view/reading-steps.ts';
import { annotated } from './annotations.ts';
import { numberedBelow } from './archived.ts';
import { complain, type Effect, go, say, start } from './effect.ts';
import { follow } from './follow.ts';
import { numberLinks } from './link-numbers.ts';
import { moveTo } from './list.ts';
import { mark } from './marks.ts';
import { beginning, type Place, type Reading, type TextName } from './reading-state.ts';
import type { Reads } from './reads.ts';
import { currentArticle, isWebLink, openArticle, timeOf } from './selectors.ts';
import type { Session } from './session.ts';

const fail = (code: 'unknown-article' | 'unopenable', subject: string): Effect => complain({ code, subject });

const isBeginning = ({ piece, offset }: Place): boolean => piece === 0 && offset === 0;

/** Leaves a mark where one is in the article that is open, before another takes its place. Its links lose their numbers, which are not part of the text. */
export function keepPlace(session: Session, reads: Reads): readonly Effect[] {
  const plain = numberLinks(session, false);
  return [...plain, ...keepPlaceInText(follow(session, plain), reads)];
}

function keepPlaceInText(session: Session, reads: Reads): readonly Effect[] {
  const { reading } = session;
  if (!reading) return [];
  const { id, shown, place, changes } = reading;
  if (changes) return [];
  const before = reads.place(id);
  const isSame = before
    ? before.text === shown && before.piece === place.piece && before.offset === place.offset
    : isBeginning(place);
  if (isSame) return [];
  const at = timeOf(session).toISOString();
  const percent = Math.round(progressOf(session) * 100);
  return [
    go({ type: 'progress', progress: { [id]: percent } }),
    start('keep-place', {
      id,
      place: { text: shown, piece: place.piece, offset: place.offset, percent, at },
    }),
  ];
}

/** Whether the page is likely to be fetched: only then is it worth saying so. */
function awaitsPage({ settings }: Session, { feed, page }: ArticleTexts): boolean {
  if (page || !feed || !isWebLink(feed.link) || isPlayed(feed)) return false;
  return isTeaser(feed) || settings.fullTexts[feed.source.id] === 'always';
}

interface Opening {
  readonly texts: ArticleTexts;
  /** The archive has the article; a page that a headline led to may be in none. */
  readonly isKnown: boolean;
  readonly from: 'list' | 'related';
  /** The page is wanted whatever the feed says. */
  readonly always: boolean;
}

/** Opens an article where one was in it, marks it read, and asks for its full text. */
function show(session: Session, id: string, opening: Opening, reads: Reads): readonly Effect[] {
  const { texts, isKnown, from, always } = opening;
  const kept = reads.place(id);
  const isKept = kept !== null && texts[kept.text] !== null;
  const shown: TextName = isKept ? kept.text : texts.page ? 'page' : 'feed';
  const place = isKept ? { piece: kept.piece, row: 0, offset: kept.offset } : beginning;
  return [
    ...keepPlace(session, reads),
    go({ type: 'opened', id, texts, shown, place, from, turned: isKept }),
    annotated(id, reads),
    ...(isKnown ? [start('full-text', { id, always }), start('related', id)] : []), // before what is saved: these are waited for
    ...(isKnown ? mark(session, id, 'read') : []),
    ...(always || awaitsPage(session, texts) ? [go({ type: 'fetching', id, fetching: true })] : []),
  ];
}

export function open(session: Session, id: string, reads: Reads, always = false): readonly Effect[] {
  const texts = reads.texts(id);
  return texts
    ? show(session, id, { texts, isKnown: true, from: 'list', always }, reads)
    : [fail('unknown-article', id)];
}

/** In the list too, if it is there. */
export function goToArticle(session: Session, id: string, reads: Reads): readonly Effect[] {
  const { rows, offset } = session.list;
  const index = rows.findIndex(row => row.id === id);
  const moved = index < 0 ? [] : moveTo(session, offset + index, reads);
  return [...moved, ...open(follow(session, moved), id, reads)];
}

/** Fetches the article that a link of the open one leads to, to show it in its place. */
export function visit(session: Session, url: string): readonly Effect[] {
  const { reading } = session;
  const article = openArticle(session);
  if (!reading || !article) return [];
  return [
    go({ type: 'fetching', id: reading.id, fetching: true }),
    {
      ...start('visit', { url, from: { source: article.source, link: article.link } }),
      purpose: { for: 'related', from: reading.id },
    },
  ];
}

/** A headline of the page is fetched; an article of the archive is at hand. */
export function openRelated(session: Session, number: number, reads: Reads): readonly Effect[] {
  const below = numberedBelow(session, number);
  if (!below) return [];
  if (below.from === 'archive') return openArchived(session, below.article.id, reads);
  const { title, link } = below.headline;
  return link === null ? [fail('unopenable', title)] : visit(session, link);
}

function openArchived(session: Session, id: string, reads: Reads): readonly Effect[] {
  const texts = reads.texts(id);
  return texts
    ? show(session, id, { texts, isKnown: true, from: 'related', always: false }, reads)
    : [fail('unknown-article', id)];
}

/** The article that a headline led to. */
export function openVisited(session: Session, article: Article, reads: Reads): readonly Effect[] {
  const known = reads.texts(article.id);
  const texts = known ?? { feed: null, page: article };
  return show(session, article.id, { texts, isKnown: known !== null, from: 'related', always: false }, reads);
}

function fetchPage({ id, texts }: Reading): readonly Effect[] {
  const article = texts.feed ?? texts.page;
  if (article && article.link === null) return [fail('unopenable', article.title)];
  return [go({ type: 'fetching', id, fetching: true }), start('full-text', { id, always: true })];
}

function turnOpenText(reading: Reading): readonly Effect[] {
  const { id, texts, shown, fetching } = reading;
  if (fetching)
    return [
      { effect: 'stop', job: 'full-text' },
      { effect: 'stop', job: 'visit' },
      go({ type: 'fetching', id, fetching: false }),
    ];
  if (shown === 'page' && texts.feed)
    return [go({ type: 'text-turned', to: 'feed' }), say({ kind: 'own-text' })];
  if (shown === 'feed' && texts.page) return [go({ type: 'text-turned', to: 'page' })];
  return fetchPage(reading);
}

/** From the feed's text to that of the page, which is fetched the first time; and back. */
export function turnText(session: Session, reads: Reads): readonly Effect[] {
  const wanted = currentArticle(session);
  if (!wanted) return [];
  const { reading } = session;
  if (reading?.id === wanted.id) return [...turnOpenText(reading), go({ type: 'focus', pane: 'reader' })];
  return reads.texts(wanted.id)?.page
    ? [...open(session, wanted.id, reads), go({ type: 'text-turned', to: 'page' })]
    : open(session, wanted.id, reads, true);
}

/** Back from a related headline, or from the article to the list. */
export function goBack(session: Session, reads: Reads): readonly Effect[] {
  if (session.reading?.numbersLinks) return numberLinks(session, false);
  const previous = session.reading?.trail.at(-1);
  return [
    ...keepPlace(session, reads),
    { effect: 'stop', job: 'visit' },
    go({ type: 'went-back' }),
    ...(previous ? [annotated(previous.id, reads), start('related', previous.id)] : []),
  ];
}
