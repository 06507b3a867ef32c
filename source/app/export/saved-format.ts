/** The formats in which articles are saved and piped: to be read, or as data for programs. */
import { type EditionFormat, editionFormats, endingOf, formatOfFile } from './edition.ts';

export const dataFormats = ['json', 'ndjson', 'rss'] as const;
export type DataFormat = (typeof dataFormats)[number];

export type SavedFormat = EditionFormat | DataFormat;

export const savedFormats: readonly SavedFormat[] = [...editionFormats, ...dataFormats];

/** What is no text goes into a file only. */
export type PipedFormat = Exclude<SavedFormat, 'epub'>;

export const isPiped = (format: SavedFormat): format is PipedFormat => format !== 'epub';

export const pipedFormats: readonly PipedFormat[] = savedFormats.filter(isPiped);

const dataByEnding: Readonly<Record<string, DataFormat>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  rss: 'rss',
  xml: 'rss',
};

/** By the ending of a file's name, or that alone (`.json`). */
export const savedFormatOf = (file: string): SavedFormat | null =>
  formatOfFile(file) ?? dataByEnding[endingOf(file)] ?? null;

/** As one types them: `.html, .epub`. */
export const endingsOf = (formats: readonly SavedFormat[]): string =>
  formats.map(format => `.${format}`).join(', ');
