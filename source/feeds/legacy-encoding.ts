/** Which single-byte encoding undeclared bytes are in: Arabic (two of them), Hebrew, or else Western. */

export interface GuessedEncoding {
  readonly encoding: string;
  /** Sure enough to overrule another charset of one byte a letter that the server or document declares. */
  readonly confident: boolean;
}

interface Candidate {
  readonly encoding: string;
  /** The letters that text in this encoding consists of. */
  readonly letters: RegExp;
  /** Signs among them that say nothing. */
  readonly signs: RegExp;
  /** What is frequent in the language and falls apart in a wrong decoding. */
  readonly frequent: RegExp;
}

/**
 * The commonest first: it counts where the bytes fit several. The two Arabic ones share the letters from alef to dad; the
 * bytes of the others are another script's or nobody's in the wrong one, so that from a few words on one alone fits.
 */
const candidates: readonly Candidate[] = [
  {
    encoding: 'windows-1256',
    letters:
      /[\u0621-\u0652\u067e\u0679\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2\u200c]/gu,
    signs: /[\u00a0«»‘’“”–—…،؛؟]/gu,
    frequent: /ال|لا|من|في|ية/gu,
  },
  {
    encoding: 'windows-1255',
    letters: /[\u05d0-\u05ea]/gu,
    signs: /[\u00a0«»‘’“”–—…]/gu,
    frequent: /ים|ות|של|את|הו/gu,
  },
  {
    encoding: 'iso-8859-6',
    letters: /[\u0621-\u0652]/gu,
    signs: /[\u00a0،؛؟]/gu,
    frequent: /ال|لا|من|في|ية/gu,
  },
];

/** The charsets that a guess may overrule: those it knows, and the one that servers declare for everything. */
export const doubtfulEncodings: ReadonlySet<string> = new Set([
  'windows-1252',
  ...candidates.map(({ encoding }) => encoding),
]);

/** How much of the bytes is looked at, in bytes; the beginning of a document is enough. */
const sampleSize = 64 * 1024;
/** The least share of the bytes above ASCII that must be letters of the language. */
const letterShare = 0.75;
/** Shares that differ by less say nothing. */
const shareStep = 0.02;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface Score {
  readonly encoding: string;
  /** Of the characters that are not signs, how many are letters of the language. */
  readonly share: number;
  readonly frequent: number;
}

function scoreOf({ encoding, letters, signs, frequent }: Candidate, bytes: Uint8Array): Score {
  const text = new TextDecoder(encoding).decode(bytes);
  const total = text.length - count(text, / /gu) - count(text, signs);
  return { encoding, share: total === 0 ? 0 : count(text, letters) / total, frequent: count(text, frequent) };
}

/** In Western text most letters above ASCII are in words with letters of ASCII; in these languages none do. */
function isWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const runs = count(text, /[\u0080-\u00ff]+/gu);
  const inWords = count(text, /(?<=[a-z])[\u0080-\u00ff]+|(?<![\u0080-\u00ff])[\u0080-\u00ff]+(?=[a-z])/giu);
  return inWords * 2 > runs;
}

/**
 * Null if there is nothing but ASCII.
 * @param declared what the document says; believed where the bytes fit it as well as another
 */
export function guessLegacyEncoding(bytes: Uint8Array, declared?: string): GuessedEncoding | null {
  const sample = bytes.subarray(0, sampleSize);
  const high = sample.filter(byte => byte > 0x7f || byte === 0x20);
  const total = high.reduce((sum, byte) => (byte > 0x7f ? sum + 1 : sum), 0);
  if (total === 0) return null;
  const scores = candidates.map(candidate => scoreOf(candidate, high));
  const most = Math.max(...scores.map(({ share }) => share));
  const fitting = scores.filter(({ share }) => share >= letterShare && share >= most - shareStep);
  const best = fitting.find(({ encoding }) => encoding === declared) ?? fitting[0];
  if (!best || isWestern(sample)) return { encoding: 'windows-1252', confident: false };
  return { encoding: best.encoding, confident: best.frequent >= 3 && best.frequent * 40 >= total };
}
