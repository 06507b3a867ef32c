/** Which single-byte encoding undeclared bytes are in: Arabic (two of them), Hebrew, or else Western. */

export interface GuessedEncoding {
  readonly encoding: string;
  /** Sure enough to overrule a Western charset that the server or document declares. */
  readonly confident: boolean;
}

interface Candidate {
  readonly encoding: string;
  /** The letters that text in this encoding consists of. */
  readonly letters: RegExp;
  /** What is frequent in the language and falls apart in a wrong decoding. */
  readonly frequent: RegExp;
}

const candidates: readonly Candidate[] = [
  {
    encoding: 'windows-1256',
    letters: /[\u0621-\u0652\u067e\u0686\u0698\u06af]/gu,
    frequent: /ال|لا|من|في|ية/gu,
  },
  { encoding: 'iso-8859-6', letters: /[\u0621-\u0652]/gu, frequent: /ال|لا|من|في|ية/gu },
  { encoding: 'windows-1255', letters: /[\u05b0-\u05ea]/gu, frequent: /ים|ות|של|את|הו/gu },
];

/** How much of the bytes is looked at, in bytes; the beginning of a document is enough. */
const sampleSize = 64 * 1024;
/** The least share of the bytes above ASCII that must be letters of the language. */
const letterShare = 0.75;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Null where there is nothing but ASCII. */
export function guessLegacyEncoding(bytes: Uint8Array): GuessedEncoding | null {
  const high = bytes.subarray(0, sampleSize).filter(byte => byte > 0x7f || byte === 0x20);
  const total = high.reduce((sum, byte) => (byte > 0x7f ? sum + 1 : sum), 0);
  if (total === 0) return null;
  const scores = candidates.map(({ encoding, letters, frequent }) => {
    const text = new TextDecoder(encoding).decode(high);
    return { encoding, share: count(text, letters) / total, frequent: count(text, frequent) };
  });
  const best = scores
    .filter(({ share }) => share >= letterShare)
    .sort((a, b) => b.frequent - a.frequent || b.share - a.share)[0];
  if (!best) return { encoding: 'windows-1252', confident: false };
  return { encoding: best.encoding, confident: best.frequent >= 3 && best.frequent * 40 >= total };
}
