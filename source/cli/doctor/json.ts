import type { Messages } from '../../i18n/messages.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { type Describe, errorJson } from '../output/error-json.ts';
import { sourceJson } from '../output/source-json.ts';
import type { Examination, ExaminedFile } from './examine.ts';
import { neededGlyphs } from './glyphs.ts';

const told = (text: string): string => withoutDirectionMarks(sanitizeLine(text));

/** By depth; without colours, there are letters and a ground. */
const colourCounts = [2, 16, 256, 256 ** 3] as const;

function terminalJson(examination: Examination, { doctor }: Messages) {
  const { detection, hasTerminal, key, tashkeel, size, colours, pictures, background, theme, locale } =
    examination;
  const { answers } = detection;
  return {
    present: hasTerminal,
    name: detection.name,
    key,
    reasons: detection.reasons.map(({ code, data }) => ({
      code,
      data,
      text: told(doctor.reasons[code](data)),
    })),
    warnings: detection.warnings.map(code => ({ code, text: told(doctor.warnings[code]) })),
    answers: {
      bidiMode: answers.bidiMode,
      version: answers.version,
      secondary: answers.secondary,
      primary: answers.primary,
    },
    encoding: detection.encoding,
    explicit: detection.explicit,
    order: detection.order,
    shaping: detection.shaping,
    tashkeel,
    hyperlinks: detection.hyperlinks,
    multiplexer: detection.multiplexer,
    size,
    colours: hasTerminal ? colourCounts[colours.depth] : null,
    coloursFrom: hasTerminal ? colours.from : null,
    pictures: hasTerminal ? pictures.shown : null,
    background,
    theme: {
      name: theme.name,
      shown: theme.shown,
      reason: { code: theme.reason, text: told(doctor.themeReasons[theme.reason]) },
    },
    locale,
  };
}

const glyphsJson = ({ fonts }: Examination) => ({
  needed: neededGlyphs.map(({ codePoint }) => ({ codePoint, installed: fonts?.covered[codePoint] ?? null })),
  monospaced: fonts?.monospaced ?? null,
});

const absent = { bidi: null, shaping: null, tashkeel: null };

const fileJson = ({ name, path, space }: ExaminedFile) => ({
  name,
  path,
  files: space?.files ?? null,
  bytes: space?.bytes ?? null,
});

export const doctorJson = (examination: Examination, messages: Messages, describe: Describe) => ({
  terminal: terminalJson(examination, messages),
  glyphs: glyphsJson(examination),
  files: examination.files.map(fileJson),
  state: examination.state,
  conflicts: examination.conflicts,
  archive: examination.sizes && {
    ...examination.sizes,
    givenBack: examination.givenBack,
    alteredVersions: examination.alteredVersions,
  },
  sources: {
    total: examination.sources,
    failed: examination.failed.map(({ source, record }) => sourceJson(source, record, describe)),
    error: examination.archiveError ? errorJson(examination.archiveError, describe) : null,
  },
  versions: examination.versions,
  saved: examination.saved ? { ...absent, ...examination.saved } : null,
});
