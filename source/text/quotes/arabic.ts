/** Who says something in Arabic sentences: the verb comes first, and who says it behind it, before it, or is a pronoun. */
import { namesPersons } from '../forms/analyse.ts';
import { searchKey } from '../search-key.ts';
import type { Actors, Gender } from './actors.ts';
import {
  behindAdverbs,
  isConnector,
  isNamedBefore,
  isSign,
  isVerb,
  opensSaying,
  type Phrase,
  phraseFrom,
  withoutConjunction,
  wordAt,
} from './arabic-phrases.ts';
import { type FoundVerb, sayingVerb } from './arabic-verbs.ts';
import {
  attributions,
  auxiliaries,
  beforeClauses,
  beforeSubordinate,
  beforeVerbs,
  impersonal,
  labels,
  lastNamed,
  leads,
  ownWords,
  relatives,
  stops,
  written,
} from './arabic-words.ts';
import type { Claim, Grammar, Sentence } from './claim.ts';
import { type Token, wordKey } from './tokens.ts';
import { wordSet } from './word-set.ts';

const opensClause = wordSet(beforeClauses);
const isWritten = wordSet(written);
const isLastNamed = wordSet(lastNamed);
const isStop = wordSet(stops);
const isLead = wordSet(leads);
const isAuxiliary = wordSet(auxiliaries);
const isImpersonal = wordSet(impersonal);
const comesBeforeVerb = wordSet(beforeVerbs);
const isBeforeSubordinate = wordSet(beforeSubordinate);
const isRelative = wordSet(relatives);
const isLabel = wordSet(labels);
const goesOn = wordSet('هكذا بهذه بهذا');
const denies = wordSet('لم لن لا');
const quotesSomebody = wordSet('نقل نقلت ينقل تنقل ونقل ونقلت');
const governs = wordSet('في على إلى من عن ب مع ضد حول بـ لـ ل كـ ك بين ضمن تحت نحو عبر خلال بعد قبل');

const ownWordsGender: ReadonlyMap<string, Gender> = new Map(
  ownWords.split('\n').map(row => {
    const [word = '', gender = '?'] = row.split(' ');
    return [wordKey(word), gender as Gender];
  }),
);

interface Attribution {
  readonly words: readonly string[];
  /** The particle that the next word begins with. */
  readonly particle: string | null;
}

const attributionRows: readonly Attribution[] = attributions
  .trim()
  .split('\n')
  .map(row => {
    const words = row.split(' ').map(wordKey);
    const hasParticle = words.at(-1) === 'ل';
    return { words: hasParticle ? words.slice(0, -1) : words, particle: hasParticle ? 'ل' : null };
  })
  .filter(({ words }) => words[0] !== 'كلام' && words[0] !== 'قول');

interface Context {
  readonly sentence: Sentence;
  readonly text: string;
  readonly actors: Actors;
  /** A subject that stands right before its verb. */
  readonly subject: Phrase | null;
  /** In the words of somebody, or in a relative clause. */
  readonly isTold: boolean;
}

const LETTER = /\p{L}/u;

const plain = { isPlain: true, isJoined: false, judges: false, isPassive: false, isFrame: false };

function beginsClause(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  if (before?.kind !== 'word') return true;
  return opensClause(before.key) || isConnector(withoutConjunction(before.key));
}

const saysNext = (sentence: Sentence, at: number): boolean =>
  sentence
    .slice(at + 1, at + 12)
    .some(
      token =>
        (token.kind === 'word' && isConnector(token.key)) || token.kind === 'marked' || isSign(token, ':'),
    );

/** قُتل, but not يُضيف. */
function isPassive(text: string, { isPast, joined, dammaIsPassive }: FoundVerb): boolean {
  const verb = text.slice(joined > 0 ? text.search(/(?<=^.\p{M}*)[^\p{M}]/u) : 0);
  if (!/^.\u064f/u.test(verb)) return false;
  return isPast || dammaIsPassive || /(?:\u064e\u0651|\u0651\u064e|\u064e)\P{M}$/u.test(verb);
}

const SHADDA = /\u0651/u;
const TANWIN = /\u064b/u;

