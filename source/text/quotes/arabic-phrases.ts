/** Who speaks in Arabic: the noun phrase behind a verb, or at the beginning of a clause. */
import { remembering } from '../../base/remembering.ts';
import { isBehindParticle, isVerbForm } from '../forms/analyse.ts';
import { isKnownName, isPlainWord } from '../names/plain-words.ts';
import { searchKey } from '../search-key.ts';
import type { Gender } from './actors.ts';
import { isDefinite, isJudged, isObject, isOwned } from './arabic-objects.ts';
import { sayingVerb } from './arabic-verbs.ts';
import {
  adverbs,
  auxiliaries,
  circumstances,
  connectors,
  joinedByBa,
  media,
  named,
  nominal,
  stops,
} from './arabic-words.ts';
import type { Sentence } from './claim.ts';
import { isSign, wordAt } from './sentence.ts';
import type { Token, Word } from './tokens.ts';
import { wordSet } from './word-set.ts';

const isStop = wordSet(stops);
const isCircumstance = wordSet(circumstances);
const isAdverb = wordSet(adverbs);
const isMedium = wordSet(media);
const isJoinedByBa = wordSet(joinedByBa);
const isAuxiliary = wordSet(auxiliaries);
const isNominal = wordSet(nominal);
export const isConnector = wordSet(connectors);
const isNaming = wordSet(named);
/** مسؤول عن, مطلع على: these take a preposition with them. */
const takesPreposition = wordSet(
  'مسؤول المسؤول المسؤولة مسؤولة المشرف المشرفة مشرف مشرفة مطلع المطلع مطلعة القائم القائمة المدافع شاهد الخارج الخارجة',
);
const joinsPlaces = wordSet('في من');
/** Men's names and offices in ة. */
const isMasculineInTa = wordSet(
  'حمزة أسامة معاوية طلحة عبيدة خليفة علامة قتيبة عكرمة حذيفة عطية جمعة شحاتة عرفة سلامة قادة سادة أساتذة طلبة عمدة عبيدة حنظلة بعض نوخذة داعية رحالة علامة طاغية نابغة',
);

const ARTICLE = /^(?:[وف])?(?:ال|[بك]ال|لل)/u;
const PARTICLE = /^[وف]?[بكل]?(?:ال)?/u;
const PRONOUN_BEHIND = /(?<=...)(?:ها|هم|ه)$/u;
const TANWIN = /ً|ٱً/u;
const DIGITS = /^[\p{N}.,]+$/u;

const mostKnown = 20_000;

/** A verb that is nothing else, as far as tables know. */
export const isVerb = remembering(readsAsVerb, mostKnown);

function readsAsVerb(key: string): boolean {
  if (isAuxiliary(key)) return true;
  if (key.endsWith('ة') || isNominal(key)) return false;
  const folded = searchKey(key);
  return isVerbForm(folded) && isPlainWord(folded);
}

export const withoutConjunction = (key: string): string => (/^[وف](?=.{2})/u.test(key) ? key.slice(1) : key);

const bareNoun = (key: string): string => key.replace(PARTICLE, '').replace(PRONOUN_BEHIND, '');

const isAnyOf = (has: (key: string) => boolean, key: string): boolean =>
  has(key) || has(bareNoun(key)) || has(key.replace(PARTICLE, ''));

/** Of a quotation: whether what is before it says that it is the name of something (فيلم «…»، باسم «…»). */
export function isNamedBefore(sentence: Sentence, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 2); place--) {
    const word = wordAt(sentence, place);
    if (!word) return false;
    if (isConnector(withoutConjunction(word.key)) || isStop(word.key)) return false;
    if (isAnyOf(isNaming, word.key)) return true;
  }
  return false;
}

/** A participle of saying, with what it says: مضيفًا أن. */
export function opensSaying(sentence: Sentence, at: number): boolean {
  const verb = sayingVerb(wordAt(sentence, at)?.key ?? '');
  if (!verb?.isParticiple) return false;
  for (const token of sentence.slice(at + 1, at + 6)) {
    if (token.kind !== 'word') return token.kind === 'marked' || token.text === ':';
    if (isConnector(token.key)) return true;
    const other = sayingVerb(token.key);
    if (other && !other.isParticiple) return false;
  }
  return false;
}

function isJoinedVerb({ key }: Word): boolean {
  const rest = withoutConjunction(key);
  return rest !== key && isVerb(key) && isVerb(rest);
}

/** Whether a place or topic belongs to the name: دبلوماسي في عمّان, but not في بيان. */
function joinsName(sentence: Sentence, at: number, from: number): boolean {
  const [word, before, after] = [at, at - 1, at + 1].map(place => wordAt(sentence, place));
  if (!word || !before || !after || at === from) return false;
  if (takesPreposition(before.key)) return true;
  return (
    joinsPlaces(word.key) &&
    !isAnyOf(isCircumstance, after.key) &&
    !DIGITS.test(after.key) &&
    !isStop(after.key)
  );
}

function endsPhrase(sentence: Sentence, at: number, from: number): boolean {
  const token = sentence[at] as Token;
  if (token.kind === 'sign') return true;
  if (at === from && token.kind === 'word' && /^لل/u.test(token.key)) return true;
  if (token.kind === 'marked') return at === from || !isNamedBefore(sentence, at);
  if (isConnector(token.key) || isConnector(withoutConjunction(token.key))) return true;
  if (isStop(token.key)) return !joinsName(sentence, at, from);
  if (at > from && TANWIN.test(token.text) && !ARTICLE.test(token.key))
    return !isIndefinite(sentence, at, from);
  if (opensSaying(sentence, at)) return true;
  if (at === from) return false;
  if (isOwned(sentence, at) || isPrefixed(token.key)) return true;
  const verb = sayingVerb(token.key);
  if (verb && !verb.isDoubtful && !verb.isParticiple && verb.gender !== '1') return true;
  return isJoinedVerb(token) || (/^[يت]/u.test(token.key) && isVerb(token.key));
}

