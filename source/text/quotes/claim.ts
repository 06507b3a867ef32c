/** What a grammar finds in a sentence: that somebody says something. */
import type { Actors } from './actors.ts';
import type { Token } from './tokens.ts';

export type Sentence = readonly Token[];

/** Places are those of tokens in their sentence. */
export interface Claim {
  /** Where it begins, with a subject that stands before the verb. */
  readonly from: number;
  readonly at: number;
  /** Behind verb and subject. */
  readonly to: number;
  readonly verb: string | null;
  readonly speaker: string | null;
  /** Joined to what is before it (وقال): so it says nothing of a quotation there. */
  readonly isJoined: boolean;
  /** Its object is judged by what follows (تراها «فخًّا»). */
  readonly judges: boolean;
  /** Its words may follow with nothing between. */
  readonly isPlain: boolean;
  /** “According to”: what is said is the rest of the sentence. */
  readonly isFrame: boolean;
  /** Words of its own follow only behind “that”. */
  readonly needsConnector?: boolean;
  /** Says something only behind a connector: عُلم أن. */
  readonly isPassive: boolean;
}

export interface Grammar {
  /** In order. Takes note of whom the sentence speaks of. */
  readonly claimsIn: (sentence: Sentence, actors: Actors) => readonly Claim[];
  /** Whether a word opens the words of somebody: that, أنّ. */
  readonly connectsAt: (sentence: Sentence, at: number) => boolean;
  /** Whether words of somebody may follow without such a word: “she said it was late”. */
  readonly needsConnector: boolean;
  /** Whether a quotation behind these tokens is a title or a name. */
  readonly isNamed: (sentence: Sentence, at: number) => boolean;
  /** Whether what comes behind this colon is a title, or stands on a sign. */
  readonly isLabelled: (sentence: Sentence, colon: number) => boolean;
  /** Words between a quotation and who said it. */
  readonly leads: (key: string) => boolean;
  /** Of these words, those that go on behind a full stop: «…». هكذا قال فلان. */
  readonly goesOn: (key: string) => boolean;
  /** Words behind which a quotation is a part of a clause, and no clause: “a charge of «…»”. */
  readonly governs: (key: string) => boolean;
  /** Whether a word is a verb of saying, which splits a quotation between dashes: « … – says she – … ». */
  readonly says: (key: string) => boolean;
}
