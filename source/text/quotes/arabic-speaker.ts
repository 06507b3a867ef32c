/** Who is the subject of an Arabic verb of saying: behind it, before it, or whom it means. */
import type { Actors, Gender } from './actors.ts';
import { behindAdverbs, isConnector, type Phrase, type PhrasePlace, phraseFrom } from './arabic-phrases.ts';
import type { FoundVerb } from './arabic-verbs.ts';
import { lastNamed } from './arabic-words.ts';
import type { Sentence } from './claim.ts';
import { isSign, wordAt } from './sentence.ts';
import { wordSet } from './word-set.ts';

const isLastNamed = wordSet(lastNamed);

export interface Context {
  readonly sentence: Sentence;
  readonly text: string;
  readonly actors: Actors;
  /** A subject that stands right before its verb. */
  readonly subject: Phrase | null;
  /** In the words of somebody, or in a relative clause. */
  readonly isTold: boolean;
}

/** كان الوزير قد وصف: what follows is no subject. */
export const hasSubjectBefore = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1)?.key === 'قد' && wordAt(sentence, at - 2) !== null;

/** A subject agrees with its verb; what does not is its object: أبلغ قناة. */
const agrees = (verb: FoundVerb, phrase: Phrase): boolean => !(verb.gender === 'm' && phrase.gender === 'f');

const withGender = (phrase: Phrase, gender: Gender): Gender =>
  gender === '?' || phrase.gender === 'p' ? phrase.gender : gender;

interface Speaker {
  readonly name: string | null;
  readonly to: number;
}

function placeBehind({ judges, takesNoun, hasObject }: FoundVerb): PhrasePlace {
  if (takesNoun) return 'behind verb';
  if (!judges) return 'behind saying';
  return hasObject ? 'behind judging' : 'behind describing';
}

export function speakerOf(
  { sentence, text, actors, subject, isTold: inside }: Context,
  at: number,
  verb: FoundVerb,
): Speaker {
  const gender = verb.gender;
  const isTold = inside && !verb.isParticiple && verb.joined === 0 && wordAt(sentence, at - 1) !== null;
  const meant = () => actors.meant(gender, isTold);
  if (verb.isParticiple || gender === '1' || gender === 'p' || hasSubjectBefore(sentence, at)) {
    const own = subject?.to === at ? subject.text : null;
    return { name: own ?? meant(), to: at + 1 };
  }
  if (subject?.to === at) {
    actors.note({ text: subject.text, gender: withGender(subject, gender), speaks: true, isTold });
    return { name: subject.text, to: at + 1 };
  }
  const from = behindAdverbs(sentence, at + 1);
  const quoted = quotedName(sentence, from, text);
  if (quoted !== null) {
    actors.note({ text: quoted, gender, speaks: true, isTold });
    return { name: quoted, to: from + 1 };
  }
  const phrase = phraseFrom(sentence, from, text, placeBehind(verb));
  const head = wordAt(sentence, from)?.key ?? '';
  const name = isLastNamed(head) || head === 'هذا' ? actors.last(gender) : null;
  if (name !== null) return { name, to: from + 1 };
  const source = verb.relays ? relayed(sentence, phrase?.to ?? at + 1, text) : null;
  if (source) {
    actors.note({ text: source.text, gender: source.gender, speaks: true, isTold });
    return { name: source.text, to: source.to };
  }
  if (!phrase || !agrees(verb, phrase) || (verb.takes && isOwn(sentence, phrase, verb.gender)))
    return { name: meant(), to: at + 1 };
  actors.note({ text: phrase.text, gender: withGender(phrase, gender), speaks: true, isTold });
  return { name: phrase.text, to: phrase.to };
}

const mostWordsOfName = 3;

/** Tokens from a name to what it says. */
const nearestSaying = 8;

/** أكدت «رويترز» أن; قالت «رويترز» في تقرير إن */
function quotedName(sentence: Sentence, at: number, text: string): string | null {
  const token = sentence[at];
  if (token?.kind !== 'marked' || token.wordCount > mostWordsOfName) return null;
  const next = sentence
    .slice(at + 1, at + 1 + nearestSaying)
    .find(each => each.kind !== 'word' || isConnector(each.key));
  const says = next?.kind === 'word' || isSign(next, ':');
  return says ? text.slice(token.words.start, token.words.end) : null;
}

/** نقلت الوكالة عن الوزير: the minister. */
const relayed = (sentence: Sentence, at: number, text: string): Phrase | null =>
  wordAt(sentence, at)?.key === 'عن' ? phraseFrom(sentence, at + 1, text) : null;

/** يشرح فكرته, أهدت فوزها: what is one's own is not the subject. */
export function isOwn(sentence: Sentence, { from }: Phrase, gender: Gender): boolean {
  const key = wordAt(sentence, from)?.key ?? '';
  return (gender === 'f' && /..ها$/u.test(key)) || (gender === 'm' && /..ه$/u.test(key));
}
