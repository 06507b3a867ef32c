/** What the `:` line finds, the best first. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { type FuzzyMatch, fuzzyMatch, fuzzyWords } from '../../text/fuzzy.ts';
import type { Match } from '../../text/word-finder.ts';
import { type CommandId, commandOf } from '../commands/index.ts';
import {
  type ArgumentChoice,
  argumentChoice,
  canRunLine,
  commandNamed,
  isRowNumber,
} from '../commands/line.ts';
import { hintsHere } from '../keymap/hints.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { type Offer, type OfferKind, type OfferText, offersHere, offerText } from './offers.ts';

export interface PaletteMatch {
  readonly kind: OfferKind;
  readonly command: CommandId | null;
  readonly line: string;
  readonly label: string;
  /** In the label, or else in what was found by another name. */
  readonly marks: readonly Match[];
  /** Another name by which it was found; null: it was found by its label. */
  readonly alias: string | null;
}

/** More would be read by nobody. */
const mostMatches = 50;

/** Of things that are found equally well, a command comes first, and an article last. */
const handicaps: Readonly<Record<OfferKind, number>> = {
  command: 0,
  argument: 0,
  recent: 0,
  list: 2,
  article: 12,
};

interface Scored {
  readonly score: number;
  readonly match: PaletteMatch;
}

interface FoundBy extends FuzzyMatch {
  readonly by: OfferText;
}

/** The text by which an offer is found best; of equal ones the first. */
function bestText({ kind, texts }: Offer, words: readonly string[]): FoundBy | null {
  let best: FoundBy | null = null;
  for (const by of texts) {
    const found = fuzzyMatch(words, by.folded, kind !== 'article');
    if (found && (!best || found.score > best.score)) best = { ...found, by };
  }
  return best;
}

/** Marked in its label, if the words are there, whatever else has them. */
function scored(offer: Offer, words: readonly string[]): Scored | null {
  const best = bestText(offer, words);
  if (!best) return null;
  const { kind, command, texts } = offer;
  const [label] = texts;
  const inLabel = best.by === label ? best : fuzzyMatch(words, label.folded, false);
  const shown = inLabel ? { marks: inLabel.marks, alias: null } : { marks: best.marks, alias: best.by.text };
  return {
    score: best.score - handicaps[kind],
    match: { kind, command, line: best.by.line, label: label.text, ...shown },
  };
}

/** Those of equal score stay in their order. */
const bestOf = (offers: readonly Offer[], typed: string): readonly PaletteMatch[] => {
  const words = fuzzyWords(typed);
  return offers
    .flatMap(offer => scored(offer, words) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, mostMatches)
    .map(({ match }) => match);
};

const argumentOffer = (name: string, head: string): Offer => ({
  kind: 'argument',
  command: null,
  texts: [offerText(name, `${head} ${name}`)],
});

const asOffered = ({ kind, command, texts }: Offer): PaletteMatch => ({
  kind,
  command,
  line: texts[0].line,
  label: texts[0].text,
  marks: [],
  alias: null,
});

const mostRecent = 5;

/** Before anything is typed: what was entered last, and what is worth knowing here. */
function first(session: Session): readonly PaletteMatch[] {
  const recent = session.recent.command
    .slice(0, mostRecent)
    .map((line): Offer => ({ kind: 'recent', command: null, texts: [offerText(line, line)] }));
  const offers = offersHere(session);
  const hinted = hintsHere(session).flatMap(
    ({ command }) => offers.find(each => each.command === command) ?? [],
  );
  return [...recent, ...hinted].map(asOffered);
}

/** The command whose argument is being typed. */
const ofCommand = (session: Session, id: CommandId, line: string): readonly PaletteMatch[] =>
  offersHere(session)
    .filter(({ command }) => command === id)
    .map(offer => ({ ...asOffered(offer), line }));

/** Paths are found by how they begin, and what is typed is one too. */
const isPath = (id: CommandId): boolean => commandOf(id).takes === 'file';

/** What is typed of an argument finds one of its names; where it finds none, the line is run as it is. */
function argumentMatches(session: Session, choice: ArgumentChoice, typed: string): readonly PaletteMatch[] {
  const { id, head, argument, names } = choice;
  const offers = (names ?? []).map(name => argumentOffer(name, head));
  const found = isPath(id) ? offers.map(asOffered) : bestOf(offers, argument);
  if (found.length > 0) return found;
  const others = names === null ? [] : bestOf(offersHere(session), typed);
  return [...ofCommand(session, id, typed), ...others];
}

/** The command that the line names comes first. */
function commandMatches(session: Session, typed: string): readonly PaletteMatch[] {
  const found = bestOf(offersHere(session), typed);
  const named = commandNamed(typed, session);
  return [
    ...found.filter(({ command }) => command !== null && command === named),
    ...found.filter(({ command }) => command === null || command !== named),
  ];
}

/** Those that the line finds which was typed, the best first; before anything is typed, what was entered last. */
export const matchesAt = rememberLatest((session: Session, typed: string): readonly PaletteMatch[] => {
  if (typed.trim() === '') return first(session);
  if (isRowNumber(typed)) return [];
  const choice = argumentChoice(typed, session);
  return choice ? argumentMatches(session, choice, typed) : commandMatches(session, typed);
});

/** Whether there is anything to find by: not before a command or an argument is begun, and not for a path. */
function isBegun(typed: string, session: Session): boolean {
  const choice = argumentChoice(typed, session);
  if (choice && isPath(choice.id)) return false;
  return fuzzyWords(choice ? choice.argument : typed).length > 0;
}

/** The match that Enter runs; null: the line as it is. Those who listen hear none before they choose it. */
export function matchToRun(typed: string, session: Session): PaletteMatch | null {
  const [best] = session.isLinear || !isBegun(typed, session) ? [] : matchesAt(session, typed);
  return best ?? null;
}

/** What Enter runs: the line, where it can be run as it is, or the best that it finds. */
export const lineToRun = (typed: string, session: Session, reads: Reads): string =>
  canRunLine(typed, session, reads) ? typed : (matchToRun(typed, session)?.line ?? typed);
