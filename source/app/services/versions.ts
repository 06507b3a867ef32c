/** What a source has changed in an article since it first brought it. */
import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../../domain/library.ts';
import { isMaterial, type TextChange } from '../../domain/text-change.ts';
import type { ArticleVersion, VersionChanges } from '../../domain/versions.ts';
import { type ComparedArticle, changesBetween } from '../../text/changes/index.ts';
import type { Services } from './services.ts';

const textOf = (
  { title, summary, feed, page }: ArticleVersion,
  which: 'feed' | 'page',
): ComparedArticle | null => {
  const content = which === 'feed' ? feed : page;
  return content && { title, summary, ...content };
};

/** Between the texts of the feed; where these are equal, or one is missing, between those of the page. */
function changesOf(before: ArticleVersion, after: ArticleVersion): readonly TextChange[] {
  for (const which of ['feed', 'page'] as const) {
    const [one, other] = [textOf(before, which), textOf(after, which)];
    const changes = one && other ? changesBetween(one, other) : [];
    if (changes.length > 0) return changes;
  }
  return [];
}

export function versionChanges(versions: readonly ArticleVersion[]): readonly VersionChanges[] {
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const changes = before ? changesOf(before, version) : [];
    return { at: version.at, title: version.title, material: changes.some(isMaterial), changes };
  });
}

export const versionsOf = ({ archive }: Pick<Services, 'archive'>, id: string): readonly VersionChanges[] =>
  versionChanges(archive.versions(id));

/** Says of each new version whether it says something else. Lets others have the thread between two articles. */
export async function judgeVersions(archive: Archive): Promise<void> {
  for (const version of archive.unjudgedVersions()) {
    const judged = versionChanges(archive.versions(version.id))[version.number];
    archive.judgeVersion(version, judged?.material ?? false);
    await setImmediate();
  }
}
