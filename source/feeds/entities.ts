/**
 * Entities that a document declares for itself (XML 1.0 §4.2.1), as far as they stand for plain text. Nothing outside of the document is ever
 * read; what stands for markup, for itself or for too much is left as it is, declaration and references.
 */
import { rootOf } from './xml.ts';

/** Of an entity with all that it refers to, in UTF-16 units. */
const longestText = 2000;
/** How much longer a document may become, in UTF-16 units. */
const mostAdded = 1_000_000;
/** How far entities may refer to one another. */
const deepest = 20;

/** XML has them whatever a document declares (§4.6). */
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

const entityName = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.-]*`;
const comment = String.raw`<!--[\s\S]*?(?:-->|$)`;
const instruction = String.raw`<\?[^>]*`;
const section = String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)`;
const reference = `&(${entityName});`;

const declarations = new RegExp(
  String.raw`${comment}|${instruction}|<!ENTITY\s+(${entityName})\s+(?:"([^"]*)"|'([^']*)')\s*>`,
  'gu',
);
const references = new RegExp(reference, 'u');
const referencesInContent = new RegExp(`${comment}|${instruction}|${section}|${reference}`, 'gu');

/** The character of a reference; one that there is not is shown as damaged. */
export const characterOf = (codePoint: number): string =>
  codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';

/** References to characters are read where an entity is declared, those to other entities where it is used (§4.4). */
const withCharacters = (value: string): string =>
  value.replace(/&#(?:x([\da-f]{1,8})|(\d{1,8}));/giu, (_, hex?: string, decimal?: string) =>
    characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The first declaration of a name counts (§4.2). */
function declaredValues(prolog: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name, double, single] of prolog.matchAll(declarations))
    if (name !== undefined && !predefined.has(name) && !values.has(name))
      values.set(name, withCharacters(double ?? single ?? ''));
  return values;
}

/** Characters that would be taken for markup, or would move the lines behind them. */
const escaped = (text: string): string => text.replace(/["'>\r\n]/gu, unit => `&#${unit.charCodeAt(0)};`);

type Texts = ReadonlyMap<string, string | null>;

/** Name → what stands for it in the document, or null. */
function textsOf(values: ReadonlyMap<string, string>): Texts {
  const texts = new Map<string, string | null>();
  function textOf(name: string, depth: number): string | null {
    const value = values.get(name);
    if (value === undefined) return `&${name};`;
    const known = texts.get(name);
    if (known !== undefined) return known;
    texts.set(name, null);
    if (depth > deepest || value.includes('<')) return null;
    const pieces = value
      .split(references)
      .map((piece, at) => (at % 2 === 0 ? piece : textOf(piece, depth + 1)));
    const text = pieces.join('');
    if (pieces.includes(null) || text.length > longestText) return null;
    texts.set(name, text);
    return text;
  }
  return new Map(Array.from(values.keys(), name => [name, textOf(name, 0)]));
}

const withoutRead = (prolog: string, texts: Texts): string =>
  prolog.replace(declarations, (declaration, name?: string) =>
    (texts.get(name ?? '') ?? null) === null ? declaration : declaration.replace(/[^\n]+/gu, ''),
  );

function withTexts(content: string, texts: Texts): string {
  let left = mostAdded;
  return content.replace(referencesInContent, (whole, name?: string) => {
    const text = texts.get(name ?? '') ?? null;
    if (text === null || text.length > left) return whole;
    left -= text.length;
    return escaped(text);
  });
}

/** The document with its plain entities written out, and without their declarations; each line stays where it is. Linear. */
export function withDeclaredEntities(document: string): string {
  const root = document.includes('<!ENTITY') ? rootOf(document) : null;
  if (root === null) return document;
  const prolog = document.slice(0, root.start);
  const texts = textsOf(declaredValues(prolog));
  return withoutRead(prolog, texts) + withTexts(document.slice(root.start), texts);
}
