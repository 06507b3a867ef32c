import Database from 'libsql';

/** Takes an archive of today back to version 4, in which the read marks lay in the rows of the articles. */
const toVersionFour = `
  CREATE TEMP TABLE read_again AS SELECT key, at FROM reads;
  CREATE TEMP TABLE marked_again AS SELECT id, at, shard FROM read_marks;
  DROP TRIGGER articles_arrive;
  DROP TRIGGER articles_leave;
  DROP TRIGGER reads_arrive;
  DROP TRIGGER reads_leave;
  DROP TRIGGER hidden_reads_arrive;
  DROP TRIGGER hidden_reads_leave;
  DROP TRIGGER hidden_arrive;
  DROP TRIGGER hidden_leave;
  DROP TABLE reads;
  DROP TABLE reads_ahead;
  DROP TABLE unread;
  DROP TABLE read_marks;
  ALTER TABLE articles ADD COLUMN read_at TEXT;
  UPDATE articles SET read_at = (SELECT at FROM read_again WHERE read_again.key = articles.key);
  CREATE INDEX articles_unread ON articles (key) WHERE read_at IS NULL;
  CREATE INDEX articles_unread_by_source ON articles (source_id) WHERE read_at IS NULL;
  CREATE TABLE read_marks (id TEXT PRIMARY KEY, at TEXT NOT NULL, shard TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX read_marks_by_shard ON read_marks (shard);
  INSERT INTO read_marks SELECT id, at, shard FROM marked_again;
  CREATE TRIGGER read_marks_arrive AFTER INSERT ON read_marks BEGIN
    UPDATE articles SET read_at = new.at WHERE id = new.id;
  END;
  CREATE TRIGGER articles_change AFTER UPDATE OF read_at ON articles
  WHEN (new.read_at IS NULL) <> (old.read_at IS NULL) BEGIN
    UPDATE source_counts SET unread = unread + (new.read_at IS NULL) - (old.read_at IS NULL)
      WHERE source_id = new.source_id;
  END;
  CREATE TRIGGER articles_arrive AFTER INSERT ON articles BEGIN
    INSERT INTO source_counts VALUES (new.source_id, 1, 1)
      ON CONFLICT (source_id) DO UPDATE SET articles = articles + 1, unread = unread + 1;
  END;
  PRAGMA user_version = 4;`;

export function makeVersionFour(file: string): void {
  const database = new Database(file);
  database.exec(toVersionFour);
  database.close();
}
