/** Characters beyond the BMP that a program wrote as two references, one for each UTF-16 unit (`&#55357;&#56832;`). */

const reference = String.raw`&(?:amp;)?#(?:(\d{5})|x([\da-f]{4}));`;
const pair = new RegExp(reference + reference, 'giu');

const unit = (decimal: string | undefined, hex: string | undefined): number =>
  decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);

/** The text with each pair as its character. Not well-formed, by XML as by HTML, yet it can mean nothing else. Linear. */
export const joinSurrogateReferences = (text: string): string =>
  text.replace(pair, (whole, ...[highDecimal, highHex, lowDecimal, lowHex]: (string | undefined)[]) => {
    const character = String.fromCharCode(unit(highDecimal, highHex), unit(lowDecimal, lowHex));
    return /^[\u{10000}-\u{10ffff}]$/u.test(character) ? character : whole;
  });
