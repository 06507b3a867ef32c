/**
 * The parts of `npm run lab:attack`. A part is an async generator function: it takes `{ folder, kills, seed }` (an empty folder to work in,
 * how many processes to kill or to leave, where random choices start) and yields `{ what, lost }` after each try: what was tried, and what
 * was lost. It may return a note on all of them.
 */
import { attackByDamage } from './damage.js';
import { attackFullDisk } from './full-disk.js';
import * as growth from './growth.js';
import * as hostileServer from './hostile-server.js';
import * as keyWalk from './key-walk.js';
import { attackByKills } from './kills.js';
import * as quitting from './quitting.js';
import { attackReader } from './reader.js';

/** Of what does all its tries in one run: `triesFor` says how many. */
const inOneRun = ({ run }, triesFor) =>
  async function* ({ kills, seed }) {
    const { tries, failed, note } = await run({ tries: triesFor(kills), seed });
    for (const text of failed) yield { what: text, lost: [text] };
    for (let count = failed.length; count < tries; count++) yield { what: '', lost: [] };
    return note;
  };

/** Chunks of input for each process that may be killed: 20,000 with the 60 of a short run. */
const chunksPerKill = 334;
const growthsPerKill = 7;

export const parts = {
  kills: attackByKills,
  damage: attackByDamage,
  'full-disk': attackFullDisk,
  reader: attackReader,
  quitting: inOneRun(quitting, kills => kills),
  'quitting-under-load': inOneRun(
    { run: options => quitting.run({ ...options, isLoaded: true }) },
    kills => kills,
  ),
  'hostile-server': inOneRun(hostileServer, () => 0),
  growth: inOneRun(growth, kills => kills * growthsPerKill),
  keys: inOneRun(keyWalk, kills => kills * chunksPerKill),
};
