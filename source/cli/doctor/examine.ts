/** Gathers the findings of `doctor`. Printing them is elsewhere. */
import { activeSources } from '../../app/services/sources.ts';
import { hexOf } from '../../base/rgb.ts';
import { type DisplaySettings, drawsTashkeel, marksPolicy } from '../../domain/display.ts';
import { type ReaderError, readerErrorIn } from '../../domain/errors.ts';
import type { ArchiveSizes } from '../../domain/library.ts';
import { displayIn, type Settings } from '../../domain/settings.ts';
import type { FetchRecord, Source } from '../../domain/source.ts';
import { noAnswers } from '../../terminal/answers.ts';
import { type FoundColours, findColours } from '../../terminal/colours.ts';
import { type Detection, decide, detectTerminal, type TerminalFacts } from '../../terminal/detect.ts';
import { type FoundOwnColors, findOwnColors, unknownColors } from '../../terminal/own-colors.ts';
import { terminalKey } from '../../terminal/terminal-key.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { type ThemeInForce, themeInForce } from '../../theme/theme-named.ts';
import type { CommandContext } from '../command.ts';
import { displayFromEnvironment } from '../display.ts';
import type { AskedTerminal, Size } from './ask-terminal.ts';
import type { FontCoverage } from './glyphs.ts';
import { type Machine, type Space, totalOf, type VersionName } from './machine.ts';
import { type PictureFinding, pictureFinding } from './pictures.ts';

type Unset<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

export type TerminalDisplay = Pick<DisplaySettings, 'bidi' | 'shaping' | 'tashkeel'>;

export interface ExaminedFile {
  readonly name: string;
  readonly path: string;
  /** Null: it does not exist (yet). */
  readonly space: Space | null;
}

export interface FailedSource {
  readonly source: Source;
  readonly record: FetchRecord;
}

export interface Locale {
  /** As in `LANG`; null: none is set. */
  readonly name: string | null;
  readonly utf8: boolean;
}

export interface Examination {
  readonly hasTerminal: boolean;
  readonly detection: Detection;
  readonly asked: TerminalFacts;
  /** Settings key of this terminal. */
  readonly key: string;
  readonly tashkeel: 'keep' | 'strip';
  readonly size: Size | null;
  readonly colours: FoundColours;
  readonly pictures: PictureFinding;
  readonly background: Pick<FoundOwnColors, 'from'> & { readonly color: string | null };
  /** `name`: what the user has chosen, or the default. */
  readonly theme: ThemeInForce & { readonly name: string };
  readonly locale: Locale;
  readonly fonts: FontCoverage | null;
  readonly files: readonly ExaminedFile[];
  /** Of all files but the archive. */
  readonly state: Space;
  /** Conflicting copies of files, which a file synchronizer has made. */
  readonly conflicts: readonly string[];
  /** Null: the archive could not be looked into. */
  readonly sizes: ArchiveSizes | null;
  /** Ids of articles of which an earlier version is not what was kept. */
  readonly alteredVersions: readonly string[];
  /** Bytes that a compaction has given back to the disk; null: none was asked for. */
  readonly givenBack: number | null;
  /** Number of active sources. */
  readonly sources: number;
  readonly failed: readonly FailedSource[];
  /** Error from opening the archive, or null. */
  readonly archiveError: ReaderError | null;
  readonly versions: Readonly<Record<VersionName | 'khabar', string>>;
  /** Options saved for this terminal, or null. */
  readonly saved: Partial<TerminalDisplay> | null;
}

async function withoutTerminal({ env }: Machine): Promise<AskedTerminal> {
  const nothing = { askTmux: async () => null, probe: async () => noAnswers };
  return {
    asked: await detectTerminal({ env, isTTY: false, ...nothing }),
    size: null,
    ownColors: findOwnColors(unknownColors, env),
    interrupted: false,
  };
}

/** Platforms that use UTF-8 without a locale. */
const utf8WithoutLocale: readonly NodeJS.Platform[] = ['darwin', 'win32'];