/** بحسن، بعقد: what a verb takes, and no name in ب. */
export const isPrefixed = remembering(
  (key: string): boolean =>
    /^[وف]?ب/u.test(key) &&
    !isJoinedByBa(key) &&
    isBehindParticle(searchKey(key)) &&
    !isKnownName(searchKey(key)),
  mostKnown,
);

/** مسؤولًا بريطانيًّا: behind أن the name itself is in the accusative. */
const isIndefinite = (sentence: Sentence, at: number, from: number): boolean =>
  TANWIN.test(wordAt(sentence, from)?.text ?? '') && at - from < 3;

export interface Phrase {
  readonly text: string;
  readonly from: number;
  /** Behind it. */
  readonly to: number;
  readonly gender: Gender;
}

const mostWords = 16;

function genderOf(key: string): Gender {
  const head = withoutConjunction(key);
  if (head.endsWith('ة') && !isMasculineInTa(head.replace(/^ال/u, ''))) return 'f';
  return /^ال.*(?:ون|ين)$/u.test(head) ? 'p' : '?';
}

const OWNER = /^(?:لل|ل(?=.{3}))/u;

/** Of تغريدة لوزارة النقل and بيان الوزارة: whose it is. */
function ownerFrom(sentence: Sentence, from: number, to: number): number {
  const head = wordAt(sentence, from);
  if (!head || !isAnyOf(isMedium, head.key)) return from;
  const last = Math.min(to + 6, sentence.length);
  for (let at = from + 1; at < last; at++) {
    const word = wordAt(sentence, at);
    if (!word) break;
    if (OWNER.test(word.key)) return at;
    if (word.key === 'باسم' || word.key === 'عن') return at + 1;
  }
  return ARTICLE.test(head.key) || to === from + 1 ? from : from + 1;
}

/** ل is no part of the name it stands before. */
const withoutOwner = (text: string): string =>
  text.replace(/^لل/u, 'ال').replace(/^ل(?=[^ا\s]\S{2})/u, letters => (letters === 'ل' ? '' : letters));

/** What a phrase stands before or behind: a verb of saying; another verb, which may have an object; its own verb. */
export type PhrasePlace =
  | 'behind saying'
  | 'behind judging'
  | 'behind describing'
  | 'behind verb'
  | 'before verb';

const endsHere: Readonly<Record<PhrasePlace, (sentence: Sentence, at: number, from: number) => boolean>> = {
  'behind saying': () => false,
  'behind judging': (sentence, at) => sentence[at]?.kind === 'marked',
  'behind describing': (...place) => isJudged(...place) || isObject(...place),
  'behind verb': isObject,
  'before verb': (sentence, at, from) => at > from && isVerb(wordAt(sentence, at)?.key ?? ''),
};

/** A verb is no name; the past of some is. */
const beginsWithVerb = (sentence: Sentence, at: number): boolean => {
  const key = wordAt(sentence, at)?.key ?? '';
  const verb = sayingVerb(key);
  return isAuxiliary(key) || (verb !== null && !verb.isDoubtful && !verb.isParticiple && isVerb(key));
};

const mostWordsOfName = 4;

/** مديرة الرحلة، سلمى الحداد، … : the name behind an office belongs to it. */
function behindApposition(sentence: Sentence, comma: number): number {
  if (!isSign(sentence[comma], '،,')) return comma;
  let to = comma + 1;
  while (to < sentence.length && to - comma <= mostWordsOfName && !endsPhrase(sentence, to, comma + 1)) to++;
  const first = wordAt(sentence, comma + 1);
  const isName =
    first !== null &&
    to - comma > 2 &&
    !isDefinite(first.key) &&
    !isVerb(first.key) &&
    !TANWIN.test(first.text) &&
    !/^[وف]/u.test(first.key);
  return isName && isSign(sentence[to], '،,:') ? to : comma;
}

/** The phrase that begins at a token; null if none does. */
export function phraseFrom(
  sentence: Sentence,
  from: number,
  text: string,
  place: PhrasePlace = 'behind saying',
): Phrase | null {
  if (beginsWithVerb(sentence, from)) return null;
  let to = from;
  const last = Math.min(sentence.length, from + mostWords);
  while (to < last && !endsPhrase(sentence, to, from) && !endsHere[place](sentence, to, from)) to++;
  while (to > from && isStop(wordAt(sentence, to - 1)?.key ?? '')) to--;
  if (to === from) return null;
  to = behindApposition(sentence, to);
  const owner = ownerFrom(sentence, from, to);
  if (owner > from) {
    const owned = owner >= to ? phraseFrom(sentence, owner, text) : null;
    const end = owned?.to ?? Math.max(to, owner + 1);
    const place = [sentence[owner], sentence[end - 1]];
    if (!place[0] || !place[1]) return null;
    return {
      text: withoutOwner(text.slice(place[0].start, place[1].end)),
      from,
      to: end,
      gender: '?', // a verb agrees with the document, a pronoun mostly with whose it is
    };
  }
  const [first, end] = [sentence[from] as Token, sentence[to - 1] as Token];
  return {
    text: text.slice(first.start, end.end),
    from,
    to,
    gender: genderOf(wordAt(sentence, from)?.key ?? ''),
  };
}

/** The place behind adverbs. */
export function behindAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  while (isAdverb(wordAt(sentence, at)?.key ?? '')) at++;
  return at;
}
