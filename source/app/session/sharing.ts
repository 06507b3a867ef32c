/** What is handed to other programs, to files and to the clipboard. */
import type { Article } from '../../domain/article.ts';
import { spokenText } from '../../domain/spoken-text.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';
import { fileNamePart } from '../export/file-name.ts';
import { readingView } from '../view/reading-view.ts';
import { selectedHere, unselect } from './acting.ts';
import { endSelection, separatorFor } from './copying.ts';
import { type Effect, start } from './effect.ts';
import { askFor } from './open-prompt.ts';
import type { Reads } from './reads.ts';
import { isWebLink, openArticle } from './selectors.ts';
import type { Session } from './session.ts';
import { articlesHere, selectedParagraphs, textHere } from './shared-text.ts';

/** Before a line that is for a shell. */
const forShell = '!';

/** Runs a program with the text on its standard input. */
export function pipe(session: Session, typed: string, reads: Reads): readonly Effect[] {
  if (typed === '') return [askFor('pipe', '', session)];
  const inShell = typed.startsWith(forShell);
  const line = inShell ? typed.slice(forShell.length).trim() : typed;
  const input = textHere(session, reads);
  return [
    {
      effect: 'run',
      call: {
        program: { kind: 'command', line, inShell },
        input,
        farewell: session.messages.sharing.pressEnter,
      },
    },
  ];
}

export const openInPager = (session: Session, reads: Reads): readonly Effect[] => [
  {
    effect: 'run',
    call: { program: { kind: 'pager' }, input: textHere(session, reads), farewell: null },
  },
];

export const openInEditor = (session: Session, reads: Reads): readonly Effect[] => [
  { effect: 'view', text: textHere(session, reads).trimEnd() },
];

const nameFor = ([first, ...others]: readonly Article[]): string =>
  others.length === 0 ? fileNamePart(first?.title ?? '') : 'khabar';

/** Asks where to, or saves there; the ending of the name says the format. */
export function save(session: Session, typed: string, reads: Reads): readonly Effect[] {
  const selected = selectedHere(session, reads);
  if (typed === '') {
    const articles = selected.length > 1 ? [] : articlesHere(session, reads);
    return [askFor('save', `~/${articles.length === 0 ? 'khabar' : nameFor(articles)}.md`, session)];
  }
  const { language } = session.messages;
  const [article] = selected.length > 0 ? [] : articlesHere(session, reads);
  const which = article ? { article } : { ids: selected.map(({ id }) => id) };
  return [
    start('save-articles', { which, file: typed, replaces: false, language }),
    ...(selected.length > 0 ? [unselect] : []),
  ];
}

/** The paragraph at the top of the window, or the first one below the head. */
function paragraphInSight(session: Session, article: Article): string {
  const top = readingView(session)?.place.piece ?? 0;
  const block = article.blocks.slice(Math.max(0, top - 1)).find(({ text }) => text !== '');
  return block ? spokenText(block) : article.title;
}

/** The selected paragraphs, or the one in sight, with what they are from. */
export function copyQuotation(session: Session): readonly Effect[] {
  const article = openArticle(session);
  if (!article) return [];
  const { messages } = session;
  const { byline, author, title, source, published, link } = article;
  const words = selectedParagraphs(session)?.join('\n\n') ?? paragraphInSight(session, article);
  const date = published === null ? null : withoutDirectionMarks(messages.date(published));
  const from = { author: byline ?? author, title, source: source.title, date };
  const text = [messages.sharing.quotation(words, from), ...(isWebLink(link) ? [link] : [])].join('\n');
  return [
    ...endSelection(session),
    { effect: 'copy', text: text.replaceAll('\n', separatorFor(session)), what: 'quotation' },
  ];
}
