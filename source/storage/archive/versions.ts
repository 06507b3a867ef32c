/** The earlier versions of articles. */
import type { ArticleVersion, UnjudgedVersion } from '../../domain/versions.ts';
import type { StoredArticle } from './article-parts.ts';
import { chainedHash, pack, readVersionText, textOfVersion, unpack, versionText } from './packed-versions.ts';
import { type Statements, textColumn } from './statements.ts';

/**
 * A row for each version of the articles that their sources have changed. `text`: packed with the version after it; null: it is
 * the article as it stands. `material`: whether it says something else than the one before; null: nobody has said yet.
 */
export const versionTable = `
  CREATE TABLE versions (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    material INTEGER,
    text BLOB,
    hash TEXT NOT NULL,
    PRIMARY KEY (id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX versions_material ON versions (id, at) WHERE material = 1;
  CREATE INDEX versions_unjudged ON versions (id, number) WHERE material IS NULL;`;

/** On a row of `articles`. */
export const changedSinceRead = `EXISTS (
  SELECT 1 FROM versions CROSS JOIN reads ON reads.key = articles.key
  WHERE versions.id = articles.id AND material = 1 AND versions.at > reads.at
)`;

interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly material: 0 | 1 | null;
  readonly text: Uint8Array | null;
  readonly hash: string;
}

/** Texts with the time of each; null: it cannot be read. */
interface VersionTexts {
  readonly rows: readonly VersionRow[];
  readonly texts: readonly (string | null)[];
}

export interface Versions {
  /** Before an article is replaced: keeps what it said, unless the newer one says the same, or only has its page beside it. `at`: ISO 8601 in UTC. */
  keep(older: StoredArticle, newer: StoredArticle, at: string): void;
  forget(id: string): void;
  /** All versions of an article, the oldest first; the last one is the article as it stands. One alone needs no row. */
  replace(article: StoredArticle, versions: readonly ArticleVersion[]): void;
  /** The oldest first, the article as it stands last; what cannot be read is left out. */
  of(article: StoredArticle): readonly ArticleVersion[];
  unjudged(): readonly UnjudgedVersion[];
  judge(version: UnjudgedVersion, material: boolean): void;
  /** Ids of articles of which a version is not what was kept. */
  altered(find: (id: string) => StoredArticle | null): readonly string[];
}

const isPageOnly = (older: StoredArticle, newer: StoredArticle): boolean =>
  older.page === null && newer.page !== null && versionText({ ...newer, page: null }) === versionText(older);

const selectVersions = `
  SELECT number, material, ${['id', 'at', 'hash'].map(name => textColumn(name, name)).join(', ')}, text
  FROM versions`;

