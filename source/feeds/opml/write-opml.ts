/** Sources as an OPML 2.0 subscription list (opml.org/spec2.opml), folders as nested outlines. */
import { escaped, notXml } from '../../base/markup.ts';
import { foldersOf } from '../../domain/category-path.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import { enabledAttribute, fullTextAttribute, ownNamespace, ownPrefix } from './own-namespace.ts';

export interface OpmlHead {
  readonly title: string;
  readonly created: Date;
}

type FullTexts = Settings['fullTexts'];

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly sources: Source[];
}

const newFolder = (): Folder => ({ folders: new Map(), sources: [] });

/** A blank in an attribute, unless it is a space, would be read as one. */
const escapedBlank = (blank: string): string => `&#${blank.charCodeAt(0)};`;

const escapeXml = (text: string): string =>
  escaped(text.replace(notXml, '')).replace(/[\t\n\r]/gu, escapedBlank);

type Attribute = readonly [name: string, value: string | null | undefined];

const written = (attributes: readonly Attribute[]): string =>
  attributes
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(value as string)}"`)
    .join('');

function outlineOf(
  { id, title, url, homepage, language, enabled, attributes = {} }: Source,
  fullTexts: FullTexts,
): string {
  const { text = title, ...others } = attributes;
  return `<outline${written([
    ['type', 'rss'],
    ['text', text],
    ['title', title],
    ['xmlUrl', url],
    ['htmlUrl', homepage],
    ['language', language],
    [enabledAttribute, String(enabled)],
    [fullTextAttribute, fullTexts[id]],
    ...Object.entries(others),
  ])}/>`;
}

const indented = (line: string): string => `  ${line}`;

function linesOf({ folders, sources }: Folder, fullTexts: FullTexts): readonly string[] {
  return [
    ...[...folders].flatMap(([name, folder]) => [
      `<outline${written([
        ['text', name],
        ['title', name],
      ])}>`,
      ...linesOf(folder, fullTexts).map(indented),
      '</outline>',
    ]),
    ...sources.map(source => outlineOf(source, fullTexts)),
  ];
}

function treeOf(sources: readonly Source[]): Folder {
  const root = newFolder();
  for (const source of sources) {
    let folder = root;
    for (const name of foldersOf(source.category)) {
      const inner = folder.folders.get(name) ?? newFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.sources.push(source);
  }
  return root;
}

/** The document in lines. In each folder its folders come first, then its sources, in the order of the list. */
export function writeOpml(
  sources: readonly Source[],
  fullTexts: FullTexts,
  { title, created }: OpmlHead,
): readonly string[] {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:${ownPrefix}="${ownNamespace}">`,
    '  <head>',
    `    <title>${escapeXml(title)}</title>`,
    `    <dateCreated>${created.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...linesOf(treeOf(sources), fullTexts).map(line => indented(indented(line))),
    '  </body>',
    '</opml>',
  ];
}
