/** What the answers of jobs about sources lead to. Pure. */
import type { Asked, JobAnswers } from './asked.ts';
import { complain, type Effect, reloaded, say, start } from './effect.ts';
import { showFeeds, showNewSource } from './feeds.ts';
import { failed, saved } from './job-results.ts';
import { refreshSource } from './refreshing.ts';
import { goToSource } from './source-actions.ts';
import { imported } from './welcome.ts';

type SourceJob =
  | 'find-feeds'
  | 'add-source'
  | 'change-source'
  | 'move-source'
  | 'enable-source'
  | 'remove-source'
  | 'find-address'
  | 'choose-sources'
  | 'import-sources';

function changed(
  { takes: { change } }: Asked<'change-source'>,
  result: Parameters<JobAnswers['change-source']>[1],
): readonly Effect[] {
  return saved(result, ({ title, category }) =>
    'title' in change
      ? { kind: 'source-renamed', source: title }
      : { kind: 'source-filed', source: title, folder: category },
  );
}

/** What is there already is gone to. */
function added(
  { session, reads }: Asked<'add-source'>,
  result: Parameters<JobAnswers['add-source']>[1],
): readonly Effect[] {
  if (result.ok) {
    const { source, left } = result.value;
    return [
      ...showNewSource(session, source.id, reads),
      ...refreshSource(session, source.id),
      say({ kind: 'source-added', source: source.title, left: left.length }),
    ];
  }
  const { code, detail = '' } = result.error;
  const there = code === 'source-exists' ? goToSource(session, detail, reads) : [];
  return [...there, complain(result.error)];
}

export const sourceAnswers: Pick<JobAnswers, SourceJob> = {
  'find-feeds': ({ session }, result) =>
    result.ok ? showFeeds(session, result.value) : [complain(result.error)],
  'add-source': added,
  'change-source': changed,
  'move-source': (_, result) => {
    if (!result.ok) return failed(result);
    return result.value ? [reloaded, say({ kind: 'source-placed', ...result.value })] : [];
  },
  'enable-source': (_, result) =>
    saved(result, ({ title, enabled }) => ({
      kind: enabled ? 'source-resumed' : 'source-paused',
      source: title,
    })),
  'remove-source': (_, result) => saved(result, ({ title }) => ({ kind: 'source-removed', source: title })),
  'find-address': (_, result) =>
    saved(result, ({ title, url }) => ({ kind: 'source-moved', source: title, url })),
  'choose-sources': (_, result) => {
    if (!result.ok) return failed(result);
    const { add, remove } = result.value;
    return [
      reloaded,
      start('refresh', { sources: 'all' }),
      say({ kind: 'sources-chosen', added: add.length, removed: remove.length }),
    ];
  },
  'import-sources': ({ session }, result) => {
    if (!result.ok) return failed(result);
    const { added: news, skipped, problems, left } = result.value;
    return [
      ...imported(session),
      reloaded,
      start('refresh', { sources: 'all' }),
      say({
        kind: 'sources-imported',
        added: news.length,
        skipped: skipped.length + problems.length,
        left: left.length,
      }),
    ];
  },
};
