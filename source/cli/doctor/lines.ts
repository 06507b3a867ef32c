/** The findings of `doctor` as text, then the test card. */
import { ltr } from '../../base/isolated.ts';
import { isThemeName } from '../../domain/display.ts';
import type { DoctorMessages, FactName } from '../../i18n/doctor-messages.ts';
import { encodeOutput } from '../../terminal/encodings/filter.ts';
import { type Definition, definitionLines } from '../output/definitions.ts';
import type { Describe } from '../output/error-json.ts';
import { defaultWidth, linesOf, type Page } from '../output/page.ts';
import type { Examination } from './examine.ts';
import { sampleRow } from './glyphs.ts';
import { terminalTitles } from './terminal-titles.ts';
import { createTestCard } from './test-card.ts';

export interface DoctorOptions {
  readonly describe: Describe;
  /** Whether a person can see the card. */
  readonly withCard: boolean;
}

/** Latin text keeps its own order inside Arabic. */
const latin = ({ messages }: Page, text: string): string => (messages.direction === 'rtl' ? ltr(text) : text);

const paragraph = (page: Page, text: string): string[] =>
  linesOf(page, text, { direction: page.messages.direction });

/** A term and its values, one a line. */
function fact(term: string, ...texts: readonly string[]): Definition[] {
  return texts.map((text, i) => ({ term: i === 0 ? term : '', text }));
}

const facts = (page: Page, definitions: readonly Definition[]): string[] =>
  definitionLines(page, definitions, page.messages.direction);

function appearanceFacts({ colours, pictures, background, theme }: Examination, page: Page): Definition[] {
  const say = page.messages.doctor;
  const { values } = page.messages.themes;
  const { name, shown, reason } = theme;
  const ours = shown === 'sixteen' ? say.sixteen : values[shown];
  const told = background.color === null ? null : latin(page, background.color);
  return [
    ...fact(say.facts.colours, `${say.colours[colours.depth]} (${latin(page, colours.from)})`),
    ...fact(say.facts.pictures, say.pictures[pictures.shown], ...(pictures.far ? [say.pictures.far] : [])),
    ...fact(
      say.facts.background,
      told === null || background.from === null
        ? say.unknownBackground
        : `${told} ${say.backgroundFrom[background.from]}`,
    ),
    ...fact(say.facts.theme, `${isThemeName(name) ? ours : latin(page, name)} (${say.themeReasons[reason]})`),
  ];
}

function terminalFacts(examination: Examination, page: Page) {
  const { detection, hasTerminal, size, locale } = examination;
  const say = page.messages.doctor;
  const { name, reasons, warnings, multiplexer } = detection;
  const title = (name && terminalTitles[name]) || '';
  return [
    ...fact(
      say.facts.terminal,
      ...(hasTerminal ? [title === '' ? say.unknownTerminal : latin(page, title)] : [say.noTerminal]),
      ...reasons
        .filter(({ code }) => code !== 'not-a-terminal')
        .map(({ code, data }) => say.reasons[code](data)),
      ...warnings.map(code => `! ${say.warnings[code]}`),
    ),
    ...fact(say.facts.multiplexer, multiplexer ? say.multiplexers[multiplexer] : say.noMultiplexer),
    ...fact(say.facts.size, size ? latin(page, `${size.columns}×${size.rows}`) : say.unknownSize),
    ...(hasTerminal ? appearanceFacts(examination, page) : []),
    ...fact(
      say.facts.locale,
      locale.name ? latin(page, locale.name) : say.noLocale,
      ...(locale.utf8 ? [] : [`! ${say.notUtf8}`]),
    ),
  ];
}

function answerFacts({ detection: { answers } }: Examination, page: Page): Definition[] {
  const say = page.messages.doctor;
  const { bidiMode, version, secondary, primary } = answers;
  const mode =
    bidiMode === null ? say.noAnswer : `${latin(page, `8;${bidiMode}`)} ${say.bidiModes[bidiMode]}`;
  const others: readonly (readonly [FactName, string | null])[] = [
    ['version', version],
    ['secondary', secondary],
    ['primary', primary],
  ];
  return [
    ...fact(say.facts.bidiMode, mode),
    ...others.flatMap(([name, answer]) =>
      fact(say.facts[name], answer === null ? say.noAnswer : latin(page, answer)),
    ),
  ];
}

const wasAsked = ({ detection: { answers, awaitsReplies } }: Examination): boolean =>
  awaitsReplies || answers.complete;

const optionsOf = (saved: NonNullable<Examination['saved']>): string =>
  Object.entries(saved)
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ');

const clipboardOf = ({ hasTerminal, detection }: Examination): 'none' | 'terminal' | 'tmux' => {
  if (!hasTerminal) return 'none';
  return detection.multiplexer === 'tmux' ? 'tmux' : 'terminal';
};

