/** Reads the mirror of the marks for the state's files, which go on with it if they are damaged. */
import type { MirroredMarks } from '../../domain/library.ts';
import { mirrors } from './mirror.ts';
import { isOpeningFailure } from './open.ts';
import { openReadOnly } from './read-only.ts';
import { createStatements, textColumn } from './statements.ts';

function readMarks(archiveFile: string, { table, name }: Parameters<MirroredMarks>[0]): readonly Mark[] {
  const { marks, key, value } = mirrors[table];
  const { database, release } = openReadOnly(archiveFile);
  try {
    return createStatements(database).all<Mark>(
      `SELECT ${textColumn(key, 'key')}, ${textColumn(value, 'value')} FROM ${marks} WHERE shard = ?`,
      name,
    );
  } finally {
    database.close();
    release();
  }
}

interface Mark {
  readonly key: string;
  readonly value: string;
}

/**
 * On a connection of its own: a damaged file is often met while the archive is being opened, and must not be mirrored before it is
 * repaired. An archive that cannot be read has no marks.
 */
export const mirroredMarksIn =
  (archiveFile: string): MirroredMarks =>
  file => {
    try {
      return Object.fromEntries(readMarks(archiveFile, file).map(({ key, value }) => [key, value]));
    } catch (error) {
      if (!isOpeningFailure(error)) throw error;
      return {};
    }
  };
