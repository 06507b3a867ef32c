import { blockTypes, markKinds } from '../domain/article.ts';
import {
  arrayOf,
  type Check,
  isBoolean,
  isNumber,
  isText,
  nullable,
  objectOf,
  oneOf,
  optional,
  recordOf,
} from './shape.ts';

const isLink = objectOf({ text: isText, url: isText, start: isNumber, end: isNumber });

const isMark = objectOf({ kind: oneOf(markKinds), start: isNumber, end: isNumber });

const isSize = objectOf({ width: isNumber, height: isNumber });

const isBlock = objectOf({
  type: oneOf(blockTypes),
  text: isText,
  level: optional(isNumber),
  items: optional(arrayOf(isText)),
  links: optional(arrayOf(isLink)),
  marks: optional(arrayOf(isMark)),
  url: optional(isText),
  size: optional(isSize),
});

export const isArticle: Check = objectOf({
  id: isText,
  title: isText,
  link: nullable(isText),
  source: objectOf({ id: isText, title: isText }),
  author: nullable(isText),
  published: nullable(isText),
  fetched: isText,
  categories: arrayOf(isText),
  summary: nullable(isText),
  language: nullable(isText),
  direction: oneOf(['rtl', 'ltr']),
  category: nullable(isText),
  byline: nullable(isText),
  blocks: arrayOf(isBlock),
  related: arrayOf(objectOf({ title: isText, link: nullable(isText) })),
});

export const isSource: Check = objectOf({
  id: isText,
  title: isText,
  url: isText,
  credentials: optional(isText),
  homepage: nullable(isText),
  language: nullable(isText),
  category: nullable(isText),
  enabled: isBoolean,
  attributes: optional(recordOf(isText)),
  originalUrl: optional(isText),
});