function counts(sentence: Sentence, at: number, verb: FoundVerb, hasSelf: boolean): boolean {
  const word = wordAt(sentence, at);
  const before = wordAt(sentence, at - 1);
  if (!word || (before && denies(before.key))) return false;
  if (verb.gender === '1' && !hasSelf) return false;
  if (verb.needsShadda && verb.isPast && verb.gender === 'm' && !SHADDA.test(word.text)) return false;
  if (TANWIN.test(word.text) && !verb.isParticiple) return false;
  if (isWritten(wordAt(sentence, at + 1)?.key ?? '') && /^[وف]?كتب/u.test(word.key)) return false;
  if (verb.isParticiple) return opensSaying(sentence, at);
  if (!verb.isDoubtful || verb.gender !== 'm') return true;
  return (
    SHADDA.test(word.text) || ((beginsClause(sentence, at) || verb.joined > 0) && saysNext(sentence, at))
  );
}

/** A subject agrees with its verb; what does not is its object: أبلغ قناة. */
const agrees = (verb: FoundVerb, phrase: Phrase): boolean => !(verb.gender === 'm' && phrase.gender === 'f');

const withGender = (phrase: Phrase, gender: Gender): Gender =>
  gender === '?' || phrase.gender === 'p' ? phrase.gender : gender;

interface Speaker {
  readonly name: string | null;
  readonly to: number;
}

function speakerOf(
  { sentence, text, actors, subject, isTold: inside }: Context,
  at: number,
  verb: FoundVerb,
): Speaker {
  const gender = verb.gender;
  const isTold = inside && !verb.isParticiple && verb.joined === 0 && wordAt(sentence, at - 1) !== null;
  const meant = () => actors.meant(gender, isTold);
  if (verb.isParticiple || gender === '1' || gender === 'p') {
    const own = subject?.to === at ? subject.text : null;
    return { name: own ?? meant(), to: at + 1 };
  }
  const from = behindAdverbs(sentence, at + 1);
  const phrase =
    subject?.to === at
      ? null
      : phraseFrom(sentence, from, text, verb.judges && verb.hasObject ? 'behind judging' : 'behind saying');
  if (subject?.to === at) {
    actors.note({ text: subject.text, gender: withGender(subject, gender), speaks: true, isTold });
    return { name: subject.text, to: at + 1 };
  }
  const head = wordAt(sentence, from)?.key ?? '';
  const name = isLastNamed(head) || head === 'هذا' ? actors.last(gender) : null;
  if (name !== null) return { name, to: from + 1 };
  if (!phrase || !agrees(verb, phrase)) return { name: meant(), to: at + 1 };
  actors.note({ text: phrase.text, gender: withGender(phrase, gender), speaks: true, isTold });
  return { name: phrase.text, to: phrase.to };
}

const verbText = (text: string, joined: number): string =>
  joined === 0 ? text : text.replace(/^.\p{M}*/u, '');

function claimOfVerb(context: Context, at: number): Claim | null {
  const word = wordAt(context.sentence, at);
  const verb = word && sayingVerb(word.key);
  if (!verb || !counts(context.sentence, at, verb, context.actors.meant('1') !== null)) return null;
  const passive = isPassive(word.text, verb);
  const { name, to } = passive ? { name: null, to: at + 1 } : speakerOf(context, at, verb);
  return {
    from: context.subject?.to === at ? context.subject.from : at,
    at,
    to,
    verb: verbText(word.text, verb.joined),
    speaker: name,
    isJoined: verb.joined > 0 || wordAt(context.sentence, at - 1)?.key === 'ثم',
    judges: verb.judges && verb.hasObject,
    isPlain: verb.isPlain,
    isFrame: false,
    isPassive: passive,
  };
}

/** نقلت الوكالة عن مسؤول قوله: the official. */
function speakerOfOwnWords({ sentence, text, actors }: Context, at: number, gender: Gender): string | null {
  let place = at - 1;
  while (place >= Math.max(0, at - 14) && wordAt(sentence, place)?.key !== 'عن') place--;
  const quotes = sentence.slice(0, at).some(token => token.kind === 'word' && quotesSomebody(token.key));
  const phrase =
    quotes && wordAt(sentence, place)?.key === 'عن' ? phraseFrom(sentence, place + 1, text) : null;
  if (!phrase) return actors.meant(gender);
  const name = phrase.to <= at ? phrase.text : null;
  if (name !== null) actors.note({ text: name, gender, speaks: true });
  return name;
}

function claimOfOwnWords(context: Context, at: number): Claim | null {
  const word = wordAt(context.sentence, at);
  const gender = word && ownWordsGender.get(word.key);
  if (!gender) return null;
  const speaker = speakerOfOwnWords(context, at, gender);
  return { ...plain, from: at, at, to: at + 1, verb: word.text, speaker };
}

