/**
 * English words without their inflection: plurals, -ed, -ing, and irregular verbs and plurals of the news. A key is no
 * word: the e that endings swallow is left out (vote, voting → vot).
 */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'be is are was were been am being',
    'have has had having',
    'do does did done doing',
    'say says said',
    'go goes went gone',
    'get gets got gotten getting',
    'make made making',
    'take takes took taken taking',
    'give gave given giving',
    'see saw seen',
    'come came coming',
    'become became becoming',
    'find found',
    'tell told',
    'think thought',
    'bring brought',
    'buy bought',
    'catch caught',
    'teach taught',
    'fight fought',
    'seek sought',
    'keep kept',
    'leave left leaving',
    'lead led',
    'meet met',
    'hold held',
    'stand stood',
    'understand understood',
    'win won winning',
    'lose lost losing',
    'sell sold',
    'send sent',
    'spend spent',
    'build built',
    'pay paid',
    'feel felt',
    'fall fell fallen',
    'rise rose risen rising',
    'grow grew grown',
    'know knew known',
    'throw threw thrown',
    'fly flew flown flies',
    'draw drew drawn',
    'drive drove driven driving',
    'write wrote written writing',
    'speak spoke spoken',
    'break broke broken',
    'steal stole stolen stealing',
    'choose chose chosen choosing',
    'freeze froze frozen freezing',
    'begin began begun beginning',
    'swim swam swum swimming',
    'run ran running',
    'sing sang sung',
    'drink drank drunk',
    'sink sank sunk',
    'shoot shot shooting',
    'strike struck striking',
    'shake shook shaken shaking',
    'wear wore worn',
    'hide hid hidden hiding',
    'ride rode ridden riding',
    'eat ate eaten',
    'forget forgot forgotten forgetting',
    'agree agrees agreed',
    'free frees freed',
    'guarantee guarantees guaranteed',
    'man men',
    'woman women',
    'child children',
    'person people',
    'foot feet',
    'tooth teeth',
    'goose geese',
    'mouse mice',
    'life lives',
    'wife wives',
    'knife knives',
    'leaf leaves',
    'thief thieves',
    'half halves',
    'wolf wolves',
    'crisis crises',
    'analysis analyses',
    'basis bases',
    'criterion criteria',
    'die dies died dying',
    'lie lies lied lying',
    'tie ties tied tying',
  ].flatMap(row => row.split(' ').map((word, _, [base = '']): [string, string] => [word, base])),
);

/** End like plurals but are none; `-ss`, `-us` and `-is` always do. */
const NO_PLURAL =
  /(?:ss|us|is|^news|^series|^species|^physics|^politics|^economics|^gas|^bias|^atlas|^texas)$/u;

const RULES: readonly (readonly [ending: RegExp, replacement: string])[] = [
  [/(?<=..)(?:ies|ied)$/u, 'y'],
  [/(?<=..)ying$/u, 'y'],
  [/(?<=(?:ss|sh|ch|x|zz|o))es$/u, ''],
  [/(?<=..)s$/u, ''],
];
const VERBAL: readonly RegExp[] = [/(?<=[aeiouy].+)ing$/u, /(?<=[aeiouy].*)(?<!e)ed$/u];
const DOUBLED = /([bdgmnprt])\1$/u;
const FINAL_E = /(?<=..)e$/u;

/** @param word in lower case, without accents */
export function englishStem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular.replace(FINAL_E, '');
  if (word.length < 4 || NO_PLURAL.test(word)) return word.replace(FINAL_E, '');
  return withoutVerbal(withoutPlural(word)).replace(FINAL_E, '');
}

function withoutPlural(word: string): string {
  const rule = RULES.find(([ending]) => ending.test(word));
  return rule ? word.replace(...rule) : word;
}

function withoutVerbal(word: string): string {
  const ending = VERBAL.find(verbal => verbal.test(word) && word.length >= 5);
  return ending ? word.replace(ending, '').replace(DOUBLED, '$1') : word;
}
