/** What the JSON in a row must look like. Written out, since a list of all articles checks each of them. */
import { type ArticleContent, type ArticleHeader, blockTypes, markKinds } from '../../domain/article.ts';
import type { FetchRecord } from '../../domain/source.ts';
import {
  arrayOf,
  isNumber,
  isRecord,
  isText,
  isTime,
  nullable,
  objectOf,
  oneOf,
  optional,
} from '../shape.ts';

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isTimeOrNull = nullable(isTime);

const isNumberOrNull = nullable(isNumber);

const isEnclosure = objectOf({
  url: isText,
  type: isTextOrNull,
  length: isNumberOrNull,
  title: isTextOrNull,
  seconds: optional(isNumber),
});

const areEnclosures = optional(arrayOf(isEnclosure));

/** Whether it is the header of the article of this id. */
export function isHeaderOf(value: unknown, id: string): value is ArticleHeader {
  if (!isRecord(value) || !isRecord(value.source)) return false;
  return (
    value.id === id &&
    typeof value.title === 'string' &&
    isTextOrNull(value.link) &&
    typeof value.source.id === 'string' &&
    typeof value.source.title === 'string' &&
    isTextOrNull(value.author) &&
    isTimeOrNull(value.published) &&
    isTime(value.fetched) &&
    Array.isArray(value.categories) &&
    value.categories.every(isText) &&
    isTextOrNull(value.summary) &&
    isTextOrNull(value.language) &&
    (value.direction === 'rtl' || value.direction === 'ltr') &&
    areEnclosures(value.enclosures)
  );
}

const isContentShape = objectOf({
  category: isTextOrNull,
  byline: isTextOrNull,
  blocks: arrayOf(
    objectOf({
      type: oneOf(blockTypes),
      text: isText,
      level: optional(isNumber),
      items: optional(arrayOf(isText)),
      links: optional(arrayOf(objectOf({ text: isText, url: isText, start: isNumber, end: isNumber }))),
      marks: optional(arrayOf(objectOf({ kind: oneOf(markKinds), start: isNumber, end: isNumber }))),
      url: optional(isText),
      size: optional(objectOf({ width: isNumber, height: isNumber })),
      language: optional(isText),
      medium: optional(oneOf(['audio', 'video'])),
    }),
  ),
  related: arrayOf(objectOf({ title: isText, link: isTextOrNull })),
});

export const isContent = (value: unknown): value is ArticleContent => isContentShape(value);

const isFailure = nullable(objectOf({ code: isText }));

const isRecordShape = objectOf({
  etag: isTextOrNull,
  lastModified: isTextOrNull,
  attempted: isTime,
  succeeded: isTimeOrNull,
  error: isFailure,
  lastFailure: nullable(objectOf({ at: isTime, error: isFailure })),
  failures: isNumber,
  hold: nullable(isRecord),
  schedule: nullable(isRecord),
});

/** Whether it is the record of fetching the source of this id. */
export const isFetchRecordOf = (value: unknown, sourceId: string): value is FetchRecord =>
  isRecordShape(value) && (value as FetchRecord).sourceId === sourceId;
