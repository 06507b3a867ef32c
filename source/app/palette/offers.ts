/** What the `:` line finds by what is typed of it: commands, the rows of the sources pane, articles. Each is a line that can be run. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type FoldedText, foldText } from '../../text/fuzzy.ts';
import type { CommandScope } from '../commands/command.ts';
import { type CommandId, commandOf } from '../commands/index.ts';
import type { CommandName } from '../commands/names.ts';
import { scopesOf } from '../commands/run.ts';
import type { SourceRow } from '../session/list-state.ts';
import type { Session } from '../session/session.ts';
import { sourceName } from '../view/source-name.ts';

/** What is said to be one; commands have their keys. */
export type NamedOffer = 'list' | 'article' | 'recent';
export type OfferKind = NamedOffer | 'command' | 'argument';

/** A text by which something is found, and the line that it stands for. */
export interface OfferText {
  readonly text: string;
  readonly folded: FoldedText;
  readonly line: string;
}

export interface Offer {
  readonly kind: OfferKind;
  /** That of a command. */
  readonly command: CommandId | null;
  /** The first is shown. */
  readonly texts: readonly [OfferText, ...OfferText[]];
}

export const offerText = (text: string, line: string): OfferText => ({ text, folded: foldText(text), line });

/** Its titles and names, each leading to the name in its own language; the language of the interface comes first. */
function commandOffer(id: CommandId, names: readonly CommandName[]): readonly Offer[] {
  const [first, ...others] = names
    .filter(name => name.id === id)
    .flatMap(({ title, name }) => [offerText(title, name), offerText(name, name)]);
  return first ? [{ kind: 'command', command: id, texts: [first, ...others] }] : [];
}

const commandOffers = rememberLatest((names: readonly CommandName[]): readonly Offer[] =>
  [...new Set(names.map(({ id }) => id))].flatMap(id => commandOffer(id, names)),
);

const lineTo = (command: CommandId, argument: string, { commandNames }: Messages): string =>
  `${commandNames[command]} ${argument}`;

const listOffers = rememberLatest((rows: readonly SourceRow[], messages: Messages): readonly Offer[] =>
  rows.map(row => {
    const name = sourceName(row, messages);
    return { kind: 'list', command: null, texts: [offerText(name, lineTo('go-to-list', name, messages))] };
  }),
);

/** Each once: those that are in the list, and the latest of all. */
const articleOffers = rememberLatest(
  (
    listed: readonly ListedArticle[],
    latest: readonly ListedArticle[],
    messages: Messages,
  ): readonly Offer[] => {
    const titles = new Map([...listed, ...latest].map(({ id, title }) => [id, title]));
    return [...titles.values()].map(title => ({
      kind: 'article',
      command: null,
      texts: [offerText(title, lineTo('go-to-article', title, messages))],
    }));
  },
);

const isIn = (command: CommandId, here: readonly CommandScope[]): boolean =>
  commandOf(command).scopes.some(scope => here.includes(scope));

const offersIn = rememberLatest(
  (
    here: string,
    names: readonly CommandName[],
    rows: readonly SourceRow[],
    listed: readonly ListedArticle[],
    latest: readonly ListedArticle[],
    messages: Messages,
  ): readonly Offer[] => {
    const scopes = here.split(' ') as CommandScope[];
    return [
      ...commandOffers(names).filter(({ command }) => command !== null && isIn(command, scopes)),
      ...(isIn('go-to-list', scopes) ? listOffers(rows, messages) : []),
      ...(isIn('go-to-article', scopes) ? articleOffers(listed, latest, messages) : []),
    ];
  },
);

/** What can be run where one is. */
export const offersHere = (session: Session): readonly Offer[] =>
  offersIn(
    scopesOf(session).join(' '),
    session.names,
    session.sources.rows,
    session.list.rows,
    session.latest,
    session.messages,
  );
