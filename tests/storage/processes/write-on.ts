/** `<file> <ms>`: writes for so long, one transaction right after the other, each of some 40 ms; prints a line with the first. */
import { writeSync } from 'node:fs';
import { inTransaction, openDatabase } from '../../../source/storage/sqlite.ts';

const [file = '', ms = '0'] = process.argv.slice(2);
const database = openDatabase(file, () => undefined);
const end = performance.now() + Number(ms);

function write(): void {
  database.exec('INSERT INTO words VALUES (1)');
  for (const until = performance.now() + 40; performance.now() < until; );
}

inTransaction(database, write);
writeSync(1, 'writing\n');
while (performance.now() < end) inTransaction(database, write);
database.close();
