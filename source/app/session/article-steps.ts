/** How what is read changes. */
import { keepSame } from '../../base/keep-same.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { ActionOf } from './action.ts';
import { forAnother } from './pictures.ts';
import { beginning, type Left, type Reading, type TextName } from './reading-state.ts';
import type { Session } from './session.ts';

const leftOf = ({ id, texts, shown, place }: Left): Left => ({ id, texts, shown, place });

export const open = (
  session: Session,
  { id, texts, shown, place, from, turned }: ActionOf<'opened'>,
): Session => ({
  ...session,
  pictures: forAnother(session.pictures),
  focus: 'reader',
  list: { ...session.list, untouched: false },
  notice: null,
  preview: null,
  reading: {
    id,
    texts,
    shown,
    place,
    turned,
    fetching: false,
    changes: null,
    error: null,
    selection: null,
    finding: null,
    footnote: null,
    numbersLinks: false,
    trail: from === 'related' && session.reading ? [...session.reading.trail, leftOf(session.reading)] : [],
  },
});

/** Changes the article that is open, if it is the one with this id. */
export function changeReading(session: Session, id: string, change: (reading: Reading) => Reading): Session {
  const { reading } = session;
  if (reading?.id !== id) return session;
  const changed = change(reading);
  return changed === reading ? session : { ...session, reading: changed };
}

const available = (texts: ArticleTexts, wanted: TextName): TextName =>
  texts[wanted] ? wanted : wanted === 'page' ? 'feed' : 'page';

/** An article that says the same is the same object, so that it is not laid out again. */
export function readTexts(reading: Reading, { texts, show, error }: ActionOf<'texts-read'>): Reading {
  const shown = available(texts, reading.turned ? reading.shown : show);
  const feed = keepSame(reading.texts.feed, texts.feed);
  const page = keepSame(reading.texts.page, texts.page);
  const isSame =
    feed === reading.texts.feed &&
    page === reading.texts.page &&
    shown === reading.shown &&
    error === reading.error &&
    !reading.fetching;
  return isSame ? reading : { ...reading, texts: { feed, page }, shown, error, fetching: false };
}

export const fromBeginning = {
  place: beginning,
  selection: null,
  finding: null,
  footnote: null,
  numbersLinks: false,
};

export const turnText = (reading: Reading, to: TextName): Reading => ({
  ...reading,
  ...fromBeginning,
  shown: available(reading.texts, to),
  turned: true,
  changes: null,
});

export function goBack(session: Session): Session {
  const { reading, focus } = session;
  if (reading?.selection) return { ...session, reading: { ...reading, selection: null } };
  if (reading?.finding) return { ...session, reading: { ...reading, finding: null } };
  if (focus !== 'reader') return session;
  if (reading?.changes) return { ...session, reading: { ...reading, ...fromBeginning, changes: null } };
  const previous = reading?.trail.at(-1);
  if (!reading || !previous) return { ...session, focus: 'articles' };
  return {
    ...session,
    reading: {
      ...reading,
      ...previous,
      turned: true,
      changes: null,
      error: null,
      fetching: false,
      finding: null,
      footnote: null,
      numbersLinks: false,
      trail: reading.trail.slice(0, -1),
    },
  };
}
