/** The Link header: what belongs to a document, as its server says (RFC 8288 §3). */

/** A link with its parameters, whose names are in small letters; the first of each name counts. */
export interface HeaderLink {
  /** As written. */
  readonly address: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Longer headers are not read, in UTF-16 units. */
const longest = 16 * 1024;

/** An address in angle brackets, and what follows it up to the next. */
const link = /<([^<>]*)>([^<]*)/gu;
const parameter = /;\s*([\w-]+)\*?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]*))/gu;

function parametersOf(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(parameter)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/gsu, '$1') ?? bare ?? '');
  }
  return parameters;
}

export const linksInHeader = (header: string): readonly HeaderLink[] =>
  [...header.slice(0, longest).matchAll(link)].map(([, address = '', text = '']) => ({
    address,
    parameters: parametersOf(text),
  }));
