/** What is said at the end of an article that has no text, or not all of it: why, and what one can do. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article } from '../../domain/article.ts';
import { mediumOfBlock } from '../../domain/media.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Remedy } from '../../text/article-draft.ts';
import type { CommandScope } from '../commands/command.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from '../keymap/bindings.ts';
import { keyboardOf } from '../keymap/keyboard.ts';
import { keyOrName } from '../keymap/shown-key.ts';
import type { Reading } from '../session/reading-state.ts';
import { isWebLink, openArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { isTeaser } from '../teaser.ts';
import { errorText } from './error-text.ts';

/**
 * - `awaited`: its page is being fetched
 * - `failed`: its page could not be read
 * - `offline`: its page is not fetched, by the user's wish
 * - `unopened`: it is seen beside the list, and its page was not asked for
 * - `media`: something to listen to or to look at
 * - `pageless`: there is no page either
 * - `empty`: not even the page has a text
 * - `teaser`: the page has no more of it
 */
export const endings = [
  'awaited',
  'failed',
  'offline',
  'unopened',
  'media',
  'pageless',
  'empty',
  'teaser',
] as const;
export type EndingName = (typeof endings)[number];

const isPlayedOnly = ({ blocks }: Article): boolean =>
  blocks.length > 0 &&
  blocks.every(block => mediumOfBlock(block) !== null) &&
  blocks.some(({ type }) => type !== 'image');

function endingOf(
  { texts, fetching, error, changes }: Reading,
  article: Article,
  isPreview: boolean,
): EndingName | null {
  const isEmpty = article.blocks.length === 0 && article.summary === null;
  if (changes) return null;
  if (error) return error.code === 'offline' ? 'offline' : 'failed';
  if (isPlayedOnly(article)) return 'media';
  if (isEmpty && isPreview) return 'unopened';
  if (isEmpty && fetching) return 'awaited';
  if (isEmpty) return isWebLink(article.link) ? 'empty' : 'pageless';
  const isAll = texts.page !== null || fetching || isPreview || !isWebLink(article.link);
  return isAll || !isTeaser(article) ? null : 'teaser';
}

/** What is previewed is opened from the list. */
const pressedIn = (command: CommandId): CommandScope => (command === 'open' ? 'articles' : 'reader');

/** The same object for the same ending: articles are laid out once. Keys are those of the language, so that no other layout moves the text. */
const remedyFor = rememberLatest((ending: EndingName, bindings: Bindings, messages: Messages): Remedy => {
  const typing = { messages, keyboard: keyboardOf(messages) };
  const keys: string[] = [];
  const key = (command: CommandId): string => {
    const label = keyOrName(bindings, command, typing, pressedIn(command));
    keys.push(label);
    return label;
  };
  return { text: messages.empty.article[ending](key), keys };
}, endings.length);

export interface Ending {
  readonly problem: string | null;
  readonly remedy: Remedy | null;
}

/** Of the article that is shown. */
export function articleEnding(session: Session): Ending {
  const { reading, preview, bindings, messages } = session;
  const article = openArticle(session);
  if (!reading || !article) return { problem: null, remedy: null };
  const ending = endingOf(reading, article, reading === preview?.reading);
  return {
    problem: reading.error ? errorText(reading.error, messages) : null,
    remedy: ending === null ? null : remedyFor(ending, bindings, messages),
  };
}