export function createVersions({ all, run }: Pick<Statements, 'all' | 'run'>): Versions {
  const rowsOf = (id: string): readonly VersionRow[] =>
    all<VersionRow>(`${selectVersions} WHERE id = ? ORDER BY number`, id);

  const setText = ({ id, number }: UnjudgedVersion, text: Uint8Array): unknown =>
    run('UPDATE versions SET text = ? WHERE id = ? AND number = ?', text, id, number);

  /** From the last version back: each is unpacked with the one after it. */
  function textsOf(id: string, present: string): VersionTexts {
    const rows = rowsOf(id);
    let newer: string | null = present;
    const texts = rows.toReversed().map(({ text }) => {
      newer = text === null || newer === null ? newer : unpack(text, newer);
      return newer;
    });
    return { rows, texts: texts.reverse() };
  }

  const insert = ({ id, number, at, material, hash }: Omit<VersionRow, 'text'>): unknown =>
    run('INSERT INTO versions VALUES (?, ?, ?, ?, NULL, ?)', id, number, at, material, hash);

  /** The last version, of which there is one from now on. */
  function lastOf({ header: { id, fetched } }: StoredArticle, text: string): VersionRow {
    const [last] = all<VersionRow>(`${selectVersions} WHERE id = ? ORDER BY number DESC LIMIT 1`, id);
    if (last) return last;
    const first = { id, number: 0, at: fetched, material: 0, hash: chainedHash('', fetched, text) } as const;
    insert(first);
    return { ...first, text: null };
  }

  /** The last version says more now: those before it stay what they are. */
  function amend(id: string, older: string, newer: string): void {
    const { rows, texts } = textsOf(id, older);
    const [before, last] = [rows.at(-2), rows.at(-1)];
    if (!last) return;
    const text = texts.at(-2) ?? null;
    if (before && text !== null) setText(before, pack(text, newer));
    const hash = chainedHash(before?.hash ?? '', last.at, newer);
    run('UPDATE versions SET hash = ? WHERE id = ? AND number = ?', hash, id, last.number);
  }

  function isWhole(id: string, present: string): boolean {
    const { rows, texts } = textsOf(id, present);
    let previous = '';
    return rows.every(({ number, at, hash }, index) => {
      const text = texts[index] ?? null;
      const isRight = number === index && text !== null && hash === chainedHash(previous, at, text);
      previous = hash;
      return isRight;
    });
  }

  return {
    keep(older, newer, at) {
      const [text, next] = [versionText(older), versionText(newer)];
      const { id } = older.header;
      if (text === next) return;
      if (isPageOnly(older, newer)) return amend(id, text, next);
      const last = lastOf(older, text);
      setText(last, pack(text, next));
      insert({ id, number: last.number + 1, at, material: null, hash: chainedHash(last.hash, at, next) });
    },
    replace(article, versions) {
      const { id } = article.header;
      run('DELETE FROM versions WHERE id = ?', id);
      if (versions.length < 2) return;
      const texts = versions.map((version, index) =>
        index === versions.length - 1 ? versionText(article) : textOfVersion(version),
      );
      let previous = '';
      for (const [number, { at }] of versions.entries()) {
        const text = texts[number] ?? '';
        const newer = texts[number + 1];
        previous = chainedHash(previous, at, text);
        insert({ id, number, at, material: number === 0 ? 0 : null, hash: previous });
        if (newer !== undefined) setText({ id, number }, pack(text, newer));
      }
    },
    forget: id => void run('DELETE FROM versions WHERE id = ?', id),
    of(article) {
      const { id, fetched } = article.header;
      const present = versionText(article);
      const { rows, texts } = textsOf(id, present);
      const kept = rows.length > 0 ? rows.map(({ at }) => at) : [fetched];
      return kept.flatMap((at, index) => {
        const text = readVersionText((rows.length > 0 ? texts[index] : present) ?? '');
        return text ? [{ ...text, at }] : [];
      });
    },
    unjudged: () =>
      all(
        `SELECT ${textColumn('id', 'id')}, number FROM versions WHERE material IS NULL ORDER BY versions.id, number`,
      ),
    judge: ({ id, number }, material) =>
      void run('UPDATE versions SET material = ? WHERE id = ? AND number = ?', material ? 1 : 0, id, number),
    altered: find =>
      all<{ id: string }>(
        `SELECT ${textColumn('id', 'id')} FROM (SELECT DISTINCT id FROM versions ORDER BY id)`,
      )
        .map(({ id }) => id)
        .filter(id => {
          const article = find(id);
          return article !== null && !isWhole(id, versionText(article));
        }),
  };
}

/** Takes the rows of one archive into another, for the articles that are there. */
export function copyVersions(from: Pick<Statements, 'all'>, to: Pick<Statements, 'run'>): void {
  for (const { id, number, at, material, text, hash } of from.all<VersionRow>(selectVersions))
    to.run(
      `INSERT OR IGNORE INTO versions SELECT ?, ?, ?, ?, ?, ?
       WHERE EXISTS (SELECT 1 FROM articles WHERE id = ?)`,
      ...[id, number, at, material, text, hash, id],
    );
}
