/** Text as letters and signs that a speech synthesizer or a braille display knows by name. */
import { withoutDirectionMarks } from './direction.ts';
import { writeOutLigatures } from './wide-ligatures.ts';

/** Arabic Presentation Forms-A and -B, with the noncharacters between them. */
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufeff]/gu;

/** Around words of the Quran, the first of them opens; they have no decomposition. */
const brackets: Readonly<Record<string, string>> = { '\ufd3f': '(', '\ufd3e': ')' };

const isPresentationForm = (text: string): boolean => text.search(presentationForms) >= 0;

/** A vowel sign on its own decomposes to a blank with the sign. What has no plain letters goes. */
function plainLetters(form: string): string {
  const plain = brackets[form] ?? form.normalize('NFKC').trim();
  return isPresentationForm(plain) ? '' : plain;
}

/** Box Drawing, Block Elements: a frame is heard as the name of every piece of it. */
const drawnLines = /[\u2500-\u259f]+/gu;

/** C0, DEL and C1, with the line ends that are not `\n`. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** In logical order, without controls, direction marks, presentation forms and drawn lines; `\n` stays. Linear. */
export const inPlainLetters = (text: string): string =>
  writeOutLigatures(withoutDirectionMarks(text))
    .replace(presentationForms, plainLetters)
    .replace(drawnLines, '-')
    .replace(controls, ' ');