function localeOf({ env }: Machine): Locale {
  const name = env.LC_ALL || env.LC_CTYPE || env.LANG || null;
  const utf8 = name === null ? utf8WithoutLocale.includes(process.platform) : /utf-?8/iu.test(name);
  return { name, utf8 };
}

type ArchiveFindings = Pick<Examination, 'sources' | 'failed' | 'sizes' | 'alteredVersions' | 'archiveError'>;

/** A damaged archive is a finding, not a failure of `doctor`. */
async function examineArchive({ services: open }: CommandContext): Promise<ArchiveFindings> {
  const services = await open();
  try {
    const { archive } = services;
    if (archive.isWritable()) archive.check();
    const sources = activeSources(services);
    const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
    const failed = sources.flatMap(source => {
      const record = records.get(source.id);
      return record?.error ? [{ source, record }] : [];
    });
    return {
      sources: sources.length,
      failed,
      sizes: archive.sizes(),
      alteredVersions: archive.alteredVersions(),
      archiveError: null,
    };
  } catch (thrown) {
    const archiveError = readerErrorIn(thrown);
    if (!archiveError) throw thrown;
    return { sources: 0, failed: [], sizes: null, alteredVersions: [], archiveError };
  }
}

export interface Findings {
  /** Null: there is none. */
  readonly terminal: AskedTerminal | null;
  readonly machine: Machine;
  readonly givenBack: number | null;
}

/** Of flags or settings, those that depend on the terminal and are set. */
export const terminalPart = ({
  bidi,
  shaping,
  tashkeel,
}: Unset<TerminalDisplay>): Partial<TerminalDisplay> => ({
  ...(bidi ? { bidi } : {}),
  ...(shaping ? { shaping } : {}),
  ...(tashkeel ? { tashkeel } : {}),
});

type Appearance = Pick<Examination, 'colours' | 'background' | 'theme'>;

/** How the reader would look in this terminal. */
function appearanceOf(
  { env }: Machine,
  { colors, from }: FoundOwnColors,
  name: string,
  { themes }: Settings,
): Appearance {
  const colours = findColours(env);
  const where = { ...colors, depth: colours.depth, isScreen: true };
  return {
    colours,
    background: { color: colors.background && hexOf(colors.background), from },
    theme: { name, ...themeInForce(name, where, themes) },
  };
}

/** Every text of it as fit to print: paths, the environment and a terminal's answers may hold any byte. */
function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return sanitizeLine(value) as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)])) as Value;
}

export async function examine(
  context: CommandContext,
  { terminal, machine, givenBack }: Findings,
): Promise<Examination> {
  const { asked, size, ownColors } = terminal ?? (await withoutTerminal(machine));
  const [{ store }, keptFiles, conflicts, fonts, archive] = await Promise.all([
    context.services(),
    context.keptFiles(),
    context.conflicts(),
    machine.fonts(),
    examineArchive(context),
  ]);
  const key = terminalKey(asked, machine.env);
  const settings = store.settings();
  const wanted = displayIn(settings, key, {
    ...displayFromEnvironment(machine.env).display,
    ...terminalPart(context.flags),
    ...(context.flags.theme ? { theme: context.flags.theme } : {}),
  });
  const detection = decide(asked, wanted.bidi, wanted.shaping, terminal !== null);
  const saved = terminalPart(settings.terminals[key] ?? {});
  const files = keptFiles.map(({ name, path }) => ({ name, path, space: machine.spaceOf(path) }));
  return printable({
    hasTerminal: terminal !== null,
    detection,
    asked,
    key,
    tashkeel: drawsTashkeel(marksPolicy(wanted.tashkeel, detection.marks)) ? 'keep' : 'strip',
    size,
    ...appearanceOf(machine, ownColors, wanted.theme, settings),
    pictures: pictureFinding(detection, machine),
    locale: localeOf(machine),
    fonts,
    files,
    state: totalOf(files.flatMap(({ name, space }) => (name === 'archive' || !space ? [] : space))),
    conflicts,
    ...archive,
    givenBack,
    versions: { khabar: context.version(), ...machine.versions },
    saved: Object.keys(saved).length > 0 ? saved : null,
  });
}