function attributionAt(
  sentence: Sentence,
  at: number,
): { readonly to: number; readonly particle: string | null } | null {
  const first = wordAt(sentence, at)?.key;
  for (const { words, particle } of attributionRows) {
    const [head] = words;
    if (first !== head && first !== `و${head}`) continue;
    const isWhole = words.every((word, index) => index === 0 || wordAt(sentence, at + index)?.key === word);
    const next = wordAt(sentence, at + words.length);
    if (isWhole && next && (particle === null || next.key.startsWith(particle)))
      return { to: at + words.length, particle };
  }
  return null;
}

const withoutParticle = (text: string): string => text.replace(/^لل/u, 'ال').replace(/^ل(?=\S{3})/u, '');

function claimOfAttribution({ sentence, text, actors }: Context, at: number): Claim | null {
  const found = attributionAt(sentence, at);
  const phrase = found && phraseFrom(sentence, found.to, text);
  const words = sentence.slice(at, found?.to ?? at);
  const [first, last] = [words[0], words.at(-1)];
  if (!found || !phrase || !first || !last) return null;
  const name = found.particle === null ? phrase.text : withoutParticle(phrase.text);
  actors.note({ text: name, gender: phrase.gender, speaks: true });
  const verb = text.slice(first.start, last.end);
  return { ...plain, from: at, at, to: phrase.to, verb, speaker: name, isFrame: true };
}

/** جاء في بيان الهيئة */
function claimOfDocument({ sentence, text, actors }: Context, at: number): Claim | null {
  const word = wordAt(sentence, at);
  if (!word || !/^[وف]?(?:جاء|ورد)$/u.test(word.key) || wordAt(sentence, at + 1)?.key !== 'في') return null;
  const phrase = phraseFrom(sentence, at + 2, text);
  if (!phrase) return null;
  actors.note({ text: phrase.text, gender: phrase.gender, speaks: true });
  const verb = verbText(word.text, /^[وف]/u.test(word.key) && word.key !== 'ورد' ? 1 : 0);
  return { ...plain, from: at, at, to: phrase.to, verb, speaker: phrase.text, isJoined: verb !== word.text };
}

/** عُلم أن */
function claimOfNobody({ sentence }: Context, at: number): Claim | null {
  const word = wordAt(sentence, at);
  const bare = word && withoutConjunction(word.key);
  const next = wordAt(sentence, at + 1);
  if (!word || !bare || !isImpersonal(bare) || !saysNext(sentence, at) || (next && /^ال/u.test(next.key)))
    return null;
  const isJoined = bare !== word.key;
  return {
    ...plain,
    isPassive: true,
    isJoined,
    from: at,
    at,
    to: at + 1,
    verb: verbText(word.text, isJoined ? 1 : 0),
    speaker: null,
  };
}

const claimers = [claimOfAttribution, claimOfNobody, claimOfVerb, claimOfOwnWords, claimOfDocument];

/** A noun that begins a clause: its subject, whose verb may follow. */
function subjectAt({ sentence, text, subject }: Context, at: number): Phrase | null {
  const word = wordAt(sentence, at);
  const before = wordAt(sentence, at - 1);
  const isFirst = at === 0 || (beginsClause(sentence, at) && before !== null);
  if (!isFirst || !word || isStop(withoutConjunction(word.key)) || opensClause(word.key)) return null;
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
  if (!isVerb(bare) && !isVerb(word.key)) return null;
  const phrase = phraseFrom(sentence, behindAdverbs(sentence, at + 1), text, 'behind verb');
  const isFirst = actors.here() === null;
  if (phrase && !isFirst && !namesPersons(searchKey(wordAt(sentence, phrase.from)?.key ?? ''))) return null;
  return phrase && !isOwn(wordAt(sentence, phrase.from)?.key ?? '', verbGender(word.key)) ? phrase : null;
}

/** أهدت فوزها: what is hers is not the subject. */
const isOwn = (key: string, gender: Gender): boolean =>
  (gender === 'f' && /..ها$/u.test(key)) || (gender === 'm' && /..ه$/u.test(key));

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
    if (token.kind === 'word' && opensClause(token.key) && isSign(sentence[at - 1], '،', ',')) isTold = false;
    const context = { sentence, text, actors, subject, isTold };
    const claim = claimers.reduce<Claim | null>((found, find) => found ?? find(context, at), null);
    if (claim) {
      claims.push(claim);
      if (claim.isJoined || isSign(sentence[at - 1], '،', ',')) isTold = false;
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
