/** Takes out of a page where it says whose it is: the line of rights, with what stands around it. */
import type { DomElement } from './dom.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { proseLength, type TextUnits, textUnits } from './text-units.ts';

const rights =
  /©|\(c\) ?\d{4}|copyright|rights reserved|حقوق .{0,20}محفوظ|الحقوق محفوظة|کلیه حقوق|تمامی? حقوق|جملہ حقوق|זכויות שמורות/iu;

/** All lengths in UTF-16 units. */
const longestLine = 200;
const longestImprint = 300;

function boxAround(line: DomElement, texts: TextUnits, landmarks: Landmarks): DomElement {
  let box = line;
  for (let around = box.parentElement; around; around = around.parentElement) {
    if (/^(?:body|main|article)$/u.test(around.localName) || holdsLandmark(around, landmarks)) break;
    if (proseLength(texts.within(around)) > longestImprint) break;
    box = around;
  }
  return box;
}

export function removeImprint(body: DomElement, landmarks: Landmarks): void {
  const texts = textUnits(body);
  for (const { element, text } of texts.units) {
    if (text.length > longestLine || !rights.test(text) || element === body) continue;
    const box = boxAround(element, texts, landmarks);
    if (!holdsLandmark(box, landmarks) && proseLength(texts.within(box)) <= longestImprint) box.remove();
  }
}
