/** Names that nothing announces or marks: what stands beside them tells that they are somebody's. */
import { printedDates } from '../printed-dates.ts';
import type { DomElement } from './dom.ts';
import { foldName } from './folded-names.ts';
import { isBesideDate, type NameTest } from './person-name.ts';
import type { Piece } from './printed.ts';

type FindName = (after: readonly Piece[], nameOf: NameTest) => string | null;

const wordsOfName = { fewest: 2, most: 4 };

const isShaped = (text: string): boolean => {
  const count = text.split(' ').length;
  return count >= wordsOfName.fewest && count <= wordsOfName.most;
};

/** What people are, as it is printed below their names. */
const role =
  /^(?:مراسلة?|صحفية?|صحافية?|كاتبة?|محررة?|باحثة?|خبرنگار|نویسنده|روزنامه ?نگار|نامہ نگار|כתבת?|עורכת?|(?:senior |staff |chief )?(?:writer|reporter|correspondent|columnist|contributor|editor|journalist))(?:[\s،,]|$)/iu;

/** A line above a line that says what somebody is. */
const titledName: FindName = (after, nameOf) => {
  const found = after.find(({ text }, at) => isShaped(text) && role.test(after[at + 1]?.text ?? ''));
  return found === undefined ? null : nameOf(found.text);
};

/** How far above a name the element is that holds the picture too. */
const reach = 3;

function isPictured({ element, text }: Piece): boolean {
  const name = foldName(text);
  let around: DomElement | null = element;
  for (let level = 0; level <= reach && around; level++, around = around.parentElement) {
    const pictures = [...around.querySelectorAll('img[alt]')];
    if (pictures.length > 0)
      return pictures.length === 1 && foldName(pictures[0]?.getAttribute('alt') ?? '') === name;
  }
  return false;
}

/** A line beside a picture that is called the same. */
const picturedName: FindName = (after, nameOf) => {
  const found = after.find(piece => isShaped(piece.text) && isPictured(piece));
  return found === undefined ? null : nameOf(found.text);
};

/** A short line of a name and a date, and nothing else: `سلمى الحداد – 16 نوفمبر 2026`. */
const datedName: FindName = (after, nameOf) => {
  const found = after.find(({ text }) => isBesideDate(text) && printedDates(text).length === 1);
  return found === undefined ? null : nameOf(found.text);
};

const finders = [titledName, picturedName, datedName];

/** @param after the pieces below the headline, the nearest first */
export function nameBeside(after: readonly Piece[], nameOf: NameTest): string | null {
  for (const find of finders) {
    const name = find(after, nameOf);
    if (name !== null) return name;
  }
  return null;
}
