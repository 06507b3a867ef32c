import type Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { addLateTables, standInForLateTables } from '../../../source/storage/archive/late-tables.ts';
import { listedIds, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

/** What each kind of old archive lacks; some triggers are on tables that it has. */
const without = {
  versions: 'DROP TABLE versions;',
  arrivals: 'DROP TABLE arrivals;',
  arrival_log: 'DROP TRIGGER IF EXISTS arrivals_are_logged; DROP TABLE arrival_log;',
  hidden: `DROP TABLE hidden; DROP TABLE hidden_counts; DROP TABLE hidden_marks;
    ${['articles_arrive', 'articles_leave', 'articles_bookmarked', 'articles_let_go', 'reads_arrive', 'reads_leave'].map(name => `DROP TRIGGER hidden_${name};`).join('')}`,
  word_counts: 'DROP TABLE word_counts; DROP TRIGGER word_counts_leave; DROP TRIGGER word_counts_change;',
  stories: `${['ungrouped', 'story_reports', 'story_links', 'stories'].map(name => `DROP TABLE ${name};`).join('')}
    DROP TRIGGER stories_leave; DROP TRIGGER stories_change;`,
  story_linked: 'DROP TABLE story_linked; DROP TRIGGER story_linked_leave; DROP TRIGGER story_linked_change;',
  story_decisions: `DROP TABLE story_decisions; DROP TABLE story_decided; DROP TRIGGER story_decisions_last;`,
  tags: 'DROP TABLE tags; DROP TABLE notes; DROP TABLE note_keys; DROP TABLE bookmark_ranks;',
};

const kinds = [...Object.entries(without), ['all of them', Object.values(without).join('')]];

const schemaOf = (database: Database.Database): unknown =>
  database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all();

const lastNumber = (database: Database.Database): unknown =>
  database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'arrivals'").raw().all();

describe.each(kinds)('an archive without %s', (_, drop = '') => {
  it('gets what a new one has', () => {
    const { database } = openTestDatabase();
    const whole = schemaOf(database);
    database.exec(drop);
    expect(schemaOf(database)).not.toEqual(whole);
    addLateTables(database);
    expect(schemaOf(database)).toEqual(whole);
    expect(lastNumber(database)).toEqual([[expect.any(Number)]]);
    addLateTables(database);
    expect(schemaOf(database)).toEqual(whole);
  });

  it('is read with empty tables in memory if it must not be written to', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [makeDistinctArticle('a')] });
    database.exec(drop);
    const before = schemaOf(database);
    standInForLateTables(database);
    expect(schemaOf(database)).toEqual(before);
    expect(listedIds(archive)).toEqual(['a']);
    expect(archive.versions('a')).toHaveLength(1);
    expect([archive.tags(), archive.lastArrival()]).toEqual([[], null]);
    expect(archive.sourceCounts()).toMatchObject([{ articles: 1, unread: 1 }]);
  });
});
