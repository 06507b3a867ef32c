/** Saved queries: adding, finding and removing them. */
import { suggestionFor } from '../../base/suggestion.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { badQuery } from '../../domain/query/bad-query.ts';
import { parseQuery } from '../../domain/query/parse.ts';
import { allOf } from '../../domain/query/query.ts';
import { keepView, removeView as removal, type View } from '../../domain/view.ts';
import { searchKey } from '../../text/search-key.ts';
import { readyQuery } from './articles.ts';
import type { Services } from './services.ts';

type WithStore = Pick<Services, 'store' | 'clock'>;

const isSameName = (a: string, b: string): boolean => searchKey(a) === searchKey(b);

/** By its name, whatever its spelling. Error: `unknown-view`. */
export function findView({ store }: Pick<Services, 'store'>, name: string): Result<View> {
  const views = store.views();
  const found = views.find(view => view.name === name) ?? views.find(view => isSameName(view.name, name));
  if (found) return ok(found);
  const suggestion = suggestionFor(
    name,
    views.map(view => view.name),
  );
  return fail('unknown-view', { subject: name, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** View → its unread articles; without those whose query cannot be asked. */
export function unreadInViews(services: Services): Readonly<Record<string, number>> {
  const { store, archive, clock } = services;
  return Object.fromEntries(
    store.views().flatMap(({ name, query }) => {
      const parsed = parseQuery(query, clock.now());
      const ready = parsed.ok ? readyQuery(services, allOf([parsed.value, { is: 'unread' }])) : parsed;
      return ready.ok ? [[name, archive.count(ready.value)] as const] : [];
    }),
  );
}

/** Errors: `bad-query`; `view-exists`, for a name that another query has; those of the store. */
export function addView({ store, clock }: WithStore, typed: string, query: string): Result<View> {
  const name = typed.trim();
  if (searchKey(name) === '') return fail('bad-value', { subject: typed, detail: 'NAME' });
  const parsed = parseQuery(query, clock.now());
  if (!parsed.ok) return { ok: false, error: badQuery(query, parsed.error) };
  const taken = store.views().find(view => isSameName(view.name, name));
  if (taken) return taken.query === query.trim() ? ok(taken) : fail('view-exists', { subject: taken.name });
  const view = { name, query: query.trim() };
  const applied = store.apply({ what: 'view-add', edits: [keepView(view, store.views().length)] });
  return applied.ok ? ok(view) : applied;
}

/** Error: `unknown-view`; those of the store. */
export function removeView(services: Pick<Services, 'store'>, name: string): Result<View> {
  const found = findView(services, name);
  if (!found.ok) return found;
  const applied = services.store.apply({ what: 'view-remove', edits: [removal(found.value.name)] });
  return applied.ok ? found : applied;
}
