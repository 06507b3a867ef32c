import { describe, expect, test } from 'vitest';
import { encodeOutput } from '../../../source/terminal/encodings/filter.ts';
import { type Encoding, encodings } from '../../../source/terminal/encodings/index.ts';

// Cells in visual order, from the left.
const khabar = '\uFEAE\uFE92\uFEA7'; // خبر: reh final, beh medial, khah initial
const khabarLogical = '\uFEA7\uFE92\uFEAE';
const fatha = '\u064E';
const khabarVowelled = `\uFEAE\uFE92${fatha}\uFEA7${fatha}`; // خَبَر
const lrm = '\u200E';
const zwnj = '\u200C';
const bold = '\u001B[1m';
const notBold = '\u001B[22m';

interface Case {
  readonly name: string;
  readonly cells: string;
  readonly bytes: string;
}

const cases: Readonly<Partial<Record<Encoding, readonly Case[]>>> = {
  guarded: [
    { name: 'a mark behind each letter', cells: khabar, bytes: `\uFEAE${lrm}\uFE92${lrm}\uFEA7${lrm}` },
    {
      name: 'behind the harakat of the letter',
      cells: khabarVowelled,
      bytes: `\uFEAE${lrm}\uFE92${fatha}${lrm}\uFEA7${fatha}${lrm}`,
    },
    { name: 'Arabic-Indic digits', cells: '٤٠٪', bytes: `٤${lrm}٠${lrm}٪` },
    { name: 'the strong question mark, not the weak comma', cells: '؟،', bytes: `؟${lrm}،` },
    { name: 'nothing for Latin, frames and blanks', cells: '│ META.O 40% │', bytes: '│ META.O 40% │' },
    { name: 'lam-alef is one letter', cells: '\uFEFB', bytes: `\uFEFB${lrm}` },
    { name: 'Hebrew', cells: 'םולש', bytes: `ם${lrm}ו${lrm}ל${lrm}ש${lrm}` },
    { name: 'Adlam, beyond the BMP', cells: '\u{1E900}', bytes: `\u{1E900}${lrm}` },
    {
      name: 'style changes inside a word',
      cells: `\uFEAE${bold}\uFE92${notBold}`,
      bytes: `\uFEAE${lrm}${bold}\uFE92${lrm}${notBold}`,
    },
  ],
  fenced: [
    { name: 'a word in logical order, then one mark', cells: khabar, bytes: `${khabarLogical}${lrm}` },
    {
      name: 'harakat stay on their letters',
      cells: khabarVowelled,
      bytes: `\uFEA7${fatha}\uFE92${fatha}\uFEAE${lrm}`,
    },
    {
      name: 'words keep their places',
      cells: `\uFEE1 ${khabar}`, // م
      bytes: `\uFEE1${lrm} ${khabarLogical}${lrm}`,
    },
    { name: 'digits one by one', cells: `٤٠ ${khabar}`, bytes: `٤${lrm}٠${lrm} ${khabarLogical}${lrm}` },
    { name: 'brackets as they are', cells: `(${khabar})`, bytes: `(${khabarLogical}${lrm})` },
    { name: 'the question mark goes with its word', cells: `؟${khabar}`, bytes: `${khabarLogical}؟${lrm}` },
    {
      name: 'Persian: می‌روم stays in two parts',
      cells: '\uFEE1\uFEED\uFEAD\uFBFD\uFEE3',
      bytes: `\uFEE3\uFBFD${zwnj}\uFEAD\uFEED\uFEE1${lrm}`,
    },
    {
      name: 'Kurdish: the ە of سەرۆکی joins nothing',
      cells: '\uFBFD\uFB90\uFBD9\uFEAD\uFEEA\uFEB3',
      bytes: `\uFEB3\uFEEA${zwnj}\uFEAD\uFBD9\uFB90\uFBFD${lrm}`,
    },
    {
      name: 'the non-joiner comes behind the marks',
      cells: `\uFEAD\uFE8F${fatha}`,
      bytes: `\uFE8F${fatha}${zwnj}\uFEAD${lrm}`,
    },
    {
      name: 'a letter without forms shows by the next one whether it joins',
      cells: `\uFEFB\u069A \uFE8E\u069A`,
      bytes: `\u069A${zwnj}\uFEFB${lrm} \u069A\uFE8E${lrm}`,
    },
    { name: 'no non-joiner before signs', cells: '؟\uFE8F', bytes: `\uFE8F؟${lrm}` },
    { name: 'nor at the end of a word', cells: '\uFE8F \uFE8F', bytes: `\uFE8F${lrm} \uFE8F${lrm}` },
  ],
  kitty: [
    { name: 'a word from its other end', cells: khabar, bytes: khabarLogical },
    {
      name: 'a letter with harakat is a run of its own',
      cells: khabarVowelled,
      bytes: `\uFEAE${bold}\uFE92${fatha}${notBold}\uFEA7${fatha}`,
    },
    {
      name: 'a letter that fonts lack is a run of its own',
      cells: '\uFBFD\uFB90\uFBD9\uFEAD\uFEEA\uFEB3', // سەرۆکی
      bytes: `\uFB90\uFBFD${bold}\uFBD9${notBold}\uFEB3\uFEEA\uFEAD`,
    },
    {
      name: 'two of them too',
      cells: '\uFEEA\uFBA7\uFBAF',
      bytes: `\uFEEA${bold}\uFBA7${notBold}\uFBAF`,
    },
    { name: 'the comma is bold, not the name', cells: '،Google', bytes: `${bold}،${notBold}Google` },
    { name: 'the percent sign is bold, not the number', cells: '٪50', bytes: `${bold}٪${notBold}50` },
    {
      name: 'a letter is bold, not the price',
      cells: '19.99€\uFEED',
      bytes: `19.99€${bold}\uFEED${notBold}`,
    },
    {
      name: 'brackets are bold, not the one letter in them',
      cells: '(\uFEED)',
      bytes: `${bold}(${notBold}\uFEED${bold})${notBold}`,
    },
    {
      name: 'what is bold already needs no other weight',
      cells: `\uFEAE${bold}\uFBD9${notBold}\uFEA7`,
      bytes: `\uFEAE${bold}\uFBD9${notBold}\uFEA7`,
    },
    { name: 'Hebrew and Arabic are two runs', cells: 'אב\uFEED', bytes: `בא${bold}\uFEED${notBold}` },
    { name: 'digits and the percent sign too', cells: '٪٤٠', bytes: '٠٤٪' },
    { name: 'the comma too', cells: `،${khabar}`, bytes: `${khabarLogical}،` },
    {
      name: 'others of the token in the opposite weight',
      cells: `(${khabar})`,
      bytes: `${bold}(${notBold}${khabarLogical}${bold})${notBold}`,
    },
    {
      name: 'in bold text the opposite is normal',
      cells: `${bold}(${khabar}${notBold}`,
      bytes: `${bold}${notBold}(${notBold}${bold}${khabarLogical}${notBold}`,
    },
    {
      name: 'faint text becomes faint again',
      cells: `\u001B[2m(${khabar}\u001B[22m`,
      bytes: `\u001B[2m${bold}(${notBold}\u001B[2m${khabarLogical}\u001B[22m`,
    },
    { name: 'tokens without Arabic as they are', cells: `(AI) ${khabar}`, bytes: `(AI) ${khabarLogical}` },
    { name: 'frames end a token', cells: `│${khabar}│`, bytes: `│${khabarLogical}│` },
    {
      name: 'colours stay on their cells',
      cells: `\u001B[31m\uFEAE\u001B[39m\uFE92\uFEA7`,
      bytes: `\u001B[31m\uFEA7\u001B[39m\uFE92\uFEAE`,
    },
    {
      name: 'a coloured bracket belongs to the token',
      cells: `\u001B[31m(\u001B[39m${khabar}`,
      bytes: `\u001B[31m${bold}(${notBold}\u001B[39m${khabarLogical}`,
    },
    {
      name: 'a colour of 256 is no weight',
      cells: `\u001B[38;5;1m(${khabar}\u001B[39m`,
      bytes: `\u001B[38;5;1m${bold}(${notBold}${khabarLogical}\u001B[39m`,
    },
    {
      name: 'another weight is another run',
      cells: `\uFEAE${bold}\uFEA7${notBold}`,
      bytes: `\uFEAE${bold}\uFEA7${notBold}`,
    },
  ],
  hybrid: [
    { name: 'a word in logical order', cells: khabar, bytes: khabarLogical },
    { name: 'a stretch of words', cells: `\uFEE1 ${khabar}`, bytes: `${khabarLogical} \uFEE1` },
    { name: 'numbers inside read on', cells: `\uFEE1 12.5 ${khabar}`, bytes: `${khabarLogical} 12.5 \uFEE1` },
    {
      name: 'a date inside turns by its parts',
      cells: `\uFEE1 2026-11-24 \uFEE1`,
      bytes: `\uFEE1 24-11-2026 \uFEE1`,
    },
    {
      name: 'brackets inside are mirrored back',
      cells: `\uFEE1 (${khabar}) \uFEE1`,
      bytes: `\uFEE1 (${khabarLogical}) \uFEE1`,
    },
    { name: 'Latin ends a stretch', cells: `\uFEE1 META ${khabar}`, bytes: `\uFEE1 META ${khabarLogical}` },
    { name: 'frames become letters', cells: `│${khabar}│\uFEE1│`, bytes: `ǀ${khabarLogical}ǀ\uFEE1ǀ` },
    { name: 'a number behind is fenced off', cells: `${khabar}  12`, bytes: `${khabarLogical} \u280012` },
    { name: 'a number before stays', cells: `12 ${khabar}`, bytes: `12 ${khabarLogical}` },
    {
      name: 'a picture ends a stretch, and is fenced off',
      cells: `\uFEE1 ❤ ${khabar}`,
      bytes: `\uFEE1\u2800❤\u2800${khabarLogical}`,
    },
    { name: 'between a picture and numbers of both kinds nothing is lost', cells: 'ﺮ😀٤7', bytes: 'ﺮ😀٤7' },
    { name: 'without a blank nothing is lost', cells: `${khabar}12`, bytes: `${khabarLogical}12` },
    { name: 'closing punctuation stays outside', cells: `.${khabar}`, bytes: `.${khabarLogical}` },
  ],
};

for (const [encoding, list] of Object.entries(cases)) {
  describe(encoding, () => {
    test.each(list)('$name', ({ cells, bytes }) => {
      expect(encodeOutput(cells, encoding as Encoding)).toBe(bytes);
    });
  });
}

test.each(['visual', 'logical'] as const)('%s is the output itself', encoding => {
  const output = `\u001B[1m│ (${khabarVowelled}) ٤٠ │\u001B[0m\n`;
  expect(encodeOutput(output, encoding)).toBe(output);
});

test('every encoding is covered here or the identity', () => {
  expect([...Object.keys(cases), 'visual', 'logical'].sort()).toEqual([...encodings].sort());
});
