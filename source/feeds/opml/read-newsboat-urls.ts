/**
 * newsboat's `urls` file: an address a line, then tags and `"~title"`, in quotes where they have blanks; `#` begins a
 * comment, `!` hides a feed. The first tag is the category; all of them are kept, as newsboat's own OPML has them.
 * (newsboat, doc/urls.asciidoc, and `utils::tokenize_quoted`.)
 */
import { categoryOf } from '../../domain/category-path.ts';
import type { ListedSource, SubscriptionList } from '../../domain/subscription-list.ts';
import { createListBuilder } from './list-builder.ts';
import { nameOf, nameOfAddress } from './names.ts';

const entry = /^\s*"?(?:(?:https?|feed|file|exec|filter|query):|\|)/iu;

/** How far the first entry is looked for, in UTF-16 units. */
const reach = 64 * 1024;

const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\n\r]/u);

export const isNewsboatUrls = (text: string): boolean =>
  !/^\s*[<{[]/u.test(text) && linesOf(text.slice(0, reach)).some(line => entry.test(line));

const token = /\s*(?:#.*|"((?:[^"\\]|\\.)*)"|([^\s"]\S*))/uy;

interface Line {
  readonly words: readonly string[];
  /** Whether every quotation ends; words after one that does not are not reported. */
  readonly isWhole: boolean;
}

function readLine(line: string): Line {
  const words: string[] = [];
  for (let index = 0; index < line.length; ) {
    token.lastIndex = index;
    const match = token.exec(line);
    if (match === null) return { words, isWhole: line.slice(index).trim() === '' };
    const [whole, quoted, plain] = match;
    const word = plain ?? quoted?.replace(/\\(.)/gu, '$1');
    if (word !== undefined) words.push(word);
    index += whole.length;
  }
  return { words, isWhole: true };
}

function restOf(words: readonly string[], url: string): Omit<ListedSource, 'url'> {
  const title = words.find(word => word.startsWith('~'))?.slice(1);
  const tags = words.filter(word => !/^[~!]/u.test(word)).flatMap(word => nameOf(word) ?? []);
  return {
    title: nameOf(title) ?? nameOfAddress(url),
    homepage: null,
    language: null,
    category: categoryOf(tags.slice(0, 1)),
    enabled: true,
    ...(tags.length > 0 ? { attributes: { category: tags.join(',') } } : {}),
  };
}

export function readNewsboatUrls(text: string): SubscriptionList {
  const builder = createListBuilder();
  for (const [index, line] of linesOf(text).entries()) {
    const { words, isWhole } = readLine(line);
    const [address, ...tags] = words;
    if (!isWhole) builder.addProblem(index + 1, 'broken-line');
    if (address !== undefined) builder.addFeed(index + 1, address, false, url => restOf(tags, url));
  }
  return builder.list();
}
