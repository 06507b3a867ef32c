/**
 * The parts of `npm run lab:attack`. A part is an async generator function: it takes `{ folder, kills, seed }` (an empty folder to work in,
 * how many processes to kill, where random choices start) and yields `{ what, lost }` after each try: what was tried, and what was lost.
 */
import { attackByDamage } from './damage.js';
import { attackByKills } from './kills.js';
import { attackReader } from './reader.js';

export const parts = {
  kills: attackByKills,
  damage: attackByDamage,
  reader: attackReader,
};
