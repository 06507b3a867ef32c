/**
 * Keys of a word that no table knows, mostly a name: only what is safe to cut without knowing the rest. A cut that is
 * wrong does little harm, since what is left is hardly a word that anybody looks up.
 */

interface Cut {
  /** With one group, which is the rest. */
  readonly shape: RegExp;
  /** What the rest may have been; `-` is the rest itself. */
  readonly restored: readonly string[];
}

const cut = (shape: RegExp, restored = '-'): Cut => ({
  shape,
  restored: restored.split(' ').map(end => (end === '-' ? '' : end)),
});

/** Behind an article two letters are a word, behind a single letter four: there is no way to know whose it is. */
const BEGINNINGS: readonly Cut[] = [
  cut(/^[وف]?[بك]?ال(..+)$/u),
  cut(/^[وف]?لل(..+)$/u),
  cut(/^[وفبلك](....+)$/u),
  cut(/^[وف][بلك](....+)$/u),
];

/** Participles, all of whose plurals are sound: مراقب، عازف. */
const ENDINGS: readonly Cut[] = [
  cut(/^(....+)(?:ي|يا|يه|يون|يين|يات)$/u, '- ي ا يا ه'),
  cut(/^((?:م.|.ا).{2,})(?:ون|ين|ان|ات|ه|ا)$/u),
  cut(/^(.{4,})(?:ان|ا)$/u),
  cut(/^(.{5,})(?:ون|ين)$/u),
  cut(/^(...+)(?:ات|تان|تين)$/u, 'ه -'),
  cut(/^(...+)ت(?:ه|ها|هم|هما|نا)$/u, 'ه'),
  cut(/^(...+)(?:ها|هم|هما|هاي|هايي|هايش)$/u),
];

function restsOf(word: string, cuts: readonly Cut[]): string[] {
  return cuts.flatMap(({ shape, restored }) => {
    const rest = shape.exec(word)?.[1];
    return rest === undefined ? [] : restored.map(end => rest + end);
  });
}

/** The word itself among them. */
export function guess(word: string): readonly string[] {
  const stems = [word, ...restsOf(word, BEGINNINGS)];
  return [...new Set(stems.flatMap(stem => [stem, ...restsOf(stem, ENDINGS)]))];
}
