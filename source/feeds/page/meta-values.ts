/** The meta elements of a page. */
import { titleText } from '../blocks/index.ts';
import type { DomDocument } from './dom.ts';

/** What they say by name or property in small letters, in the order of the page. */
export type MetaValues = ReadonlyMap<string, readonly string[]>;

export function metaValues(document: DomDocument): MetaValues {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = titleText(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name === '') continue;
        const known = values.get(name);
        if (known) known.push(content);
        else values.set(name, [content]);
      }
    }
  }
  return values;
}

/** All values of some names, the values of the first name first. */
export const allOf = (meta: MetaValues, names: readonly string[]): readonly string[] =>
  names.flatMap(name => meta.get(name) ?? []);

export const firstOf = (meta: MetaValues, names: readonly string[]): string | null =>
  allOf(meta, names)[0] ?? null;
