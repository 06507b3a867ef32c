import { versionsOf } from '../../app/services/versions.ts';
import { isMaterial, type TextChange } from '../../domain/text-change.ts';
import type { VersionChanges } from '../../domain/versions.ts';
import { idsFrom } from '../arguments/ids.ts';
import type { RunCommand } from '../command.ts';
import { linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

interface ArticleVersionChanges extends VersionChanges {
  /** Of the article. */
  readonly id: string;
}

const changeJson = ({ kind, before, after }: TextChange) => ({ kind, before, after });

const versionJson = ({ id, at, title, material, changes }: ArticleVersionChanges) => ({
  id,
  at,
  title,
  material,
  changes: changes.map(changeJson),
});

const changeRows = ({ id, at, changes }: ArticleVersionChanges) =>
  changes.map(change => ({ at, material: isMaterial(change), ...changeJson(change), id }));

function changeLines(page: Page, change: TextChange): string[] {
  const { kinds, change: sentence } = page.messages.cli.history;
  return linesOf(page, sentence(kinds[change.kind], change.before, change.after), {
    role: isMaterial(change) ? null : 'meta',
    direction: page.messages.direction,
  });
}

/** A version and what it changed, what is material first. */
function versionLines(page: Page, { at, title, changes }: VersionChanges): string[] {
  const inOrder = [...changes.filter(isMaterial), ...changes.filter(change => !isMaterial(change))];
  return [
    ...linesOf(page, page.messages.date(at), { role: 'meta', direction: page.messages.direction }),
    ...linesOf(page, title, { role: 'title' }),
    ...inOrder.flatMap(change => changeLines(page, change)),
    '',
  ];
}

function historyLines(page: Page, versions: readonly VersionChanges[]): string[] {
  const unchanged = linesOf(page, page.messages.cli.history.unchanged, { role: 'meta' });
  return [
    ...versions.flatMap(version => versionLines(page, version)),
    ...(versions.length > 1 ? [] : unchanged),
  ];
}

/** Article by article, each from its first version on. */
export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const ids = idsFrom(context.input, services);
  if (!ids.ok) return ids;
  const histories = ids.value.map(id => ({ id, versions: versionsOf(services, id) }));
  const all = histories.flatMap(({ id, versions }) => versions.map(version => ({ id, ...version })));
  return {
    ok: true,
    value: {
      json: () => all.map(versionJson),
      columns: ['at', 'material', 'kind', 'before', 'after', 'id'],
      rows: () => all.flatMap(changeRows),
      text: page => histories.flatMap(({ versions }) => historyLines(page, versions)),
    },
  };
};
