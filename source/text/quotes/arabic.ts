/** Who says something in Arabic sentences: the verb comes first, and who says it behind it, before it, or is a pronoun. */
import { namesPersons } from '../forms/analyse.ts';
import { searchKey } from '../search-key.ts';
import type { Actors, Gender } from './actors.ts';
import { beginsClause, claimAt, opensClause } from './arabic-claims.ts';
import {
  behindAdverbs,
  isConnector,
  isNamedBefore,
  isPrefixed,
  isVerb,
  type Phrase,
  phraseFrom,
  withoutConjunction,
} from './arabic-phrases.ts';
import { type Context, isOwn } from './arabic-speaker.ts';
import { sayingVerb } from './arabic-verbs.ts';
import {
  auxiliaries,
  beforeSubordinate,
  beforeVerbs,
  labels,
  leads,
  relatives,
  stops,
} from './arabic-words.ts';
import type { Claim, Grammar, Sentence } from './claim.ts';
import { isSign, wordAt } from './sentence.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const isStop = wordSet(stops);
const isLead = wordSet(leads);
const isAuxiliary = wordSet(auxiliaries);
const comesBeforeVerb = wordSet(beforeVerbs);
const isBeforeSubordinate = wordSet(beforeSubordinate);
const isRelative = wordSet(relatives);
const isLabel = wordSet(labels);
const goesOn = wordSet('هكذا بهذه بهذا');
const governs = wordSet('في على إلى من عن ب مع ضد حول بـ لـ ل كـ ك بين ضمن تحت نحو عبر خلال بعد قبل');
const LETTER = /\p{L}/u;

/** A noun that begins a clause: its subject, whose verb may follow. */
function subjectAt({ sentence, text, subject }: Context, at: number): Phrase | null {
  const word = wordAt(sentence, at);
  const before = wordAt(sentence, at - 1);
  const isFirst = at === 0 || (beginsClause(sentence, at) && before !== null);
  if (!isFirst || !word || opensClause(word.key)) return null;
  if (isStop(withoutConjunction(word.key)) || isPrefixed(word.key)) return null;
  if (
    before &&
    isAuxiliary(withoutConjunction(before.key)) &&
    (subject?.to === at - 1 || /ً/u.test(word.text))
  )
    return null;
  if (before && comesBeforeVerb(before.key) && !/^ال/u.test(word.key)) return null;
  const verb = sayingVerb(word.key);
  if (isVerb(word.key) || (verb && !verb.isDoubtful)) return null;
  return phraseFrom(sentence, at, text, 'before verb');
}

/** Whom a verb that says nothing speaks of: دخل الوزير. */
function actorBehind({ sentence, text, actors }: Context, at: number): Phrase | null {
  const word = wordAt(sentence, at);
  const bare = word && withoutConjunction(word.key);
  if (!word || !bare || !(beginsClause(sentence, at) || bare !== word.key)) return null;
  if (!isVerb(word.key)) return null;
  const phrase = phraseFrom(sentence, behindAdverbs(sentence, at + 1), text, 'behind verb');
  const isFirst = actors.here() === null;
  if (phrase && !isFirst && !namesPersons(searchKey(wordAt(sentence, phrase.from)?.key ?? ''))) return null;
  return phrase && !isOwn(sentence, phrase, verbGender(word.key)) ? phrase : null;
}

function verbGender(key: string): Gender {
  if (/(?:وا|ون)$/u.test(key)) return 'p';
  if (/ت$/u.test(key)) return 'f';
  return /^[وف]?ت/u.test(key) ? '?' : 'm';
}

function claimsIn(sentence: Sentence, actors: Actors, text: string): readonly Claim[] {
  const claims: Claim[] = [];
  let subject: Phrase | null = null;
  let isTold = false;
  for (let at = 0; at < sentence.length; at++) {
    const token = sentence[at] as Token;
    if (token.kind === 'word' && (isRelative(token.key) || (claims.length > 0 && connectsAt(sentence, at))))
      isTold = true;
    if (token.kind === 'word' && opensClause(token.key) && isSign(sentence[at - 1], '،,')) isTold = false;
    const context = { sentence, text, actors, subject, isTold };
    const claim = claimAt(context, at);
    if (claim) {
      claims.push(claim);
      if (claim.isJoined || isSign(sentence[at - 1], '،,')) isTold = false;
      at = Math.max(at, claim.to - 1);
      continue;
    }
    const actor = actorBehind(context, at);
    if (actor) {
      const key = wordAt(sentence, at)?.key ?? '';
      if (!(verbGender(key) === 'm' && actor.gender === 'f'))
        actors.note({
          text: actor.text,
          gender: actor.gender === '?' ? verbGender(key) : actor.gender,
          speaks: false,
          isTold,
        });
      continue;
    }
    const found = subjectAt(context, at);
    if (!found) continue;
    subject = found;
    if (LETTER.test(found.text))
      actors.note({ text: found.text, gender: found.gender, speaks: false, isTold });
    at = Math.max(at, found.to - 1);
  }
  return claims;
}

/** قال إن, but not قبل أن. */
function connectsAt(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (!word || !(isConnector(word.key) || isConnector(withoutConjunction(word.key)))) return false;
  const before = wordAt(sentence, at - 1);
  return !(before && isBeforeSubordinate(withoutConjunction(before.key)));
}

const labelReach = 10;

/** What stands on a sign, or is a title. */
const isLabelled = (sentence: Sentence, colon: number): boolean =>
  sentence
    .slice(Math.max(0, colon - labelReach), colon)
    .some(token => token.kind === 'word' && isLabel(token.key));

export const arabic: (text: string) => Grammar = text => ({
  claimsIn: (sentence, actors) => claimsIn(sentence, actors, text),
  connectsAt,
  isNamed: isNamedBefore,
  isLabelled,
  leads: isLead,
  needsConnector: true,
  goesOn,
  governs,
  says: key => sayingVerb(key) !== null,
});
