/** UTF-8 that was read as windows-1252 and written as UTF-8 once more (`Ø®Ø¨Ø±` for خبر), undone. */

/** windows-1252 from 0x80 to 0x9F (WHATWG index); what it leaves open are the controls of Latin-1. */
export const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const upper = `\\u0080-\\u00ff${upperControls}`;
const run = new RegExp(`[${upper}]{2,}`, 'gu');
/** The first two bytes of a letter beyond the Latin ones, in windows-1252. */
const suspicious = new RegExp(`[\\u00cd-\\u00f4][${upper}]`, 'u');

/** Fewer words than this are an example of such damage, not damage. */
const fewestRuns = 4;

const byteOf = (character: string): number => {
  const control = upperControls.indexOf(character);
  return control < 0 ? character.charCodeAt(0) : control + 0x80;
};

/** The text that a run of characters is the bytes of, if it is of another script than Latin. */
function undone(characters: string): string | null {
  try {
    const bytes = Uint8Array.from(characters, byteOf);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\u0370-\u1fff]/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** The text without such damage, or null if there is none. */
export function undoDoubleEncoding(text: string): string | null {
  if (!suspicious.test(text)) return null;
  let repaired = 0;
  let left = 0;
  const result = text.replace(run, characters => {
    const better = undone(characters);
    if (better === null) left++;
    else repaired++;
    return better ?? characters;
  });
  return repaired >= fewestRuns && repaired > left ? result : null;
}
