import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { eachInSlices, inSlices } from '../../../source/storage/archive/slices.ts';

/** A database that tells what it was made to execute. */
function openLogged(): { readonly database: Database.Database; readonly log: string[] } {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  const log: string[] = [];
  const execute = database.exec.bind(database);
  database.exec = sql => {
    log.push(sql);
    execute(sql);
    return database;
  };
  return { database, log };
}

const workFor = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

it('gives the lock back between items that take long', () => {
  const { database, log } = openLogged();
  inSlices(database, ['a', 'b', 'c'], item => {
    log.push(item);
    if (item !== 'b') workFor(51);
  });
  expect(log).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT', 'BEGIN IMMEDIATE', 'b', 'c', 'COMMIT']);
});

it('locks nothing if there is nothing to work on', () => {
  const { database, log } = openLogged();
  inSlices(database, [], () => log.push('item'));
  expect(log).toEqual([]);
});

it('gives the thread back between items that take long', () => {
  const done: string[] = [];
  const steps = eachInSlices(['a', 'b', 'c'], item => {
    done.push(item);
    if (item !== 'a') workFor(26);
  });
  steps.next();
  expect(done).toEqual(['a', 'b']);
  expect([...steps]).toHaveLength(1);
  expect(done).toEqual(['a', 'b', 'c']);
});
