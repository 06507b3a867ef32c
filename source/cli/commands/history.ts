import { articleHistory } from '../../app/services/versions.ts';
import { isMaterial, type TextChange } from '../../domain/text-change.ts';
import type { VersionChanges } from '../../domain/versions.ts';
import type { RunCommand } from '../command.ts';
import { linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

const changeJson = ({ kind, before, after }: TextChange) => ({ kind, before, after });

const versionJson = ({ at, title, material, changes }: VersionChanges) => ({
  at,
  title,
  material,
  changes: changes.map(changeJson),
});

const changeRows = ({ at, changes }: VersionChanges) =>
  changes.map(change => ({ at, material: isMaterial(change), ...changeJson(change) }));

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

export const run: RunCommand = async context => {
  const [word = ''] = context.input;
  const history = articleHistory(await withArticles(context), word);
  if (!history.ok) return history;
  const versions = history.value;
  return {
    ok: true,
    value: {
      json: () => versions.map(versionJson),
      columns: ['at', 'material', 'kind', 'before', 'after'],
      rows: () => versions.flatMap(changeRows),
      text: page => historyLines(page, versions),
    },
  };
};
