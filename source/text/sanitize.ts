/**
 * The one border for outside text: whatever a feed, a page, a file or a person gives passes here once, before
 * anything else in Khabar sees it. Afterwards no character of it can move a cursor, change the order of its
 * neighbours or make a row higher or wider than its cells.
 *
 * Goes:
 * - terminal sequences with their payload (`terminal-sequences.ts`), then every C0, DEL and C1 control, except
 *   that U+0091 … U+0097, which in feeds are always misread windows-1252, become the ‘ ’ “ ” • – — they were;
 * - bidi embeddings, overrides, isolates and their ends (U+202A–202E, U+2066–2069), the deprecated U+206A–206F:
 *   direction is Khabar's own work, paragraph by paragraph;
 * - what has no shape: byte order marks, soft hyphens, zero width spaces and word joiners, Hangul fillers,
 *   interlinear annotation, the object replacement character, noncharacters, all other default ignorables;
 * - tag characters that do not make the flag of a nation (🏴󠁧󠁢󠁥󠁮󠁧󠁿): they can smuggle text unseen;
 * - marks and joiners beyond the eighth after one letter, and leading jamo beyond the third: no script needs more.
 *
 * Becomes: an unpaired surrogate U+FFFD, so that the damage is seen; CR, CRLF, VT, FF, NEL, U+2028 and U+2029 a
 * line feed; every text NFC. A run of one and the same direction mark or joiner becomes one.
 *
 * Stays: LRM, RLM and ALM (they order numbers in honest text and reach no further than their line), ZWJ and ZWNJ
 * (Persian spelling, emoji), variation selectors, NBSP and its kin, U+06DD and other visible format signs, tatweel,
 * private use.
 */
import { stripTerminalSequences } from './terminal-sequences.ts';

export interface BlockOptions {
  /** Tabs stay tabs (code, tables); otherwise each becomes a blank. */
  readonly keepTabs?: boolean;
}

const MAX_MARKS = 8;
const MAX_LEADING_JAMO = 3;
/**
 * Anything but what newspapers are set in, all of it visible and already NFC: printable ASCII, Latin-1 and Latin Extended-A;
 * letters, digits and punctuation of Arabic and its sisters; quotation marks, dashes, currencies. By UTF-16 units, which is faster.
 */
const UNUSUAL =
  /[^\n -~\u00a0-\u00ac\u00ae-\u017f\u060c\u061b\u061f-\u0652\u0660-\u066f\u0671-\u06d4\u06f0-\u06f9\u200c-\u2027\u2030-\u203a\u20a0-\u20bf]/;
/** A second mark, joiner or direction mark after a first, other than a shadda after a vowel sign, which is NFC. */
const MARK_BEHIND_MARK =
  /[\u064b-\u0650][\u064b-\u0650\u0652\u200c-\u200f]|[\u0651\u0652\u200c-\u200f][\u064b-\u0652\u200c-\u200f]/u;
const isQuestionable = (raw: string): boolean => UNUSUAL.test(raw) || MARK_BEHIND_MARK.test(raw);
const WINDOWS_1252 = '‘’“”•–—';
const MISREAD_WINDOWS_1252 = /[\u0091-\u0097]/gu;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const UNPAIRED_SURROGATE = /\p{Surrogate}/gu;
const FLAG_OF_NATION_START = '\u{1f3f4}';
const SHAPELESS = new RegExp(
  [
    '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{2,6}\\u{e007f}',
    '(?![\\t\\n\\u061c\\u180b-\\u180d\\u180f\\u200c-\\u200f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])' +
      '[\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Noncharacter_Code_Point}\\ufff9-\\ufffc]',
  ].join('|'),
  'gu',
);
/** No pattern takes a run of any length at once: the engine's stack ends at a few million characters. */
const REPEATED_JOINER = /([\u061c\u200c-\u200f])(?=\1)/gu;
const TOO_MANY_MARKS = new RegExp(
  `(?<=[\\p{Mark}\\u200c\\u200d]{${MAX_MARKS}})[\\p{Mark}\\u200c\\u200d]{1,64}`,
  'gu',
);
const LEADING_JAMO = '\\u1100-\\u115e\\ua960-\\ua97c';
const TOO_MANY_JAMO = new RegExp(`(?<=[${LEADING_JAMO}]{${MAX_LEADING_JAMO}})[${LEADING_JAMO}]{1,64}`, 'gu');

const TAB = /\t/gu;
/** White space but for single blanks; NBSP, figure space and narrow NBSP, which hold words together, yield only to a breaking one. */
const BLANK_RUN =
  /[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/gu;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const BREAKING_BLANK = /[^\u00a0\u2007\u202f]/u;

/**
 * One line: every run of white space, line ends and tabs too, is one blank; none at the ends. What holds nothing
 * that can be seen is ''. Linear, idempotent.
 */
export function sanitizeLine(raw: string): string {
  const line = clean(raw)
    .replace(BLANK_RUN, run => (BREAKING_BLANK.test(run) ? ' ' : run.charAt(0)))
    .trim();
  return VISIBLE.test(line) ? line : '';
}

/** Several lines: line feeds and inner blanks stay, blanks at the ends of lines go. Linear, idempotent. */
export function sanitizeBlock(raw: string, { keepTabs = false }: BlockOptions = {}): string {
  const text = clean(raw);
  const untabbed = keepTabs ? text : text.replace(TAB, ' ');
  if (!untabbed.includes('\n')) return untabbed.trimEnd();
  return untabbed
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}

/** Marks are counted before normalising too: a run of a million would make it quadratic. */
function clean(raw: string): string {
  if (!isQuestionable(raw)) return raw;
  const printable = stripTerminalSequences(raw)
    .replace(MISREAD_WINDOWS_1252, character => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x91))
    .replace(LINE_ENDS, '\n')
    .replace(UNPAIRED_SURROGATE, '\ufffd')
    .replace(SHAPELESS, match => (match.startsWith(FLAG_OF_NATION_START) ? match : ''))
    .replace(REPEATED_JOINER, '')
    .replace(TOO_MANY_JAMO, '');
  return printable.replace(TOO_MANY_MARKS, '').normalize('NFC').replace(TOO_MANY_MARKS, '');
}