function displayFacts(examination: Examination, page: Page): Definition[] {
  const say = page.messages.doctor;
  const { detection, tashkeel, saved, key } = examination;
  const { encoding, explicit, mlterm, shaping, hyperlinks } = detection;
  return [
    ...fact(
      say.facts.encoding,
      say.encodings[encoding],
      ...(explicit ? [say.switches.explicit] : []),
      ...(mlterm ? [say.switches.mlterm] : []),
    ),
    ...fact(say.facts.shaping, shaping ? say.shaping.on : say.shaping.off),
    ...fact(say.facts.tashkeel, say.tashkeel[tashkeel]),
    ...fact(say.facts.hyperlinks, hyperlinks ? say.hyperlinks.on : say.hyperlinks.off),
    ...fact(say.facts.clipboard, say.clipboard[clipboardOf(examination)]),
    ...fact(say.facts.saved, saved ? say.saved(key, optionsOf(saved)) : say.nothingSaved),
  ];
}

function fontFacts({ fonts }: Examination, page: Page): Definition[] {
  const say = page.messages.doctor;
  if (!fonts) return fact(say.facts.fonts, say.fonts.unknown);
  const missing = Object.entries(fonts.covered).flatMap(([codePoint, covered]) =>
    covered ? [] : [codePoint],
  );
  const { monospaced } = fonts;
  return fact(
    say.facts.fonts,
    ...(missing.length > 0 ? [`! ${say.fonts.missing(missing.join(' '))}`] : []),
    monospaced.length > 0 ? say.fonts.monospaced(monospaced.join(', ')) : `! ${say.fonts.noneMonospaced}`,
  );
}

function fileFacts(
  { files, state, conflicts, sizes, givenBack, alteredVersions }: Examination,
  page: Page,
): Definition[] {
  const say = page.messages.doctor;
  return [
    ...files.flatMap(({ name, path, space }) =>
      fact(say.files[name] ?? name, `${latin(page, path)} (${space ? say.size(space.bytes) : say.noFile})`),
    ),
    ...fact(say.facts.state, say.stateSize(state.files, state.bytes)),
    ...(conflicts.length > 0 ? fact(say.facts.conflicts, `! ${say.conflicts(conflicts.length)}`) : []),
    ...(sizes
      ? [
          ...fact(say.facts.articles, say.articles(sizes.articles, sizes.bookmarked)),
          ...fact(say.facts.space, say.space(sizes.bytes, sizes.freeBytes)),
          ...fact(
            say.facts.earlierVersions,
            `${alteredVersions.length > 0 ? '! ' : ''}${say.alteredVersions(alteredVersions)}`,
          ),
        ]
      : []),
    ...(givenBack === null ? [] : fact(say.facts.givenBack, say.size(givenBack))),
  ];
}

function sourceLines(page: Page, examination: Examination, describe: Describe): string[] {
  const { sources, failed, archiveError } = examination;
  const say = page.messages.doctor;
  if (archiveError) return paragraph(page, `! ${describe(archiveError)}`);
  if (failed.length === 0) return paragraph(page, say.sourcesFine(sources));
  return [
    ...paragraph(page, say.sourcesFailed(failed.length, sources)),
    ...failed.flatMap(({ source, record }) =>
      paragraph(page, `! ${source.title}: ${record.error ? describe(record.error) : ''}`),
    ),
  ];
}

function versionFacts({ versions }: Examination, page: Page): Definition[] {
  const say = page.messages.doctor;
  const names = Object.keys(say.versions) as (keyof typeof say.versions)[];
  return names.flatMap(name => fact(say.versions[name], latin(page, versions[name])));
}

function cardLines(page: Page, { detection, tashkeel }: Examination): string[] {
  const { card: say } = page.messages.doctor;
  const card = createTestCard({ detection, marks: tashkeel, width: page.width ?? defaultWidth });
  const choices = card.samples.flatMap(({ number, options }) => fact(String(number), latin(page, options)));
  return [
    ...say.howTo.flatMap(text => paragraph(page, text)),
    '',
    ...card.lines.map(({ row }) => row),
    '',
    ...[
      ...(detection.mlterm ? [say.mlterm] : []),
      ...(card.hasChosen ? [say.chosen] : []),
      say.choose,
    ].flatMap(text => paragraph(page, text)),
    ...facts(page, choices),
    ...[
      say.none,
      say.marks(card.numbers.marks),
      say.ligatures(card.numbers.ligatures),
      say.panes(card.numbers.panes),
      say.save,
    ].flatMap(text => paragraph(page, text)),
  ];
}

export function doctorLines(page: Page, examination: Examination, options: DoctorOptions): string[] {
  const say = page.messages.doctor;
  const section = (name: keyof DoctorMessages['headings'], lines: readonly string[]): string[] => [
    ...linesOf(page, say.headings[name], { role: 'heading', direction: page.messages.direction }),
    ...lines,
    '',
  ];
  const card = options.withCard ? cardLines(page, examination) : paragraph(page, say.card.onlyOnTerminal);
  return [
    ...section('terminal', facts(page, terminalFacts(examination, page))),
    ...section(
      'answers',
      wasAsked(examination) ? facts(page, answerFacts(examination, page)) : paragraph(page, say.notAsked),
    ),
    ...section('display', facts(page, displayFacts(examination, page))),
    ...section('glyphs', [
      ...facts(page, fontFacts(examination, page)),
      ...paragraph(page, say.glyphs),
      `  ${encodeOutput(sampleRow, page.encoding)}`,
    ]),
    ...section('files', facts(page, fileFacts(examination, page))),
    ...section('sources', sourceLines(page, examination, options.describe)),
    ...section('versions', facts(page, versionFacts(examination, page))),
    ...section('card', card),
  ];
}
