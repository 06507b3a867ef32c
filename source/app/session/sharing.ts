/** What is handed to other programs, to files and to the clipboard. */
import type { Article } from '../../domain/article.ts';
import { spokenText } from '../../domain/spoken-text.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';
import { fileNamePart } from '../export/file-name.ts';
import { endingsOf, isPiped, pipedFormats, savedFormatOf } from '../export/saved-format.ts';
import type { ChosenArticles } from '../services/articles-as.ts';
import { readingView } from '../view/reading-view.ts';
import { selectedHere, unselect } from './acting.ts';
import { endSelection, separatorFor } from './copying.ts';
import { type EditedLine, lineOf } from './edited-line.ts';
import { complain, type Effect, start } from './effect.ts';
import { askFor, askForFile } from './open-prompt.ts';
import type { Reads } from './reads.ts';
import { isWebLink, openArticle } from './selectors.ts';
import type { Session } from './session.ts';
import { articlesHere, selectedParagraphs, textHere } from './shared-text.ts';

/** Before a line that is for a shell. */
const forShell = '!';

/** Runs a program with a text on its standard input. */
export function pipeInto(session: Session, typed: string, input: string): Effect {
  const inShell = typed.startsWith(forShell);
  const line = inShell ? typed.slice(forShell.length).trim() : typed;
  return {
    effect: 'run',
    call: {
      program: { kind: 'command', line, inShell },
      input,
      farewell: session.messages.sharing.pressEnter,
    },
  };
}

/** `.json jq .title`: the format of what is piped, and the command. */
const formatAndCommand = /^(\.[a-z]+)\s+(\S.*)$/isu;

/** The text as it is read, or the articles in a format that the line names before the command. */
export function pipe(session: Session, typed: string, reads: Reads): readonly Effect[] {
  if (typed === '') return [askFor('pipe', '', session)];
  const [, ending, line] = formatAndCommand.exec(typed) ?? [];
  if (ending === undefined || line === undefined) return [pipeInto(session, typed, textHere(session, reads))];
  const format = savedFormatOf(ending);
  if (format === null || !isPiped(format))
    return [complain({ code: 'bad-value', subject: ending, detail: endingsOf(pipedFormats) })];
  const wanted = { which: chosenHere(session, reads), format, language: session.messages.language };
  return [{ ...start('articles-as', wanted), purpose: { for: 'pipe', line } }];
}

/** The endings that the line can begin with. */
export const pipeLines = ({ typed }: EditedLine): readonly EditedLine[] =>
  pipedFormats
    .map(format => `.${format} `)
    .filter(each => each.startsWith(typed))
    .map(lineOf);

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

/** Those that are selected in the list that is shown, or the one that is read or under the cursor. */
function chosenHere(session: Session, reads: Reads): ChosenArticles {
  const selected = selectedHere(session, reads);
  const [article] = selected.length > 0 ? [] : articlesHere(session, reads);
  return article ? { article } : { ids: selected.map(({ id }) => id) };
}

/** Asks where to, or saves there; the ending of the name says the format. */
export function save(session: Session, typed: string, reads: Reads): readonly Effect[] {
  const selected = selectedHere(session, reads);
  if (typed === '') {
    const articles = selected.length > 1 ? [] : articlesHere(session, reads);
    return askForFile('save', `~/${articles.length === 0 ? 'khabar' : nameFor(articles)}.md`, session);
  }
  const { language } = session.messages;
  return [
    start('save-articles', { which: chosenHere(session, reads), file: typed, replaces: false, language }),
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
