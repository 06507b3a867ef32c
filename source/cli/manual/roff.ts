/** Text as input of troff, with the macros of man(7). */

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Those of what is typed: a hyphen stays one where it is copied. */
const escaped = (text: string): string => text.replace(/[\\\-'"^~]/gu, character => escapes[character] ?? '');

/** Troff prints them as blanks or not at all. */
const withoutMarks = (text: string): string => text.replace(/\p{Bidi_Control}/gu, '');

/** What is between backticks is typed, and bold. */
const withBold = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\\fB${escaped(part)}\\fP` : escaped(part)))
    .join('');

/** A line that begins with a dot or an apostrophe would be a request. */
const asText = (line: string): string => (/^[.']/u.test(line) ? `\\&${line}` : line);

export const heading = (text: string): string => `.SH ${quoted(text)}`;
export const subheading = (text: string): string => `.SS ${quoted(text)}`;

/** An argument of a macro. */
const quoted = (text: string): string => `"${escaped(withoutMarks(text))}"`;

export const paragraph = (text: string): readonly string[] => ['.PP', line(text)];

export const line = (text: string): string => asText(withBold(withoutMarks(text)));

/** A term in bold, and what it means below it. */
export const definition = (term: string, text: string): readonly string[] => [
  '.TP',
  asText(`\\fB${escaped(withoutMarks(term))}\\fP`),
  line(text),
];

export interface Title {
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  readonly version: string;
  readonly manual: string;
}

/** Neither words divided nor lines stretched: both would harm what is to be copied. */
export const opening = ({ name, date, version, manual }: Title): readonly string[] => [
  '.\\" -*- coding: utf-8 -*-',
  `.TH ${name.toUpperCase()} 1 ${date} ${quoted(version)} ${quoted(manual)}`,
  '.nh',
  '.ad l',
];
