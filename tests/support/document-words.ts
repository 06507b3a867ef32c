/** The words of articles, as other programs find them in each format of an edition. */
import { parseDocument } from 'htmlparser2';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== '');

const inline = new Set(['a', 'bdi', 'strong', 'em', 'code', 'kbd', 'del', 'ins', 'mark', 'span']);

/** A numbered item says its number with an attribute. */
const ordinalOf = ({ name, attribs }: Node): string =>
  name === 'li' && attribs?.value !== undefined ? `${attribs.value}. ` : '';

function textOf(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  const text = ordinalOf(node) + (node.children ?? []).map(textOf).join('');
  return node.name !== undefined && inline.has(node.name) ? text : ` ${text} `;
}

const allOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(allOf)];

const isHeadline = ({ name = '' }: Node): boolean => /^h[1-6]$/u.test(name);

function articleWords(article: Node): readonly string[] {
  const parts = article.children ?? [];
  const header = parts.find(({ name }) => name === 'header');
  const headline = header?.children?.find(isHeadline);
  const body = parts.filter(({ name }) => name !== 'header' && name !== 'aside');
  return wordsIn([...(headline ? [headline] : []), ...body].map(textOf).join(' '));
}

/** Id → the words of its headline and its text. */
export function htmlWords(html: string, xmlMode = false): ReadonlyMap<string, readonly string[]> {
  const document = parseDocument(html, { xmlMode }) as unknown as Node;
  const articles = allOf(document).filter(({ name }) => name === 'article');
  return new Map(
    articles.map(article => [article.attribs?.id?.replace(/^a-/u, '') ?? '', articleWords(article)]),
  );
}

/** Signs that are meant as they are, kept out of the way of those that are not. */
const kept = (text: string): string =>
  Array.from(text, character => String.fromCodePoint(0xe000 + (character.codePointAt(0) ?? 0))).join('');
const freed = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/gu, character =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xe000),
  );
const keptAscii = (text: string): string => text.replace(/[!-/:-@[-`{-~]/gu, kept);

/** As a reader of Markdown sees it. */
export function markdownWords(markdown: string): readonly string[] {
  const text = markdown
    .replace(/^(`{3,})\n(.*?)\n\1$/gmsu, (_, __, code: string) => keptAscii(code))
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => kept(sign))
    .replace(/(?<!`)(`+)(?!`)( ?)(.+?)\2(?<!`)\1(?!`)/gu, (_, __, ___, code: string) => keptAscii(code))
    .replace(/^\* \* \*$/gmu, '')
    .replace(/^\|(?: --- \|)+$/gmu, '')
    .replace(/^#+ /gmu, '')
    .replace(/^> /gmu, '')
    .replace(/^(\s*)- (?:\[[ x]\] )?/gmu, '$1')
    .replace(/!?\[(.*?)\]\(<.*?>\)/gu, '$1')
    .replace(/<\/?(?:kbd|ins|mark)>/gu, '')
    .replace(/\*\*|\*|~~/gu, '')
    .replace(/\|/gu, ' ');
  return wordsIn(freed(text));
}

interface BlockJson {
  readonly type: string;
  readonly text: string;
  readonly items?: readonly string[];
}

/** Lists within lists, and boxes, are drawn by other signs in each format. */
const itemText = (item: string): string => item.replace(/^(?:– )+/u, '').replace(/^[☑☐] /u, '');

const blockText = ({ type, text, items = [] }: BlockJson): string =>
  type === 'list' ? items.map(itemText).join('\n') : type === 'table' ? items.join('\n') : text;

/** Of what `khabar read --json` prints. */
export const sourceWords = (article: {
  readonly title: string;
  readonly blocks: readonly BlockJson[];
}): readonly string[] => wordsIn([article.title, ...article.blocks.map(blockText)].join('\n'));

/** Without what each format draws in its own way. */
export const withoutBoxes = (words: readonly string[]): readonly string[] =>
  words.filter(word => word !== '☑' && word !== '☐');

export { wordsIn };
