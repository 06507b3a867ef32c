/** What a site calls itself and its sections, so that neither is taken for a headline or a person. */
import { append } from '../../base/append.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { textOf } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { nameWords } from './printed.ts';
import { titleParts } from './title-parts.ts';

export interface SiteNames {
  readonly isSite: (name: string) => boolean;
  /** Whether the menu leads to a section of this name. */
  readonly isInMenu: (name: string) => boolean;
}

const metaNames = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'copyright',
];

/** Longer texts are no names, in UTF-16 units. */
const longestName = 60;
const longestMenuItem = 30;

const homePath = /^(?:\.?\/)?(?:(?:index|default|home)\.\w+)?(?:\?[^/]*)?$/u;

function isHome(link: DomElement, host: string): boolean {
  if ((link.getAttribute('rel') ?? '').split(' ').includes('home')) return true;
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address)) return address !== '' && homePath.test(address);
  const { hostname, pathname } = new URL(address);
  return hostname === host && pathname === '/';
}

const nameOfSite = new Set(['brand', 'logo', 'masthead', 'sitename', 'sitetitle']);
const isLogo = (element: DomElement): boolean => nameWords(element).some(word => nameOfSite.has(word));

/** The text of an element, or what its pictures say. */
const labelsOf = (element: DomElement): readonly string[] => [
  textOf(element),
  element.getAttribute('title') ?? '',
  ...[...element.querySelectorAll('img[alt]')].map(image => image.getAttribute('alt') ?? ''),
];

const hostNames = (host: string): readonly string[] => {
  const name = host.replace(/^www\./u, '');
  return [name, ...name.split('.').slice(0, 1)];
};

const menus = 'nav,[role=navigation],[class*=menu i],[id*=menu i],[class*=nav i],[id*=nav i]';
/** What is called a menu is one where its links are at least this share of its text. */
const leastLinks = 0.6;

function menuNames(document: DomDocument): readonly string[] {
  const names: string[] = [];
  for (const menu of document.querySelectorAll(menus)) {
    const links = [...menu.querySelectorAll('a')].map(textOf);
    const linked = links.reduce((sum, text) => sum + text.length, 0);
    if (linked >= textOf(menu).length * leastLinks)
      append(
        names,
        links.filter(text => text.length <= longestMenuItem),
      );
  }
  return names;
}

const foldedSet = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(foldName).filter(name => name !== ''));

/** @param url of the page, by which links to the home page are known */
export function siteNamesOf(
  document: DomDocument,
  meta: MetaValues,
  linked: LinkedData,
  url: string,
): SiteNames {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const printed = [...document.querySelectorAll('a[href],[class],[id]')]
    .filter(element => (element.localName === 'a' && isHome(element, host)) || isLogo(element))
    .filter(element => textOf(element).length <= longestName)
    .flatMap(labelsOf);
  const stated = [...allOf(meta, metaNames), ...linked.siteNames].flatMap(name => [
    name,
    ...titleParts(name).map(({ text }) => text),
  ]);
  const names = foldedSet([
    ...stated,
    ...printed.filter(name => name.length <= longestName),
    ...hostNames(host),
  ]);
  const menu = foldedSet(menuNames(document));
  const isSite = (name: string): boolean => {
    const parts = titleParts(name);
    return (
      names.has(foldName(name)) || (parts.length > 1 && parts.every(({ text }) => names.has(foldName(text))))
    );
  };
  return { isSite, isInMenu: name => menu.has(foldName(name)) };
}
