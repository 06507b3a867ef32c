/** Puts a file beside the bundle with the licenses of all packages that it holds parts of, as they ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const licensesFile = 'third-party-licenses.txt';

const innermost = /^(?<folder>(?<outer>.*)[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/u;

/** Some packages hold others in a folder of the same name, without what tells of them. */
function packageFolder(id) {
  const { folder, outer } = innermost.exec(id)?.groups ?? {};
  if (folder === undefined) return null;
  return existsSync(path.join(folder, 'package.json')) ? folder : packageFolder(outer);
}

const described = ({ name, version, license, author, homepage }) => ({
  title: `${name} ${version} (${license})`,
  origin: [author?.name ?? author, homepage].filter(Boolean).join(', '),
});

/** What the modules are parts of, by name. */
export function packagesOf(moduleIds) {
  const folders = new Set(moduleIds.flatMap(id => packageFolder(id) ?? []));
  return [...folders]
    .map(folder => ({ folder, about: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) }))
    .map(({ folder, about }) => ({ folder, ...described(about) }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}

/** Each paragraph in a line: packages that have the same license then have the same text. */
const inParagraphs = text =>
  text
    .trim()
    .split(/\n\s*\n/u)
    .map(paragraph => paragraph.replace(/\s+/gu, ' ').trim());

const isLicense = name => /^(?:licen[cs]es?|copying|notice)(?:[.-]|$)/iu.test(name);

/** meow has parts of other packages in its own files, and their licenses in the second folder. */
const licensesIn = folder =>
  [folder, path.join(folder, 'build')].filter(existsSync).flatMap(place =>
    readdirSync(place)
      .filter(isLicense)
      .flatMap(name => inParagraphs(readFileSync(path.join(place, name), 'utf8'))),
  );

const noText = ['The package names its license and has no text of it.'];

/** The first paragraph of the terms of a license: a name or a copyright is shorter. */
const isLong = paragraph => paragraph.length > 300;

/** `terms`: of all the packages that have the same. */
function noticeOf({ folder, title, origin }) {
  const text = licensesIn(folder);
  const shown = text.length > 0 ? text : noText;
  const start = shown.findIndex(isLong);
  const own = start < 0 ? shown : shown.slice(0, start);
  return { own: [title, origin, ...own].filter(Boolean), terms: start < 0 ? [] : shown.slice(start) };
}

const unicode = () => ({
  own: ['Data of Unicode'],
  terms: inParagraphs(readFileSync('fixtures/unicode/LICENSE-UNICODE.txt', 'utf8')),
});

const withSameTerms = notices => {
  const groups = new Map();
  for (const { own, terms } of notices) {
    const key = terms.join('\n\n');
    groups.set(key, [...(groups.get(key) ?? []), ...own]);
  }
  return [...groups].map(([terms, own]) => [...own, terms].filter(Boolean).join('\n\n'));
};

const line = `\n\n${'-'.repeat(80)}\n\n`;

export const thirdPartyLicenses = {
  name: 'third-party-licenses',
  generateBundle(_, bundle) {
    const packages = packagesOf(Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds));
    const sections = withSameTerms([...packages.map(noticeOf), unicode()]);
    const source = ['Khabar holds parts of these packages.', ...sections].join(line);
    this.emitFile({ type: 'asset', fileName: licensesFile, source: `${source}\n` });
  },
};
