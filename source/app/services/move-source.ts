/** The order of the list, changed by hand: a source goes past its neighbour in the same folder, and a folder past the next one. */
import { isInFolder } from '../../domain/category-path.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import { orderSources } from '../../domain/source-edits.ts';
import type { Services } from './services.ts';
import { subscribedSources } from './sources.ts';

/** Stands in the list as one: a source, or a folder with all that is in it. */
export type MovedItem = { readonly source: string } | { readonly folder: string };

export interface MovedTo {
  /** Title of the source, path of the folder. */
  readonly name: string;
  /** Among its neighbours, counted from 1. */
  readonly place: number;
}

interface Item {
  readonly key: string;
  readonly name: string;
  readonly ids: readonly string[];
}

const parentOf = (path: string): string | null =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null;

/** Folders of one parent, as they stand. */
function foldersBeside(sources: readonly Source[], path: string): readonly Item[] {
  const parent = parentOf(path);
  const depth = path.split('/').length;
  const paths = sources.flatMap(({ category }) =>
    category !== null && (parent === null || isInFolder(category, parent)) && category !== parent
      ? category.split('/').slice(0, depth).join('/')
      : [],
  );
  return [...new Set(paths)].map(folder => ({
    key: folder,
    name: folder,
    ids: sources.filter(({ category }) => isInFolder(category, folder)).map(({ id }) => id),
  }));
}

function itemsBeside(sources: readonly Source[], moved: MovedItem): readonly Item[] {
  if ('folder' in moved) return foldersBeside(sources, moved.folder);
  const folder = sources.find(({ id }) => id === moved.source)?.category ?? null;
  return sources
    .filter(({ category }) => category === folder)
    .map(({ id, title }) => ({ key: id, name: title, ids: [id] }));
}

const keyOf = (moved: MovedItem): string => ('folder' in moved ? moved.folder : moved.source);

/** Where an item stands among its neighbours, from 1, and how many there are; null: it is none of the list. */
export function placeOf(
  sources: readonly Source[],
  moved: MovedItem,
): { readonly at: number; readonly of: number } | null {
  const items = itemsBeside(sources, moved);
  const at = items.findIndex(({ key }) => key === keyOf(moved));
  return at < 0 ? null : { at: at + 1, of: items.length };
}

interface Move {
  readonly to: MovedTo;
  /** Ids of the sources of what moves. */
  readonly ids: readonly string[];
  /** Ids of the whole list; null: it stays as it is. */
  readonly order: readonly string[] | null;
}

/** So many places on, or back, as far as there are any; null: it is none of the list. */
export function moved(listed: readonly Source[], what: MovedItem, places: number): Move | null {
  const items = itemsBeside(listed, what);
  const at = items.findIndex(({ key }) => key === keyOf(what));
  const item = items[at];
  if (!item) return null;
  const place = Math.max(0, Math.min(at + places, items.length - 1));
  const to = { name: item.name, place: place + 1 };
  const { ids } = item;
  const neighbour = items[place];
  if (place === at || !neighbour) return { to, ids, order: null };
  const own = new Set(ids);
  const others = listed.map(({ id }) => id).filter(id => !own.has(id));
  const edge = (place > at ? neighbour.ids.at(-1) : neighbour.ids[0]) ?? '';
  return { to, ids, order: others.toSpliced(others.indexOf(edge) + (place > at ? 1 : 0), 0, ...ids) };
}

/** Null: it is none of the user's list, as the sample edition. Errors: `storage-failed`. */
export function moveSource(
  stores: Pick<Services, 'store'>,
  what: MovedItem,
  places: number,
): Result<MovedTo | null> {
  const listed = subscribedSources(stores);
  const move = moved(listed, what, places);
  if (!move?.order) return ok(move?.to ?? null);
  const applied = stores.store.apply({
    what: 'source-change',
    count: move.ids.length,
    edits: orderSources(move.order, listed),
  });
  return applied.ok ? ok(move.to) : applied;
}
