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

/** Each paragraph in a line: packages that have the same license then have the same text, which takes next to no room in an archive. */
const inParagraphs = text =>
  text
    .trim()
    .split(/\n\s*\n/u)
    .map(paragraph => paragraph.replace(/\s+/gu, ' ').trim())
    .join('\n\n');

const isLicense = name => /^(?:licen[cs]es?|copying|notice)(?:[.-]|$)/iu.test(name);

/** meow has parts of other packages in its own files, and their licenses in the second folder. */
const licensesIn = folder =>
  [folder, path.join(folder, 'build')].filter(existsSync).flatMap(place =>
    readdirSync(place)
      .filter(isLicense)
      .map(name => inParagraphs(readFileSync(path.join(place, name), 'utf8'))),
  );

function sectionOf({ folder, title, origin }) {
  const texts = licensesIn(folder);
  const shown = texts.length > 0 ? texts : ['The package names its license and has no text of it.'];
  return [title, origin, ...shown].filter(Boolean).join('\n\n');
}

const unicode = () =>
  `Data of Unicode\n\n${inParagraphs(readFileSync('fixtures/unicode/LICENSE-UNICODE.txt', 'utf8'))}`;

const line = `\n\n${'-'.repeat(80)}\n\n`;

export const thirdPartyLicenses = {
  name: 'third-party-licenses',
  generateBundle(_, bundle) {
    const packages = packagesOf(Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds));
    const source = ['Khabar holds parts of these packages.', ...packages.map(sectionOf), unicode()].join(
      line,
    );
    this.emitFile({ type: 'asset', fileName: licensesFile, source: `${source}\n` });
  },
};
