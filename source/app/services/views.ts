/** Adds, finds, orders, renames and removes views (saved queries). */
import { moveTo } from '../../base/move-to.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { readQuery } from '../../domain/query/read-query.ts';
import { keepView, orderViews, removeView as removal, type View } from '../../domain/view.ts';
import { searchKey } from '../../text/search-key.ts';
import { removeEach } from './remove-each.ts';
import type { Services } from './services.ts';

type WithStore = Pick<Services, 'store' | 'clock'>;

const isSameName = (a: string, b: string): boolean => searchKey(a) === searchKey(b);

/** Finds a view by its name in any spelling. Error: `unknown-view`. */
export function findView({ store }: Pick<Services, 'store'>, name: string): Result<View> {
  const views = store.views();
  const found = views.find(view => view.name === name) ?? views.find(view => isSameName(view.name, name));
  if (found) return ok(found);
  const suggestion = suggestionFor(
    name,
    views.map(view => view.name),
    searchKey,
  );
  return fail('unknown-view', { subject: name, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** Errors: `bad-query`; `view-exists` if the name has another query; those of the store. */
export function addView({ store, clock }: WithStore, typed: string, query: string): Result<View> {
  const name = typed.trim();
  if (searchKey(name) === '') return fail('bad-value', { subject: typed, detail: 'NAME' });
  const read = readQuery(query, clock.now());
  if (!read.ok) return read;
  const taken = store.views().find(view => isSameName(view.name, name));
  if (taken) return taken.query === query.trim() ? ok(taken) : fail('view-exists', { subject: taken.name });
  const view = { name, query: query.trim(), order: (store.views().at(-1)?.order ?? 0) + 1 };
  const applied = store.apply({ what: 'view-add', edits: [keepView(view)] });
  return applied.ok ? ok(view) : applied;
}

const namesOf = ({ store }: Pick<Services, 'store'>): readonly string[] =>
  store.views().map(({ name }) => name);

/** Moves a view to a place in the list, counted from 1. Errors: `unknown-view`; those of the store. */
export function moveView(services: Pick<Services, 'store'>, name: string, place: number): Result<View> {
  const found = findView(services, name);
  if (!found.ok) return found;
  const names = moveTo(namesOf(services), found.value.name, place);
  const applied = services.store.apply({ what: 'view-change', count: 1, edits: orderViews(names) });
  return applied.ok ? findView(services, found.value.name) : applied;
}

/** Errors: `unknown-view`; `view-exists` if another view has the name; those of the store. */
export function renameView(services: Pick<Services, 'store'>, name: string, typed: string): Result<View> {
  const found = findView(services, name);
  if (!found.ok) return found;
  const next = typed.trim();
  if (searchKey(next) === '') return fail('bad-value', { subject: typed, detail: 'NAME' });
  const { name: before } = found.value;
  const taken = namesOf(services).find(other => other !== before && isSameName(other, next));
  if (taken !== undefined) return fail('view-exists', { subject: taken });
  const view = { ...found.value, name: next };
  const applied = services.store.apply({
    what: 'view-change',
    count: 1,
    edits: before === next ? [] : [removal(before), keepView(view)],
  });
  return applied.ok ? ok(view) : applied;
}

/** In one change, each once. Errors: `unknown-view`; those of the store. */
export const removeViews = (
  services: Pick<Services, 'store'>,
  names: readonly string[],
): Result<readonly View[]> =>
  removeEach(services, names, {
    what: 'view-remove',
    find: name => findView(services, name),
    keyOf: ({ name }) => name,
    edit: removal,
  });

export function removeView(services: Pick<Services, 'store'>, name: string): Result<View> {
  const removed = removeViews(services, [name]);
  return removed.ok ? ok(removed.value[0] as View) : removed;
}
