/**
 * The nouns that every verb has by rule: its masdar, where the table gives none, and its participles. They are made of
 * folded letters, but end in ة and ئ where print does, since that decides what may follow.
 */
import { type Measure, type Verb, withMiddle } from './verb.ts';

const withoutLast = (text: string): string => text.slice(0, -1);
const beforeLast = (text: string, letter: string): string => withoutLast(text) + letter + text.slice(-1);

/** إعلان، استخدام، اتفاق; a first و turns into ي: إيقاف، استيراد. */
function withLongA({ past, weakness, measure }: Verb): string {
  const stem = past.replace(measure === 'seeking' ? /^استو/u : /^او/u, start => `${withoutLast(start)}ي`);
  if (weakness === 'defective' || weakness === 'hamzated') return `${withoutLast(stem)}اء`;
  if (weakness === 'geminate') return `${stem}ا${stem.slice(-1)}`;
  if (weakness !== 'hollow') return beforeLast(stem, 'ا');
  return measure === 'alif' ? `${stem.slice(0, -2)}يا${stem.slice(-1)}` : `${stem}ة`;
}

const masdars: Readonly<Record<Measure, (verb: Verb) => readonly string[]>> = {
  given: () => [],
  doubling: ({ past, weakness }) => {
    if (weakness === 'defective') return [`ت${withoutLast(past)}ية`];
    return weakness === 'hamzated' ? [`ت${withoutLast(past)}ئة`] : [`ت${beforeLast(past, 'ي')}`];
  },
  long: ({ past, weakness }) => [weakness === 'defective' ? `م${withoutLast(past)}اة` : `م${past}ة`],
  hamza: verb => [
    verb.present.startsWith('و') && !verb.past.startsWith('او') ? faith(verb) : withLongA(verb),
  ],
  prefixed: ({ past, weakness }) =>
    weakness === 'defective'
      ? [past, withoutLast(past)]
      : [weakness === 'hamzated' ? `${withoutLast(past)}و` : past],
  alif: verb => [withLongA(verb)],
  seeking: verb => [withLongA(verb)],
  four: ({ past }) => [`${past}ة`],
};

/** آمن, إيمان: two hamzas in a row become one long vowel. */
const faith = ({ past }: Verb): string => beforeLast(`اي${past.slice(1)}`, 'ا');

/** As the letters of each measure give it; إعادة, استقالة, استيلاء, تلقّي among them. */
export const regularMasdars = (verb: Verb): readonly string[] => masdars[verb.measure](verb);

/** Active and passive. */
export function participles(verb: Verb): readonly string[] {
  return verb.isBare ? bareParticiples(verb) : derivedParticiples(verb);
}

function derivedParticiples({ present, weakness, measure }: Verb): readonly string[] {
  const active = `م${present}`;
  if (weakness === 'defective') return [`${withoutLast(active)}ٍ`];
  if (weakness === 'hamzated') return [`${withoutLast(active)}ئ`];
  return weakness === 'hollow' && measure !== 'alif' ? [active, withMiddle(active, 'ا')] : [active];
}

function bareParticiples({ past, present, weakness, endsInWaw }: Verb): readonly string[] {
  const [first = '', second = '', third = ''] = past;
  if (first === 'ا') return [`ما${second}و${third}`];
  if (weakness === 'geminate') return [`${first}ا${second}`, `م${first}${second}و${second}`];
  if (weakness === 'hollow') return third === 'ء' ? [] : [`${first}اي${third}`, `م${present}`];
  if (weakness === 'defective') return [`${first}ا${second}ٍ`, `م${first}${second}${endsInWaw ? 'و' : 'ي'}`];
  if (weakness === 'hamzated') return [`${first}ا${second}ئ`, `م${first}${second}وء`];
  return [`${first}ا${second}${third}`, `م${first}${second}و${third}`];
}
